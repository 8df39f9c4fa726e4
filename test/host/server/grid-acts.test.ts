/** Taking back lines that were put in: everything is as before, and nothing that stands in them is lost. */
import { describe, expect, test } from "vitest";
import { createHost } from "../../../src/host/runtime/host";
import { act } from "../../../src/host/server/grid-acts";

const OWNER = "vladelec@obrazec.example";

function dressedSheet() {
  const host = createHost({
    code: "",
    html: {},
    manifest: { timeZone: "Asia/Yekaterinburg", oauthScopes: [] },
    now: () => new Date("2024-11-12T04:00:00Z"),
    owner: OWNER,
  });
  const owner = host.as(OWNER);
  owner.paste("Лист1", 1, 1, [
    ["а", "б", "=A1&B3"],
    ["в", "г", "д"],
    ["е", "ж", "з"],
  ]);
  owner.merge("Лист1", 2, 1, 2, 1);
  const sheet = host.workbook.sheets[0];
  if (!sheet) throw new Error("no sheet");
  sheet.frozenRows = 2;
  sheet.rowHeights[3] = 40;
  return { host, owner, sheet };
}

describe.each([
  ["rows", "insertRows", "takeBackRows"],
  ["columns", "insertColumns", "takeBackColumns"],
] as const)("%s that were put in", (_, insert, takeBack) => {
  test.each([1, 2, 3])("at line %d are taken back without a trace", (at) => {
    const { host, owner, sheet } = dressedSheet();
    const before = structuredClone(sheet);
    act(owner, "Лист1", { kind: insert, at, count: 2 }, host);
    expect(sheet).not.toEqual(before);
    expect(act(owner, "Лист1", { kind: takeBack, at, count: 2 }, host).accepted).toBe(true);
    expect(sheet).toEqual(before);
  });

  test.each([
    [
      "a text",
      (place: [number, number], owner: ReturnType<typeof dressedSheet>["owner"]) =>
        owner.type("Лист1", ...place, "слово"),
    ],
    [
      "a note",
      (place: [number, number], owner: ReturnType<typeof dressedSheet>["owner"]) =>
        owner.setNote("Лист1", ...place, "слово"),
    ],
  ] as const)("stay when %s stands in them by now", (_what, fill) => {
    const { host, owner, sheet } = dressedSheet();
    act(owner, "Лист1", { kind: insert, at: 3, count: 2 }, host);
    fill(insert === "insertRows" ? [4, 2] : [2, 4], owner);
    const before = structuredClone(sheet);
    const outcome = act(owner, "Лист1", { kind: takeBack, at: 3, count: 2 }, host);
    expect(outcome).toMatchObject({
      accepted: false,
      message: expect.stringContaining("ничего не изменено"),
    });
    expect(sheet).toEqual(before);
  });
});
