/** Item numbers of the roadmap: trailing dots, prefixes, and numbers that the spreadsheet turned into dates or decimals. */
import { dayOfMonth, monthOf, yearOf } from "../calendar/day";
import { fromSerial } from "../deadlines/read";
import type { Cell } from "../reports/row";
import { clean } from "../text/spaces";

export type NumberSlip = "trailing-dot" | "prefix" | "comma" | "as-date" | "as-decimal" | "roman";

export interface ItemNumber {
  /** «1.10», «2»; empty where the cell holds no number. */
  readonly number: string;
  /** Other readings of a spreadsheet-made date or decimal, the likeliest first; the neighbours decide. */
  readonly candidates: readonly string[];
  readonly slips: readonly NumberSlip[];
  readonly written: string;
}

const NONE: ItemNumber = { number: "", candidates: [], slips: [], written: "" };
const ROMANS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

export function readItemNumber(cell: Cell | undefined, text: string): ItemNumber {
  const value = cell?.value ?? null;
  if (value !== null && typeof value === "object") return fromDate(value.day, text);
  if (typeof value === "number") return fromNumber(value);
  const dated = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (dated) return fromDate(`${dated[3]}-${pad(dated[2])}-${pad(dated[1])}`, text);
  return fromText(clean(text));
}

const pad = (part: string | undefined): string => (part ?? "").padStart(2, "0");

/** «1.4» becomes 1 April, in another locale 4 January; «1.1.3» a day of 2003. */
function fromDate(iso: string, written: string): ItemNumber {
  const value = iso as Parameters<typeof yearOf>[0];
  const [day, month, year] = [dayOfMonth(value), monthOf(value), yearOf(value) % 100];
  const candidates = [...new Set([`${day}.${month}`, `${month}.${day}`, `${day}.${month}.${year}`])];
  return { number: candidates[0] ?? "", candidates, slips: ["as-date"], written };
}

function fromNumber(value: number): ItemNumber {
  const written = String(value);
  if (Number.isInteger(value) && value >= 36526 && value <= 73050)
    return { ...fromDate(fromSerial(value), written) };
  const text = String(Math.round(value * 1000) / 1000);
  if (Number.isInteger(value)) return { ...NONE, number: text, candidates: [text], written };
  return { number: text, candidates: [text, `${text}0`], slips: ["as-decimal"], written };
}

function fromText(text: string): ItemNumber {
  if (text === "" || text.length > 30) return NONE;
  const slips: NumberSlip[] = [];
  let rest = text.replace(/^(?:пункт|п|раздел|№|N)\.?\s*(?=[\dIVX])/i, "");
  if (rest !== text) slips.push("prefix");
  const undotted = rest.replace(/[\s.):;]+$/, "");
  if (undotted !== rest && undotted !== "") slips.push("trailing-dot");
  rest = undotted.replace(/\s*\.\s*/g, ".");
  const leading = /^([IVX]{1,4})\.(?=\d)/.exec(rest)?.[1];
  if (leading !== undefined && ROMANS.includes(leading)) {
    rest = `${ROMANS.indexOf(leading) + 1}${rest.slice(leading.length)}`;
    slips.push("roman");
  }
  const roman = ROMANS.indexOf(rest.toUpperCase().replace(/І/g, "I").replace(/Х/g, "X"));
  if (roman >= 0)
    return {
      number: String(roman + 1),
      candidates: [String(roman + 1)],
      slips: [...slips, "roman"],
      written: text,
    };
  if (/^\d{1,3},\d{1,3}$/.test(rest)) {
    rest = rest.replace(",", ".");
    slips.push("comma");
  }
  if (!/^\d{1,3}(?:\.\d{1,3}){0,4}[а-яa-z]?$/i.test(rest)) return NONE;
  const number = rest.replace(/(^|\.)0+(?=\d)/g, "$1");
  return { number, candidates: [number], slips, written: text };
}

/** The numbers that may stand after another one: next sibling, first child, next of each level above. */
export function successors(number: string): string[] {
  if (number === "") return ["1", "1.1"];
  const parts = number.split(".").map(Number);
  const next = parts
    .map((_, level) => [...parts.slice(0, level), (parts[level] ?? 0) + 1].join("."))
    .reverse();
  return [...next, `${number}.1`, ...next.map((sibling) => `${sibling}.1`)];
}

/** The candidate that follows what stands before, or leads to what stands behind; undefined where none or several do. */
export function restored(
  { candidates }: ItemNumber,
  before: string,
  after: readonly string[],
): string | undefined {
  const follow = candidates.filter(
    (candidate) => candidate === before || successors(before).includes(candidate),
  );
  const nearest = successors(before).find((next) => candidates.includes(next));
  if (follow.length === 1) return follow[0];
  const lead = (follow.length > 0 ? follow : candidates).filter((candidate) =>
    after.some((next) => successors(candidate).includes(next)),
  );
  if (lead.length === 1) return lead[0];
  return follow.length > 1 ? nearest : undefined;
}

/** Compares numbers level by level: 1.9 < 1.10 < 2. */
export function compareNumbers(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  for (let level = 0; level < Math.max(left.length, right.length); level++) {
    const difference = (left[level] ?? -1) - (right[level] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
