/** «Сводный отчёт» as lines of cells: the five columns of the form under their printed numbers, then where each row came from. */

import type { Finding } from "../checks/finding";
import { cellLink, columnLetters, pdfUrl, tabCell } from "../letters/links";
import { counted, plural } from "../messages/plural";
import { OFFICIAL_COLUMNS } from "../reports/form";
import { fitsOnePage } from "./board-geometry";
import type { AsideReason, AsideRow, ConsolidatedForm, FormRow, Source } from "./form-row";
import { joinRich, linkedText, plainText, type RichText } from "./rich-text";

/** Working columns to the right of the official five. */
export const FORM_WORKING_COLUMNS = ["Дата исполнения", "Состояние", "Откуда", "Примечание"] as const;
export const FORM_WIDTH = OFFICIAL_COLUMNS.length + FORM_WORKING_COLUMNS.length;
/** Title, stamp, headings, printed numbers. */
export const FORM_HEAD = { title: 1, stamp: 2, headings: 3, numbers: 4 } as const;
export const FORM_FIRST_ROW = FORM_HEAD.numbers + 1;
/** Where the addresses for downloading stand: beside the stamp, outside of what prints. */
export const DOWNLOADS = { row: FORM_HEAD.stamp, column: OFFICIAL_COLUMNS.length + 1 };
/** What the first cell of the line above the rows aside begins with; conditional formats know it by this. */
export const ASIDE_HEADING = "Не вошли в отчёт";

export interface FormSheet {
  readonly lines: readonly (readonly RichText[])[];
  /** Rows of the form itself, from `FORM_FIRST_ROW`. */
  readonly formRows: number;
}

export interface FormStamp {
  readonly formTitle: string;
  /** «Сведено 29.11.2024 14:05, account». */
  readonly stamp: string;
  /** Names of the tabs that could not be read, with the reason. */
  readonly unread: readonly string[];
}

const ROWS = ["строка", "строки", "строк"] as const;
const ENTERED = ["вошла", "вошли", "вошло"] as const;

export function formLines(
  form: ConsolidatedForm,
  { formTitle, stamp, unread }: FormStamp,
  sentence: (finding: Finding) => string,
): FormSheet {
  const { counts } = form;
  const made = [
    stamp,
    `листов ${counts.reporters}: с данными ${counts.filled}, пустых ${counts.empty}, не прочитано ${counts.unread}`,
    `${plural(counts.included, ENTERED)} ${counted(counts.included, ROWS)}`,
    ...(counts.aside > 0
      ? [`не ${plural(counts.aside, ENTERED)} ${counted(counts.aside, ROWS)}, см. ниже отчёта, с причиной`]
      : []),
  ].join("; ");
  const lines: RichText[][] = [
    ...formHead(formTitle, unread.length > 0 ? `${made}. Не прочитаны: ${unread.join("; ")}` : made),
    ...form.rows.map(formLine),
  ];
  if (form.aside.length > 0) {
    const heading = `${ASIDE_HEADING}: ${counted(form.aside.length, ROWS)}. Исправьте их на листах участников и сведите отчёты снова.`;
    lines.push(line([]), line([plainText(heading)]), ...form.aside.map((row) => asideLine(row, sentence)));
  }
  return { lines, formRows: form.rows.length };
}

/** The form before the first consolidation. */
export function blankForm(formTitle: string, stamp: string): FormSheet {
  return { lines: formHead(formTitle, stamp), formRows: 0 };
}

const formHead = (formTitle: string, stamp: string): RichText[][] => [
  line([plainText(formTitle)]),
  line([plainText(stamp)]),
  [...OFFICIAL_COLUMNS.map(({ heading }) => heading), ...FORM_WORKING_COLUMNS].map(plainText),
  line(OFFICIAL_COLUMNS.map(({ printed }) => plainText(printed))),
];

function line(cells: readonly RichText[]): RichText[] {
  return Array.from({ length: FORM_WIDTH }, (_, index) => cells[index] ?? plainText(""));
}

function formLine(row: FormRow): RichText[] {
  const notes = [
    ...(row.warnings > 0
      ? [`⚠ ${counted(row.warnings, ["предупреждение", "предупреждения", "предупреждений"])}`]
      : []),
  ].map(plainText);
  return [
    ...[row.reporter, row.title, row.item].map(plainText),
    row.activities,
    row.result,
    plainText(row.done),
    plainText(row.state),
    sourcesOf(row.sources),
    joinRich([...notes, ...linksOf(row.unplaced)], "\n"),
  ];
}

function asideLine(row: AsideRow, sentence: (finding: Finding) => string): RichText[] {
  const typedFor =
    row.typedReporter === "" || row.typedReporter === row.reporter
      ? ""
      : ` (написано «${row.typedReporter}»)`;
  return [
    ...[`${row.reporter}${typedFor}`, row.title, row.item].map(plainText),
    row.activities,
    row.result,
    plainText(row.done),
    plainText(row.state),
    sourcesOf([row.source]),
    joinRich(
      [
        ...row.reasons.flatMap((reason) => reasonLines(reason, sentence)).map(plainText),
        ...linksOf(row.unplaced),
      ],
      "\n",
    ),
  ];
}

function reasonLines(reason: AsideReason, sentence: (finding: Finding) => string): string[] {
  switch (reason.kind) {
    case "errors":
      return reason.findings.map((finding) => `✖ ${sentence(finding)}`);
    case "returned":
      return [`✖ Возвращено министерством${reason.remark.trim() === "" ? "" : `: ${reason.remark}`}`];
    case "no-text":
      return ["✖ Есть дата или состояние, но не написано, что сделано и что получилось."];
  }
}

const linksOf = (urls: readonly string[]): RichText[] => urls.map((url) => linkedText(url, url));

/** «Кунгурский округ, строки 9, 12»: each number leads to its row. */
function sourcesOf(sources: readonly Source[]): RichText {
  const [first] = sources;
  if (!first) return plainText("");
  const rows = sources.map(({ sheetId, row }) =>
    sheetId === null
      ? plainText(String(row))
      : linkedText(String(row), cellLink(sheetId, tabCell("activities", row))),
  );
  const word = sources.length === 1 ? "строка" : "строки";
  return joinRich([plainText(`${first.tabName}, ${word} `), joinRich(rows, ", ")], "");
}

export interface Download {
  readonly sheetId: number;
  /** Part that prints. */
  readonly range: string;
}

/** «Скачать PDF: отчёт, сводка». The board is missing until it is made. */
export function downloadCell(address: string, form: Download, board: Download | null): RichText {
  const parts = [
    linkedText("отчёт", pdfUrl(address, form.sheetId, form.range, false)),
    ...(board
      ? [linkedText("сводка", pdfUrl(address, board.sheetId, board.range, fitsOnePage(board.range)))]
      : []),
  ];
  return joinRich([plainText("Скачать PDF: "), joinRich(parts, ", ")], "");
}

/** The form itself without the rows aside, «A1:E161». */
export const officialRange = ({ formRows }: Pick<FormSheet, "formRows">): string =>
  `A1:${columnLetters(OFFICIAL_COLUMNS.length)}${FORM_HEAD.numbers + formRows}`;
