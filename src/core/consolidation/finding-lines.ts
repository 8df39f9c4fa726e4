/** «Замечания» as lines of cells: every finding, the gravest first, each with a link to its cell. */
import type { Finding, Severity } from "../checks/finding";
import { ruleOf } from "../checks/rules";
import { cellLink, columnLetters } from "../letters/links";
import { counted } from "../messages/plural";
import { columnOf, TAB_COLUMNS } from "../tabs/layout";
import type { AssessedReport } from "./assessed";
import { type MinistryPlaces, participantPlace, placeOf, wholeTab } from "./finding-places";
import { linkedText, plainText, type RichText } from "./rich-text";

export const FINDING_COLUMNS = ["Важность", "Участник", "Пункт", "Где", "Замечание", "Правило"] as const;
export const FINDINGS_HEAD = { title: 1, stamp: 2, headings: 3 } as const;
export const FINDINGS_FIRST_ROW = FINDINGS_HEAD.headings + 1;

/** Word and sign, the order of the groups. */
const SEVERITIES: readonly { readonly severity: Severity; readonly shown: string }[] = [
  { severity: "error", shown: "✖ ошибка" },
  { severity: "warning", shown: "⚠ предупреждение" },
  { severity: "hint", shown: "ℹ подсказка" },
];

/** `others` belong to no row of a tab: tabs as sheets, the ministry's own sheets. */
export function findingLines(
  reports: readonly AssessedReport[],
  others: readonly Finding[],
  places: MinistryPlaces,
  stamp: string,
  sentence: (finding: Finding) => string,
): RichText[][] {
  const body = SEVERITIES.flatMap(({ severity, shown }) => [
    ...(severity === "error" ? reports.flatMap((report) => unreadLine(report, places, shown)) : []),
    ...reports.flatMap((report) =>
      bySheetOrder(report.findings.filter((finding) => finding.severity === severity)).map((finding) =>
        findingLine(finding, report, shown, sentence),
      ),
    ),
    ...others
      .filter((finding) => finding.severity === severity)
      .map((finding) =>
        cells(
          shown,
          "Министерство",
          finding.item ?? "",
          placeOf(finding, places),
          sentence(finding),
          ruleTitle(finding.code),
        ),
      ),
  ]);
  const count = (severity: Severity) =>
    [...reports.flatMap(({ findings }) => findings), ...others].filter((one) => one.severity === severity)
      .length;
  const unread = reports.filter(({ problem }) => problem !== null).length;
  const found = [
    counted(count("error") + unread, ["ошибка", "ошибки", "ошибок"]),
    counted(count("warning"), ["предупреждение", "предупреждения", "предупреждений"]),
    counted(count("hint"), ["подсказка", "подсказки", "подсказок"]),
  ].join(", ");
  return [...blankFindings(`${stamp}; ${found}`), ...body];
}

/** Title, stamp and headings. */
export function blankFindings(stamp: string): RichText[][] {
  return [cells("Замечания ко всем отчётам"), cells(stamp), FINDING_COLUMNS.map(plainText)];
}

/** As on «Правила», where it can be switched off. */
const ruleTitle = (code: string): string => ruleOf(code)?.title ?? code;

function bySheetOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

function unreadLine(report: AssessedReport, places: MinistryPlaces, shown: string): RichText[][] {
  const { reporter, sheetId, problem } = report;
  if (problem === null) return [];
  const text = `Лист не прочитан: ${problem}. В сводный отчёт он не вошёл; введённое в него не изменено.`;
  const where = sheetId === null ? participantPlace(reporter.id, places) : wholeTab(sheetId);
  return [cells(shown, reporter.name, "", where, text, "Лист не прочитан")];
}

function findingLine(
  finding: Finding,
  { reporter, sheetId }: AssessedReport,
  shown: string,
  sentence: (finding: Finding) => string,
): RichText[] {
  const { row, column } = finding;
  const heading = TAB_COLUMNS.find(({ key }) => key === column)?.heading.replace(/\s*\(.*$/s, "");
  const letter = columnLetters(column === null ? 1 : columnOf(column));
  const text = row === null ? "весь лист" : `строка ${row}${heading === undefined ? "" : `, «${heading}»`}`;
  const where =
    sheetId === null
      ? plainText(text)
      : linkedText(text, cellLink(sheetId, row === null ? "A1" : `${letter}${row}`));
  return cells(shown, reporter.name, finding.item ?? "", where, sentence(finding), ruleTitle(finding.code));
}

function cells(...given: (string | RichText)[]): RichText[] {
  return FINDING_COLUMNS.map((_, index) => {
    const cell = given[index] ?? "";
    return typeof cell === "string" ? plainText(cell) : cell;
  });
}
