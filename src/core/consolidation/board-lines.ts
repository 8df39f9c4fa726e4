/** «Сводка» as a grid of values: where each block of the board stands, and what stands in it. */
import { formatDay } from "../calendar/day";
import { cellLink, columnLetters, tabCell } from "../letters/links";
import { counted } from "../messages/plural";
import type { Roadmap } from "../roadmap/roadmap";
import type { Board, BoardRow, GroupTotals } from "./board";
import { type Mark, SIGNS } from "./board-cell";
import type { HistoryLine } from "./board-memory";
import { linkedText, plainText, type RichText } from "./rich-text";
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
const LAST_HEADINGS = ["Изменён", "Сдан"] as const;
const GROUP_HEADINGS = [
  "Пункт",
  "Раздел, мероприятие",
  "Исп., %",
  "Испол-нено",
  "Всего",
  "Просро-чено",
  "Участники",
] as const;
const HISTORY_HEADINGS = ["Сведено", "Исп., %", "Просро-чено", "Начали", "Сдали"] as const;

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

export interface BoardSheet {
  /** All values but the links, `rows` × `columns.width`. */
  readonly values: readonly (readonly BoardValue[])[];
  /** Names and marks with their links, from `BOARD_ROW.region`, columns 1 … items. */
  readonly linked: readonly (readonly RichText[])[];
  readonly columns: BoardColumns;
  readonly reporters: number;
  /** Rows of the groups' table: sections, then items. */
  readonly sections: number;
  readonly items: number;
}

export function boardLines(
  board: Board,
  roadmap: Roadmap,
  history: readonly HistoryLine[],
  stamp: string,
): BoardSheet {
  const columns = boardColumns(roadmap.items.length);
  const linked = [regionLine(board), ...board.rows.map(reporterLine)];
  const groups = [...board.sections, ...board.items];
  const shown = history.slice(-HISTORY_SHOWN);
  const bodyRows = Math.max(linked.length, groups.length, HISTORY_SHOWN);
  const values = blank(BOARD_ROW.region - 1 + bodyRows, columns.width);
  const put = (row: number, column: number, cells: readonly BoardValue[]) => {
    cells.forEach((cell, index) => {
      const line = values[row - 1];
      if (line) line[column - 1 + index] = cell;
    });
  };

  put(BOARD_ROW.title, 1, [`Сводка исполнения дорожной карты, ${roadmap.year} год`]);
  put(BOARD_ROW.stamp, 1, [stamp]);
  tiles(board, columns).forEach(({ column, label, value }) => {
    put(BOARD_ROW.tileLabels, column, [label]);
    put(BOARD_ROW.tiles, column, [value]);
  });
  put(BOARD_ROW.legend, 1, [legend()]);
  put(BOARD_ROW.headings, 1, ["Участник", ...roadmap.items.map(({ number }) => number)]);
  put(BOARD_ROW.headings, columns.figures, [...FIGURES.map(({ heading }) => heading), ...LAST_HEADINGS]);
  put(BOARD_ROW.headings, columns.groups, GROUP_HEADINGS);
  put(BOARD_ROW.headings, columns.history, HISTORY_HEADINGS);
  linked.forEach((cells, index) => {
    put(
      BOARD_ROW.region + index,
      1,
      cells.map(({ text }) => text),
    );
  });
  put(BOARD_ROW.region, columns.figures, [
    ...FIGURES.map(({ value }) => value(board.region)),
    "",
    `${board.counts.ready}`,
  ]);
  board.rows.forEach((row, index) => {
    put(BOARD_ROW.first + index, columns.figures, figuresOf(row));
  });
  groups.forEach((group, index) => {
    put(BOARD_ROW.region + index, columns.groups, groupLine(group));
  });
  shown.forEach((line, index) => {
    put(BOARD_ROW.region + index, columns.history, [
      line.at,
      line.share,
      line.overdue,
      line.reports,
      line.ready,
    ]);
  });
  return {
    values,
    linked,
    columns,
    reporters: board.rows.length,
    sections: board.sections.length,
    items: board.items.length,
  };
}

const blank = (rows: number, width: number): BoardValue[][] =>
  Array.from({ length: rows }, () => Array.from({ length: width }, () => ""));

function regionLine({ items, counts }: Board): RichText[] {
  const name = `Весь регион: ${counted(counts.reporters, ["участник", "участника", "участников"])}`;
  const shares = items.map(({ totals }) =>
    totals.duties === 0 ? "" : `${Math.floor(shareDone(totals) * 100)}%`,
  );
  return [name, ...shares].map(plainText);
}

function reporterLine({ reporter, sheetId, problem, cells }: BoardRow): RichText[] {
  const name = problem === null ? reporter.name : `⚠ ${reporter.name}: ${problem}`;
  return [
    sheetId === null ? plainText(name) : linkedText(name, `#gid=${sheetId}`),
    ...cells.map(({ mark, row }) => {
      const { sign } = SIGNS[mark];
      return sheetId === null || row === null
        ? plainText(sign)
        : linkedText(sign, cellLink(sheetId, tabCell("activities", row)));
    }),
  ];
}

function figuresOf(row: BoardRow): BoardValue[] {
  const changed = row.changed === null ? (row.empty ? "пусто" : "") : formatDay(row.changed).slice(0, 5);
  return [
    row.share,
    ...FIGURES.slice(1).map(({ value }) => value(row.totals)),
    changed,
    row.ready ? "✓" : "",
  ];
}

function groupLine({ number, title, totals, reporters, complete }: GroupTotals): BoardValue[] {
  return [
    number,
    title,
    totals.duties === 0 ? "" : shareDone(totals),
    totals.done,
    totals.duties,
    totals.overdue,
    `${complete} из ${reporters}`,
  ];
}

function legend(): string {
  const shown: Mark[] = ["done", "late", "partly", "not-started", "errors", "overdue", "not-needed"];
  return shown.map((mark) => `${SIGNS[mark].sign} ${SIGNS[mark].meaning}`).join("   ");
}

/** The headline figures, spread over columns that the rest of the sheet dictates. */
export function tiles(
  { region, counts }: Board,
  columns: BoardColumns,
): { readonly column: number; readonly label: string; readonly value: BoardValue }[] {
  const figures: [label: string, value: BoardValue][] = [
    ["Исполнено", shareDone(region)],
    ["В срок", region.onTime],
    ["С опозданием", region.late],
    ["Просрочено", region.overdue],
    ["В работе", region.inProgress],
    ["Не начато", region.notStarted],
    ["Ошибки", region.errors],
    ["Начали отчёт", `${counts.reports} из ${counts.reporters}`],
    ["Сдали отчёт", `${counts.ready} из ${counts.reporters}`],
  ];
  const places = tilePlaces(columns, figures.length);
  return figures.flatMap(([label, value], index) => {
    const place = places[index];
    return place ? [{ column: place.column, label, value }] : [];
  });
}

/** The first tile stands over the names, the others share the columns up to the end of the figures. */
export function tilePlaces(columns: BoardColumns, count: number): { column: number; span: number }[] {
  const from = columns.items;
  const available = columns.groups - 1 - from;
  const span = Math.max(1, Math.floor(available / (count - 1)));
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? { column: 1, span: 1 } : { column: from + (index - 1) * span, span },
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
