/** Reads a report file: finds the five-column table wherever it stands, whose it is, and checks its rows as they came. */
import { checkReading, severityOf } from "../checks/check-report";
import type { CheckContext } from "../checks/context";
import type { Finding } from "../checks/finding";
import { ReportReading } from "../checks/report-reading";
import { dutiesOf } from "../duties/register";
import { recogniseReporter } from "../reporters/recognise";
import type { Reporter } from "../reporters/reporter";
import { cellText, isBlank } from "../reports/cell-text";
import { OFFICIAL_COLUMNS } from "../reports/form";
import { type Cell, type Column, EMPTY_CELL, type ReportRow } from "../reports/row";
import { oneLine } from "../text/spaces";
import { fileReporter } from "./file-reporter";
import { guessColumns } from "./guess-columns";
import { type Columns, readHeadings } from "./headings";
import { exampleOf, kindOf, type RowKind } from "./row-kind";

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

interface Table {
  readonly sheet: string;
  readonly at: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly columns: Columns;
  readonly headed: boolean;
}

interface Line extends FileRow {
  /** Unique over all sheets. */
  readonly id: number;
  readonly inherited: boolean;
  /** Headings or column numbers that stand there once more. */
  readonly repeated: boolean;
}

/** Keeps rows of different sheets apart while they are checked as one report. */
const SHEET_STEP = 1_000_000;

export function readReport(file: SourceFile, context: CheckContext): ReportFile {
  const tables = file.sheets.flatMap((sheet, at) => tableOf(sheet, at, context) ?? []);
  const nothing = { name: file.name, reporter: null, rows: [], findings: [] };
  if (tables.length === 0) return { ...nothing, reason: emptyReason(file) };
  const lines = tables.flatMap((table) => linesOf(table, context));
  const data = lines.filter(({ kind }) => kind === "data");
  const own = data.filter(({ row }) => exampleOf(row) === null);
  const allExamples = own.length === 0;
  const owner = fileReporter(
    (allExamples ? data : own).map(({ row }) => cellText(row.reporter)),
    lines.filter(({ kind }) => kind === "title" || kind === "note").map(({ row }) => textOfLine(row)),
    file.name,
    context.reporters,
  );
  const judged = lines.map((line) => strangersExample(line, owner.reporter, context));
  const several = tables.length > 1;
  const rowFindings = findingsOf(judged, owner.reporter ?? NOBODY, context);
  const told = [
    ...tables.flatMap((table) => tableFindings(table)),
    ...(owner.reporter && owner.from !== "rows"
      ? [
          {
            code: "structure.file-reporter-guessed",
            params: { self: owner.reporter.name, from: FROM[owner.from] },
          },
        ]
      : []),
    ...judged.flatMap((line) => lineFindings(line, owner.reporter, allExamples, context)),
  ];
  const findings = [...rowFindings, ...told.flatMap((each) => made(each, owner.reporter, context))].map(
    (finding) => atItsSheet(finding, file, several),
  );
  if (data.length === 0 && owner.reporter === null)
    return {
      ...nothing,
      rows: lines.map(plain),
      findings,
      reason: "В файле есть заголовки формы, но нет ни одной строки отчёта.",
    };
  return {
    name: file.name,
    reporter: owner.reporter,
    reason: owner.reason,
    rows: judged.map(plain),
    findings,
  };
}

const FROM = { rows: "", title: "из текста над таблицей", name: "из имени файла", nobody: "" } as const;

/** Stands in when nobody is recognised, so that the rows are checked nevertheless. */
const NOBODY: Reporter = {
  id: "",
  name: "участник не узнан",
  kind: "municipality",
  parties: [],
  aliases: [],
  coordinator: "",
  emails: [],
  accounts: [],
  schools: null,
  extension: null,
  tabId: null,
};

const plain = ({ fileRow, sheet, kind, row }: Line): FileRow => ({
  fileRow,
  sheet,
  kind,
  row: { ...row, row: fileRow },
});

function emptyReason(file: SourceFile): string {
  const filled = file.sheets.some((sheet) =>
    sheet.rows.some((cells) => cells.some((cell) => !isBlank(cell))),
  );
  return filled
    ? "В файле не найдена таблица отчёта: нужны столбцы «Наименование мероприятия», «Пункт Дорожной карты», «Организованные мероприятия», «Результат»."
    : "Файл пуст.";
}

function tableOf(sheet: SourceFile["sheets"][number], at: number, context: CheckContext): Table | null {
  for (const cells of sheet.rows) {
    const columns = readHeadings(cells);
    if (Object.keys(columns).length > 0)
      return { sheet: sheet.name, at, rows: sheet.rows, columns, headed: true };
  }
  const columns = guessColumns(sheet.rows, context);
  return Object.keys(columns).length > 0
    ? { sheet: sheet.name, at, rows: sheet.rows, columns, headed: false }
    : null;
}

