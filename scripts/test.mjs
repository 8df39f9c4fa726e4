// The whole check, as CI runs it: types, lint, a fresh dist, all tests; the last line counts them.
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildDist } from "./build.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const failures = [];

step("types of the server side", "tsc", ["-p", "tsconfig.server.json"]);
step("types of the browser side", "tsc", ["-p", "tsconfig.browser.json"]);
step("types of the Node side", "tsc", ["-p", "tsconfig.node.json"]);
step("lint and format", "biome", ["check", "--error-on-warnings"]);
await freshDist();
const counts = await tests();
for (const failure of failures) console.error(`✖ ${failure}`);
console.log(`${counts.passed} passed, ${counts.failed + failures.length} failed`);
process.exitCode = counts.failed + failures.length > 0 || counts.passed === 0 ? 1 : 0;

function step(title, command, args) {
  const { status } = spawnSync(path.join(root, "node_modules/.bin", command), args, {
    cwd: root,
    stdio: "inherit",
  });
  if (status === 0) console.log(`✔ ${title}`);
  else failures.push(title);
}

/** dist/ is committed; it must be what the sources build to. */
async function freshDist() {
  const fresh = await mkdtemp(path.join(tmpdir(), "dist-"));
  try {
    const files = await buildDist(fresh);
    const committed = await readdir(path.join(root, "dist")).catch(() => []);
    const stale = [...new Set([...Object.keys(files), ...committed])];
    const differs = [];
    for (const name of stale) {
      const there = await readFile(path.join(root, "dist", name), "utf8").catch(() => null);
      if (there !== files[name]) differs.push(name);
    }
    if (differs.length > 0)
      failures.push(`dist/ is stale (${differs.join(", ")}): run npm run build and commit dist/`);
    else console.log("✔ dist/ is what the sources build to");
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function tests() {
  const report = path.join(root, "build", "tests.json");
  const args = [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ];
  spawnSync(path.join(root, "node_modules/.bin/vitest"), args, { cwd: root, stdio: "inherit" });
  const result = JSON.parse(await readFile(report, "utf8"));
  const brokenFiles = result.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return { passed: result.numPassedTests, failed: result.numFailedTests + brokenFiles.length };
}
