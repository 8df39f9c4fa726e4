/** «Свести отчёты»: from assessed reports to «Сводный отчёт», «Замечания» and «Сводка». Reads nothing; at most ten writes. */
import type { Day } from "../../core/calendar/day";
import type { Finding } from "../../core/checks/finding";
import { lostCells } from "../../core/consolidation/accounting";
import type { AssessedReport } from "../../core/consolidation/assessed";
import { type Board, board } from "../../core/consolidation/board";
import { printedRange } from "../../core/consolidation/board-geometry";
import { boardLines } from "../../core/consolidation/board-lines";
import { changedOn, noticeChanges, remember } from "../../core/consolidation/board-memory";
import { findingLines } from "../../core/consolidation/finding-lines";
import type { MinistryPlaces } from "../../core/consolidation/finding-places";
import { consolidatedForm } from "../../core/consolidation/form";
import { formLines, officialRange } from "../../core/consolidation/form-lines";
import type { ConsolidatedForm } from "../../core/consolidation/form-row";
import { type Summary, summaryOf } from "../../core/consolidation/summary";
import { counted, plural } from "../../core/messages/plural";
import { Refusal } from "../../core/messages/refusal";
import type { Roadmap } from "../../core/roadmap/roadmap";
import type { Settings } from "../../core/settings/settings";
import { boardSheet } from "../../sheets/board/board-sheet";
import { consolidatedFormSheet } from "../../sheets/consolidated-form/consolidated-form";
import { findingsSheet } from "../../sheets/findings-sheet";
import { type DressedLooks, standingOf, writeResultSheet } from "../../sheets/result-sheet";
import type { Told } from "../from-menu";
import type { ResultMemory } from "../result-memory";

export interface ConsolidateInput {
  readonly reports: readonly AssessedReport[];
  readonly roadmap: Roadmap;
  readonly settings: Settings;
  /** Findings that belong to no tab: «Правила», «Дорожная карта». */
  readonly otherFindings: readonly Finding[];
  readonly places: MinistryPlaces;
  readonly sentence: (finding: Finding) => string;
  readonly today: Day;
  /** "29.11.2024 14:05" */
  readonly at: string;
  /** Account, or «по расписанию». */
  readonly author: string;
  readonly memory: ResultMemory;
  /** Keeps the looks of a sheet that had to be made; all else is remembered at the end. */
  readonly rememberLooks: (looks: DressedLooks) => void;
  /** Outdated looks are put right too, which takes more writes; else they are told and stay. */
  readonly redress: boolean;
}

export interface Consolidated {
  readonly form: ConsolidatedForm;
  readonly board: Board;
  readonly summary: Summary;
  /** To be stored for the next run. */
  readonly memory: ResultMemory;
  readonly told: Told;
}

export function consolidate(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  input: ConsolidateInput,
): Consolidated {
  const { reports, roadmap, settings, sentence, today, at } = input;
  const form = consolidatedForm(reports, roadmap);
  refuseLosses(reports, form);

  const noticed = noticeChanges(input.memory.board, reports, today);
  const seen = board(reports, roadmap, ({ reporter }) => changedOn(noticed, reporter.id));
  const memory = remember(noticed, seen, today, at);
  const stamp = `Сведено ${at}, ${input.author}`;
  const unread = reports.flatMap(({ tabName, problem }) =>
    problem === null ? [] : [`${tabName} (${problem})`],
  );

  const formContent = formLines(form, { formTitle: settings.formTitle, stamp, unread }, sentence);
  const findingContent = findingLines(reports, input.otherFindings, input.places, stamp, sentence);
  const boardContent = boardLines(seen, roadmap, memory.history, boardStamp(seen, stamp));
  const boardRange = printedRange(roadmap.items.length, reports.length);
  // The form has an address of the board, so the board comes first.
  const sheets = [
    boardSheet(boardContent),
    consolidatedFormSheet(formContent, boardRange),
    findingsSheet(findingContent),
  ];
  const outdated = input.redress
    ? []
    : sheets.filter((sheet) => standingOf(spreadsheet, sheet, input.memory.looks) === "outdated");
  const looks = sheets.reduce(
    (known, sheet) => writeResultSheet(spreadsheet, sheet, known, input.redress, input.rememberLooks),
    input.memory.looks,
  );
  return {
    form,
    board: seen,
    summary: summaryOf(reports, today),
    memory: { board: memory, looks, printed: { form: officialRange(formContent), board: boardRange } },
    told: tell(
      form,
      seen,
      unread,
      outdated.map(({ name }) => name),
    ),
  };
}

/** Better no consolidation than one that silently lacks something. */
function refuseLosses(reports: readonly AssessedReport[], form: ConsolidatedForm): void {
  const [lost, ...more] = lostCells(reports, form);
  if (!lost) return;
  const name = reports.find(({ reporter }) => reporter.id === lost.reporterId)?.tabName ?? lost.reporterId;
  throw new Refusal(
    "consolidate.lost",
    `Свод не записан: строка ${lost.row} листа «${name}» не нашла в нём места. Введённое не изменено, прежний свод цел. Сообщите сопровождающему.`,
    [lost, ...more],
  );
}

function boardStamp({ counts }: Board, stamp: string): string {
  const { reporters, reports, empty, unread } = counts;
  return `${stamp}; листов ${reporters}: начаты ${reports}, пустых ${empty}, не прочитано ${unread}`;
}

const ROWS = ["строка", "строки", "строк"] as const;
const ENTERED = ["вошла", "вошли", "вошло"] as const;

function tell(
  { counts }: ConsolidatedForm,
  { region }: Board,
  unread: readonly string[],
  outdated: readonly string[],
): Told {
  const aside =
    counts.aside > 0
      ? ` Не ${plural(counts.aside, ENTERED)} ${counted(counts.aside, ROWS)}: см. ниже отчёта, с причиной.`
      : "";
  return {
    sentence: `Готово: в «Сводный отчёт» ${plural(counts.included, ENTERED)} ${counted(counts.included, ROWS)} от ${counted(counts.filled, ["участника", "участников", "участников"])} из ${counts.reporters}.${aside} Исполнено ${region.done} из ${region.duties}, просрочено ${region.overdue}.`,
    lines: [
      ...unread.map((tab) => `Лист не прочитан: ${tab}. Он не тронут.`),
      ...outdated.map(
        (name) =>
          `«${name}»: данные новые, оформление осталось прежним. Выполните «Создать листы отчётов» – оно обновится.`,
      ),
    ],
  };
}
