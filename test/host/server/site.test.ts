/** The web side of the workbench without a browser: who may talk to it, what it refuses, what it keeps. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHost } from "../../../src/host/runtime/host";
import { startWorkbench, type Workbench } from "../../../src/host/server/main";
import type { EditAnswer, StateAnswer } from "../../../src/host/server/protocol";
import { cellKey } from "../../../src/host/workbook/model";

const OWNER = "vladelec@obrazec.example";
const folder = mkdtempSync(path.join(tmpdir(), "site-"));
const pages = path.join(folder, "pages");
let workbench: Workbench;

const world = async () =>
  createHost({
    code: "function onEdit(e) { e.range.offset(0, 1).setValue('видел'); }",
    html: {},
    manifest: {
      timeZone: "Asia/Yekaterinburg",
      oauthScopes: ["https://www.googleapis.com/auth/spreadsheets.currentonly"],
    },
    now: () => new Date("2024-11-12T04:00:00Z"),
    owner: OWNER,
  });
const start = () =>
  startWorkbench({ root: folder, port: 0, stateDir: path.join(folder, "state"), pages, world });

beforeAll(async () => {
  mkdirSync(pages);
  for (const name of ["index.html", "page.js", "page.css", "print.html", "print.js", "print.css", "shim.js"])
    writeFileSync(path.join(pages, name), `/* ${name} */`);
  workbench = await start();
});
afterAll(() => workbench.close());

interface Answer {
  status: number;
  body: string;
  headers: Record<string, string | string[] | undefined>;
}

/** `fetch` would not let a test lie about Host and Origin. */
function ask(
  method: string,
  target: string,
  headers: Record<string, string> = {},
  body = "",
): Promise<Answer> {
  const { port } = new URL(workbench.url);
  return new Promise((resolve, reject) => {
    const call = request(
      { host: "127.0.0.1", port, method, path: target, headers: { host: `localhost:${port}`, ...headers } },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (piece: string) => {
          text += piece;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }),
        );
      },
    );
    call.on("error", reject).end(body);
  });
}

const JSON_BODY = { "content-type": "application/json" };
const post = (name: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(
    "POST",
    `/api/${name}`,
    { ...JSON_BODY, ...headers },
    typeof body === "string" ? body : JSON.stringify(body),
  );
const edit = (value: unknown, row = 1) =>
  post("edit", {
    account: OWNER,
    since: 0,
    sheetId: 0,
    blocks: [{ kind: "values", row, column: 1, values: [[value]] }],
  });

describe("this machine only", () => {
  test("it listens on the loopback address", () => {
    expect(new URL(workbench.url).hostname).toBe("localhost");
  });

  const foreign: [string, Record<string, string>][] = [
    ["a page of another site", { origin: "https://zloy.example" }],
    ["a sandboxed frame", { origin: "null" }],
    ["another port of this machine", { origin: "http://localhost:1" }],
    ["a name that was pointed at this machine (DNS rebinding)", { host: "zloy.example" }],
    ["a form, which can send no JSON", { "content-type": "text/plain" }],
  ];
  test.each(foreign)("%s is refused and changes nothing", async (_, headers) => {
    const answer = await post(
      "edit",
      {
        account: OWNER,
        since: 0,
        sheetId: 0,
        blocks: [{ kind: "values", row: 9, column: 9, values: [["взлом"]] }],
      },
      headers,
    );
    expect(answer.status).toBe(403);
    expect(workbench.host().workbook.sheets[0]?.cells[cellKey(9, 9)]).toBeUndefined();
  });

  test("pages of other sites may not frame, sniff or lend scripts to it", async () => {
    const { headers } = await ask("GET", "/");
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("no file outside the built page is served", async () => {
    for (const target of [
      "/../package.json",
      "/%2e%2e/package.json",
      "/shim.js/../../state/workbench.json",
      "/frame/../state",
    ]) {
      expect((await ask("GET", target)).status).toBe(404);
    }
  });
});

describe("bad input", () => {
  const bad: [string, unknown][] = [
    ["no JSON", "{"],
    ["null", null],
    ["a sheet number as text", { account: OWNER, since: 0, sheetId: "0", blocks: [] }],
    [
      "a row below the first",
      {
        account: OWNER,
        since: 0,
        sheetId: 0,
        blocks: [{ kind: "values", row: 0, column: 1, values: [["x"]] }],
      },
    ],
    [
      "a text longer than any cell",
      {
        account: OWNER,
        since: 0,
        sheetId: 0,
        blocks: [{ kind: "values", row: 1, column: 1, values: [["x".repeat(70_000)]] }],
      },
    ],
    ["a sheet that is gone", { account: OWNER, since: 0, sheetId: 777, blocks: [] }],
  ];
  test.each(bad)("%s: a refusal, and the table as it was", async (_, body) => {
    const before = JSON.stringify(workbench.host().workbook);
    expect((await post("edit", body)).status).toBe(400);
    expect(JSON.stringify(workbench.host().workbook)).toBe(before);
  });

  test("an unknown action is not found", async () => {
    expect((await post("constructor", {})).status).toBe(404);
    expect((await post("format", {})).status).toBe(404);
  });

  test("somebody who may not edit the file reads it and changes nothing", async () => {
    const answer = await post("edit", {
      account: "kto@to.example",
      since: 0,
      sheetId: 0,
      blocks: [{ kind: "values", row: 5, column: 5, values: [["я"]] }],
    });
    const data = JSON.parse(answer.body) as EditAnswer;
    expect(data.accepted).toBe(false);
    expect(data.message).toContain("только просмотр");
    expect(workbench.host().workbook.sheets[0]?.cells[cellKey(5, 5)]).toBeUndefined();
  });
});

describe("the table as the page is told it", () => {
  test("an edit answers with the sheets that changed since, the script's answer among them", async () => {
    const { version } = JSON.parse((await ask("GET", "/api/state")).body) as StateAnswer;
    const answer = await post("edit", {
      account: OWNER,
      since: version,
      sheetId: 0,
      blocks: [{ kind: "values", row: 2, column: 1, values: [["раз"]] }],
    });
    const data = JSON.parse(answer.body) as EditAnswer;
    expect(data.accepted).toBe(true);
    expect(data.change?.packed.sheets[0]?.cells["2,2"]?.value).toBe("видел");
    const again = JSON.parse(
      (await post("refresh", { account: OWNER, since: data.version })).body,
    ) as EditAnswer;
    expect(again.change).toBeNull();
  });

  test("values are told as Google would print them", async () => {
    await edit("0,5", 3);
    await edit("31.12.2024", 4);
    const { book } = JSON.parse((await ask("GET", "/api/state")).body) as StateAnswer;
    const cells = book.packed.sheets[0]?.cells ?? {};
    expect(cells["3,1"]?.display).toBe("0,5");
    expect(cells["4,1"]?.display).toBe("31.12.2024");
  });

  test("what is exported as .xlsx comes back by import: texts, numbers, dates", async () => {
    const xlsx = await new Promise<Buffer>((resolve, reject) => {
      const { port } = new URL(workbench.url);
      request(
        { host: "127.0.0.1", port, path: "/api/workbook.xlsx", headers: { host: `localhost:${port}` } },
        (response) => {
          const pieces: Buffer[] = [];
          response
            .on("data", (piece: Buffer) => pieces.push(piece))
            .on("end", () => resolve(Buffer.concat(pieces)));
        },
      )
        .on("error", reject)
        .end();
    });
    const before = structuredClone(workbench.host().workbook.sheets[0]?.cells ?? {});
    await edit("стёрто", 2);
    const answer = await post("import", {
      account: OWNER,
      since: 0,
      name: "Таблица.xlsx",
      base64: xlsx.toString("base64"),
    });
    expect(answer.status).toBe(200);
    const after = workbench.host().workbook.sheets[0]?.cells ?? {};
    for (const [key, cell] of Object.entries(before))
      expect({ key, value: after[key]?.value }).toEqual({ key, value: cell.value });
  });

  test("a file that is no .xlsx is refused with a sentence, and the table stays", async () => {
    const before = JSON.stringify(workbench.host().workbook);
    const answer = await post("import", {
      account: OWNER,
      since: 0,
      name: "план.docx",
      base64: Buffer.from("не таблица").toString("base64"),
    });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).error).toMatch(/[а-я]/);
    expect(JSON.stringify(workbench.host().workbook)).toBe(before);
  });
});

describe("state", () => {
  test("survives a restart", async () => {
    await edit("останется", 7);
    await workbench.close();
    workbench = await start();
    expect(workbench.host().workbook.sheets[0]?.cells[cellKey(7, 1)]?.value).toBe("останется");
  });

  test("an unreadable state is put aside, not deleted, and the work begins anew", async () => {
    await workbench.close();
    const state = path.join(folder, "state");
    writeFileSync(path.join(state, "workbench.json"), '{"format":1,"workbook":');
    workbench = await start();
    expect(workbench.host().workbook.sheets[0]?.cells).toEqual({});
    expect(readdirSync(state)).toContain("workbench.json.unreadable");
    expect(JSON.parse(readFileSync(path.join(state, "workbench.json"), "utf8")).format).toBe(1);
  });
});