function linesOf({ sheet, at, rows, columns, headed }: Table, context: CheckContext): Line[] {
  const lines: Line[] = [];
  let last = rows.length;
  while (last > 0 && (rows[last - 1] ?? []).every(isBlank)) last--;
  let inTable = !headed;
  let above: ReportRow | null = null;
  let headings = 0;
  let current = columns;
  for (let index = 0; index < last; index++) {
    const cells = rows[index] ?? [];
    const found = readHeadings(cells);
    if (Object.keys(found).length > 0) current = found;
    const id = at * SHEET_STEP + index + 1;
    const raw = rowOf(cells, current, id);
    let kind = kindOf(cells, raw, current, context);
    if (kind === "header") {
      inTable = true;
      headings++;
    }
    if (!inTable && kind !== "empty" && kind !== "example") kind = "title";
    const row: ReportRow = kind === "data" ? inherit(raw, above) : withWholeText(raw, cells, kind);
    lines.push({
      id,
      fileRow: index + 1,
      sheet,
      kind,
      row,
      inherited: kind === "data" && isBlank(raw.reporter) && !isBlank(row.reporter),
      repeated: (kind === "header" && headings > 1) || (kind === "numbers" && above !== null),
    });
    if (kind === "data") above = row;
  }
  return lines;
}

function rowOf(cells: readonly Cell[], columns: Columns, row: number): ReportRow {
  const at = (key: keyof Columns): Cell => {
    const index = columns[key];
    return (index === undefined ? undefined : cells[index]) ?? EMPTY_CELL;
  };
  return {
    row,
    key: "",
    reporter: at("reporter"),
    title: at("title"),
    item: at("item"),
    activities: at("activities"),
    result: at("result"),
    done: at("done"),
    state: at("state"),
    decision: "",
    remark: "",
  };
}

/** A merged cell keeps its value in its first row only. */
function inherit(row: ReportRow, above: ReportRow | null): ReportRow {
  if (above === null) return row;
  // Where the reporter is given anew, an empty item was forgotten, not merged.
  const both = isBlank(row.item) && isBlank(row.title) && isBlank(row.reporter);
  const sameItem = !isBlank(row.item) && cellText(row.item).trim() === cellText(above.item).trim();
  return {
    ...row,
    reporter: isBlank(row.reporter) ? above.reporter : row.reporter,
    item: both ? above.item : row.item,
    title: both || (sameItem && isBlank(row.title)) ? above.title : row.title,
  };
}

/** Rows that are no data keep their words, wherever they stood, in the activities. */
function withWholeText(row: ReportRow, cells: readonly Cell[], kind: RowKind): ReportRow {
  if (kind === "empty") return row;
  const text = cells
    .map((cell) => oneLine(cellText(cell)))
    .filter((part) => part !== "")
    .join(" ");
  return {
    ...row,
    reporter: EMPTY_CELL,
    title: EMPTY_CELL,
    item: EMPTY_CELL,
    result: EMPTY_CELL,
    activities: { value: text },
  };
}

const textOfLine = (row: ReportRow): string => cellText(row.activities);

/** The form's example of somebody else is no row of this report. */
function strangersExample(line: Line, owner: Reporter | null, context: CheckContext): Line {
  if (line.kind !== "data" || exampleOf(line.row) === null || owner === null) return line;
  const read = recogniseReporter(cellText(line.row.reporter), context.reporters);
  return read.kind === "reporter" && read.reporter.id === owner.id ? line : { ...line, kind: "example" };
}

function findingsOf(lines: readonly Line[], reporter: Reporter, context: CheckContext): Finding[] {
  const rows = lines.filter(({ kind }) => kind === "data").map(({ row }) => row);
  const report = {
    reporter,
    duties: reporter === NOBODY ? [] : dutiesOf(context.roadmap, reporter, context.settings),
    rows,
    ready: false,
  };
  const inherited = new Set(lines.filter((line) => line.inherited).map(({ id }) => id));
  const findings = checkReading(new ReportReading(report, context, "file", inherited));
  return reporter === NOBODY ? findings.filter(({ code }) => !code.startsWith("responsibility.")) : findings;
}

interface Told {
  readonly code: string;
  readonly row?: number;
  readonly column?: Column;
  readonly params: Finding["params"];
}

function tableFindings({ columns, headed, at }: Table): Told[] {
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

function lineFindings(
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

function made({ code, row, column, params }: Told, owner: Reporter | null, context: CheckContext): Finding[] {
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
function atItsSheet(finding: Finding, file: SourceFile, several: boolean): Finding {
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
