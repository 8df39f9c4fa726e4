/** One report row, read before it is judged: which duty it answers, what its texts say, when the work was done. */
import type { Day } from "../calendar/day";
import { isDay } from "../calendar/day";
import { type Deadline, deadlineOf } from "../duties/deadline";
import type { Duty } from "../duties/duty";
import { type Recognised, recogniseReporter } from "../reporters/recognise";
import { cellText, isBlank } from "../reports/cell-text";
import type { State } from "../reports/form";
import { STATES } from "../reports/form";
import type { ReportRow } from "../reports/row";
import type { PlannedResult } from "../roadmap/roadmap";
import { type DatedFact, type Execution, executionDate } from "../text/date-roles";
import { readDates } from "../text/dates";
import { comparable } from "../text/key";
import { saysNothingNeeded } from "../text/phrases";
import { clean } from "../text/spaces";
import type { CheckContext } from "./context";
import { readTitle, type TitleReading } from "./match-title";
import { type ItemReading, readItem } from "./read-item";
import type { ReportReading } from "./report-reading";
import { type ItemEntry, roadmapIndex } from "./roadmap-index";
import { TextReading } from "./text-reading";

/** The item of a paper: what the planned result asks for is itself a document. */
const ASKS_PAPER = /распоряд|приказ|распоряж|утвержд|локальн|отч[её]т|договор/i;
const ASKS_CONTACTS = /назначен|ответственн|координатор|контакт/i;

export class RowReading {
  readonly activities: TextReading;
  readonly result: TextReading;
  readonly filled: boolean;
  /** The duty named by the row's key. */
  readonly duty: Duty | null;
  private titleRead: TitleReading | undefined;
  private itemRead: ItemReading | undefined;
  private reporterRead: Recognised | undefined;
  private answersRead: readonly Duty[] | undefined;
  private executionRead: { found: Execution | null; typed: boolean } | undefined;
  private doneRead: DoneCell | undefined;

  constructor(
    readonly report: ReportReading,
    readonly row: ReportRow,
  ) {
    const { year } = report.context.settings;
    this.duty = row.key === "" ? null : (report.dutyByKey.get(row.key) ?? null);
    this.activities = new TextReading("activities", row.activities, year);
    this.result = new TextReading("result", row.result, year);
    this.filled = !this.activities.empty || !this.result.empty;
  }

  get context(): CheckContext {
    return this.report.context;
  }

  /** Rows with a key are the ministry's lines; only in the others a person typed who, what and which item. */
  get hasOwnIdentity(): boolean {
    return this.row.key === "";
  }

  get title(): TitleReading {
    this.titleRead ??= readTitle(cellText(this.row.title), roadmapIndex(this.context.roadmap));
    return this.titleRead;
  }

  get item(): ItemReading {
    this.itemRead ??= this.duty
      ? { number: this.duty.item, slips: [] }
      : readItem(this.row.item, this.title, roadmapIndex(this.context.roadmap));
    return this.itemRead;
  }

  /** The number the row is understood as; null when it cannot be told. */
  get number(): string | null {
    return this.item.number;
  }

  get entry(): ItemEntry | null {
    return this.number === null
      ? null
      : (roadmapIndex(this.context.roadmap).byNumber.get(this.number) ?? null);
  }

  get reporter(): Recognised {
    this.reporterRead ??= recogniseReporter(cellText(this.row.reporter), this.context.reporters);
    return this.reporterRead;
  }

  /** Duties this row answers: its own, and those of its item that have no row of their own filled. */
  get answers(): readonly Duty[] {
    this.answersRead ??= this.report.answersOf(this);
    return this.answersRead;
  }

  /** Planned results of the item that are this reporter's. */
  get planned(): readonly PlannedResult[] {
    const results = this.entry?.item.results ?? [];
    const { parties } = this.report.report.reporter;
    return results.filter((result) => result.responsible.some((party) => parties.includes(party)));
  }

  get conditional(): boolean {
    return this.answers.some((duty) => duty.conditional) || this.planned.some((result) => result.conditional);
  }

  /** The row of one period of a recurring duty. */
  get isPeriod(): boolean {
    return this.duty !== null && this.duty.kind === "recurring" && this.duty.period !== "";
  }

