/** Reads a report file: finds the five-column table wherever it stands, whose it is, and checks its rows as they came. */
import { checkReading } from "../checks/check-report";
import type { CheckContext } from "../checks/context";
import type { Finding } from "../checks/finding";
import { ReportReading } from "../checks/report-reading";
import { dutiesOf } from "../duties/register";
import { recogniseReporter } from "../reporters/recognise";
import type { Reporter } from "../reporters/reporter";
import { cellText, isBlank } from "../reports/cell-text";
import { atItsSheet, lineFindings, made, tableFindings } from "./file-findings";
import { fileReporter } from "./file-reporter";
import { type Line, linesOf, tableOf, textOfLine } from "./file-table";
import type { FileRow, ReportFile, SourceFile } from "./report-file";
import { exampleOf } from "./row-kind";

export type { FileRow, ReportFile, SourceFile };

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
