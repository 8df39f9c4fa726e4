/** Findings of tabs and files in one list for machines, each with its sentence and with where its row came from. */
import type { CheckContext } from "../../core/checks/context";
import type { Finding } from "../../core/checks/finding";
import type { AssessedReport } from "../../core/consolidation/assessed";
import { roadmapSentence } from "../../core/roadmap/messages";
import type { RoadmapReading } from "../../core/roadmap/read";
import { SHEET } from "../../sheets/sheet-names";
import type { FileOutcome, MachineFinding } from "./results";

/** Which row of which file a row of a tab was typed from: key `sourceKey`. */
export type Sources = ReadonlyMap<string, { readonly file: string; readonly row: number }>;

export const sourceKey = (reporterId: string, tabRow: number): string => `${reporterId} ${tabRow}`;

export interface FileFindings {
  readonly file: string;
  readonly findings: readonly Finding[];
}

export type Sentence = (finding: Finding) => string;

export function machineFindings(
  reports: readonly AssessedReport[],
  files: readonly FileFindings[],
  sources: Sources,
  context: CheckContext,
  sentence: Sentence,
): MachineFinding[] {
  const names = new Map(context.reporters.map(({ id, name }) => [id, name]));
  const line = (
    finding: Finding,
    sheet: string | null,
    source: MachineFinding["source"],
  ): MachineFinding => ({
    code: finding.code,
    severity: finding.severity,
    reporter: names.get(finding.reporter) ?? "",
    sheet,
    row: sheet === null ? null : finding.row,
    column: finding.column,
    item: finding.item,
    message: sentence(finding),
    source,
  });
  const ofTabs = reports.flatMap(({ reporter, findings, tabName }) =>
    findings.map((finding) =>
      line(
        finding,
        tabName,
        finding.row === null ? null : (sources.get(sourceKey(reporter.id, finding.row)) ?? null),
      ),
    ),
  );
  // What the tab says of a row already is not said a second time for the file it was typed from.
  const said = new Set(ofTabs.map(({ code, source }) => `${code} ${source?.file} ${source?.row}`));
  const ofFiles = files.flatMap(({ file, findings }) =>
    findings
      .map((finding) => line(finding, null, { file, row: finding.row }))
      .filter(({ code, source }) => !said.has(`${code} ${source?.file} ${source?.row}`)),
  );
  return [...ofTabs, ...ofFiles];
}

/** What the roadmap itself leaves unreadable or in doubt; it belongs to no reporter. */
export function roadmapFindings(reading: RoadmapReading): MachineFinding[] {
  const remarks = [...reading.remarks, ...reading.rows.flatMap((row) => row.remarks)];
  const itemOf = new Map(
    reading.roadmap.items.flatMap(({ number, results }) => results.map(({ row }) => [row, number] as const)),
  );
  return remarks.map((remark) => ({
    code: remark.code,
    severity: remark.severity,
    reporter: "",
    sheet: SHEET.roadmap,
    row: remark.row,
    column: remark.column,
    item: remark.row === null ? null : (itemOf.get(remark.row) ?? null),
    message: roadmapSentence(remark),
    source: null,
  }));
}

/** A file that could not be taken is an error of its own: nobody may think that it was read. */
export function refusedFiles(outcomes: readonly FileOutcome[]): MachineFinding[] {
  return outcomes.flatMap(({ file, reporter, refused }): MachineFinding[] =>
    refused === null
      ? []
      : [
          {
            code: "structure.file-refused",
            severity: "error",
            reporter: reporter ?? "",
            sheet: null,
            row: null,
            column: null,
            item: null,
            message: refused,
            source: { file, row: null },
          },
        ],
  );
}
