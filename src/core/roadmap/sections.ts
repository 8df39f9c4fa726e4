/** Section rows: with a number or without, with a Roman numeral, slid into another column, or missing. */
import { linesOf, shorten } from "./cells";
import type { TableLine } from "./lines";
import { compareNumbers } from "./numbers";
import type { Remarks } from "./remark";
import type { Section } from "./roadmap";

/** A section and its row in the sheet; null where it has none of its own. */
export type SectionRow = Section & { readonly row: number | null };

/** The title of a section row, or null for any other row. */
export function sectionTitle(
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

export const majorOf = (number: string): string => number.split(".")[0] ?? "";

export function inferredSection(following: string | undefined, ordinal: number): string {
  return following?.includes(".") ? majorOf(following) : String(ordinal);
}

export function addSection(
  sections: SectionRow[],
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

/** Items name a section that has no row of its own. */
export function withMissing(
  sections: readonly SectionRow[],
  items: readonly { readonly section: string; readonly row: number }[],
  remarks: Remarks,
): SectionRow[] {
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
