/** Questions of a script in a browser: put back, asked, run again – as if one run had waited. */
import { beforeEach, describe, expect, test } from "vitest";
import type { Host } from "../../../src/host/runtime/api";
import { createHost } from "../../../src/host/runtime/host";
import { runWithAnswers } from "../../../src/host/server/questions";

const OWNER = "vladelec@obrazec.example";
const CODE = `
function onOpen() { SpreadsheetApp.getUi().createMenu("М").addItem("Два вопроса", "two").addItem("Падение", "fall").addItem("Сообщения", "say").addToUi(); }
function count_() { const cell = SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1); cell.setValue(Number(cell.getValue()) + 1); }
function two() {
  const ui = SpreadsheetApp.getUi();
  count_();
  if (ui.alert("Первый?", ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  count_();
  const answer = ui.prompt("Второй?", ui.ButtonSet.OK_CANCEL);
  SpreadsheetApp.getActive().getSheets()[0].getRange(2, 1).setValue(answer.getResponseText());
}
function fall() { count_(); SpreadsheetApp.getActive().toast("до"); throw new Error("упало"); }
function say() { const ui = SpreadsheetApp.getUi(); ui.alert("раз"); SpreadsheetApp.getActive().toast("два"); ui.alert("три"); }
`;

let host: Host;
beforeEach(() => {
  host = createHost({
    code: CODE,
    html: {},
    manifest: {
      timeZone: "Asia/Yekaterinburg",
      oauthScopes: [
        "https://www.googleapis.com/auth/spreadsheets.currentonly",
        "https://www.googleapis.com/auth/script.container.ui",
      ],
    },
    now: () => new Date("2024-11-12T04:00:00Z"),
    owner: OWNER,
  });
  host.grant(OWNER);
});

const click = (caption: string, ...answers: { button: string; text?: string }[]) =>
  runWithAnswers(host, answers, () => host.as(OWNER).clickMenu(["М", caption]));
const value = (row: number) => host.workbook.sheets[0]?.cells[`${row},1`]?.value ?? null;

describe("a question that is open", () => {
  test("puts everything back: nothing was written, nothing counted, nothing shown", () => {
    const asked = click("Два вопроса");
    expect(asked.question).toEqual({ kind: "alert", title: "", prompt: "Первый?", buttons: "YES_NO" });
    expect(asked.executions).toEqual([]);
    expect(asked.events).toEqual([]);
    expect(value(1)).toBeNull();
  });

  test("each question is asked in its turn, with the earlier answers given again", () => {
    expect(click("Два вопроса", { button: "YES" }).question?.prompt).toBe("Второй?");
    const done = click("Два вопроса", { button: "YES" }, { button: "OK", text: "ответ" });
    expect(done.question).toBeNull();
    expect(done.executions.filter(({ surface }) => surface === "menu")).toHaveLength(1);
    expect([value(1), value(2)]).toEqual([2, "ответ"]);
  });

  test("«Нет» goes the other way", () => {
    const done = click("Два вопроса", { button: "NO" });
    expect(done.question).toBeNull();
    expect([value(1), value(2)]).toEqual([1, null]);
  });
});

describe("messages", () => {
  test("boxes with nothing but OK are shown afterwards, in their place", () => {
    const { events, question } = click("Сообщения");
    expect(question).toBeNull();
    expect(
      events.map((event) =>
        event.kind === "toast" ? event.message : event.kind === "alert" ? event.prompt : event.kind,
      ),
    ).toEqual(["раз", "два", "три"]);
  });
});

describe("a failure", () => {
  test("of a called function keeps what was done and shown before it, as on Google", () => {
    const { failure, executions, events } = runWithAnswers(host, [], () => host.as(OWNER).call("fall"));
    expect(failure).toContain("упало");
    expect(executions).toHaveLength(1);
    expect(events).toMatchObject([{ kind: "toast", message: "до" }]);
    expect(value(1)).toBe(1);
  });
});
