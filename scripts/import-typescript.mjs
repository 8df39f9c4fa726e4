// Imports a TypeScript module of this folder, bundled first because Node 20 does not read TypeScript.
import { rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** What esbuild needs to make a module for Node out of the sources. */
export const forNode = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning",
};

/** `name`: of the file in scripts/, without its extension. */
export async function importTypeScript(name) {
  const outfile = path.join(root, "build", `${name}.mjs`);
  await esbuild.build({ ...forNode, entryPoints: [path.join(root, "scripts", `${name}.ts`)], outfile });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile);
  }
}
