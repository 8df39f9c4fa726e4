/** Inserting and deleting rows or columns: everything that names a cell moves with the cells. */
import { shiftFormula } from "./formula/move";
import type { LinkIndex } from "./link-index";
import type { Area, CellModel, SheetModel, WorkbookModel } from "./model";
import { cellKey, cellPlace } from "./model";

export type Axis = "row" | "column";

interface Interval {
  first: number;
  last: number;
}
type Move = (first: number, last: number) => Interval | null;

/** A range grows when something is inserted inside it, not when it is inserted before its first or after its last line. */
const insertion =
  (at: number, count: number): Move =>
  (first, last) => ({ first: first >= at ? first + count : first, last: last >= at ? last + count : last });

const deletion =
  (at: number, count: number): Move =>
  (first, last) => {
    const end = at + count - 1;
    if (first >= at && last <= end) return null;
    const before = (line: number): number => Math.max(0, Math.min(end, line - 1) - at + 1);
    const removedInside = Math.max(0, Math.min(end, last) - Math.max(at, first) + 1);
    const newFirst = first - before(first);
    return { first: newFirst, last: newFirst + (last - first - removedInside) };
  };

const SIZE = { row: "rows", column: "columns" } as const;

const moveArea = (area: Area, axis: Axis, move: Move): Area | null => {
  const moved = move(area[axis], area[axis] + area[SIZE[axis]] - 1);
  return moved === null ? null : { ...area, [axis]: moved.first, [SIZE[axis]]: moved.last - moved.first + 1 };
};

const moveAreas = (areas: readonly Area[], axis: Axis, move: Move): Area[] =>
  areas.flatMap((area) => moveArea(area, axis, move) ?? []);

const moveLines = (sizes: Record<number, number>, move: Move): Record<number, number> => {
  const moved: Record<number, number> = {};
  for (const [line, size] of Object.entries(sizes)) {
    const place = move(Number(line), Number(line));
    if (place !== null) moved[place.first] = size;
  }
  return moved;
};

const moveCells = (sheet: SheetModel, axis: Axis, move: Move): void => {
  const moved: Record<string, CellModel> = {};
  for (const [key, cell] of Object.entries(sheet.cells)) {
    const { row, column } = cellPlace(key);
    const line = axis === "row" ? row : column;
    const place = move(line, line);
    if (place === null) continue;
    moved[axis === "row" ? cellKey(place.first, column) : cellKey(row, place.first)] = cell;
  }
  sheet.cells = moved;
};

const moveFormulas = (
  workbook: WorkbookModel,
  links: LinkIndex,
  changed: SheetModel,
  axis: Axis,
  move: Move,
): void => {
  const changedName = changed.name.toLowerCase();
  for (const sheet of workbook.sheets) {
    const isChanged = (name: string | null): boolean =>
      name === null ? sheet === changed : name.toLowerCase() === changedName;
    const keys = sheet === changed ? Object.keys(sheet.cells) : links.cellsNamingOthers(sheet);
    for (const key of keys) {
      const cell = sheet.cells[key];
      if (cell === undefined) continue;
      if (cell.formula !== undefined) cell.formula = shiftFormula(cell.formula, isChanged, axis, move);
      const rule = cell.validation;
      if (rule === undefined) continue;
      if (rule.range?.sheetId === changed.id) {
        const area = moveArea(rule.range.area, axis, move);
        // Google leaves a rule whose source range is gone pointing at nothing.
        cell.validation = {
          ...rule,
          range: { sheetId: rule.range.sheetId, area: area ?? { row: 1, column: 1, rows: 0, columns: 0 } },
        };
      } else if (rule.criteria === "CUSTOM_FORMULA" && typeof rule.values[0] === "string") {
        cell.validation = { ...rule, values: [shiftFormula(rule.values[0], isChanged, axis, move)] };
      }
    }
    for (const chart of sheet.charts) {
      chart.ranges = chart.ranges.flatMap((range) => {
        if (range.sheetId !== changed.id) return [range];
        const area = moveArea(range.area, axis, move);
        return area === null ? [] : [{ ...range, area }];
      });
    }
  }
};

