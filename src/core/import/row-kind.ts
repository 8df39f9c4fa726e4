/** Tells the rows of a file apart: data, headings, totals, signatures, remarks, the form's own examples. */
import type { CheckContext } from "../checks/context";
import { readTitle } from "../checks/match-title";
import { roadmapIndex } from "../checks/roadmap-index";
import { cellText, isBlank } from "../reports/cell-text";
import { OFFICIAL_COLUMNS } from "../reports/form";
import { EXAMPLE_CAPTION, FORM_EXAMPLES } from "../reports/form-examples";
import type { Cell, ReportRow } from "../reports/row";
import { comparable } from "../text/key";
import { oneLine } from "../text/spaces";
import { type Columns, isNumberRow, readHeadings } from "./headings";

export type RowKind =
  | "data"
  | "header"
  | "numbers"
  | "title"
  | "example"
  | "total"
  | "footer"
  | "note"
  | "empty";

const TOTAL = /^(?:итого|всего|итог)(?![а-яё])/i;
const FOOTER =
  /^(?:исп(?:\.|олнител|(?=\s))|руководител|начальник|зам\.|заместител|директор|подпис|м\.?\s?п\.?$|тел\.|тел:|телефон|дата(?:\s|:|$)|согласован|утвержда|подготовил|контактн|примечани|\*|ответственный исполнител|ф\.?\s?и\.?\s?о|глава |специалист|главный специалист|_{3,}|«_{1,}|e-mail|эл\. ?почта)/i;

export function kindOf(
  cells: readonly Cell[],
  row: ReportRow,
  columns: Columns,
  context: CheckContext,
): RowKind {
  const texts = cells.map((cell) => oneLine(cellText(cell))).filter((text) => text !== "");
  const [first = ""] = texts;
  if (texts.length === 0 && cells.every(isBlank)) return "empty";
  if (Object.keys(readHeadings(cells)).length > 0) return "header";
  if (isNumberRow(cells)) return "numbers";
  if (comparable(first) === EXAMPLE_CAPTION && texts.length === 1) return "example";
  const item = oneLine(cellText(row.item));
  const hasItem = /\d/.test(item) || (typeof row.item.value === "object" && row.item.value !== null);
  const titled = readTitle(cellText(row.title), roadmapIndex(context.roadmap)).item !== null;
  const names = [first, cellText(row.title), item].map((text) => text.trim());
  if (!hasItem && !titled && names.some((text) => TOTAL.test(text))) return "total";
  if (!hasItem && !titled && (FOOTER.test(first) || texts.some((text) => /^_{3,}|_{4,}\s*\(/.test(text))))
    return "footer";
  const filled = (["activities", "result"] as const).filter(
    (key) => columns[key] !== undefined && !isBlank(row[key]),
  );
  if (filled.length > 0 && (texts.length > 1 || !isBlank(row.activities)))
    return isContinuedNote(texts, row, columns) ? "note" : "data";
  if (hasItem && (texts.length >= 2 || isPlainNumber(item))) return "data";
  return titled && texts.length >= 2 ? "data" : "note";
}

const isPlainNumber = (text: string): boolean => /^\d{1,2}[.,]\d{1,2}\.?$/.test(text);

/** One cell over the whole width that happens to begin under «Организованные мероприятия» is still a data cell only there. */
function isContinuedNote(texts: readonly string[], row: ReportRow, columns: Columns): boolean {
  return texts.length === 1 && columns.activities === 0 && isBlank(row.result);
}

/** The form's own example row, word for word; null when it is none. */
export function exampleOf(row: ReportRow): (typeof FORM_EXAMPLES)[number] | null {
  return (
    FORM_EXAMPLES.find((example) =>
      OFFICIAL_COLUMNS.every(({ key }) => {
        if (key === "item") return comparable(cellText(row.item)).startsWith(comparable(example.item));
        return comparable(cellText(row[key])) === comparable(example[key]);
      }),
    ) ?? null
  );
}