  /** True when a date or month of the duty's period stands in the texts. */
  names({ start, due }: Duty): boolean {
    if (start === null || due === null) return false;
    return this.facts.some(
      (fact) => fact.role !== "quoted" && fact.role !== "planned" && fact.start <= due && fact.end >= start,
    );
  }

  /** A conditional item for which the reporter says that nothing had to be done. */
  get nothingNeeded(): boolean {
    return (
      (this.conditional &&
        (saysNothingNeeded(this.activities.text) || saysNothingNeeded(this.result.text))) ||
      this.state === "Не требуется"
    );
  }

  get asksContacts(): boolean {
    const { entry } = this;
    return (
      entry !== null &&
      (ASKS_CONTACTS.test(entry.item.title) ||
        entry.item.results.some((result) => /назначен[а-я]* ответственн/i.test(result.text)))
    );
  }

  get state(): State | "" | "unknown" {
    const text = comparable(cellText(this.row.state));
    if (text === "") return "";
    return STATES.find((state) => text.endsWith(comparable(state))) ?? "unknown";
  }

  /** The latest deadline among the duties answered; null when one of them has none. */
  get deadline(): Deadline | null {
    const dues = this.answers.map((duty) => duty.due);
    if (dues.length === 0 || dues.includes(null)) return null;
    const last = dues.reduce<Day | null>(
      (latest, due) => (due !== null && (latest === null || due > latest) ? due : latest),
      null,
    );
    return last === null ? null : deadlineOf(last, this.report.report.reporter, this.context.settings);
  }

  get facts(): readonly DatedFact[] {
    return [...this.activities.facts, ...this.result.facts];
  }

  /** The typed date of execution. */
  get done(): DoneCell {
    this.doneRead ??= readDone(this.row, this.context.settings.year);
    return this.doneRead;
  }

  /** When the work was done: typed, otherwise found in the text. */
  get execution(): { found: Execution | null; typed: boolean } {
    if (this.executionRead) return this.executionRead;
    if (this.done.day) {
      this.executionRead = { found: null, typed: true };
      return this.executionRead;
    }
    const paper = this.planned.some((result) => ASKS_PAPER.test(result.text));
    const found = executionDate(this.facts, {
      due: this.deadline?.last ?? null,
      today: this.context.today,
      paper,
    });
    this.executionRead = { found, typed: false };
    return this.executionRead;
  }

  get doneOn(): Day | null {
    return this.done.day ?? this.execution.found?.day ?? null;
  }

  /** Links of the whole row, each once. */
  get addresses(): string[] {
    return [...new Set([...this.activities.addresses, ...this.result.addresses])];
  }

  get hasEvidence(): boolean {
    if (this.activities.hasEvidence || this.result.hasEvidence) return true;
    return (
      this.asksContacts &&
      [this.activities, this.result].some((text) => text.links.emails.length > 0 || namesPerson(text.text))
    );
  }
}

const PERSON =
  /[А-ЯЁ][а-яё]+\s[А-ЯЁ]\.\s?[А-ЯЁ]\.|[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]+|[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+(?:вна|вны|вну|вич|вича|ична|чна|оглы|кызы)/;
const namesPerson = (text: string): boolean => PERSON.test(text);

export interface DoneCell {
  readonly day: Day | null;
  readonly text: string;
  readonly problem: "none" | "impossible" | "unreadable" | "short-year" | "in-words" | "several";
  readonly meant: Day | null;
}

function readDone(row: ReportRow, year: number): DoneCell {
  const { value } = row.done;
  const text = clean(cellText(row.done));
  if (isBlank(row.done)) return { day: null, text: "", problem: "none", meant: null };
  if (typeof value === "object" && value !== null)
    return { day: value.day, text, problem: "none", meant: null };
  if (typeof value === "number") return { day: null, text, problem: "unreadable", meant: null };
  if (isDay(text)) return { day: text, text, problem: "none", meant: null };
  const reading = readDates(text, year);
  const [wrong] = reading.impossible;
  if (wrong) return { day: null, text, problem: "impossible", meant: wrong.meant };
  const [first] = reading.mentions;
  const last = reading.mentions[reading.mentions.length - 1];
  if (!first || !last || last.precision !== "day")
    return { day: null, text, problem: "unreadable", meant: null };
  if (first !== last) return { day: last.end, text, problem: "several", meant: null };
  return {
    day: last.end,
    text,
    problem: last.shortYear ? "short-year" : last.inWords ? "in-words" : "none",
    meant: null,
  };
}
