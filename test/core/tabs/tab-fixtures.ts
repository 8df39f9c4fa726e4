/** Duties, rows and grids of small tabs for the tests. */
import type { Day } from "../../../src/core/calendar/day";
import type { Duty } from "../../../src/core/duties/duty";
import type { Cell } from "../../../src/core/reports/row";
import {
  columnOf,
  HEADER,
  MADE_FROM,
  MARK,
  OWNER_MARK,
  READY,
  TAB_COLUMNS,
  TAB_WIDTH,
  type TabColumn,
} from "../../../src/core/tabs/layout";
import { type TabRow, tabRows } from "../../../src/core/tabs/rows";

export const SECTIONS = [
  { number: "1", title: "Организация" },
  { number: "2", title: "Популяризация" },
];

export function duty(key: string, item: string, more: Partial<Duty> = {}): Duty {
  return {
    key,
    reporter: "У01",
    item,
    title: `Мероприятие ${item}`,
    section: item.split(".")[0] ?? "1",
    results: [{ id: key.split("@")[0] ?? key, text: `Результат ${key}` }],
    kind: "date",
    phrase: "20.09.2024",
    start: null,
    due: "2024-09-20",
    period: "",
    conditional: false,
    ...more,
  };
}

export const OWNER = { id: "У01", name: "Первый округ", extension: null as Day | null };

export function rowsOf(duties: readonly Duty[], spareRows = 2, reporter = OWNER): TabRow[] {
  return tabRows({ roadmap: { sections: SECTIONS }, reporter, duties, spareRows });
}

export const THREE = [duty("1.1.1", "1.1"), duty("1.2.1", "1.2"), duty("2.1.1", "2.1")];

export type Typed = Partial<Record<TabColumn, Cell["value"]>>;

/** The cells of an undamaged tab as they are read: `typed` by row key. */
export function gridOf(
  rows: readonly TabRow[],
  typed: Readonly<Record<string, Typed>> = {},
  fingerprint = "",
): Cell[][] {
  const grid: Cell[][] = Array.from({ length: HEADER.numbers + rows.length }, () =>
    Array.from({ length: TAB_WIDTH }, () => ({ value: null })),
  );
  const put = (row: number, column: number, value: Cell["value"]): void => {
    const line = grid[row - 1];
    if (line) line[column - 1] = { value: value === "" ? null : value };
  };
  put(HEADER.title, 1, "ОТЧЕТ");
  put(HEADER.reporter, 1, OWNER.name);
  put(READY.row, READY.column, false);
  put(MARK.row, MARK.column, `${OWNER_MARK}${OWNER.id}`);
  put(MADE_FROM.row, MADE_FROM.column, fingerprint);
  put(HEADER.counters, 1, 0);
  put(HEADER.help, 1, "Заполняйте белые ячейки.");
  for (const { key, heading, printed } of TAB_COLUMNS) {
    put(HEADER.heading, columnOf(key), heading);
    put(HEADER.numbers, columnOf(key), printed);
  }
  rows.forEach(({ key, plan }, index) => {
    const row = HEADER.numbers + 1 + index;
    put(row, columnOf("reporter"), plan.reporter);
    put(row, columnOf("title"), plan.title);
    put(row, columnOf("item"), plan.item);
    put(row, columnOf("planned"), plan.planned);
    put(row, columnOf("deadline"), plan.deadline);
    put(row, columnOf("due"), plan.due);
    put(row, columnOf("key"), key);
    for (const [column, value] of Object.entries(typed[key] ?? {}))
      put(row, columnOf(column as TabColumn), value ?? null);
  });
  return grid;
}
