/** A report file: what is given to the reader, and what it makes of it. */
import type { Finding } from "../checks/finding";
import type { Reporter } from "../reporters/reporter";
import type { Cell, ReportRow } from "../reports/row";
import type { RowKind } from "./row-kind";

export interface SourceFile {
  readonly name: string;
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[];
}

export interface FileRow {
  /** 1-based row of its sheet. */
  readonly fileRow: number;
  readonly sheet: string;
  readonly kind: RowKind;
  /** `row.row` equals `fileRow`; empty cells of merged ones are filled in. */
  readonly row: ReportRow;
}

export interface ReportFile {
  readonly name: string;
  /** Whose report it is; null when it belongs to nobody or cannot be read. */
  readonly reporter: Reporter | null;
  /** Russian; why `reporter` is null, otherwise empty. */
  readonly reason: string;
  readonly rows: readonly FileRow[];
  /** Findings on the rows as they came; `row` is the row of the file, `params.sheet` its sheet where there are several. */
  readonly findings: readonly Finding[];
}
