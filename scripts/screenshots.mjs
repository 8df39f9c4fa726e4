// Takes the pictures of README and the guides: builds everything, then runs screenshots.ts. `node scripts/screenshots.mjs`.
import { rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { build } from "./build.mjs";
import { buildWorkbench } from "./build-workbench.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const bundled = path.join(root, "build/screenshots.mjs");

await build();
await buildWorkbench();
await esbuild.build({
  entryPoints: [path.join(root, "scripts/screenshots.ts")],
  outfile: bundled,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning",
});
const { takePictures } = await import(pathToFileURL(bundled).href);
await takePictures(root);
await rm(bundled);
