/** One cell of free text, read: cleaned, its links, dates, figures and papers found. Each part is read once and only when asked for. */
import { cellText } from "../reports/cell-text";
import type { Cell, Column } from "../reports/row";
import type { DateReading } from "../text/date-mention";
import { type DatedFact, withRoles } from "../text/date-roles";
import { readDates } from "../text/dates";
import { type DocumentReading, readDocuments } from "../text/documents";
import { keyOf } from "../text/key";
import { type LinkReading, readLinks } from "../text/links";
import { hasQuantity, type OutOf, readOutOf } from "../text/numbers";
import { type DoneWords, isNotDone, isPromise, openPartOf, readDoneWords } from "../text/phrases";
import { readShares, type Share } from "../text/shares";
import { clean } from "../text/spaces";
import { isVague } from "../text/vague";

/** Longer text is told to be too long, and read no further: what a cell costs stays bounded. */
const READ_AT_MOST = 8_000;

const ORDINARY = /^[А-Яа-яЁё0-9«(][А-Яа-яЁё0-9 .,;:!()«»–—№%"/\n-]*$/;

export class TextReading {
  /** As typed. */
  readonly raw: string;
  /** As a reader sees it, no more than `READ_AT_MOST` characters. */
  readonly text: string;
  // What was read already; set here, so that all readings have one shape.
  private ordinaryRead: boolean | undefined = undefined;
  private keyRead: string | undefined = undefined;
  private wordsRead: readonly string[] | undefined = undefined;
  private linksRead: LinkReading | undefined = undefined;
  private addressesRead: readonly string[] | undefined = undefined;
  private datesRead: DateReading | undefined = undefined;
  private factsRead: readonly DatedFact[] | undefined = undefined;
  private documentsRead: DocumentReading | undefined = undefined;
  private outOfRead: readonly OutOf[] | undefined = undefined;
  private sharesRead: readonly Share[] | undefined = undefined;
  private vagueRead: boolean | undefined = undefined;
  private promiseRead: boolean | undefined = undefined;
  private notDoneRead: boolean | undefined = undefined;
  private openPartRead: string | null | undefined = undefined;
  private doneWordsRead: DoneWords | undefined = undefined;
  private evidenceRead: boolean | undefined = undefined;

  constructor(
    readonly column: Column,
    readonly cell: Cell,
    private readonly year: number,
  ) {
    this.raw = cellText(cell);
    this.text = clean(this.raw.length > READ_AT_MOST ? this.raw.slice(0, READ_AT_MOST) : this.raw);
  }

  get empty(): boolean {
    return this.text === "" && !this.cell.links?.length && !this.isFormula;
  }

  /** Nothing but Russian letters, figures and the usual signs, no sign first: no program or keyboard left anything in it. */
  get ordinary(): boolean {
    this.ordinaryRead ??= ORDINARY.test(this.text);
    return this.ordinaryRead;
  }

  /** A formula other than a link: what it shows may change any day. */
  get isFormula(): boolean {
    const { formula } = this.cell;
    return formula !== undefined && !/^=\s*(?:HYPERLINK|ГИПЕРССЫЛКА)\s*\(/i.test(formula);
  }

  /** For comparing with other texts. */
  get key(): string {
    this.keyRead ??= keyOf(this.text);
    return this.keyRead;
  }

  /** The words of `key`. */
  get words(): readonly string[] {
    this.wordsRead ??= this.key === "" ? [] : this.key.split(" ");
    return this.wordsRead;
  }

  get links(): LinkReading {
    this.linksRead ??= readLinks(this.text);
    return this.linksRead;
  }

  /** Links of the text and of the cell (rich text, HYPERLINK), each once. */
  get addresses(): readonly string[] {
    this.addressesRead ??= withoutRepeats([...(this.cell.links ?? []), ...this.links.links]);
    return this.addressesRead;
  }

  get dates(): DateReading {
    this.datesRead ??= readDates(this.links.rest, this.year);
    return this.datesRead;
  }

  get facts(): readonly DatedFact[] {
    this.factsRead ??= withRoles(this.text, this.dates.mentions);
    return this.factsRead;
  }

  /** Text without links and dates: where figures are looked for. */
  get rest(): string {
    return this.dates.rest;
  }

  get documents(): DocumentReading {
    this.documentsRead ??= readDocuments(
      this.text,
      this.facts.some((fact) => fact.role === "document"),
    );
    return this.documentsRead;
  }

  get outOf(): readonly OutOf[] {
    this.outOfRead ??= / из | от общего /i.test(this.rest) ? readOutOf(this.rest) : [];
    return this.outOfRead;
  }

  get shares(): readonly Share[] {
    this.sharesRead ??= /%|процент/i.test(this.text) ? readShares(this.text) : [];
    return this.sharesRead;
  }

  get vague(): boolean {
    this.vagueRead ??=
      this.addresses.length === 0 && (isVague(this.text, this.words) || this.vagueBesidesDates);
    return this.vagueRead;
  }

  /** «Выполнено 20.09.2024»: a day makes empty words no fuller. */
  private get vagueBesidesDates(): boolean {
    if (this.text.length > 160 || this.facts.length === 0) return false;
    const words = this.rest.replace(/¤+/g, " ").trim();
    return /[а-яё]{3}/i.test(words) && isVague(words);
  }

  private get doneWords(): DoneWords {
    this.doneWordsRead ??= readDoneWords(this.text);
    return this.doneWordsRead;
  }

  get promise(): boolean {
    this.promiseRead ??= isPromise(this.text, this.doneWords);
    return this.promiseRead;
  }

  get notDone(): boolean {
    this.notDoneRead ??= isNotDone(this.text, this.doneWords);
    return this.notDoneRead;
  }

  get unfinished(): boolean {
    return this.doneWords.notDone && !this.doneWords.nothingNeeded;
  }

  /** What it says of a part that is still open. */
  get openPart(): string | null {
    if (this.openPartRead === undefined) this.openPartRead = openPartOf(this.text, this.doneWords);
    return this.openPartRead;
  }

  get nothingNeeded(): boolean {
    return this.doneWords.nothingNeeded;
  }

  /** A figure, a link, or a paper that can be found: something that can be verified. */
  get hasEvidence(): boolean {
    this.evidenceRead ??= this.addresses.length > 0 || hasQuantity(this.rest) || this.documents.named;
    return this.evidenceRead;
  }
}

/** The first of addresses that differ only in case or a slash at the end. */
function withoutRepeats(addresses: readonly string[]): string[] {
  if (addresses.length < 2) return [...addresses];
  const seen = new Map<string, string>();
  for (const address of addresses) {
    const key = address.replace(/\/$/, "").toLowerCase();
    if (!seen.has(key)) seen.set(key, address);
  }
  return [...seen.values()];
}
