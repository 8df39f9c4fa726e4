/**
 * Reads a Russian deadline phrase. One cell may hold several deadlines and text that is none; what cannot be read for
 * certain becomes a rule of the kind "unknown" with a reason, never a guess.
 */
import { formatDay, fromNumber } from "../calendar/day";
import { withoutBreakdown } from "./breakdown";
import { combine, conditionRemark, type DraftPart } from "./combine";
import { type DeadlineRemark, dayOf, type Piece, remark, type Source } from "./component";
import { type DeadlineContext, schoolYearOf } from "./dating";
import { digitsMeant } from "./digits";
import { resolve } from "./draft";
import { textsOf } from "./leftovers";
import { withoutRepeats } from "./nested";
import type { DeadlineRule } from "./rule";
import { type Scanned, scan } from "./scan";
import { inOrder } from "./sequence";
import { LONGEST_PHRASE, tokenize } from "./tokens";
import { withYears } from "./years";

export type { DeadlineRemark } from "./component";
export type { DeadlineContext } from "./dating";

export interface DeadlinePart {
  readonly phrase: string;
  readonly rule: DeadlineRule;
}

export interface DeadlineReading {
  readonly phrase: string;
  readonly parts: readonly DeadlinePart[];
  /** Glued text that is no deadline, such as a responsible party. */
  readonly rest: string;
  readonly remarks: readonly DeadlineRemark[];
}

export function readDeadline(phrase: string, context: DeadlineContext): DeadlineReading {
  const text = phrase.normalize("NFC");
  if (text.trim() === "") return refused(phrase, "none");
  if (text.length > LONGEST_PHRASE) return refused(phrase, "not-understood");
  const meant = digitsMeant(text);
  if (meant !== undefined) return refused(phrase, "lookalike", meant.length <= 40 ? meant : undefined);
  const number = bareNumber(text) ?? decimalLike(text, context);
  if (number) return refused(phrase, "number", number.suggest);

  const source: Source = {
    tokens: tokenize(text),
    text,
    year: context.year,
    schoolYear: () => schoolYearOf(context),
  };
  const scanned = scan(source);
  if (!scanned || scanned.runs.length === 0 || yearAmongOthers(scanned))
    return refused(phrase, "not-understood");
  return assembled(phrase, source, scanned, context);
}

function assembled(
  phrase: string,
  source: Source,
  scanned: Scanned,
  context: DeadlineContext,
): DeadlineReading {
  const remarks: DeadlineRemark[] = [];
  const parts: DeadlinePart[] = [];
  const rest = [...textsOf(source, scanned.leftovers)];
  const runs = withYears(
    source,
    scanned.runs.map((run) => withoutRepeats(source, run)),
  );
  for (const run of inOrder(runs)) {
    const combined = combine(source, run);
    rest.push(...combined.rest);
    remarks.push(...combined.rest.map(conditionRemark));
    for (const part of combined.parts) {
      const { rule, remarks: own } = resolve(part.draft, context);
      parts.push({ phrase: part.phrase, rule });
      remarks.push(...part.remarks, ...own, ...aboutRule(part, rule));
    }
  }
  const broken = withoutBreakdown(parts);
  if (broken.length < parts.length)
    remarks.push(remark("breakdown", "hint", { phrase: parts[0]?.phrase ?? "" }));
  if (broken.length > 1) remarks.push(remark("several", "hint", { count: broken.length }));
  const loose = rest.join("; ");
  if (scanned.leftovers.length > 0)
    remarks.push(remark("rest", "warning", { text: textsOf(source, scanned.leftovers).join("; ") }));
  return {
    phrase,
    parts: broken,
    rest: loose,
    remarks: unique([...mended(source, scanned), ...scanned.remarks, ...remarks]),
  };
}

/** Four digits beside words that were not understood may be anything. */
function yearAmongOthers({ runs, leftovers }: Scanned): boolean {
  return (
    leftovers.length > 0 &&
    runs.flat().some(({ remarks }) => remarks.some(({ code }) => code === "deadline.bare-year"))
  );
}

function aboutRule({ phrase }: DraftPart, rule: DeadlineRule): DeadlineRemark[] {
  if (rule.kind === "unknown")
    return [
      remark(rule.reason, "error", {
        phrase,
        ...(rule.suggest === undefined ? {} : { suggest: rule.suggest }),
      }),
    ];
  return [];
}

function refused(phrase: string, reason: string, suggest?: string): DeadlineReading {
  const rule: DeadlineRule = { kind: "unknown", reason, ...(suggest === undefined ? {} : { suggest }) };
  const shown = phrase.trim().slice(0, 120);
  return {
    phrase,
    parts: [{ phrase: shown, rule }],
    rest: "",
    remarks: aboutRule({ phrase: shown } as DraftPart, rule),
  };
}

/** A number with nothing around it: a serial number of a spreadsheet, a decimal, a day without a month. */
function bareNumber(text: string): { readonly suggest?: string } | null {
  const number = /^\s*(\d{1,7}(?:[.,]\d{3,6})?|\d{1,3}),\d{1,2}\s*$|^\s*(\d+)\s*\.?\s*$/.exec(text);
  if (!number) return null;
  const value = Number(text.trim().replace(",", "."));
  if (/^\d{4}$/.test(text.trim()) && value >= 1900 && value <= 2100) return null;
  const digits = /^(\d\d)(\d\d)((?:19|20)\d\d)$/.exec(text.trim())?.slice(1).map(Number);
  if (digits) {
    const [dayOfMonth = 0, month = 0, year = 0] = digits;
    const meant = dayOf(year, month, dayOfMonth).on(year);
    return meant ? { suggest: formatDay(meant) } : {};
  }
  if (Number.isInteger(value) && value >= 36526 && value <= 73050)
    return { suggest: formatDay(fromSerial(value)) };
  return {};
}

/** «1.10», «5.9»: a day, a number of an item, a decimal? «15.10» is taken for a day. */
function decimalLike(text: string, context: DeadlineContext): { readonly suggest?: string } | null {
  const found = /^\s*(\d{1,2})\.(\d{1,2})\.?\s*$/.exec(text);
  if (!found || (found[1]?.length === 2 && found[2]?.length === 2)) return null;
  const [dayOfMonth, month] = [Number(found[1]), Number(found[2])];
  const { rule } = resolve({ is: "day", at: dayOf(null, month, dayOfMonth) }, context);
  return month <= 12 && rule.kind === "date" ? { suggest: formatDay(rule.due) } : {};
}

/** The day a spreadsheet's serial number stands for. */
export const fromSerial = (serial: number) => fromNumber(Math.floor(serial) - 25569);

/** Letters that were put right inside what was read. */
function mended(source: Source, { runs }: Scanned): DeadlineRemark[] {
  return runs.flat().flatMap((piece: Piece) =>
    source.tokens.slice(piece.start, piece.end).flatMap((token) =>
      token.mended && token.lexeme
        ? [
            remark(token.mended === "typo" ? "typo" : "lookalike-letters", "hint", {
              typed: token.written,
              read: token.text,
            }),
          ]
        : [],
    ),
  );
}

function unique(remarks: readonly DeadlineRemark[]): DeadlineRemark[] {
  const seen = new Set<string>();
  return remarks.filter((one) => {
    const key = JSON.stringify(one);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
