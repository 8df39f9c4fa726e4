/** The works of a night share one execution: what does not fit goes on by itself, and no work takes another's place. */
import { expect, it } from "vitest";
import type { Host } from "../../../src/host/runtime/api";
import { SHEET } from "../../../src/sheets/sheet-names";
import { blank, rowOf, tabOf, typeInto, valueAt, withTabs } from "./season";

const waiting = (host: Host): string[] => host.triggers.map(({ handler }) => handler).sort();
const stamp = (host: Host): string => String(valueAt(host, SHEET.board, 2, 1));

async function nightly(): Promise<Host> {
  const host = await withTabs(3);
  const tab = tabOf(host, 0);
  typeInto(host, tab, rowOf(host, tab.name, "1.1"), "activities", "Приказ от 12.09.2024 № 31");
  host.as(host.owner).call("setAutomation", [{ on: true, hour: 9 }]);
  return host;
}

it("checks the protection and all tabs, then consolidates", async () => {
  const host = await nightly();
  host.fireClock("nightlyRun");
  expect(stamp(host)).toContain("Сведено 29.11.2024");
  expect(waiting(host)).toEqual(["dailyReminders", "nightlyRun"]);
});

it("a work that used up the execution is gone on with by its trigger; the others wait for the next night", async () => {
  const season = await nightly();
  // Four and a half minutes of an execution become two seconds.
  const host = await blank(undefined, { change: (code) => code.replace("4.5*6e4", "2e3") });
  host.restore(season.snapshot());
  host.fireClock("nightlyRun");
  expect(stamp(host)).not.toContain("Сведено");
  expect(waiting(host)).toEqual(["continueJob", "dailyReminders", "nightlyRun"]);
  for (let run = 0; run < 5 && waiting(host).includes("continueJob"); run++) host.fireClock("continueJob");
  expect(waiting(host)).toEqual(["dailyReminders", "nightlyRun"]);
  expect(stamp(host)).not.toContain("Сведено");
});
