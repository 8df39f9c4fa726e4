/** Finds the place of a typed row in the consolidated form: its item, and the recurring duty it is a period of. */

import type { ReportRow } from "../reports/row";
import type { Roadmap } from "../roadmap/roadmap";
import { SPARE_PREFIX } from "../tabs/rows";
import type { AssessedReport } from "./assessed";
import type { Source } from "./form-row";
import { cellText } from "./typed-cells";

export interface PlacedRow {
  readonly row: ReportRow;
  /** Item number of the roadmap, or the text of the cell where it names no item. */
  readonly item: string;
  /** Title of the item; empty where the roadmap has none such. */
  readonly plannedTitle: string;
  /** Position of the item in the roadmap; unknown items come last. */
  readonly order: number;
  /** Rows of one reporter with the same text here are periods of one duty; empty for everything else. */
  readonly series: string;
  /** «сентябрь 2024». */
  readonly period: string;
}

export interface ItemIndex {
  readonly order: ReadonlyMap<string, number>;
  readonly title: ReadonlyMap<string, string>;
}

export function indexItems(roadmap: Roadmap): ItemIndex {
  return {
    order: new Map(roadmap.items.map((item, index) => [item.number, index])),
    title: new Map(roadmap.items.map((item) => [item.number, item.title])),
  };
}

/** Places the rows of one report. A key wins over what the checks recognised, and that over the text of the cell. */
export function placer(report: AssessedReport, items: ItemIndex): (row: ReportRow) => PlacedRow {
  const duties = new Map(report.statuses.map(({ duty }) => [duty.key, duty]));
  const recognised = new Map<number, string>();
  for (const { row, item } of report.findings) if (row !== null && item !== null) recognised.set(row, item);

  return (row) => {
    const duty = duties.get(row.key);
    const [resultId = "", firstDay = ""] = row.key.startsWith(SPARE_PREFIX) ? [] : row.key.split("@");
    const keyed = duty?.item ?? resultId.replace(/\.\d+$/, "");
    const typed = cellText(row.item);
    const item = [keyed, recognised.get(row.row) ?? "", plainNumber(typed)].find((one) =>
      items.order.has(one),
    );
    const number = item ?? (keyed === "" ? typed : keyed);
    return {
      row,
      item: number,
      plannedTitle: items.title.get(number) ?? "",
      order: items.order.get(number) ?? items.order.size,
      series: firstDay === "" ? "" : resultId,
      period: duty?.period || (firstDay === "" ? "" : `с ${firstDay.split("-").reverse().join(".")}`),
    };
  };
}

/** «п. 2.1.» → «2.1»: enough to sort a clean spare row; doubtful numbers are the business of the checks. */
function plainNumber(text: string): string {
  return text
    .replace(/[\s\u00a0\u200b]+/g, "")
    .replace(/^(пункт|пп?\.?)/i, "")
    .replace(/\.+$/, "");
}

export function sourceOf(report: AssessedReport, placed: PlacedRow): Source {
  return {
    sheetId: report.sheetId,
    tabName: report.tabName,
    row: placed.row.row,
    period: placed.period,
  };
}
