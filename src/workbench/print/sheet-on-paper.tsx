/** A part of a sheet as tables: what stands above the headings, then the rows with the headings repeated on every page. */
import type { CellView, SheetView } from "../../host/server/view";
import { type Area, cellKey } from "../../host/workbook/model";
import { repeatedRows } from "../../host/xlsx/print-setup";
import { ChartPicture } from "../chrome/chart-picture";
import { shownText } from "../shown-text";
import { lookOf } from "./cell-look";

export function SheetOnPaper(props: { sheet: SheetView; sheets: SheetView[]; area: Area }) {
  const { sheet, sheets, area } = props;
  const columns = shownLines(area.column, area.columns, sheet.hiddenColumns);
  const rows = shownLines(area.row, area.rows, sheet.hiddenRows);
  const width = (column: number) => sheet.columnWidths[column] ?? 100;
  const repeated = repeatedRows(sheet) ?? { first: area.row, last: area.row - 1 };
  const line = (row: number) => (
    <tr key={row} style={{ height: `${sheet.rowHeights[row] ?? 21}px` }}>
      {columns.map((column) => (
        <Cell key={column} sheet={sheet} row={row} column={column} columns={columns} rows={rows} />
      ))}
    </tr>
  );
  const table = (head: number[], body: number[]) => (
    <table>
      <colgroup>
        {columns.map((column) => (
          <col key={column} style={{ width: `${width(column)}px` }} />
        ))}
      </colgroup>
      <thead>{head.map(line)}</thead>
      <tbody>{body.map(line)}</tbody>
    </table>
  );
  const sum = (lines: number[], before: number, size: (at: number) => number) =>
    lines.filter((at) => at < before).reduce((all, at) => all + size(at), 0);
  return (
    <div class="paper" style={{ width: `${sum(columns, Number.POSITIVE_INFINITY, width)}px` }}>
      {table(
        [],
        rows.filter((row) => row < repeated.first),
      )}
      {table(
        rows.filter((row) => row >= repeated.first && row <= repeated.last),
        rows.filter((row) => row > repeated.last),
      )}
      {sheet.charts
        .filter(({ position: { row, column } }) => rows.includes(row) && columns.includes(column))
        .map((chart) => {
          const { row, column, offsetX, offsetY } = chart.position;
          const left = sum(columns, column, width) + offsetX;
          const top = sum(rows, row, (at) => sheet.rowHeights[at] ?? 21) + offsetY;
          return (
            <div key={chart.id} class="chart" style={{ left: `${left}px`, top: `${top}px` }}>
              <ChartPicture chart={chart} sheets={sheets} />
            </div>
          );
        })}
    </div>
  );
}

function Cell(props: { sheet: SheetView; row: number; column: number; columns: number[]; rows: number[] }) {
  const { sheet, row, column, columns, rows } = props;
  const merge = sheet.merges.find(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  const within = (lines: number[], first: number, count: number) =>
    lines.filter((at) => at >= first && at < first + count);
  const across = merge ? within(columns, merge.column, merge.columns) : [column];
  const down = merge ? within(rows, merge.row, merge.rows) : [row];
  if (column !== across[0] || row !== down[0]) return null;
  const cell = sheet.cells[cellKey(merge?.row ?? row, merge?.column ?? column)];
  return (
    <td colSpan={across.length} rowSpan={down.length} style={lookOf(sheet, cell, row, column)}>
      {cell ? linked(cell) : null}
    </td>
  );
}

function linked(cell: CellView) {
  const text = shownText(cell);
  const links = [...(cell.links ?? [])].sort((a, b) => a.start - b.start);
  let from = 0;
  const pieces = links.flatMap(({ start, end, url }) => {
    const before = text.slice(from, start);
    from = end;
    // Addresses inside the table lead nowhere on paper.
    const piece = text.slice(start, end);
    return [
      before,
      /^(https?|mailto):/i.test(url) ? (
        <a href={url} target="_blank" rel="noreferrer">
          {piece}
        </a>
      ) : (
        piece
      ),
    ];
  });
  return [...pieces, text.slice(from)];
}

const shownLines = (first: number, count: number, hidden: readonly number[]): number[] =>
  Array.from({ length: count }, (_, index) => first + index).filter((line) => !hidden.includes(line));
