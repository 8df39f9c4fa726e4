/** One cell of free text, read: cleaned, its links, dates, figures and papers found. Each part is read once and only when asked for. */
import { cellText } from "../reports/cell-text";
import type { Cell, Column } from "../reports/row";
import { type DatedFact, withRoles } from "../text/date-roles";
import { type DateReading, readDates } from "../text/dates";
import { type DocumentReading, readDocuments } from "../text/documents";
import { type LinkReading, readLinks } from "../text/links";
import { hasQuantity } from "../text/numbers";
import { isVague } from "../text/phrases";
import { clean } from "../text/spaces";

export class TextReading {
  /** As typed. */
  readonly raw: string;
  /** As a reader sees it. */
  readonly text: string;
  private linksRead: LinkReading | undefined;
  private datesRead: DateReading | undefined;
  private factsRead: readonly DatedFact[] | undefined;
  private documentsRead: DocumentReading | undefined;

  constructor(
    readonly column: Column,
    readonly cell: Cell,
    private readonly year: number,
  ) {
    this.raw = cellText(cell);
    this.text = clean(this.raw);
  }

  get empty(): boolean {
    return this.text === "" && !this.cell.links?.length && !this.isFormula;
  }

  /** A formula other than a link: what it shows may change any day. */
  get isFormula(): boolean {
    const { formula } = this.cell;
    return formula !== undefined && !/^=\s*(?:HYPERLINK|ГИПЕРССЫЛКА)\s*\(/i.test(formula);
  }

  get links(): LinkReading {
    this.linksRead ??= readLinks(this.text);
    return this.linksRead;
  }

  /** Links of the text and of the cell (rich text, HYPERLINK), each once. */
  get addresses(): string[] {
    const own = this.cell.links ?? [];
    const behind = own.map((link) => link.replace(/\/$/, "").toLowerCase());
    return [
      ...own,
      ...this.links.links.filter((link) => !behind.includes(link.replace(/\/$/, "").toLowerCase())),
    ];
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

  get vague(): boolean {
    return this.addresses.length === 0 && isVague(this.text);
  }

  /** A figure, a link, or a paper that can be found: something that can be verified. */
  get hasEvidence(): boolean {
    return this.addresses.length > 0 || this.documents.named || hasQuantity(this.rest);
  }
}
