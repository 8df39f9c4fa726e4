/** Rows of the roadmap table as they stand: what each one is, before anything is inherited or paired. */
import type { Cell } from "../reports/row";
import { comparable } from "../text/key";
import { goesOn, joinCut, roadmapText, shorten } from "./cells";
import { ROADMAP_COLUMNS, type RoadmapColumn } from "./columns";
import { type ColumnPlaces, findHeadings, headingsIn, isHeadingRow, type PastedColumn } from "./headings";
import { type ItemNumber, readItemNumber } from "./numbers";
import type { Remarks } from "./remark";

export interface TableLine {
  /** Sheet row, 1-based. */
  readonly row: number;
  readonly number: ItemNumber;
  /** Texts of the typed columns. */
  readonly cells: Partial<Record<RoadmapColumn, string>>;
  /** The deadline's own cell, for dates that a spreadsheet keeps as numbers. */
  readonly deadlineCell: Cell | undefined;
  readonly shareCells: { readonly linkShare: Cell | undefined; readonly target: Cell | undefined };
  /** Sheet rows that a page break cut off this one and that were joined to it. */
  readonly joined: readonly number[];
}

const TYPED = ROADMAP_COLUMNS.filter(({ typed, key }) => typed && key !== "doubt").map(({ key }) => key);

export interface TableLines {
  readonly lines: readonly TableLine[];
  /** Rows that are part of no item, with what they are. */
  readonly aside: readonly { readonly row: number; readonly what: string }[];
}

export function tableLines(
  table: readonly (readonly Cell[])[],
  isDeadline: (text: string) => boolean,
  remarks: Remarks,
): TableLines {
  const texts = table.map((cells) => cells.map(roadmapText));
  const headings = findHeadings(texts, remarks);
  let places = headings.places;
  const lines: TableLine[] = [];
  const aside: { row: number; what: string }[] = [];
  for (let index = headings.at + 1; index < table.length; index++) {
    const [cells, text, row] = [table[index] ?? [], texts[index] ?? [], index + 1];
    if (isEmpty(text, places)) continue;
    if (isHeadingRow(text)) {
      const again = headingsIn(text);
      // A table pasted with its own headings below the sheet's: from here its order counts.
      const moved = !samePlaces(places, again) && Object.keys(again).length >= 4;
      if (moved) places = { ...ownColumns(places), ...again };
      remarks.add(moved ? "heading-other" : "heading-repeated", "hint", row, null);
      aside.push({ row, what: "заголовок таблицы" });
    } else if (isNumberRow(text)) {
      remarks.add("printed-numbers", "hint", row, null);
      aside.push({ row, what: "номера столбцов" });
    } else if (isFootnote(text, places)) {
      const note = shorten(text.find((cell) => cell !== "") ?? "");
      remarks.add("footnote", "hint", row, null, { text: note });
      aside.push({ row, what: "примечание" });
    } else {
      const line = lineOf(row, cells, text, places);
      const before = lines[lines.length - 1];
      const alone = line.cells.result ?? "";
      // A deadline that slid into the result column begins with a small letter too.
      const whole =
        before && !(alone !== "" && alone.length <= 80 && isDeadline(alone)) && cutLine(before, line);
      if (whole) {
        lines[lines.length - 1] = whole;
        remarks.add("page-break", "hint", row, null, { row: before.row });
        aside.push({ row, what: `продолжение строки ${before.row}` });
      } else lines.push(line);
    }
  }
  return { lines, aside };
}

/** What the add-on and the ministry added at the right does not make a row of the roadmap. */
function isEmpty(text: readonly string[], places: ColumnPlaces): boolean {
  const { understood, next, remarks, doubt } = places;
  return text.every(
    (cell, index) =>
      cell === "" || index === understood || index === next || index === remarks || index === doubt,
  );
}

function ownColumns(places: ColumnPlaces): ColumnPlaces {
  const { understood, next, remarks, doubt, linkShare, target, override } = places;
  const own = { understood, next, remarks, doubt, linkShare, target, override };
  return Object.fromEntries(Object.entries(own).filter(([, index]) => index !== undefined)) as ColumnPlaces;
}

