/** Finds the headings of the roadmap table, in whatever words and order, and rows that only repeat them. */
import { comparable } from "../text/key";
import { ROADMAP_COLUMNS, type RoadmapColumn } from "./columns";
import type { Remarks } from "./remark";

/** Index of each column found, 0-based. */
export type ColumnPlaces = Readonly<Partial<Record<RoadmapColumn, number>>>;

export interface FoundHeadings {
  /** Index of the heading row; −1 where there is none. */
  readonly at: number;
  readonly places: ColumnPlaces;
}

/** Without these a row cannot become a duty. */
const NEEDED: readonly RoadmapColumn[] = ["number", "title", "result", "deadline", "responsible"];
/** A heading row is looked for no further down. */
const HEADING_ROWS = 40;

const WORDINGS: ReadonlyMap<string, RoadmapColumn> = new Map(
  ROADMAP_COLUMNS.flatMap(({ key, heading, synonyms }) =>
    [heading, ...synonyms].map((wording) => [headingKey(wording), key] as const),
  ),
);

const STARTS = [...WORDINGS].flatMap(([wording, key]) =>
  wording.length > 3 ? [[`${wording} `, key] as const] : [],
);

/** What a heading says where its exact words are not listed. */
const HINTS: readonly (readonly [RegExp, RoadmapColumn])[] = [
  [/^(?:срок|сроки|дата|даты|период)(?: |$)|плановая дата|плановый срок/, "deadline"],
  [/^ответствен|^исполнител|^соисполнител/, "responsible"],
  [/результат|^показател|^вид документа/, "result"],
  [
    /^(?:наименован|название|содержан|перечень).*(?:мероприят|работ|задач)|^мероприяти|^основные мероприяти/,
    "title",
  ],
];

/** «№ п/п», «N п/п», «Номер» are one key; case, ё and punctuation do not count. */
function headingKey(text: string): string {
  const marked = text.trim().replace(/^(?:№+|[NnＮ]o?(?=[\s./]|$))/u, "номер ");
  return comparable(marked).replace(/^номер п п$|^п п$|^номер пп$/, "номер");
}

export function headingColumn(text: string): RoadmapColumn | null {
  if (text.trim() === "" || text.length > 120) return null;
  const key = headingKey(text);
  const exact = WORDINGS.get(key);
  if (exact) return exact;
  for (const [start, column] of STARTS) if (key.startsWith(start)) return column;
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
  return { at: best.at, places: withAssumed(table, best, remarks) };
}

/** Places of the columns named in a row; the first of two cells that say the same wins. */
export function headingsIn(cells: readonly string[]): ColumnPlaces {
  const places: Partial<Record<RoadmapColumn, number>> = {};
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
