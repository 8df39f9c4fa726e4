/** The counters above the table and «Осталось дней» say the same as the panel. */
import { expect, it } from "vitest";
import { readAnswer } from "../../../src/core/panel/calls";
import { columnOf, FIRST_ROW, HEADER } from "../../../src/core/tabs/layout";
import type { Host } from "../../../src/host/runtime/api";
import { rowOf, type Tab, tabOf, typeInto, withTabs } from "./season";

/** What the formulas of the tab show now. */
function shown(host: Host, tab: Tab) {
  const values = host
    .as(host.owner)
    .runSource("(name) => SpreadsheetApp.getActive().getSheetByName(name).getDataRange().getValues()", [
      tab.name,
    ]) as unknown[][];
  return {
    overdue: values[HEADER.counters - 1]?.[columnOf("activities") - 1],
    left: (row: number) => values[row - 1]?.[columnOf("left") - 1],
  };
}

function overdueInPanel(host: Host, tab: Tab): number {
  const answer = readAnswer("checkMyTab", host.as(tab.account).call("checkMyTab", [{}]));
  if (!answer.ok || answer.data.who !== "reporter") throw new Error("no panel");
  return answer.data.progress.overdue;
}

it("a row that is answered in another row of its item is not overdue; a period is answered by its own row only", async () => {
  const host = await withTabs(1);
  const tab = tabOf(host, 0);
  host.grant(tab.account);
  const first = rowOf(host, tab.name, "1.5");
  expect(first).toBeGreaterThanOrEqual(FIRST_ROW);
  expect(shown(host, tab).left(first)).toBeLessThan(0);
  expect(shown(host, tab).overdue).toBe(overdueInPanel(host, tab));

  typeInto(host, tab, first, "activities", "Учетные записи созданы администраторами 19 ОО 12.09.2024");
  typeInto(host, tab, first, "result", "812 педагогов, 11 240 обучающихся");
  const after = shown(host, tab);
  expect(after.left(first)).toBe("");
  expect(after.overdue).toBe(overdueInPanel(host, tab));

  const period = rowOf(host, tab.name, "4.1");
  expect(shown(host, tab).left(period)).toBeLessThan(0);
  typeInto(host, tab, period, "activities", "Анализ проведён 09.09.2024");
  typeInto(host, tab, period, "result", "Доля – 31,2 %");
  expect(shown(host, tab).left(period)).toBe("");
  expect(shown(host, tab).left(period + 1)).toBeLessThan(0);
});
