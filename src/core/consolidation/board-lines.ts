/** «Сводка» as a grid of values, block by block. */
import { formatDay } from "../calendar/day";
import { cellLink, tabCell } from "../letters/links";
import { counted } from "../messages/plural";
import type { Roadmap } from "../roadmap/roadmap";
import type { Board, BoardRow, GroupTotals } from "./board";
import { type Mark, SIGNS } from "./board-cell";
import {
  BOARD_ROW,
  type BoardColumns,
  type BoardShape,
  type BoardValue,
  barsFor,
  boardColumns,
  FIGURES,
  GROUP_HEADINGS,
  HISTORY_HEADINGS,
  HISTORY_SHOWN,
  LAST_HEADINGS,
  SPREAD,
  spreadRow,
  tilePlaces,
} from "./board-geometry";
import type { HistoryLine } from "./board-memory";
import { linkedText, plainText, type RichText } from "./rich-text";
import { SPREAD_LINES, spreadOf } from "./spread";
import { shareDone } from "./totals";

export interface BoardSheet {
  /** All values but the links, from the first row, as wide as the board. */
  readonly values: readonly (readonly BoardValue[])[];
  /** Names and marks with their links, from `BOARD_ROW.region`, columns 1 … items. */
  readonly linked: readonly (readonly RichText[])[];
  readonly shape: BoardShape;
}

export function boardLines(
  board: Board,
  roadmap: Roadmap,
  history: readonly HistoryLine[],
  stamp: string,
): BoardSheet {
  const linked = [regionLine(board), ...board.rows.map(reporterLine)];
  const groups = [...board.sections, ...board.items];
  const shown = history.slice(-HISTORY_SHOWN);
  const { columns, values, put } = headed(roadmap, stamp, linked.length);

  tiles(board, columns).forEach(({ column, label, value }) => {
    put(BOARD_ROW.tileLabels, column, [label]);
    put(BOARD_ROW.tiles, column, [value]);
  });
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
  const shape = boardShape(roadmap, board.rows.length);
  spreadOf(board).forEach(({ label, withoutOverdue, withOverdue }, index) => {
    const row = spreadRow(shape) + index;
    put(row, columns.groups + SPREAD.labels, [label]);
    put(row, columns.groups + SPREAD.counts, [withoutOverdue, withOverdue]);
  });
  return { values, linked, shape };
}

/** The board before the first consolidation: its title and headings, with rows for so many reporters. */
export function blankBoard(roadmap: Roadmap, reporters: number, stamp: string): BoardSheet {
  const { values } = headed(roadmap, stamp, 1 + reporters);
  return { values, linked: [], shape: boardShape(roadmap, reporters) };
}

const boardShape = ({ items, sections }: Roadmap, reporters: number): BoardShape => ({
  items: items.length,
  sections: sections.length,
  bars: barsFor(reporters),
});

/** A grid with title, stamp, legend and headings in it, and a way to put more. */
function headed(roadmap: Roadmap, stamp: string, lines: number) {
  const { year, items } = roadmap;
  const shape = boardShape(roadmap, lines - 1);
  const columns = boardColumns(shape.items);
  const last = Math.max(
    BOARD_ROW.region + Math.max(lines, HISTORY_SHOWN) - 1,
    spreadRow(shape) + SPREAD_LINES - 1,
  );
  const values = Array.from({ length: last }, () =>
    Array.from({ length: columns.width }, (): BoardValue => ""),
  );
  const put = (row: number, column: number, cells: readonly BoardValue[]) => {
    cells.forEach((cell, index) => {
      const line = values[row - 1];
      if (line) line[column - 1 + index] = cell;
    });
  };
  put(BOARD_ROW.title, 1, [`Сводка исполнения дорожной карты, ${year} год`]);
  put(BOARD_ROW.stamp, 1, [stamp]);
  put(BOARD_ROW.legend, 1, [legend()]);
  put(BOARD_ROW.headings, 1, ["Участник", ...items.map(({ number }) => number)]);
  put(BOARD_ROW.headings, columns.figures, [...FIGURES.map(({ heading }) => heading), ...LAST_HEADINGS]);
  put(BOARD_ROW.headings, columns.groups, GROUP_HEADINGS);
  put(BOARD_ROW.headings, columns.history, HISTORY_HEADINGS);
  put(spreadRow(shape) - 1, columns.groups + SPREAD.labels, [SPREAD.heading]);
  put(spreadRow(shape) - 1, columns.groups + SPREAD.counts, SPREAD.countHeadings);
  return { columns, values, put };
}

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
function tiles(
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
