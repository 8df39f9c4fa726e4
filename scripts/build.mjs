// Builds what clasp pushes (dist/) and what Node runs (build/). `node scripts/build.mjs` or `import { build }`.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { buildSidebar } from "./build-sidebar.mjs";
import { buildWorkbench } from "./build-workbench.mjs";
import { forNode } from "./import-typescript.mjs";
import { shippedRoadmap } from "./shipped-roadmap.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Everything inside Apps Script: one classic script, its HTML resources and the manifest. */
export async function buildDist(outdir = path.join(root, "dist")) {
  const exported = await exportedNames();
  await assertListed(exported);
  const bundle = await esbuild.build({
    ...serverOptions,
    entryPoints: [path.join(root, "src/addon/main.ts")],
    format: "iife",
    globalName: "app",
    minify: true,
    // Google finds functions only as top-level declarations of the file.
    footer: {
      js: exported.map((name) => `function ${name}(){return app.${name}.apply(this,arguments)}`).join("\n"),
    },
    write: false,
  });
  const code = `// roadmap-reports: built from src/, do not edit here.\n${bundle.outputFiles[0].text}`;
  const files = {
    "Code.js": code,
    "appsscript.json": await readFile(path.join(root, "appsscript.json"), "utf8"),
    "roadmap-2024.html": await shippedRoadmap(root),
    ...(await buildSidebar()),
  };
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(outdir, name), text);
  return files;
}

/** The command line and the server of the workbench, as modules for Node. */
export async function buildHost() {
  await esbuild.build({
    ...forNode,
    entryPoints: { cli: path.join(root, "src/host/cli/main.ts") },
    outdir: path.join(root, "build"),
    outExtension: { ".js": ".mjs" },
    sourcemap: true,
  });
}

/** Everything; the page of the workbench is left out where nobody will open it. */
export async function build({ page = true } = {}) {
  await buildDist();
  await buildHost();
  if (page) await buildWorkbench();
}

const serverOptions = {
  bundle: true,
  platform: "neutral",
  mainFields: ["module", "main"],
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning",
};

/** Names that src/addon/main.ts exports. */
async function exportedNames() {
  const result = await esbuild.build({
    ...serverOptions,
    entryPoints: [path.join(root, "src/addon/main.ts")],
    format: "esm",
    write: false,
    metafile: true,
  });
  return Object.values(result.metafile.outputs)[0].exports.sort();
}

/** The list of public functions with who may call them and the exports of main.ts must be the same set. */
async function assertListed(exported) {
  const result = await esbuild.build({
    ...serverOptions,
    entryPoints: [path.join(root, "src/addon/public-functions.ts")],
    format: "esm",
    write: false,
  });
  const source = Buffer.from(result.outputFiles[0].text).toString("base64");
  const { PUBLIC_FUNCTIONS } = await import(`data:text/javascript;base64,${source}`);
  const listed = Object.keys(PUBLIC_FUNCTIONS);
  const missing = listed.filter((name) => !exported.includes(name));
  const unlisted = exported.filter((name) => !listed.includes(name));
  if (missing.length > 0)
    throw new Error(`listed in public-functions.ts but not exported by main.ts: ${missing.join(", ")}`);
  if (unlisted.length > 0)
    throw new Error(`exported by main.ts but not listed in public-functions.ts: ${unlisted.join(", ")}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
