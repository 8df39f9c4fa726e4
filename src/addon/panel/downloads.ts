/** The spreadsheet's own exports: ordinary addresses that need no right of the script. */
import { fitsOnePage } from "../../core/consolidation/board-geometry";
import { exportUrl, pdfUrl } from "../../core/letters/links";
import type { MinistryState } from "../../core/panel/people";
import { SHEET } from "../../sheets/sheet-names";
import { loadResultMemory } from "../result-memory";
import type { Shell } from "../shell";

export function downloadsOf(
  { spreadsheet }: Shell,
  sheetIds: ReadonlyMap<string, number>,
): MinistryState["downloads"] {
  const address = spreadsheet.getUrl();
  const { printed } = loadResultMemory();
  const pdf = (
    name: string,
    label: string,
    range: string | undefined,
    onePage: (range: string) => boolean,
  ) => {
    const id = sheetIds.get(name);
    return id === undefined || range === undefined
      ? []
      : [{ label, url: pdfUrl(address, id, range, onePage(range)) }];
  };
  const form = sheetIds.get(SHEET.consolidated);
  return [
    // Whether the number of a sheet narrows an .xlsx is not documented; at worst the whole table comes, with the form in it.
    ...(form === undefined
      ? []
      : [{ label: "Сводный отчёт, .xlsx", url: exportUrl(address, ["format=xlsx", `gid=${form}`]) }]),
    ...pdf(SHEET.consolidated, "Сводный отчёт, PDF", printed?.form, () => false),
    ...pdf(SHEET.board, "Сводка, PDF", printed?.board, fitsOnePage),
    { label: "Вся таблица, .xlsx", url: exportUrl(address, ["format=xlsx"]) },
  ];
}
