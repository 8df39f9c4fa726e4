/** A changed roadmap is shown before it is applied: what changes and for whom. */
import { expect, it } from "vitest";
import { columnOf } from "../../../src/core/tabs/layout";
import { clickMinistry } from "../../../src/host/cli/command";
import { SHEET } from "../../../src/sheets/sheet-names";
import { rowOf, tabOf, valueAt, withTabs } from "./season";

it("a moved deadline is asked about, names the reporters it concerns, and is applied only on OK", async () => {
  const host = await withTabs(4);
  const tab = tabOf(host, 0);
  const deadline = () => String(valueAt(host, tab.name, rowOf(host, tab.name, "1.1"), columnOf("deadline")));
  expect(deadline()).toContain("20.09.2024");
  const row = 5;
  expect(valueAt(host, SHEET.roadmap, row, 1)).toBe("1.1");
  host.as(host.owner).type(SHEET.roadmap, row, 4, "27.09.2024");

  let asked = "";
  host.ui.responder = ({ buttons, prompt }) => {
    if (buttons === "OK_CANCEL") asked = prompt;
    return { button: buttons === "OK_CANCEL" ? "CANCEL" : "OK" };
  };
  clickMinistry(host, "Создать листы отчётов");
  expect(asked).toContain("20.09.2024");
  expect(asked).toContain("27.09.2024");
  expect(asked).toContain(`${tab.name}, `);
  expect(asked).toContain("и ещё 2 участника");
  expect(deadline()).toContain("20.09.2024");

  host.ui.responder = () => ({ button: "OK" });
  clickMinistry(host, "Создать листы отчётов");
  expect(deadline()).toContain("27.09.2024");
});
