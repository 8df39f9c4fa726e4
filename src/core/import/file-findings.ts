/** Findings on a file as a file: its columns, its leftovers, whose it is. */
import { severityOf } from "../checks/check-report";
import type { CheckContext } from "../checks/context";
import type { Finding } from "../checks/finding";
import { recogniseReporter } from "../reporters/recognise";
import type { Reporter } from "../reporters/reporter";
import { cellText } from "../reports/cell-text";
import { OFFICIAL_COLUMNS } from "../reports/form";
import type { Column } from "../reports/row";
import { type Line, SHEET_STEP, type Table, textOfLine } from "./file-table";
import type { SourceFile } from "./report-file";
import type { RowKind } from "./row-kind";

interface Told {
  readonly code: string;
  readonly row?: number;
  readonly column?: Column;
  readonly params: Finding["params"];
}

export function tableFindings({ columns, headed, at }: Table): Told[] {
  const told: Told[] = [];
  if (!headed) told.push({ code: "structure.file-no-headings", params: {} });
  const order = OFFICIAL_COLUMNS.map(({ key }) => columns[key]).filter((index) => index !== undefined);
  if (headed && order.some((index, place) => place > 0 && index < (order[place - 1] ?? 0))) {
    const names = OFFICIAL_COLUMNS.filter(({ key }) => columns[key] !== undefined).sort(
      (a, b) => (columns[a.key] ?? 0) - (columns[b.key] ?? 0),
    );
    told.push({
      code: "structure.file-columns",
      params: { text: names.map(({ heading }) => heading.split(/ \(| или /)[0]).join(", ") },
    });
  }
  for (const { key, heading } of OFFICIAL_COLUMNS)
    if (columns[key] === undefined)
      told.push({
        code: "structure.file-column-missing",
        params: { heading: heading.replace(/ \(.*/, ""), sheetAt: at },
      });
  return told;
}

const LEFTOVER: Readonly<Partial<Record<RowKind, string>>> = {
  total: "leftovers.total-row",
  footer: "leftovers.footer",
  note: "leftovers.note",
};

export function lineFindings(
  line: Line,
  owner: Reporter | null,
  allExamples: boolean,
  context: CheckContext,
): Told[] {
  const text = textOfLine(line.row);
  const code = LEFTOVER[line.kind];
  if (code) return [{ code, row: line.id, params: { text } }];
  if (line.repeated) return [{ code: "leftovers.header-row", row: line.id, params: { text } }];
  if (line.kind !== "example") return [];
  const name = cellText(line.row.reporter);
  const example: Told = {
    code: "leftovers.example-row",
    row: line.id,
    params: { text: name === "" ? text : `${name}, пункт ${cellText(line.row.item)}` },
  };
  const read = recogniseReporter(name, context.reporters);
  if (allExamples || owner === null || read.kind !== "reporter") return [example];
  return [
    example,
    {
      code: "reporter.other",
      row: line.id,
      column: "reporter",
      params: { text: name, other: read.reporter.name, self: owner.name },
    },
  ];
}

export function made(
  { code, row, column, params }: Told,
  owner: Reporter | null,
  context: CheckContext,
): Finding[] {
  const severity = severityOf(code, context.rules);
  if (severity === "off") return [];
  return [
    {
      code,
      severity,
      reporter: owner?.id ?? "",
      row: row ?? null,
      column: column ?? null,
      item: null,
      params,
    },
  ];
}

/** Back from the number that was unique over all sheets to the row of its own sheet. */
export function atItsSheet(finding: Finding, file: SourceFile, several: boolean): Finding {
  if (finding.row === null) return finding;
  const at = Math.floor((finding.row - 1) / SHEET_STEP);
  const other = finding.params.other;
  const params =
    typeof other === "number" ? { ...finding.params, other: ((other - 1) % SHEET_STEP) + 1 } : finding.params;
  const sheet = file.sheets[at]?.name ?? "";
  return {
    ...finding,
    row: ((finding.row - 1) % SHEET_STEP) + 1,
    params: several ? { ...params, sheet } : params,
  };
}
