/** «Дорожная карта»: section rows and one row per planned result. */

import { ROADMAP_COLUMNS, type RoadmapColumn } from "../core/roadmap/columns";
import type { ShippedRoadmap } from "../core/roadmap/shipped";
import { FONT, PALETTE } from "./palette";
import { MINISTRY_TAB_COLOR, SHEET } from "./sheet-names";
import { createTableSheet, FIRST_ROW, type TableLook } from "./table-sheet";

type Line = Partial<Record<RoadmapColumn, string>>;

const SPARE_ROWS = 20;

export function createRoadmapSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  shipped: ShippedRoadmap,
): void {
  const lines = linesOf(shipped);
  const look: TableLook = {
    name: SHEET.roadmap,
    title: shipped.title,
    help: "Вставьте сюда свою дорожную карту или исправьте эту. Как надстройка поняла сроки, видно справа после команды «Проверить дорожную карту».",
    columns: ROADMAP_COLUMNS.map(({ heading, note, width, typed }) => ({
      heading,
      help: note,
      width,
      typed,
    })),
    rows: lines.map((line) => ROADMAP_COLUMNS.map(({ key }) => line[key] ?? null)),
    spare: SPARE_ROWS,
    tabColor: MINISTRY_TAB_COLOR,
    titleColumns: ROADMAP_COLUMNS.findIndex(({ key }) => key === "linkShare"),
  };
  createTableSheet(spreadsheet, look, (sheet) =>
    lines.forEach((line, index) => {
      if (line.result !== undefined) return;
      sheet
        .getRange(FIRST_ROW + index, 1, 1, ROADMAP_COLUMNS.length)
        .setBackground(PALETTE.band)
        .setFontWeight("bold")
        .setFontFamily(FONT);
    }),
  );
}

function linesOf(shipped: ShippedRoadmap): Line[] {
  return shipped.sections.flatMap((section) => [
    { number: section.number, title: section.title },
    ...shipped.items
      .filter((item) => item.section === section.number)
      .flatMap((item) =>
        item.results.map((result) => ({
          number: item.number,
          title: item.title,
          result: result.text,
          deadline: result.deadline,
          responsible: result.responsible,
          linkShare: percent(result.minLinkShare),
          target: percent(result.targetShare),
          doubt: result.doubt,
        })),
      ),
  ]);
}

function percent(share: number | undefined): string {
  return share === undefined ? "" : String(Math.round(share * 1000) / 10).replace(".", ",");
}
