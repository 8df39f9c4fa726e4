/** Two coordinators at once: the second one is told to wait, and neither spoils what the other does. */
import { expect, it } from "vitest";
import { columnOf } from "../../../src/core/tabs/layout";
import { allTexts, click, rowOf, tabOf, typeInto, valueAt, withTabs } from "./season";

it("a consolidation begun while another one runs is refused as busy, and the first ends whole", async () => {
  const host = await withTabs(3);
  const tab = tabOf(host, 0);
  typeInto(
    host,
    tab,
    rowOf(host, tab.name, "1.1"),
    "activities",
    "Приказ от 12.09.2024 № 31, назначен координатор",
  );
  let told = "";
  host.faults.interruptAt(
    (call) => call.member === "Range.getValues" || call.member.endsWith(".getRichTextValues"),
    () => {
      host.as(host.owner).clickMenu(["Дорожная карта", "Министерство", "Свести отчёты"]);
      const last = host.ui.events.findLast((event) => event.kind === "alert");
      told = last?.kind === "alert" ? last.prompt : "";
    },
  );
  const said = click(host, "Свести отчёты");
  host.faults.clear();
  expect(told).toContain("другая команда");
  expect(said).toContain("Готово");
  expect([...allTexts(host)].some(([place]) => place.startsWith("Сводный отчёт!"))).toBe(true);
});

it("what a reporter types in the middle of a consolidation stays", async () => {
  const host = await withTabs(3);
  const tab = tabOf(host, 1);
  const row = rowOf(host, tab.name, "1.1");
  host.faults.interruptAt(30, () => typeInto(host, tab, row, "activities", "Введено во время свода"));
  click(host, "Свести отчёты");
  host.faults.clear();
  expect(valueAt(host, tab.name, row, columnOf("activities"))).toBe("Введено во время свода");
});
