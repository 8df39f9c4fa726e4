import { beforeAll, describe, expect, it } from "vitest";
import { columnOf, HEADER, READY, type TabColumn } from "../../../src/core/tabs/layout";
import { apply, COORDINATOR, newSeason, OWNER, rowOf, type Season, STRANGER, tabOf } from "./tabs-on-host";

describe("who may write where", () => {
  let season: Season;
  let reporter: string;
  let neighbour: string;

  beforeAll(async () => {
    season = await newSeason(3);
    apply(season);
    reporter = season.reporters[0]?.accounts[0] ?? "";
    neighbour = season.reporters[1]?.accounts[0] ?? "";
  });

  const may = (account: string, key: string, column: TabColumn): boolean => {
    const tab = tabOf(season, 0);
    return season.host.as(account).canEdit(tab.name, rowOf(tab, key), columnOf(column));
  };

  const INPUT: [string, TabColumn][] = [
    ["1.1.1", "activities"],
    ["1.1.1", "result"],
    ["1.1.1", "done"],
    ["1.1.1", "state"],
    ["4.2.1", "result"],
    ["spare:1", "reporter"],
    ["spare:1", "title"],
    ["spare:3", "item"],
    ["spare:3", "result"],
  ];
  const PLAN: [string, TabColumn][] = [
    ["1.1.1", "reporter"],
    ["1.1.1", "title"],
    ["1.1.1", "item"],
    ["1.1.1", "planned"],
    ["1.1.1", "deadline"],
    ["1.1.1", "left"],
    ["1.1.1", "decision"],
    ["1.1.1", "remark"],
    ["1.1.1", "key"],
    ["1.1.1", "due"],
    ["section:1", "reporter"],
    ["section:1", "activities"],
    ["spare:1", "planned"],
    ["spare:1", "key"],
  ];

  it.each(INPUT)("%s %s: the reporter and the ministry, nobody else", (key, column) => {
    expect([reporter, OWNER, COORDINATOR].map((account) => may(account, key, column))).toEqual([
      true,
      true,
      true,
    ]);
    expect([neighbour, STRANGER].map((account) => may(account, key, column))).toEqual([false, false]);
  });

  it.each(PLAN)("%s %s: the ministry only", (key, column) => {
    expect([OWNER, COORDINATOR].map((account) => may(account, key, column))).toEqual([true, true]);
    expect([reporter, neighbour, STRANGER].map((account) => may(account, key, column))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("the tick belongs to the reporter, the header to the ministry", () => {
    const { name } = tabOf(season, 0);
    const can = (account: string, row: number, column: number) =>
      season.host.as(account).canEdit(name, row, column);
    expect([reporter, neighbour].map((account) => can(account, READY.row, READY.column))).toEqual([
      true,
      false,
    ]);
    for (const row of Object.values(HEADER)) expect(can(reporter, row, 1)).toBe(false);
  });

  it("Google refuses a neighbour's typing in words, and nothing changes", () => {
    const tab = tabOf(season, 0);
    const before = JSON.stringify(tab.cells);
    const outcome = season.host
      .as(neighbour)
      .type(tab.name, rowOf(tab, "1.1.1"), columnOf("result"), "чужое");
    expect(outcome.accepted).toBe(false);
    expect(outcome.message).toBeTruthy();
    expect(JSON.stringify(tabOf(season, 0).cells)).toBe(before);
  });

  it.each(["insertRows", "deleteRows", "insertColumns", "deleteColumns"] as const)(
    "a reporter cannot %s",
    (what) => {
      expect(season.host.as(reporter)[what](tabOf(season, 0).name, 9, 1).accepted).toBe(false);
    },
  );

  it("a reporter cannot rename, hide, move or delete the tab, nor sort it", () => {
    const { name } = tabOf(season, 0);
    const session = season.host.as(reporter);
    const area = { row: 8, column: 1, rows: 4, columns: 14 };
    const tries = [
      session.renameSheet(name, "Моё"),
      session.hideSheet(name),
      session.deleteSheet(name),
      session.sort(name, area, 2),
    ];
    expect(tries.map(({ accepted }) => accepted)).toEqual([false, false, false, false]);
  });
});

describe("accounts", () => {
  it("several accounts of one reporter may all type", async () => {
    const season = await newSeason(2);
    season.host.addEditor("second@school.example");
    season.reporters = season.reporters.map((entry, index) =>
      index === 0 ? { ...entry, accounts: [...entry.accounts, "Second@School.example"] } : entry,
    );
    apply(season);
    const tab = tabOf(season, 0);
    const may = (account: string) =>
      season.host.as(account).canEdit(tab.name, rowOf(tab, "1.1.1"), columnOf("result"));
    expect(may("second@school.example")).toBe(true);
    expect(may(season.reporters[1]?.accounts[0] ?? "")).toBe(false);
  });

  it("a tab without an account stays closed to everybody but the ministry, and is named", async () => {
    const season = await newSeason(2);
    season.reporters = season.reporters.map((entry, index) =>
      index === 0 ? { ...entry, accounts: [] } : entry,
    );
    const { outcomes } = apply(season);
    const tab = tabOf(season, 0);
    const may = (account: string) =>
      season.host.as(account).canEdit(tab.name, rowOf(tab, "1.1.1"), columnOf("result"));
    expect([OWNER, COORDINATOR, STRANGER, season.reporters[1]?.accounts[0] ?? ""].map(may)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(outcomes[0]?.needs).toEqual(["нет Google-аккаунта: лист закрыт для всех, кроме министерства"]);
  });

  it("an account that is no account is named, and the others still get in", async () => {
    const season = await newSeason(2);
    season.reporters = season.reporters.map((entry, index) =>
      index === 0 ? { ...entry, accounts: ["не адрес", ...entry.accounts] } : entry,
    );
    const { outcomes } = apply(season);
    const tab = tabOf(season, 0);
    expect(outcomes[0]?.needs).toEqual(["Google не знает аккаунта не адрес: проверьте адрес"]);
    const own = season.reporters[0]?.accounts[1] ?? "";
    expect(season.host.as(own).canEdit(tab.name, rowOf(tab, "1.1.1"), columnOf("result"))).toBe(true);
  });

  it("an account without access to the file is named, and needs no second run once it has it", async () => {
    const season = await newSeason(1);
    season.reporters = season.reporters.map((entry) => ({ ...entry, accounts: ["late@school.example"] }));
    const { outcomes } = apply(season);
    expect(outcomes[0]?.needs).toEqual([
      "late@school.example не имеет доступа к таблице: откройте ему доступ редактора",
    ]);
    season.host.addEditor("late@school.example");
    const tab = tabOf(season, 0);
    expect(
      season.host.as("late@school.example").canEdit(tab.name, rowOf(tab, "1.1.1"), columnOf("result")),
    ).toBe(true);
  });

  it("a coordinator who is not the owner can run it, and closes the tabs just the same", async () => {
    const season = await newSeason(2);
    const run = season.host.as(COORDINATOR);
    expect(run.account).toBe(COORDINATOR);
    const { call, inputOf, remember } = await import("./tabs-on-host");
    expect(inputOf(season, COORDINATOR).me).toBe(COORDINATOR);
    remember(season, call(season, "runApply", {}, COORDINATOR));
    const tab = tabOf(season, 0);
    const may = (account: string) =>
      season.host.as(account).canEdit(tab.name, rowOf(tab, "1.1.1"), columnOf("title"));
    expect([OWNER, COORDINATOR, STRANGER, season.reporters[0]?.accounts[0] ?? ""].map(may)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("nobody who is given access to the file later gets into a tab", async () => {
    const season = await newSeason(1);
    apply(season);
    season.host.addEditor("new@mail.example");
    const tab = tabOf(season, 0);
    const session = season.host.as("new@mail.example");
    expect(session.canEdit(tab.name, rowOf(tab, "1.1.1"), columnOf("result"))).toBe(false);
    expect(session.canEdit(tab.name, rowOf(tab, "1.1.1"), columnOf("title"))).toBe(false);
  });

  it("also where the file has no other editors than the ministry at the time", async () => {
    const season = await newSeason(1);
    for (const account of [STRANGER, COORDINATOR, season.reporters[0]?.accounts[0] ?? ""])
      season.host.removeEditor(account);
    season.settings = { ...season.settings, coordinators: [] };
    season.reporters = season.reporters.map((entry) => ({ ...entry, accounts: [] }));
    apply(season);
    season.host.addEditor("new@mail.example");
    const tab = tabOf(season, 0);
    const session = season.host.as("new@mail.example");
    expect(session.canEdit(tab.name, rowOf(tab, "1.1.1"), columnOf("result"))).toBe(false);
    expect(session.canEdit(tab.name, rowOf(tab, "1.1.1"), columnOf("title"))).toBe(false);
  });
});
