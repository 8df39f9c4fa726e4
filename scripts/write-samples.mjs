// Runs make-sample-reports.ts, bundled first because Node 20 does not read TypeScript.
import { rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const bundle = path.join(root, "build", "make-sample-reports.mjs");
await esbuild.build({
  entryPoints: [path.join(root, "scripts/make-sample-reports.ts")],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
});
const { writeSampleReports } = await import(pathToFileURL(bundle));
console.log(`${await writeSampleReports(path.join(root, "data"))} files in data/sample-reports`);
await rm(bundle);