function samePlaces(a: ColumnPlaces, b: ColumnPlaces): boolean {
  return Object.entries(b).every(([key, index]) => a[key as PastedColumn] === index);
}

/** «1 2 3 4 5» under the headings, in whatever order the columns were put: nothing but small numbers, each once. */
function isNumberRow(text: readonly string[]): boolean {
  const filled = text.filter((cell) => cell !== "");
  if (filled.length < 3 || !filled.every((cell) => /^\(?\d{1,2}\)?\.?$/.test(cell))) return false;
  return new Set(filled.map((cell) => Number(cell.replace(/\D/g, "")))).size === filled.length;
}

function isFootnote(text: readonly string[], places: ColumnPlaces): boolean {
  const filled = text.filter((cell) => cell !== "");
  const [only] = filled;
  if (filled.length !== 1 || only === undefined) return false;
  if (
    places.result !== undefined &&
    text[places.result] === only &&
    /^\*\s*\p{Lu}/u.test(only) === false &&
    !/^примечани/i.test(only)
  )
    return false;
  return /^(?:\*|¹|²|³|<\*+>|примечани[ея]\s*[:.–—-]|сноска)/i.test(only);
}

function lineOf(
  row: number,
  cells: readonly Cell[],
  text: readonly string[],
  places: ColumnPlaces,
): TableLine {
  const of = (key: PastedColumn): string =>
    places[key] === undefined ? "" : (text[places[key] ?? -1] ?? "");
  const cellOf = (key: RoadmapColumn): Cell | undefined =>
    places[key] === undefined ? undefined : cells[places[key] ?? -1];
  const filled: Partial<Record<RoadmapColumn, string>> = {};
  for (const key of TYPED) if (key !== "number" && of(key) !== "") filled[key] = of(key);
  const started = of("start");
  if (started !== "" && started !== of("deadline"))
    filled.deadline =
      filled.deadline === undefined ? `начиная с ${started}` : `с ${started} по ${filled.deadline}`;
  if (of("partners") !== "")
    filled.responsible = [filled.responsible ?? "", of("partners")].filter((text) => text !== "").join(", ");
  const number = readItemNumber(cellOf("number"), of("number"));
  // A title that slid into the number column.
  if (number.number === "" && of("number") !== "" && filled.title === undefined) filled.title = of("number");
  return {
    row,
    number,
    cells: filled,
    deadlineCell: cellOf("deadline"),
    shareCells: { linkShare: cellOf("linkShare"), target: cellOf("target") },
    joined: [],
  };
}

/** A row without a number whose texts only go on with the row before: a page break cut it. Null when it is a row of its own. */
function cutLine(before: TableLine, line: TableLine): TableLine | null {
  if (line.number.number !== "" || line.number.written !== "") return null;
  const joined: Partial<Record<RoadmapColumn, string>> = { ...before.cells };
  const parts = Object.entries(line.cells) as [RoadmapColumn, string][];
  if (parts.length === 0) return null;
  let cut = false;
  for (const [key, text] of parts) {
    const home = homeOf(key, text, before);
    const earlier = before.cells[home] ?? "";
    if (home === "result" || home === "title") {
      // The first half may stand in the title column where the row itself has slid.
      const slid = earlier === "" && home === "result" ? (before.cells.title ?? "") : earlier;
      if (!goesOn(slid, text)) return null;
      if (earlier === "" && home === "result") joined.title = joinCut(slid, text);
      else joined[home] = joinCut(earlier, text);
      cut = true;
    } else if (home === "responsible" && (goesOn(earlier, text) || /,$/.test(earlier)))
      joined.responsible = joinCut(earlier, text);
    else return null;
  }
  return cut ? { ...before, cells: joined, joined: [...before.joined, line.row] } : null;
}

/** «(далее – МОУО), …» in the deadline's column goes on with the responsible, not with the deadline. */
function homeOf(key: RoadmapColumn, text: string, before: TableLine): RoadmapColumn {
  if (key === "deadline" && before.cells.responsible && /^\(\s*далее/i.test(text)) return "responsible";
  return key;
}

export const sameTitle = (a: string, b: string): boolean => comparable(a) === comparable(b);
