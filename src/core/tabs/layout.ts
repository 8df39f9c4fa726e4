/** The single truth of how a report tab is laid out: where its columns and header rows stand and what may be typed where. */
import { TAB_COLUMNS, type TabColumn } from "./columns";

export { type ColumnSpec, TAB_COLUMNS, type TabColumn } from "./columns";

export const TAB_WIDTH = TAB_COLUMNS.length;

/** Position of a column in an undamaged tab, 1-based. */
export function columnOf(key: TabColumn): number {
  return TAB_COLUMNS.findIndex((column) => column.key === key) + 1;
}

/** Pixels from one column to another, both included. */
export function widthOf(first: TabColumn, last: TabColumn): number {
  return TAB_COLUMNS.slice(columnOf(first) - 1, columnOf(last)).reduce((sum, { width }) => sum + width, 0);
}

/** Width of an average letter of the header's bold type, with room for words that do not fit the end of a line. Pixels. */
export const HEADER_LETTER = 7.2;

/** Columns a person types into in the row of a duty, and in a spare row. */
export const TYPED_IN_DUTY = [
  "activities",
  "result",
  "done",
  "state",
] as const satisfies readonly TabColumn[];
export const TYPED_IN_SPARE = [
  "reporter",
  "title",
  "item",
  ...TYPED_IN_DUTY,
] as const satisfies readonly TabColumn[];

/** Columns whose contents are never the add-on's to change: the reporter's and the ministry's. */
export const KEPT_COLUMNS = [...TYPED_IN_SPARE, "decision", "remark"] as const satisfies readonly TabColumn[];
export type KeptColumn = (typeof KEPT_COLUMNS)[number];

/** Rows of the header block. */
export const HEADER = {
  title: 1,
  /** The reporter's name on the left, «Отчёт готов» on the right. */
  reporter: 2,
  counters: 3,
  help: 4,
  heading: 5,
  numbers: 6,
} as const;

export const FIRST_ROW = HEADER.numbers + 1;

/** «Отчёт готов»: the tick and, right of it, its caption, which also carries the answer to a tick. */
export const READY = {
  row: HEADER.reporter,
  column: columnOf("item"),
  captionColumn: columnOf("activities"),
};
export const READY_CAPTION = "Отчёт готов";

/** The cell that says whose tab it is; it stands above the keys and is hidden with them. */
export const MARK = { row: HEADER.title, column: columnOf("key") };
/** Stands before the reporter's id on the mark. */
export const OWNER_MARK = "report:";
/** Stands instead of the fingerprint while columns that were deleted still wait for their text from the snapshot. */
export const AWAITS_MARK = "awaits:";
/** Right of it: what the tab was made from. */
export const MADE_FROM = { row: HEADER.title, column: columnOf("due") };

export const HELP_LINE =
  "Заполняйте белые ячейки. Что поправить, сразу скажет столбец «Проверка». Закончили – отметьте «Отчёт готов».";
