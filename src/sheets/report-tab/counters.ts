/** The counters above the table: formulas, so that they are right at every moment and for everybody. */

import { letters } from "../../core/tabs/interpret";
import { columnOf, FIRST_ROW, HEADER, type TabColumn } from "../../core/tabs/layout";
import type { FinalRow } from "../../core/tabs/update";
import { type CellInput, writeCells } from "./write-cells";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Counter {
  readonly column: TabColumn;
  readonly formula: (area: (column: TabColumn) => string) => string;
  readonly format: (duties: number) => string;
}

const COUNTERS: readonly Counter[] = [
  {
    column: "reporter",
    formula: (area) => `=COUNTA(${area("activities")})`,
    format: (duties) => `"Заполнено: "0" из ${duties}"`,
  },
  {
    column: "title",
    // A row that is filled in without a state counts as done, as in the ministry's board.
    formula: (area) =>
      `=COUNTIF(${area("state")};"Исполнено")+COUNTIFS(${area("activities")};"<>";${area("state")};"")`,
    format: () => '"Исполнено: "0',
  },
  {
    column: "activities",
    formula: (area) => `=COUNTIF(${area("left")};"<0")`,
    format: () => '"Просрочено: "0',
  },
  {
    column: "result",
    formula: (area) => `=COUNTIF(${area("check")};"✖*")`,
    format: () => '"Строк с ошибками: "0',
  },
];

type Area = (column: TabColumn) => string;

/** Duties are counted; errors also in the rows below them. */
function areaOf(kinds: readonly FinalRow["kind"][]): Area {
  const last = FIRST_ROW + Math.max(0, kinds.lastIndexOf("duty"));
  const lastOfAll = FIRST_ROW + Math.max(0, kinds.length - 1);
  return (column) => {
    const name = letters(columnOf(column));
    return `${name}${FIRST_ROW}:${name}${column === "check" ? lastOfAll : last}`;
  };
}

/** Two calls. */
export function writeCounters(sheet: Sheet, kinds: readonly FinalRow["kind"][]): void {
  const duties = kinds.filter((kind) => kind === "duty").length;
  const range = sheet.getRange(HEADER.counters, 1, 1, WIDTH);
  range.setNumberFormats([AT.map((counter) => counter?.format(duties) ?? "@")]);
  writeCells(range, [counterCells(kinds)]);
}

const WIDTH = columnOf("result");
const AT = Array.from({ length: WIDTH }, (_, index) =>
  COUNTERS.find(({ column }) => columnOf(column) === index + 1),
);

export function counterCells(kinds: readonly FinalRow["kind"][]): CellInput[] {
  const area = areaOf(kinds);
  return AT.map((counter) => (counter ? { formula: counter.formula(area) } : ""));
}

/**
 * Days to the deadline, empty where the row is done, where another row of its item answers for it (decision 8; `lastRow` is the last
 * row of the table), or where nothing falls due. A period of a recurring duty is answered by no row but its own.
 */
export function leftFormula(row: number, lastRow: number, isPeriod: boolean): string {
  const cell = (column: TabColumn): string => `${letters(columnOf(column))}${row}`;
  const all = (column: TabColumn): string => {
    const name = letters(columnOf(column));
    return `$${name}$${FIRST_ROW}:$${name}$${lastRow}`;
  };
  const [due, state] = [cell("due"), cell("state")];
  const typed = `COUNTA(${cell("activities")}:${cell("result")})`;
  const answered = `AND(${typed}=0;COUNTIFS(${all("item")};${cell("item")};${all("activities")};"<>")>0)`;
  const done = [
    `${due}=""`,
    `${state}="Исполнено"`,
    `${state}="Не требуется"`,
    `AND(${state}="";${typed}>0)`,
    ...(isPeriod ? [] : [answered]),
  ];
  return `=IF(OR(${done.join(";")});"";${due}-TODAY())`;
}
