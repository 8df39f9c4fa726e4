// npm start: builds everything, then runs the command line (src/host/cli/main.ts) with the same arguments.
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "./build.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
await build();
const { main } = await import(pathToFileURL(path.join(root, "build", "cli.mjs")));
process.exitCode = await main(process.argv.slice(2), root);
