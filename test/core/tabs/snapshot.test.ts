import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIRST_ROW } from "../../../src/core/tabs/layout";
import { planPutBack } from "../../../src/core/tabs/put-back";
import { readGrid } from "../../../src/core/tabs/reading";
import { PIECE, pack, takeSnapshot, unpack } from "../../../src/core/tabs/snapshot";
import { gridOf, OWNER, rowsOf, THREE, type Typed } from "./tab-fixtures";

const rows = rowsOf(THREE);
const linesOf = (typed: Record<string, Typed>) => readGrid(gridOf(rows, typed)).lines;
const snapshotOf = (typed: Record<string, Typed>) => takeSnapshot(linesOf(typed), false, OWNER.name);

describe("snapshot of a tab", () => {
  it("holds what was typed and nothing else", () => {
    const typed = {
      "1.1.1": { activities: "сделано", done: { day: "2024-09-12" as const } },
      "spare:1": { title: "Своё", item: "1.2" },
    };
    expect(snapshotOf(typed).lines).toEqual([
      {
        key: "1.1.1",
        item: "1.1",
        title: "Мероприятие 1.1",
        cells: { activities: { value: "сделано" }, done: { value: { day: "2024-09-12" } } },
      },
      {
        key: "spare:1",
        item: "1.2",
        title: "Своё",
        cells: { reporter: { value: OWNER.name }, title: { value: "Своё" }, item: { value: "1.2" } },
      },
    ]);
  });

  it("law: survives packing into cells, whatever was typed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.string({ maxLength: 300 }),
        (activities, result) => {
          const snapshot = snapshotOf({ "1.1.1": { activities, result } });
          expect(unpack(pack(snapshot))).toEqual(snapshot);
        },
      ),
    );
  });

  it("is cut into pieces that fit a cell", () => {
    const pieces = pack(
      snapshotOf({ "1.1.1": { activities: "я".repeat(50_000), result: "ю".repeat(50_000) } }),
    );
    expect(pieces).toHaveLength(3);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(PIECE);
  });

  it("is refused as a whole when it was cut or changed by hand", () => {
    const [piece = ""] = pack(snapshotOf({ "1.1.1": { activities: "сделано" } }));
    expect(unpack([piece.slice(0, -5)])).toBeNull();
    expect(unpack(['{"version":1,"lines":"нет"}'])).toBeNull();
  });
});

describe("putting a snapshot back", () => {
  const rowOf = (key: string): number => FIRST_ROW + rows.findIndex((row) => row.key === key);

  it("places the text by key and leaves equal cells alone", () => {
    const snapshot = snapshotOf({ "1.1.1": { activities: "а", result: "б" } });
    expect(planPutBack(snapshot, linesOf({ "1.1.1": { result: "б" } }), OWNER.name).placed).toEqual([
      { row: rowOf("1.1.1"), cells: { activities: { value: "а" } } },
    ]);
  });

  it("never empties a cell that was filled since", () => {
    const snapshot = snapshotOf({ "1.1.1": { activities: "а" } });
    const { placed } = planPutBack(snapshot, linesOf({ "1.1.1": { result: "новое" } }), OWNER.name);
    expect(placed).toEqual([{ row: rowOf("1.1.1"), cells: { activities: { value: "а" } } }]);
  });

  it("puts a row that has no place any more into a free spare row, with its item and title", () => {
    const snapshot = {
      version: 1 as const,
      ready: false,
      lines: [{ key: "9.9.9", item: "9.9", title: "Прежнее", cells: { result: { value: "б" } } }],
    };
    expect(planPutBack(snapshot, linesOf({}), OWNER.name)).toEqual({
      placed: [
        {
          row: rowOf("spare:1"),
          cells: { item: { value: "9.9" }, title: { value: "Прежнее" }, result: { value: "б" } },
        },
      ],
      homeless: [],
    });
  });

  it("names rows for which there is no room", () => {
    const line = (key: string) => ({ key, item: "9.9", title: key, cells: { result: { value: key } } });
    const snapshot = { version: 1 as const, ready: false, lines: [line("а"), line("б"), line("в")] };
    expect(planPutBack(snapshot, linesOf({}), OWNER.name).homeless.map(({ key }) => key)).toEqual(["в"]);
  });

  it("does nothing the second time", () => {
    const typed = { "1.1.1": { activities: "а" }, "spare:2": { title: "Своё" } };
    expect(planPutBack(snapshotOf(typed), linesOf(typed), OWNER.name)).toEqual({ placed: [], homeless: [] });
  });
});
