// npm start: builds everything, then runs the command line (src/host/cli/main.ts) with the same arguments.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const given = process.argv.slice(2);

await build({ page: !process.argv.includes("--once") });
const runner = path.join(root, "scripts", "run-cli.mjs");
// Without a limit Node lets garbage grow to several times what the job needs before it clears up.
const child = spawn(process.execPath, [`--max-old-space-size=${heapMegabytes(given)}`, runner, ...given], {
  stdio: "inherit",
});
// Ctrl-C reaches the child by itself; the parent only has to stay until it has ended.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0);
});

/** What a run of this size needs, with room to spare; the workbench lives long and gets more. */
function heapMegabytes(args) {
  if (!args.includes("--once")) return 1024;
  const at = args.findIndex((arg) => arg === "--reporters" || arg.startsWith("--reporters="));
  const text = at < 0 ? "" : (args[at].split("=")[1] ?? args[at + 1] ?? "");
  const reporters = Number(text) || 46;
  return 320 + Math.max(0, reporters - 46) * 4;
}
