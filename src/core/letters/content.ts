/** A letter in words, before it becomes plain text or HTML: both are made from the same content, so they cannot differ. */

export type Tone = "overdue" | "today" | "soon" | "errors" | "calm";

export interface LetterLink {
  readonly text: string;
  readonly url: string;
}

/** One line of an entry: «срок 20.09.2024, просрочено на 5 дней», with the link to its cell. */
export interface Point {
  readonly text: string;
  readonly link: LetterLink | null;
}

export interface Entry {
  /** «п. 1.1»; empty for a line that belongs to no item. */
  readonly mark: string;
  readonly title: string;
  readonly points: readonly Point[];
}

export interface Block {
  readonly heading: string;
  readonly tone: Tone;
  readonly entries: readonly Entry[];
}

export interface LetterContent {
  readonly subject: string;
  /** Says that this is a trial and for whom it was meant; null in earnest. */
  readonly testLine: string | null;
  readonly greeting: string;
  readonly lead: string;
  readonly blocks: readonly Block[];
  readonly button: LetterLink | null;
  readonly closing: string;
  /** Lines of the signature. */
  readonly footer: readonly string[];
}

/** A letter ready to be sent. */
export interface FinishedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
