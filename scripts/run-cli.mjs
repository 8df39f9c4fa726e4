// Runs the built command line; start.mjs starts it with the memory it needs.
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { main } = await import(pathToFileURL(path.join(root, "build", "cli.mjs")));
process.exitCode = await main(process.argv.slice(2), root);
