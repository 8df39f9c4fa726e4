/** One report row, read before it is judged: which duty it answers, what its texts say, when the work was done. */
import type { Day } from "../calendar/day";
import type { Deadline } from "../duties/deadline";
import type { Duty } from "../duties/duty";
import { recogniseReporter } from "../reporters/recognise";
import type { Recognised } from "../reporters/recognised";
import { cellText } from "../reports/cell-text";
import { STATES, type State } from "../reports/form";
import type { Column, ReportRow } from "../reports/row";
import type { PlannedResult } from "../roadmap/roadmap";
import { type DatedFact, type Execution, executionDate } from "../text/date-roles";
import { comparable } from "../text/key";
import { type PersonalDatum, readPersonalData } from "../text/personal-data";
import type { CheckContext } from "./context";
import { type DoneCell, readDone } from "./done-cell";
import type { ItemDemands } from "./item-demands";
import type { ItemReading } from "./item-reading";
import { readTitle, type TitleReading } from "./match-title";
import { readItem } from "./read-item";
import type { ReportReading } from "./report-reading";
import { type ItemEntry, roadmapIndex } from "./roadmap-index";
import { TextReading } from "./text-reading";

export class RowReading {
  readonly activities: TextReading;
  readonly result: TextReading;
  /** Both, in the order of the form. */
  readonly texts: readonly [TextReading, TextReading];
  readonly filled: boolean;
  /** The duty named by the row's key. */
  readonly duty: Duty | null;
  // What was read already; set here, so that all readings have one shape.
  private identityRead: readonly TextReading[] | undefined = undefined;
  private personalRead: readonly { readonly kind: PersonalDatum; readonly column: Column }[] | undefined =
    undefined;
  private titleRead: TitleReading | undefined = undefined;
  private itemRead: ItemReading | undefined = undefined;
  private reporterRead: Recognised | undefined = undefined;
  private answersRead: readonly Duty[] | undefined = undefined;
  private executionRead: { found: Execution | null; typed: boolean } | undefined = undefined;
  private doneRead: DoneCell | undefined = undefined;
  private deadlineRead: Deadline | null | undefined = undefined;
  private nothingNeededRead: boolean | undefined = undefined;
  private factsRead: readonly DatedFact[] | undefined = undefined;

  constructor(
    readonly report: ReportReading,
    readonly row: ReportRow,
  ) {
    const { year } = report.context.settings;
    this.duty = row.key === "" ? null : (report.dutyByKey.get(row.key) ?? null);
    this.activities = new TextReading("activities", row.activities, year);
    this.result = new TextReading("result", row.result, year);
    this.texts = [this.activities, this.result];
    this.filled = !this.activities.empty || !this.result.empty;
  }

  get context(): CheckContext {
    return this.report.context;
  }

  /** Rows with a key are the ministry's lines; only in the others a person typed who, what and which item. */
  get hasOwnIdentity(): boolean {
    return this.row.key === "";
  }

  /** Who, what and which item, as texts, where a person typed them. */
  get identity(): readonly TextReading[] {
    this.identityRead ??= this.hasOwnIdentity
      ? (["reporter", "title", "item"] as const).map(
          (key) => new TextReading(key, this.row[key], this.context.settings.year),
        )
      : [];
    return this.identityRead;
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

  /** What the item demands of this reporter; null when the item cannot be told. */
  get demands(): ItemDemands | null {
    return this.entry === null ? null : this.report.demandsOf(this.entry);
  }

  /** Planned results of the item that are this reporter's. */
  get planned(): readonly PlannedResult[] {
    return this.demands?.planned ?? [];
  }

  get conditional(): boolean {
    return (this.demands?.conditional ?? false) || this.answers.some((duty) => duty.conditional);
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
    this.nothingNeededRead ??=
      this.state === "Не требуется" ||
      (this.conditional && (this.activities.nothingNeeded || this.result.nothingNeeded));
    return this.nothingNeededRead;
  }

  get asksContacts(): boolean {
    return this.demands?.contacts ?? false;
  }

  get state(): State | "" | "unknown" {
    const { value } = this.row.state;
    if (value === null || value === "") return "";
    const text = comparable(cellText(this.row.state));
    return text === "" ? "" : (STATES.find((state) => text.endsWith(comparable(state))) ?? "unknown");
  }

  /** The latest deadline among the duties answered; null when one of them has none. */
  get deadline(): Deadline | null {
    if (this.deadlineRead === undefined) {
      const dues = this.answers.map((duty) => duty.due);
      const last = dues.includes(null) ? null : ([...dues].sort().pop() ?? null);
      this.deadlineRead = last === null ? null : this.report.deadlineOf(last);
    }
    return this.deadlineRead;
  }

  get facts(): readonly DatedFact[] {
    this.factsRead ??= [...this.activities.facts, ...this.result.facts];
    return this.factsRead;
  }

  /** The typed date of execution. */
  get done(): DoneCell {
    this.doneRead ??= readDone(this.row.done, this.context.settings.year);
    return this.doneRead;
  }

  /** When the work was done: typed, otherwise found in the text. */
  get execution(): { found: Execution | null; typed: boolean } {
    if (this.executionRead) return this.executionRead;
    if (this.done.day) {
      this.executionRead = { found: null, typed: true };
      return this.executionRead;
    }
    const found = executionDate(this.facts, {
      due: this.deadline?.last ?? null,
      today: this.context.today,
      paper: this.demands?.paper ?? false,
    });
    this.executionRead = { found, typed: false };
    return this.executionRead;
  }

  get doneOn(): Day | null {
    return this.done.day ?? this.execution.found?.day ?? null;
  }

  /** Personal data that the item does not ask for. */
  get personalData(): readonly { readonly kind: PersonalDatum; readonly column: Column }[] {
    this.personalRead ??= this.texts.flatMap(({ text, column }) =>
      readPersonalData(text, this.asksContacts).map(({ kind }) => ({ kind, column })),
    );
    return this.personalRead;
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
