import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import vm from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PUBLIC_FUNCTIONS } from "../../src/addon/public-functions";

const root = path.resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

describe("dist/ is what Google gets", () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "push-"));
    await cp(path.join(root, "dist"), path.join(folder, "dist"), { recursive: true });
    await writeFile(path.join(folder, ".clasp.json"), await readFile(path.join(root, ".clasp.json")));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("clasp would push exactly these files (offline: clasp show-file-status --json)", async () => {
    const clasp = path.join(root, "node_modules/.bin/clasp");
    const { stdout } = await run(clasp, ["show-file-status", "--json"], { cwd: folder });
    const { filesToPush, untrackedFiles } = JSON.parse(stdout);
    expect([...filesToPush].sort()).toEqual([
      "dist/Code.js",
      "dist/appsscript.json",
      "dist/dialog.html",
      "dist/panel.html",
      "dist/roadmap-2024.html",
    ]);
    expect(untrackedFiles).toEqual([]);
  });

  it("the public functions are plain top-level declarations, and nothing else is reachable", async () => {
    const code = await readFile(path.join(root, "dist/Code.js"), "utf8");
    const context = vm.createContext({});
    const before = new Set(Object.getOwnPropertyNames(context));
    // Loading must not touch any service: none exists here, as in AuthMode.NONE.
    vm.runInContext(code, context);
    const declared = Object.getOwnPropertyNames(context).filter(
      (name) => !before.has(name) && typeof context[name] === "function",
    );
    expect(declared.sort()).toEqual(Object.keys(PUBLIC_FUNCTIONS).sort());
  });

  it("the manifest asks for the five scopes and no more", async () => {
    const manifest = JSON.parse(await readFile(path.join(root, "dist/appsscript.json"), "utf8"));
    expect(manifest).toMatchObject({ runtimeVersion: "V8", timeZone: "Asia/Yekaterinburg" });
    expect(manifest.oauthScopes).toEqual(
      [
        "spreadsheets.currentonly",
        "script.container.ui",
        "script.send_mail",
        "script.scriptapp",
        "userinfo.email",
      ].map((scope) => `https://www.googleapis.com/auth/${scope}`),
    );
  });

  it("nothing that Apps Script lacks is used on the server side", async () => {
    const code = await readFile(path.join(root, "dist/Code.js"), "utf8");
    for (const missing of [
      "setTimeout(",
      "setInterval(",
      "structuredClone(",
      "new TextEncoder",
      "queueMicrotask(",
      "Sheets.Spreadsheets",
    ])
      expect(code.includes(missing), missing).toBe(false);
  });
});
