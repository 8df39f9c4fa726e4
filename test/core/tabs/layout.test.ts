import { describe, expect, it } from "vitest";
import { OFFICIAL_COLUMNS } from "../../../src/core/reports/form";
import { columnOf, KEPT_COLUMNS, TAB_COLUMNS } from "../../../src/core/tabs/layout";

describe("layout of a report tab", () => {
  it("begins with the form's five columns under its own headings and printed numbers", () => {
    expect(TAB_COLUMNS.slice(0, 5).map(({ key, heading, printed }) => ({ key, heading, printed }))).toEqual(
      OFFICIAL_COLUMNS,
    );
  });

  it("prints no number under a working column, so that only the form is numbered", () => {
    expect(TAB_COLUMNS.slice(5).map(({ printed }) => printed)).toEqual(Array(10).fill(""));
  });

  it("explains every column in a note", () => {
    for (const { help } of TAB_COLUMNS) expect(help.length).toBeGreaterThan(20);
  });

  it("keeps everything people type as text, except the date of execution", () => {
    const formats = KEPT_COLUMNS.map((key) => [key, TAB_COLUMNS[columnOf(key) - 1]?.format]);
    expect(Object.fromEntries(formats)).toEqual({
      reporter: "@",
      title: "@",
      item: "@",
      activities: "@",
      result: "@",
      done: "dd.mm.yyyy",
      state: "@",
      decision: "@",
      remark: "@",
    });
  });

  it("hides only the columns that hold keys", () => {
    expect(TAB_COLUMNS.filter(({ filler }) => filler === "hidden").map(({ key }) => key)).toEqual([
      "key",
      "due",
    ]);
  });
});
