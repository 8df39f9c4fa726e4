/** Finds the headings of the roadmap table, in whatever words and order, and rows that only repeat them. */
import { comparable } from "../text/key";
import { ROADMAP_COLUMNS, type RoadmapColumn } from "./columns";
import type { Remarks } from "./remark";

/** Columns that only pasted tables have: the first day of a deadline that ends in another column, and co-executors. */
export type PastedColumn = RoadmapColumn | "start" | "partners";

/** Index of each column found, 0-based. */
export type ColumnPlaces = Readonly<Partial<Record<PastedColumn, number>>>;

export interface FoundHeadings {
  /** Index of the heading row; −1 where there is none. */
  readonly at: number;
  readonly places: ColumnPlaces;
}

/** Without these a row cannot become a duty. */
const NEEDED: readonly RoadmapColumn[] = ["number", "title", "result", "deadline", "responsible"];
/** A heading row is looked for no further down. */
const HEADING_ROWS = 40;

interface Wordings {
  readonly exact: ReadonlyMap<string, RoadmapColumn>;
  readonly starts: readonly (readonly [string, RoadmapColumn])[];
}

let cut: Wordings | undefined;

function wordings(): Wordings {
  if (cut) return cut;
  const all = ROADMAP_COLUMNS.flatMap(({ key, heading, synonyms }) =>
    [heading, ...synonyms].map((wording) => [headingKey(wording), key] as const),
  );
  const starts = all.flatMap(([wording, key]) => (wording.length > 3 ? [[`${wording} `, key] as const] : []));
  cut = { exact: new Map(all), starts };
  return cut;
}

/** What a heading says where its exact words are not listed. */
const HINTS: readonly (readonly [RegExp, PastedColumn])[] = [
  [/^(?:срок|сроки|дата|даты|период)(?: |$)|плановая дата|плановый срок/, "deadline"],
  [/^ответствен|^исполнител/, "responsible"],
  [/результат|^показател|^вид документа/, "result"],
  [
    /^(?:наименован|название|содержан|перечень).*(?:мероприят|работ|задач)|^мероприяти|^основные мероприяти/,
    "title",
  ],
];

/** Headings that would be taken for another column: the first day is no deadline. */
const SPECIAL: readonly (readonly [RegExp, PastedColumn])[] = [
  [/^(?:срок |сроки |дата |плановая дата |плановый срок )?начал(?!.*(?:окончан|заверш))/, "start"],
  [/^(?:срок |сроки |дата |плановая дата |плановый срок )?(?:окончан|заверш)/, "deadline"],
  [/^соисполнител|^соответствен|^участвующ/, "partners"],
];

/** «№ п/п», «N п/п», «Номер» are one key; case, ё and punctuation do not count. */
function headingKey(text: string): string {
  const marked = text.trim().replace(/^(?:№+|[NnＮ]o?(?=[\s./]|$))/u, "номер ");
  return comparable(marked).replace(/^номер п п$|^п п$|^номер пп$/, "номер");
}

export function headingColumn(text: string): PastedColumn | null {
  if (text.trim() === "" || text.length > 120) return null;
  const key = headingKey(text);
  const { exact, starts } = wordings();
  const known = exact.get(key);
  if (known) return known;
  const special = SPECIAL.find(([words]) => words.test(key));
  if (special) return special[1];
  for (const [start, column] of starts) if (key.startsWith(start)) return column;
  return HINTS.find(([words]) => words.test(key))?.[1] ?? null;
}

export function findHeadings(table: readonly (readonly string[])[], remarks: Remarks): FoundHeadings {
  let best: FoundHeadings = { at: -1, places: {} };
  let most = 0;
  for (let at = 0; at < Math.min(table.length, HEADING_ROWS); at++) {
    if (!isHeadingRow(table[at] ?? [])) continue;
    const places = headingsIn(table[at] ?? []);
    const found = NEEDED.filter((key) => places[key] !== undefined).length;
    if (found > most) {
      most = found;
      best = { at, places };
    }
  }
  if (best.at < 0) {
    remarks.add("no-heading", "error", null, null);
    return { at: -1, places: { number: 0, title: 1, result: 2, deadline: 3, responsible: 4 } };
  }
  const found = withSubheadings(table, best);
  const places = withAssumed(table, found, remarks);
  for (const heading of unused(table[best.at] ?? [], places))
    remarks.add("heading-unused", "hint", best.at + 1, null, { heading });
  return { at: found.at, places };
}

/** «Срок реализации» over «начало» and «окончание»: the second row of the headings. */
function withSubheadings(
  table: readonly (readonly string[])[],
  { at, places }: FoundHeadings,
): FoundHeadings {
  const below = table[at + 1] ?? [];
  const { start, deadline } = headingsIn(below);
  if (start === undefined || deadline === undefined || below.filter((cell) => cell.trim() !== "").length > 4)
    return { at, places };
  return { at: at + 1, places: { ...places, start, deadline } };
}

/** Headings of columns that are not read, such as the money. */
function unused(row: readonly string[], places: ColumnPlaces): string[] {
  const taken = new Set(Object.values(places));
  return row
    .map((cell) => cell.trim())
    .filter((cell, index) => cell !== "" && !taken.has(index) && !startsTaken(row, index, taken));
}

/** The right half of a merged heading repeats its left half or stays empty. */
const startsTaken = (
  row: readonly string[],
  index: number,
  taken: ReadonlySet<number | undefined>,
): boolean => row.some((cell, other) => taken.has(other) && cell.trim() === row[index]?.trim());

/** Places of the columns named in a row; the first of two cells that say the same wins. */
export function headingsIn(cells: readonly string[]): ColumnPlaces {
  const places: Partial<Record<PastedColumn, number>> = {};
  cells.forEach((cell, index) => {
    const key = headingColumn(cell);
    if (key && places[key] === undefined) places[key] = index;
  });
  return places;
}

/** Three headings, or a deadline with another one; a planned result may begin with «Мероприятие…», a heading row is short. */
export function isHeadingRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  // Rows of the plan are told apart before their words are looked at: a number, a date, or a long text.
  if (filled.length < 2 || filled.some((cell) => cell.length > 120 || /^\d/.test(cell))) return false;
  const places = headingsIn(cells);
  const named = NEEDED.filter((key) => places[key] !== undefined);
  return named.length >= 3 || (named.length === 2 && filled.length === 2 && places.deadline !== undefined);
}

/** One heading of unknown words and one column not found: probably the same, and said so. */
function withAssumed(
  table: readonly (readonly string[])[],
  { at, places }: FoundHeadings,
  remarks: Remarks,
): ColumnPlaces {
  const missing = NEEDED.filter((key) => places[key] === undefined);
  if (missing.length === 0) return places;
  const row = table[at] ?? [];
  const taken = new Set(Object.values(places));
  const width = Math.max(0, ...table.slice(at, at + 60).map((cells) => cells.length));
  const free = Array.from({ length: width }, (_, index) => index).filter(
    (index) => !taken.has(index) && table.slice(at + 1).some((cells) => (cells[index] ?? "").trim() !== ""),
  );
  const [key, another] = missing;
  const [index, other] = free;
  if (key !== undefined && another === undefined && index !== undefined && other === undefined) {
    remarks.add("heading-assumed", "warning", at + 1, key, {
      heading: row[index]?.trim() || "",
      position: index + 1,
    });
    return { ...places, [key]: index };
  }
  for (const lost of missing)
    remarks.add("heading-missing", lost === "result" ? "warning" : "error", at + 1, lost);
  return places;
}
