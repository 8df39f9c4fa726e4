/**
 * The call budgets of docs/architecture.md, counted on the built bundle. T tabs, each with something typed in it. Consolidation has a
 * file of its own.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { Host } from "../../../src/host/runtime/api";
import { click, counted, rowOf, type Tab, tabOf, typeInto, withTabs } from "./season";

const T = 6;
let host: Host;
let tabs: Tab[];

beforeAll(async () => {
  host = await withTabs(T);
  tabs = Array.from({ length: T }, (_, index) => tabOf(host, index));
  for (const tab of tabs)
    typeInto(host, tab, rowOf(host, tab.name, "1.1"), "activities", "Приказ от 12.09.2024 № 31");
});

describe("calls to SpreadsheetApp", () => {
  it("onOpen: none", () => {
    expect(counted(host, () => host.as(tabs[0]?.account ?? "").open())).toEqual({ reads: 0, writes: 0 });
  });

  it("one edit: at most one read and one write", () => {
    const [tab] = tabs;
    if (!tab) throw new Error("no tab");
    const { reads, writes } = counted(host, () =>
      typeInto(host, tab, rowOf(host, tab.name, "1.1"), "result", "да"),
    );
    expect(reads).toBeLessThanOrEqual(1);
    expect(writes).toBeLessThanOrEqual(1);
  });

  it("checking one's own tab: at most three reads and two writes", () => {
    const [, tab] = tabs;
    if (!tab) throw new Error("no tab");
    host.grant(tab.account);
    const { reads, writes } = counted(host, () =>
      host.as(tab.account).clickMenu(["Дорожная карта", "Проверить мой лист"]),
    );
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThanOrEqual(3);
    expect(writes).toBeLessThanOrEqual(2);
  });

  it("checking all: at most 2 T + 3 reads and T + 3 writes", () => {
    const { reads, writes } = counted(host, () => click(host, "Проверить все листы"));
    expect(reads).toBeGreaterThanOrEqual(T);
    expect(reads).toBeLessThanOrEqual(2 * T + 3);
    expect(writes).toBeLessThanOrEqual(T + 3);
  });

  it("planning reminders: at most 2 T + 4 reads and no write", () => {
    const { reads, writes } = counted(host, () => host.as(host.owner).call("previewReminders", [{}]));
    expect(reads).toBeGreaterThanOrEqual(T);
    expect(reads).toBeLessThanOrEqual(2 * T + 4);
    expect(writes).toBe(0);
  });
});
