// Builds the panel and the dialogs: each one self-contained HTML page. `import { buildSidebar }`.
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

// The add-on fills the placeholders when it opens the page: which dialog, for what, and for whom.
const PAGES = {
  "panel.html": { entry: "panel", body: 'data-user-key="%USER_KEY%"' },
  "dialog.html": {
    entry: "dialog",
    body: 'data-view="%VIEW%" data-argument="%ARGUMENT%" data-user-key="%USER_KEY%"',
  },
};

/** File name → text. */
export async function buildSidebar() {
  const files = {};
  for (const [name, { entry, body }] of Object.entries(PAGES)) {
    const { script, style } = await bundle(entry);
    files[name] = page(body, style, script);
  }
  return files;
}

async function bundle(entry) {
  const result = await esbuild.build({
    entryPoints: [path.join(root, `src/sidebar/${entry}.tsx`)],
    outdir: "out",
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    // Google's sanitizer takes "//" inside a template literal for a comment.
    supported: { "template-literal": false },
    charset: "utf8",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    write: false,
    logLevel: "warning",
  });
  const text = (ending) => result.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? "";
  return { script: text(".js"), style: text(".css") };
}

function page(body, style, script) {
  return [
    '<!doctype html><html lang="ru"><head><meta charset="utf-8"><base target="_blank">',
    "<title>Дорожная карта</title>",
    `<style>${style}</style></head><body ${body}><div id="root"></div>`,
    `<script>${script.replaceAll("</script", "<\\/script")}</script></body></html>`,
    "",
  ].join("\n");
}
