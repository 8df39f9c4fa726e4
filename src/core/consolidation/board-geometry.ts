/** Where each block of «Сводка» stands: rows, columns, headings, tiles, and the part that prints. */
import { columnLetters } from "../letters/links";
import { shareDone, type Totals } from "./totals";

export type BoardValue = string | number;

/** Rows of the head; the band of charts lies between the tiles and the legend. */
export const BOARD_ROW = {
  title: 1,
  stamp: 2,
  tileLabels: 3,
  tiles: 4,
  charts: 5,
  legend: 15,
  headings: 16,
  region: 17,
  first: 18,
} as const;

/** Runs shown in the table of the dynamics (all of them feed the memory). */
export const HISTORY_SHOWN = 30;

export const FIGURES: readonly {
  readonly heading: string;
  readonly value: (totals: Totals) => BoardValue;
}[] = [
  { heading: "Исп., %", value: shareDone },
  { heading: "Испол-нено", value: ({ done }) => done },
  { heading: "Всего", value: ({ duties }) => duties },
  { heading: "В срок", value: ({ onTime }) => onTime },
  { heading: "Позже срока", value: ({ late }) => late },
  { heading: "Просро-чено", value: ({ overdue }) => overdue },
  { heading: "В работе", value: ({ inProgress }) => inProgress },
  { heading: "Не начато", value: ({ notStarted }) => notStarted },
  { heading: "Не треб.", value: ({ notNeeded }) => notNeeded },
  { heading: "Ошибки", value: ({ errors }) => errors },
];
/** The column of the second ends what is printed. */
export const LAST_HEADINGS = ["Изменён", "Сдан"] as const;
export const GROUP_HEADINGS = [
  "Пункт",
  "Раздел, мероприятие",
  "Исп., %",
  "Испол-нено",
  "Всего",
  "Просро-чено",
  "Участники",
] as const;
/** Stands below the groups, in their columns: label, then the counts under those of the groups. */
export const SPREAD = {
  heading: "Участники по доле исполненного",
  labels: 1,
  counts: 3,
  // The sign of the legend: the words would make a line of the reporters' table taller.
  countHeadings: ["без ✗", "с ✗"],
} as const;
export const HISTORY_HEADINGS = ["Сведено", "Исп., %", "Просро-чено", "Начали", "Сдали"] as const;

/** What the looks depend on. Of the number of reporters only the tens, and only for their chart. */
export interface BoardShape {
  readonly items: number;
  readonly sections: number;
  /** Rows that the chart of the reporters shows; 0 where they are too many to be told apart and their spread is shown instead. */
  readonly bars: number;
}

const MOST_BARS = 60;

/** Up to the next ten, so that a few reporters more or less change nothing. */
export const barsFor = (reporters: number): number =>
  reporters > MOST_BARS ? 0 : Math.max(1, Math.ceil(reporters / 10)) * 10;

/** First columns of the blocks, 1-based. */
export interface BoardColumns {
  readonly items: number;
  readonly figures: number;
  readonly groups: number;
  readonly history: number;
  readonly width: number;
}

export function boardColumns(items: number): BoardColumns {
  const figures = 2 + items;
  const groups = figures + FIGURES.length + LAST_HEADINGS.length + 1;
  const history = groups + GROUP_HEADINGS.length + 1;
  return { items: 2, figures, groups, history, width: history + HISTORY_HEADINGS.length - 1 };
}

/** First row of the reporters' spread; its heading stands above, an empty row above that. */
export const spreadRow = ({ items, sections }: BoardShape): number => BOARD_ROW.region + sections + items + 2;

/** Column of a figure of the reporters' table, by its heading. */
export function figureColumn({ figures }: BoardColumns, heading: string): number {
  return figures + FIGURES.findIndex((one) => one.heading === heading);
}

/** The first tile stands over the names, the others share the columns up to the end of the figures. */
export function tilePlaces(columns: BoardColumns, count: number): { column: number; span: number }[] {
  const from = columns.items;
  const share = (columns.groups - 1 - from) / (count - 1);
  const start = (index: number) => from + Math.floor((index - 1) * share);
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? { column: 1, span: 1 } : { column: start(index), span: start(index + 1) - start(index) },
  );
}

export const TILES = 9;

/** The part that prints: everything but the tables the charts are drawn from. */
export function printedColumns(headings: readonly unknown[]): number | null {
  const [changed, ready] = LAST_HEADINGS;
  const last = headings.indexOf(ready);
  return last > 0 && headings[last - 1] === changed ? last + 1 : null;
}

/** What prints of a board with so many items and reporters, as «A1:AE63». */
export function printedRange(items: number, reporters: number): string {
  const last = boardColumns(items).groups - 2;
  return `A1:${columnLetters(last)}${BOARD_ROW.region + reporters}`;
}

/** Rows, head included, that can still be read on one A4 page; more run on, with their headings repeated. */
const PAGE_ROWS = 80;

/** `range` as `printedRange` gives it. */
export const fitsOnePage = (range: string): boolean => Number(/\d+$/.exec(range)?.[0] ?? 0) <= PAGE_ROWS;
