/** Joins the periods of a recurring duty into one row of the form: one row where the official form has one. */
import type { AssessedReport } from "./assessed";
import type { FormRow } from "./form-row";
import { type PlacedRow, sourceOf } from "./placed-row";
import { joinRich, linksElsewhere, plainText, type RichText, richCell } from "./rich-text";
import { cellText } from "./typed-cells";

/** Google keeps at most so many characters in a cell. */
const CELL_LIMIT = 50_000;

/** One row of the form, or several where one cell could not hold the joined text. `placed` are rows of one duty, in tab order. */
export function joinPeriods(
  report: AssessedReport,
  placed: readonly PlacedRow[],
  warningsOfRow: ReadonlyMap<number, number>,
): FormRow[] {
  return chunks(placed).map((rows) => formRow(report, rows, warningsOfRow));
}

/** Cuts between periods, never inside a typed text. */
function chunks(placed: readonly PlacedRow[]): PlacedRow[][] {
  const result: PlacedRow[][] = [];
  let current: PlacedRow[] = [];
  let size = 0;
  for (const one of placed) {
    const longest = Math.max(...TEXT_COLUMNS.map((column) => cellText(one.row[column]).length));
    const cost = longest + one.period.length + 3;
    if (current.length > 0 && size + cost > CELL_LIMIT) {
      result.push(current);
      current = [];
      size = 0;
    }
    current.push(one);
    size += cost;
  }
  if (current.length > 0) result.push(current);
  return result;
}

const TEXT_COLUMNS = ["activities", "result", "done", "state"] as const;

function formRow(
  report: AssessedReport,
  placed: readonly PlacedRow[],
  warningsOfRow: ReadonlyMap<number, number>,
): FormRow {
  const cells = placed.map(({ row }) => ({
    activities: richCell(row.activities),
    result: richCell(row.result),
  }));
  const first = placed[0];
  const typedTitle = placed.map(({ row }) => cellText(row.title)).find((title) => title.trim() !== "");
  const columnOf = (texts: readonly RichText[]) => labelled(placed, texts);
  return {
    reporterId: report.reporter.id,
    reporter: report.reporter.name,
    title: typedTitle ?? first?.plannedTitle ?? "",
    item: first?.item ?? "",
    activities: columnOf(cells.map(({ activities }) => activities)),
    result: columnOf(cells.map(({ result }) => result)),
    done: columnOf(placed.map(({ row }) => plainText(cellText(row.done)))).text,
    state: sameOrLabelled(
      placed.map(({ row }) => cellText(row.state)),
      columnOf,
    ),
    unplaced: cells.flatMap(({ activities, result }, index) => [
      ...activities.unplaced,
      ...result.unplaced,
      ...linksElsewhere(placed[index]?.row),
    ]),
    warnings: placed.reduce((sum, { row }) => sum + (warningsOfRow.get(row.row) ?? 0), 0),
    sources: placed.map((one) => sourceOf(report, one)),
  };
}

/**
 * A lone row stands exactly as typed. Joined rows are told apart by their period in front; the same text typed for several
 * periods is printed once, after all their names.
 */
function labelled(placed: readonly PlacedRow[], texts: readonly RichText[]): RichText {
  const [only] = texts;
  if (texts.length === 1 && only) return { text: only.text, links: only.links };
  const groups = new Map<string, { periods: string[]; text: RichText }>();
  texts.forEach((text, index) => {
    if (text.text.trim() === "") return;
    const id = JSON.stringify([text.text, text.links]);
    const period = placed[index]?.period ?? "";
    const group = groups.get(id);
    if (!group) groups.set(id, { periods: [period], text });
    else if (!group.periods.includes(period)) group.periods.push(period);
  });
  const lines = [...groups.values()].map(({ periods, text }) => {
    const label = periods.filter((period) => period !== "").join(", ");
    const fits = label !== "" && label.length + 2 + text.text.length <= CELL_LIMIT;
    return fits ? joinRich([plainText(`${label}: `), text], "") : text;
  });
  return joinRich(lines, "\n");
}

function sameOrLabelled(states: readonly string[], label: (texts: readonly RichText[]) => RichText): string {
  const [first = "", ...rest] = states;
  return rest.every((state) => state === first) ? first : label(states.map(plainText)).text;
}
