/** «Вернуть лист из снимка» and «Восстановить защиту», killed at every call. */
import { describe, expect, it } from "vitest";
import { HEADER } from "../../../src/core/tabs/layout";
import type { Host } from "../../../src/host/runtime/api";
import { rowOfKey, sheet, texts, valueAt } from "../season-on-host";
import { killAtEveryCall } from "./kill-at-every-call";
import { killsOf } from "./kills-of";
import { BODY, filledSmall, MUNICIPALITY, onTab, run, TYPED, tabName, typeInto } from "./small-season";

const LATER = { activities: "Передумали", result: "испорчено", own: "Другое своё" };

/** Typed over since the snapshot was taken. */
async function typedOver(): Promise<Host> {
  const host = await filledSmall([MUNICIPALITY]);
  typeInto(host, "1.1.1", "activities", LATER.activities);
  typeInto(host, "1.5.1", "result", LATER.result);
  typeInto(host, "spare:1", "title", LATER.own);
  return host;
}

/** The tab is the one that is open. */
function giveBack(host: Host): void {
  host.as(host.owner).select(tabName(host), 8, 4);
  run(host, "menuRestoreTab");
}

describe("putting a snapshot back", () => {
  const typed = [...Object.values(TYPED), ...Object.values(LATER)];

  it("the next click goes on with the snapshot that was meant, not with what the killed run has kept", async () => {
    const host = await typedOver();
    const { at } = killAtEveryCall({ host, command: () => giveBack(host), typed });
    expect(at.length).toBeGreaterThan(60);
  });

  it("«Создать листы отчётов», if that comes first, completes a return that was begun and begins none", async () => {
    const host = await typedOver();
    const textsOf = (): string => JSON.stringify(texts(sheet(host, tabName(host))).slice(HEADER.numbers));
    const old = textsOf();
    const { left } = killsOf(host, () => giveBack(host));
    const whole = [old, textsOf()];
    for (const { killed, snapshot } of left) {
      host.restore(snapshot);
      run(host, "menuCreateReportTabs");
      expect(whole, killed).toContain(textsOf());
    }
  });

  it("killed again and again while the reporter types on, it still ends with the snapshot that was meant", async () => {
    const host = await typedOver();
    for (let time = 1; time <= 5; time += 1) {
      host.faults.failAt(({ member }) => member === "Range.setBackgrounds", { kind: "kill" });
      expect(() => giveBack(host)).toThrow();
      host.faults.clear();
      typeInto(host, "1.1.1", "result", `${time} школ`);
    }
    giveBack(host);
    const tab = sheet(host, tabName(host));
    expect(valueAt(tab, rowOfKey(tab, "1.1.1"), "activities")).toBe(TYPED.activities);
    expect(valueAt(tab, rowOfKey(tab, "1.5.1"), "result")).toBe(TYPED.result);
  });

  it("into a tab that is damaged and open to everybody", async () => {
    const host = await typedOver();
    onTab(host, 0, "sheet.insertColumnBefore(3); sheet.insertRowsBefore(2, 1);");
    onTab(host, 0, "for (const type of [SHEET, RANGE]) sheet.getProtections(type)[0].remove();");
    killAtEveryCall({ host, command: () => giveBack(host), typed });
  });
});

describe("restoring protection", () => {
  it.each([
    ["removed", "for (const type of [SHEET, RANGE]) sheet.getProtections(type)[0].remove();"],
    ["the sheet's removed", "sheet.getProtections(SHEET)[0].remove();"],
    ["the fence removed", "sheet.getProtections(RANGE)[0].remove();"],
    [
      "doubled",
      "const fence = sheet.getProtections(RANGE)[0].getRange(); fence.protect(); fence.protect().removeEditors([STRANGER]);",
    ],
    [
      "widened",
      "for (const type of [SHEET, RANGE]) sheet.getProtections(type)[0].addEditor(STRANGER); sheet.getProtections(SHEET)[0].setUnprotectedRanges([sheet.getRange(1, 1, 10, 14)]);",
    ],
    [
      "foreign, and the only one that keeps others out",
      "const all = sheet.getRange(1, 1, sheet.getMaxRows(), 15); all.protect().removeEditors([STRANGER]); sheet.getProtections(SHEET)[0].setUnprotectedRanges([all]); sheet.getProtections(RANGE)[0].remove();",
    ],
    [
      "warning only, with overwritten rules, merged and hidden rows",
      "sheet.getProtections(SHEET)[0].setWarningOnly(true); sheet.getRange(8, 4, 2, 1).setDataValidation(null); sheet.getRange(7, 1, 1, 2).merge(); sheet.hideRows(8);",
    ],
  ])("%s", async (_, damage) => {
    const host = await filledSmall([MUNICIPALITY, BODY]);
    onTab(host, 0, damage);
    const { at } = killAtEveryCall({
      host,
      command: () => run(host, "menuRestoreProtection"),
      typed: Object.values(TYPED),
    });
    expect(at.length).toBeGreaterThan(100);
  });
});
