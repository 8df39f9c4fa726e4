/** From rows of the table to sections and items: numbers restored, merged cells and slid texts put in their place. */
import { linesOf, shorten } from "./cells";
import { sameTitle, type TableLine } from "./lines";
import { checkOrder, checkTwice, followingNumbers, renumberRestarted, restoredNumbers } from "./numbering";
import { successors } from "./numbers";
import type { Remarks } from "./remark";
import type { Section } from "./roadmap";
import { addSection, inferredSection, majorOf, type SectionRow, sectionTitle, withMissing } from "./sections";

export interface ItemLine {
  readonly row: number;
  readonly joined: readonly number[];
  readonly line: TableLine;
  readonly result: string;
  readonly deadline: string;
  readonly responsible: string;
  /** A deadline that stands alone in the row below, for the last result of this line. */
  readonly deadlineBelow?: { readonly text: string; readonly row: number };
}

export interface ItemDraft {
  readonly number: string;
  readonly section: string;
  readonly title: string;
  readonly row: number;
  readonly lines: readonly ItemLine[];
}

export interface RoadmapDraft {
  readonly sections: readonly SectionRow[];
  readonly items: readonly ItemDraft[];
}

interface OpenItem {
  number: string;
  section: string;
  title: string;
  row: number;
  lines: ItemLine[];
}

/** Whether a text reads as a deadline; the reader is given so that this part needs no year. */
export type IsDeadline = (text: string) => boolean;

export function roadmapDraft(
  lines: readonly TableLine[],
  isDeadline: IsDeadline,
  remarks: Remarks,
): RoadmapDraft {
  const numbers = restoredNumbers(lines, remarks);
  const following = followingNumbers(numbers);
  const dotted = numbers.some((number) => number.includes("."));
  const hasResults = lines.some(({ cells }) => cells.result !== undefined);
  const sections: SectionRow[] = [];
  const items: OpenItem[] = [];
  const byNumber = new Map<string, OpenItem>();
  let sectionRow = 0;
  lines.forEach((line, index) => {
    const number = numbers[index] ?? "";
    const next = following[index];
    const last = items[items.length - 1];
    // A section row closes the item above it.
    const open = last && last.row > sectionRow ? last : undefined;
    const heading = sectionTitle(line, number, next, last?.number, dotted);
    if (heading !== null) {
      sectionRow = line.row;
      addSection(
        sections,
        line,
        number || inferredSection(next, sections.length + 1),
        heading,
        number === "",
        remarks,
      );
      return;
    }
    const below = deadlineBelow(line, number, isDeadline);
    if (below !== null && open) {
      const above = open.lines[open.lines.length - 1];
      if (above) {
        open.lines[open.lines.length - 1] = { ...above, deadlineBelow: { text: below, row: line.row } };
        remarks.add("deadline-below", "warning", line.row, "result", { text: below, row: above.row });
        return;
      }
    }
    const { cells } = line;
    const continues =
      open !== undefined &&
      (number === "" || number === open.number) &&
      (cells.title === undefined || sameTitle(cells.title, open.title));
    if (open && continues) {
      open.lines.push(itemLine(line, cells.result ?? ""));
      return;
    }
    if (open && number === "" && cells.title !== undefined && cells.result === undefined && hasResults) {
      remarks.add("result-slid", "warning", line.row, "title", { item: open.number });
      open.lines.push(itemLine(line, cells.title));
      return;
    }
    const item = newItem(line, number, last, byNumber, sections, remarks);
    items.push(item);
    if (!byNumber.has(item.number)) byNumber.set(item.number, item);
  });
  renumberRestarted(items, remarks);
  checkTwice(items, remarks);
  checkOrder(items, remarks);
  return { sections: withMissing(sections, items, remarks), items };
}

function itemLine(line: TableLine, result: string): ItemLine {
  const { cells, row, joined } = line;
  return { row, joined, line, result, deadline: cells.deadline ?? "", responsible: cells.responsible ?? "" };
}

/** «постоянно» alone in the result column of a row without anything else: the row slid one cell to the left. */
function deadlineBelow({ cells }: TableLine, number: string, isDeadline: IsDeadline): string | null {
  const { result, title, deadline, responsible } = cells;
  if (
    number !== "" ||
    result === undefined ||
    title !== undefined ||
    deadline !== undefined ||
    responsible !== undefined
  )
    return null;
  return result.length <= 80 && isDeadline(result) ? result : null;
}

function newItem(
  line: TableLine,
  number: string,
  before: OpenItem | undefined,
  byNumber: ReadonlyMap<string, OpenItem>,
  sections: readonly Section[],
  remarks: Remarks,
): OpenItem {
  const title = linesOf(line.cells.title ?? "").join(" ");
  const current = sections[sections.length - 1]?.number ?? "";
  let own = number;
  if (own === "") {
    own = `б/н ${line.row}`;
    const meant = before ? (successors(before.number)[0] ?? "") : "";
    const free = meant !== "" && !byNumber.has(meant);
    remarks.add("no-number", "error", line.row, "number", {
      title: shorten(title),
      ...(free ? { meant } : {}),
    });
  }
  if (title === "") remarks.add("title-missing", "error", line.row, "title", { number: own });
  const section = own.includes(".") ? majorOf(own) : current;
  return { number: own, section, title, row: line.row, lines: [itemLine(line, line.cells.result ?? "")] };
}
