/** From rows of the table to sections and items: numbers restored, merged cells and slid texts put in their place. */
import { linesOf, shorten } from "./cells";
import { sameTitle, type TableLine } from "./lines";
import { compareNumbers, restored, successors } from "./numbers";
import type { Remarks } from "./remark";
import type { Section } from "./roadmap";

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
  readonly sections: readonly (Section & { readonly row: number | null })[];
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
  const sections: (Section & { row: number | null })[] = [];
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

/** For each row the next number below it. */
function followingNumbers(numbers: readonly string[]): (string | undefined)[] {
  const following: (string | undefined)[] = [];
  let next: string | undefined;
  for (let index = numbers.length - 1; index >= 0; index--) {
    following[index] = next;
    next = numbers[index] || next;
  }
  return following;
}

function itemLine(line: TableLine, result: string): ItemLine {
  const { cells, row, joined } = line;
  return { row, joined, line, result, deadline: cells.deadline ?? "", responsible: cells.responsible ?? "" };
}

/** Numbers with their dates and decimals undone by their neighbours. */
function restoredNumbers(lines: readonly TableLine[], remarks: Remarks): string[] {
  const numbers: string[] = [];
  let before = "";
  lines.forEach(({ number: found, row }, index) => {
    const { number, slips, written } = found;
    let chosen = number;
    if (slips.includes("as-date") || slips.includes("as-decimal")) {
      const after = nextCertain(lines, index);
      const fit = restored(found, before, after);
      chosen = fit ?? number;
      if (slips.includes("as-date") || chosen !== number || fit === undefined)
        remarks.add(
          fit === undefined ? "number-doubtful" : "number-restored",
          fit === undefined ? "warning" : "hint",
          row,
          "number",
          {
            written,
            number: chosen,
          },
        );
    } else if (slips.length > 0) remarks.add("number-written", "hint", row, "number", { written, number });
    if (chosen === "" && written !== "")
      remarks.add("number-unreadable", "error", row, "number", { written });
    if (chosen !== "") before = chosen;
    numbers.push(chosen);
  });
  return numbers;
}

/** The next number of one reading only. */
function nextCertain(lines: readonly TableLine[], index: number): string[] {
  for (let place = index + 1; place < Math.min(lines.length, index + 12); place++) {
    const number = lines[place]?.number;
    if (number && number.candidates.length === 1) return [...number.candidates];
  }
  return [];
}

/** The title of a section row, or null for any other row. */
function sectionTitle(
  line: TableLine,
  number: string,
  following: string | undefined,
  before: string | undefined,
  dotted: boolean,
): string | null {
  const { title, result, deadline, responsible } = line.cells;
  if (deadline !== undefined || responsible !== undefined) return null;
  const only =
    title !== undefined && (result === undefined || result === title)
      ? title
      : title === undefined
        ? result
        : undefined;
  if (only === undefined) return null;
  if (number !== "") {
    if (following?.startsWith(`${number}.`)) return only;
    // Where every section counts from one again, a section row is followed by «1».
    return dotted ? (number.includes(".") ? null : only) : following === "1" ? only : null;
  }
  if (title === undefined || !/^[«"]?[\p{Lu}\d]/u.test(only)) return null;
  if (following === undefined) return null;
  if (!dotted || before === undefined || majorOf(following) !== majorOf(before)) return only;
  return /^раздел|^[IVX]+\.\s/i.test(only) ? only : null;
}

const majorOf = (number: string): string => number.split(".")[0] ?? "";

function inferredSection(following: string | undefined, ordinal: number): string {
  return following?.includes(".") ? majorOf(following) : String(ordinal);
}

function addSection(
  sections: (Section & { row: number | null })[],
  line: TableLine,
  number: string,
  heading: string,
  inferred: boolean,
  remarks: Remarks,
): void {
  const named = /^(?:раздел\s+)?([IVX]+|\d{1,2})[.)]\s+(\p{Lu}.*)$/u.exec(linesOf(heading).join(" "));
  const title = named?.[2] ?? linesOf(heading).join(" ");
  if (inferred) remarks.add("section-number", "hint", line.row, "number", { number, title: shorten(title) });
  else if (line.cells.title === undefined)
    remarks.add("section-slid", "hint", line.row, "result", { number });
  if (sections.some((section) => section.number === number)) {
    remarks.add("section-twice", "warning", line.row, "number", { number });
    return;
  }
  sections.push({ number, title, row: line.row });
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

/** «1, 2, 3» in each section anew: the section's number goes before, because a number must name one item. */
function renumberRestarted(items: readonly OpenItem[], remarks: Remarks): void {
  const flat = items.filter(({ number, section }) => /^\d+$/.test(number) && section !== "");
  const sectionsOf = new Map<string, Set<string>>();
  for (const { number, section } of flat)
    sectionsOf.set(number, (sectionsOf.get(number) ?? new Set()).add(section));
  if (![...sectionsOf.values()].some((sections) => sections.size > 1)) return;
  for (const item of flat) {
    const written = item.number;
    item.number = `${item.section}.${written}`;
    remarks.add("number-restarts", "warning", item.row, "number", { written, number: item.number });
  }
}

function checkTwice(items: readonly OpenItem[], remarks: Remarks): void {
  const first = new Map<string, number>();
  for (const { number, row } of items) {
    const twin = first.get(number);
    if (twin === undefined) first.set(number, row);
    else remarks.add("number-twice", "error", row, "number", { number, row: twin });
  }
}

function checkOrder(items: readonly OpenItem[], remarks: Remarks): void {
  items.forEach((item, index) => {
    const before = items[index - 1];
    if (!before || !/^\d/.test(item.number) || !/^\d/.test(before.number) || before.number === item.number)
      return;
    const params = { number: item.number, before: before.number };
    if (compareNumbers(item.number, before.number) < 0)
      remarks.add("number-order", "warning", item.row, "number", params);
    else if (!successors(before.number).includes(item.number))
      remarks.add("number-gap", "warning", item.row, "number", params);
  });
}

/** Items name a section that has no row of its own. */
function withMissing(
  sections: readonly (Section & { row: number | null })[],
  items: readonly OpenItem[],
  remarks: Remarks,
): (Section & { row: number | null })[] {
  const all = [...sections];
  for (const item of items) {
    if (item.section === "" && all.length === 0) all.push({ number: "", title: "Без раздела", row: null });
    if (all.some(({ number }) => number === item.section)) continue;
    remarks.add("section-missing", "hint", item.row, "number", { section: item.section });
    all.push({ number: item.section, title: `Раздел ${item.section}`, row: null });
  }
  return all.sort((a, b) =>
    /^\d/.test(a.number) && /^\d/.test(b.number) ? compareNumbers(a.number, b.number) : 0,
  );
}
