/** Which cells of a row came from the reporter, and their text as it stands there. */
import { formatDay } from "../calendar/day";
import type { Cell, ReportRow } from "../reports/row";
import { SPARE_PREFIX } from "../tabs/rows";

export type TypedColumn = "reporter" | "title" | "item" | "activities" | "result" | "done" | "state";

const OF_A_DUTY: readonly TypedColumn[] = ["activities", "result", "done", "state"];
const OF_A_SPARE_ROW: readonly TypedColumn[] = ["reporter", "title", "item", ...OF_A_DUTY];

/** The state a row has before anybody touches it. */
const UNTOUCHED_STATE = "Не начато";

/** Columns of the row that hold something a person typed. The plan columns of a duty are the ministry's. */
export function typedColumns(row: ReportRow, reporterName: string): TypedColumn[] {
  const columns = isSpare(row) ? OF_A_SPARE_ROW : OF_A_DUTY;
  return columns.filter((column) => {
    const text = cellText(row[column]).trim();
    if (text === "" && !row[column].links?.length) return false;
    if (column === "state") return text !== UNTOUCHED_STATE;
    // The name of the tab's own reporter may be prefilled in spare rows.
    return column !== "reporter" || text !== reporterName;
  });
}

const isSpare = ({ key }: ReportRow): boolean => key === "" || key.startsWith(SPARE_PREFIX);

export const isTyped = (row: ReportRow, reporterName: string): boolean =>
  typedColumns(row, reporterName).length > 0;

/** A cell as a person reads it; text is returned untouched, character by character. */
export function cellText(cell: Cell): string {
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value).replace(".", ",");
  if (typeof value === "boolean") return value ? "ИСТИНА" : "ЛОЖЬ";
  return value.time === undefined ? formatDay(value.day) : `${formatDay(value.day)} ${value.time}`;
}