const shift = (
  workbook: WorkbookModel,
  links: LinkIndex,
  sheet: SheetModel,
  axis: Axis,
  move: Move,
): void => {
  moveCells(sheet, axis, move);
  moveFormulas(workbook, links, sheet, axis, move);
  sheet.merges = moveAreas(sheet.merges, axis, move).filter((area) => area.rows * area.columns > 1);
  sheet.protections = sheet.protections.flatMap((protection) => {
    const unprotected = moveAreas(protection.unprotected, axis, move);
    if (protection.area === null) return [{ ...protection, unprotected }];
    const area = moveArea(protection.area, axis, move);
    return area === null ? [] : [{ ...protection, area, unprotected }];
  });
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const areas = moveAreas(rule.areas, axis, move);
    const values =
      rule.criteria === "CUSTOM_FORMULA"
        ? rule.values.map((value) =>
            typeof value === "string" ? shiftFormula(value, (name) => name === null, axis, move) : value,
          )
        : rule.values;
    return areas.length > 0 ? [{ ...rule, areas, values }] : [];
  });
  if (sheet.filter !== null) sheet.filter = moveArea(sheet.filter, axis, move);
  for (const chart of sheet.charts) {
    const place = move(chart.position[axis], chart.position[axis]);
    chart.position = { ...chart.position, [axis]: place?.first ?? Math.max(1, chart.position[axis] - 1) };
  }
  const lines = (hidden: readonly number[]): number[] =>
    hidden.flatMap((line) => move(line, line)?.first ?? []);
  if (axis === "row") {
    sheet.rowHeights = moveLines(sheet.rowHeights, move);
    sheet.hiddenRows = lines(sheet.hiddenRows);
    sheet.frozenRows = sheet.frozenRows === 0 ? 0 : (move(1, sheet.frozenRows)?.last ?? 0);
  } else {
    sheet.columnWidths = moveLines(sheet.columnWidths, move);
    sheet.hiddenColumns = lines(sheet.hiddenColumns);
    sheet.frozenColumns = sheet.frozenColumns === 0 ? 0 : (move(1, sheet.frozenColumns)?.last ?? 0);
  }
};

/** New lines take format, number format and input rule, but no content, from the neighbour line. */
const inheritLooks = (sheet: SheetModel, axis: Axis, at: number, count: number, neighbour: number): void => {
  const sources = Object.entries(sheet.cells).filter(([key]) => cellPlace(key)[axis] === neighbour);
  for (const [key, cell] of sources) {
    const { row, column } = cellPlace(key);
    const { style, numberFormat, validation } = cell;
    if (style === undefined && numberFormat === undefined && validation === undefined) continue;
    for (let line = at; line < at + count; line++) {
      const target: CellModel = { value: null };
      if (style !== undefined) target.style = style;
      if (numberFormat !== undefined) target.numberFormat = numberFormat;
      if (validation !== undefined) target.validation = validation;
      sheet.cells[axis === "row" ? cellKey(line, column) : cellKey(row, line)] = target;
    }
  }
};

/** `at` is the first new line; `neighbour` (after the insertion) lends its looks. */
export const insertLines = (
  workbook: WorkbookModel,
  links: LinkIndex,
  sheet: SheetModel,
  axis: Axis,
  at: number,
  count: number,
  from: "before" | "after",
): void => {
  shift(workbook, links, sheet, axis, insertion(at, count));
  sheet[SIZE[axis]] += count;
  const neighbour = from === "before" ? at - 1 : at + count;
  if (neighbour >= 1) inheritLooks(sheet, axis, at, count, neighbour);
};

export const deleteLines = (
  workbook: WorkbookModel,
  links: LinkIndex,
  sheet: SheetModel,
  axis: Axis,
  at: number,
  count: number,
): void => {
  shift(workbook, links, sheet, axis, deletion(at, count));
  sheet[SIZE[axis]] -= count;
};

/**
 * Moves `count` lines so that they stand where line `to` was. A range that would be torn apart stays at its
 * coordinates; one that lies wholly inside or outside moves with its lines.
 */
const relocation =
  (from: number, count: number, to: number): Move =>
  (first, last) => {
    const target = to > from ? to - count : to;
    const place = (line: number): number => {
      if (line >= from && line < from + count) return target + (line - from);
      const without = line >= from + count ? line - count : line;
      return without >= target ? without + count : without;
    };
    const ends = [place(first), place(last)] as const;
    const span = { first: Math.min(...ends), last: Math.max(...ends) };
    const isWhole = (outer: number): boolean => first <= outer && last >= outer + count - 1;
    const holdsBoth = isWhole(from) && first <= to && last >= to - 1;
    return holdsBoth || span.last - span.first !== last - first ? { first, last } : span;
  };

export const moveLinesTo = (
  workbook: WorkbookModel,
  links: LinkIndex,
  sheet: SheetModel,
  axis: Axis,
  from: number,
  count: number,
  to: number,
): void => {
  const frozen = axis === "row" ? sheet.frozenRows : sheet.frozenColumns;
  shift(workbook, links, sheet, axis, relocation(from, count, to));
  if (axis === "row") sheet.frozenRows = frozen;
  else sheet.frozenColumns = frozen;
};
