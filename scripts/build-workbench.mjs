// Builds the pages of the workbench into build/workbench/. `node scripts/build-workbench.mjs` or `import { buildWorkbench }`.
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const source = path.join(root, "src/workbench");

export async function buildWorkbench(outdir = path.join(root, "build/workbench")) {
  await mkdir(outdir, { recursive: true });
  await Promise.all([
    esbuild.build({
      ...options,
      entryPoints: {
        page: path.join(source, "main.tsx"),
        print: path.join(source, "print/main.tsx"),
      },
      outdir,
      // Fonts and pictures that Univer's styles bring along.
      loader: { ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl", ".svg": "dataurl" },
    }),
    esbuild.build({ ...options, entryPoints: { shim: path.join(source, "frame/shim.ts") }, outdir }),
    copyFile(path.join(source, "index.html"), path.join(outdir, "index.html")),
    copyFile(path.join(source, "print/index.html"), path.join(outdir, "print.html")),
  ]);
}

const options = {
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWorkbench();
