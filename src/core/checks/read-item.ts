/** Reads the number of an item out of a cell, whatever a person or a spreadsheet made of it. */
import {
  addDays,
  type Day,
  dayOfMonth,
  formatDay,
  fromNumber,
  isDay,
  monthOf,
  toNumber,
} from "../calendar/day";
import { cellText } from "../reports/cell-text";
import type { Cell } from "../reports/row";
import { MONTH, monthNumber } from "../text/months";
import { clean, countInvisible } from "../text/spaces";
import type { TitleReading } from "./match-title";
import type { RoadmapIndex } from "./roadmap-index";

/** What was odd about the cell; the word is the second part of the rule's code. */
export type ItemSlip =
  | "missing"
  | "missing-title-known"
  | "unknown"
  | "section"
  | "list"
  | "trailing-dot"
  | "decimal-comma"
  | "prefix"
  | "spaces"
  | "separator"
  | "numeric"
  | "leading-zero"
  | "letters"
  | "two-decimals"
  | "result-number"
  | "extra-text"
  | "as-date"
  | "as-date-unclear";

export interface ItemReading {
  /** Number of an item of the roadmap; null when it cannot be told. */
  readonly number: string | null;
  readonly slips: readonly {
    readonly slip: ItemSlip;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
}

const NO_SLIPS: ItemReading["slips"] = [];

type Slips = { slip: ItemSlip; params: Record<string, string | number> }[];

export function readItem(cell: Cell, title: TitleReading, index: RoadmapIndex): ItemReading {
  const { value } = cell;
  if (typeof value === "string" && index.byNumber.has(value)) return { number: value, slips: NO_SLIPS };
  const raw = cellText(cell);
  const text = clean(raw);
  if (text === "" || /^[-–—.]+$/.test(text)) return missing(title);
  if (typeof value === "object" && value !== null)
    return fromDay(value.day, raw, title, index, (value.time ?? "") >= "12:00");
  if (typeof value === "number") return fromNumeric(value, title, index);
  const dated = dayInside(text);
  if (dated) return fromDay(dated.day, raw, title, index, dated.late);
  if (/^\d{5}$/.test(text)) return fromSerial(Number(text), raw, title, index);
  return fromText(text, raw, title, index);
}

function missing(title: TitleReading): ItemReading {
  return title.item === null
    ? { number: null, slips: [{ slip: "missing", params: {} }] }
    : { number: title.item, slips: [{ slip: "missing-title-known", params: { meant: title.item } }] };
}

function fromNumeric(value: number, title: TitleReading, index: RoadmapIndex): ItemReading {
  const rounded = String(Math.round(value * 1000) / 1000);
  if (index.byNumber.has(rounded)) {
    // The number 1.1 may have been typed as 1.10; the title decides.
    const longer = `${rounded}0`;
    const number = index.byNumber.has(longer) && title.item === longer ? longer : rounded;
    return {
      number,
      slips: [{ slip: "numeric", params: { text: rounded.replace(".", ","), meant: number } }],
    };
  }
  if (Number.isInteger(value) && value > 20_000 && value < 80_000)
    return fromSerial(value, rounded, title, index);
  return fromText(rounded, rounded, title, index);
}

function fromSerial(serial: number, raw: string, title: TitleReading, index: RoadmapIndex): ItemReading {
  return fromDay(fromNumber(serial + toNumber("1899-12-30")), raw, title, index, false);
}

const DAY_MONTH = new RegExp(`^(\\d{1,2})[ .-]?(${MONTH})\\.?(?:[ .-]?(\\d{2,4}))?(?:\\s?г\\.?)?$`, "i");
const MONTH_DAY = new RegExp(`^(${MONTH})[ .-](\\d{1,2})$`, "i");

/** «01.04.2024», "2024-04-01T00:00:00", «1 апр», «апр.01», "Mon Apr 01 2024 …". `late`: an evening in another time zone. */
function dayInside(text: string): { day: Day; late: boolean } | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):\d{2}.*)?$/.exec(text);
  if (iso) return isDay(iso[1] ?? "") ? { day: iso[1] as Day, late: Number(iso[2] ?? 0) >= 12 } : null;
  const digits = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:\s\d{1,2}:\d{2}.*)?$/.exec(text);
  // «1.6.24» may be a result's number as well as a day; only four digits are surely a year.
  if (digits && (digits[3]?.length === 4 || Number(digits[3]) >= 20))
    return asDay(`20${(digits[3] ?? "").slice(-2)}`, digits[2], digits[1]);
  const words = DAY_MONTH.exec(text);
  if (words) return asDay(yearText(words[3]), String(monthNumber(words[2] ?? "")), words[1]);
  const reversed = MONTH_DAY.exec(text);
  if (reversed) return asDay("2024", String(monthNumber(reversed[1] ?? "")), reversed[2]);
  const english =
    /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:(\d{1,2})[ -])?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*[ -]?(\d{1,2})?(?:,? (\d{4}))?(?: .{0,60})?$/i.exec(
      text,
    );
  if (!english) return null;
  const month = "janfebmaraprmayjunjulaugsepoctnovdec".indexOf((english[2] ?? "").toLowerCase()) / 3 + 1;
  return asDay(yearText(english[4]), String(month), english[1] ?? english[3]);
}

const yearText = (text: string | undefined): string => (text === undefined ? "2024" : `20${text.slice(-2)}`);

function asDay(
  year: string,
  month: string | undefined,
  date: string | undefined,
): { day: Day; late: boolean } | null {
  const two = (part: string | undefined) => (part ?? "").padStart(2, "0");
  const text = `${year}-${two(month)}-${two(date)}`;
  if (isDay(text)) return { day: text, late: false };
  const swapped = `${year}-${two(date)}-${two(month)}`;
  return isDay(swapped) ? { day: swapped, late: false } : null;
}

/** «1.4» became a day: 1 April where the day comes first, 4 January where the month does. */
function fromDay(
  value: Day,
  raw: string,
  title: TitleReading,
  index: RoadmapIndex,
  late: boolean,
): ItemReading {
  const days = late ? [value, addDays(value, 1)] : [value];
  const candidates = [
    ...new Set(
      days.flatMap((each) => [
        `${dayOfMonth(each)}.${monthOf(each)}`,
        `${monthOf(each)}.${dayOfMonth(each)}`,
      ]),
    ),
  ].filter((number) => index.byNumber.has(number));
  const shown = /^\d{5}$/.test(raw) ? raw : formatDay(value);
  const confirmed = candidates.find((number) => number === title.item) ?? closest(candidates, title);
  if (confirmed)
    return { number: confirmed, slips: [{ slip: "as-date", params: { text: shown, meant: confirmed } }] };
  const [only] = candidates;
  if (only && candidates.length === 1 && title.item === null && (title.empty || title.closeness(only) > 0.3))
    return { number: only, slips: [{ slip: "as-date", params: { text: shown, meant: only } }] };
  const meant = [...new Set([...candidates, ...(title.item ? [title.item] : [])])].join(" или ");
  return { number: null, slips: [{ slip: "as-date-unclear", params: { text: shown, meant } }] };
}

/** The candidate the title speaks for, when it speaks for one more than for the others. */
function closest(candidates: readonly string[], title: TitleReading): string | undefined {
  if (title.empty) return undefined;
  const [best, next] = candidates
    .map((number) => ({ number, close: title.closeness(number) }))
    .sort((a, b) => b.close - a.close);
  return best &&
    best.close >= 0.4 &&
    best.close - (next?.close ?? 0) >= 0.2 &&
    (title.item === null || title.item === best.number)
    ? best.number
    : undefined;
}

/** Digits and dots of East Asian fonts, as some phones type them. */
const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const PREFIX =
  /^(?:пункты?|пункта|подпункт|мероприятие|п\.?\s?п\.?|п\.?|№\s?п\/п|№|N)\s?(?=[\dIVXОоOoЗзlіI])/i;
const NUMBER = /\d{1,2}\s?[.,]\s?\d{1,2}(?:\.\d{1,2})?/g;

function fromText(text: string, raw: string, title: TitleReading, index: RoadmapIndex): ItemReading {
  const slips: Slips = [];
  const note = (slip: ItemSlip, params: Record<string, string | number> = {}) =>
    slips.push({ slip, params: { text: raw.trim(), ...params } });
  if (index.byNumber.has(raw)) return { number: raw, slips };
  if (index.byNumber.has(text)) {
    note("spaces", { meant: text });
    return { number: text, slips };
  }
  let rest = halfWidth(text)
    .replace(/^[«"'([*]+|[»"'*]+$|(?<=^[^(]*)[)\]]+$/g, "")
    .replace(/(?<=\d)\s?[.,]{2,}\s?(?=\d)/g, ".");
  if (rest !== text) note("spaces");
  const named = /^раздел[а-я]{0,2}\s?(?=\d)/i.exec(rest);
  if (named) rest = rest.slice(named[0].length);
  const bare = rest.replace(PREFIX, "");
  if (bare !== rest) {
    note("prefix");
    rest = bare;
  }
  const several = [...rest.matchAll(NUMBER)].map((match) => match[0].replace(/\s/g, "").replace(/,/g, "."));
  if (several.length > 1 && isList(rest)) return list(several, rest, raw, title, index);
  const digits = withDigits(rest);
  if (digits !== rest) {
    note("letters");
    rest = digits;
  }
  const undotted = rest.replace(/[\s.:;,]+$/, "");
  if (undotted !== rest) {
    if (/[.:;,]/.test(rest.slice(undotted.length))) note("trailing-dot");
    rest = undotted;
  }
  const spaced = rest.replace(/(?<=\d)\s*([.,])\s*(?=\d)/g, "$1");
  if (spaced !== rest) {
    note("spaces");
    rest = spaced;
  }
  const extra = /^(\d{1,2}[.,]\d{1,2}(?:[.,]\d{1,2})?)[.)]?[\s–—:-]+(?=[«"(А-ЯЁа-яёA-Za-z])/.exec(rest);
  if (extra) {
    note("extra-text");
    rest = extra[1] ?? rest;
  }
  if (/,/.test(rest) && /^\d{1,2}(?:,\d{1,2}){1,2}$/.test(rest)) {
    note("decimal-comma");
    rest = rest.replace(/,/g, ".");
  }
  if (/^\d{1,2}(?:\s?[-–—/:;_·•]\s?|\s)\d{1,2}$/.test(rest)) {
    note("separator");
    rest = rest.replace(/\D+/, ".");
  }
  if (countInvisible(raw) > 0 || (slips.length === 0 && raw !== text)) note("spaces");
  return settle(rest, raw, slips, title, index);
}

/** What is left is digits and dots, or nothing that can be read. */
function settle(
  rest: string,
  raw: string,
  slips: Slips,
  title: TitleReading,
  index: RoadmapIndex,
): ItemReading {
  const done = (number: string, ...more: Slips): ItemReading => ({
    number,
    slips: [...slips, ...more].map(({ slip, params }) => ({ slip, params: { ...params, meant: number } })),
  });
  const params = { text: raw.trim() };
  if (index.byNumber.has(rest)) return done(rest);
  const swapped =
    /^0?(\d)\.0?(\d)$/.test(rest) && rest.includes("0") ? rest.replace(/^0?(\d)\.0?(\d)$/, "$2.$1") : "";
  // «01.02» is a day as well as a number: the title decides.
  if (swapped !== "" && swapped === title.item) return done(swapped, { slip: "as-date", params });
  const plain = rest.replace(/(^|\.)0+(?=\d)/g, "$1");
  if (plain !== rest && index.byNumber.has(plain)) return done(plain, { slip: "leading-zero", params });
  const shorter = /^(\d{1,2}\.\d)0$/.exec(rest)?.[1];
  if (shorter && index.byNumber.has(shorter)) return done(shorter, { slip: "two-decimals", params });
  const parent = /^(\d{1,2}\.\d{1,2})\.\d{1,2}$/.exec(rest)?.[1];
  const ofResult =
    index.byResult.get(rest)?.item.number ?? (parent && index.byNumber.has(parent) ? parent : undefined);
  if (ofResult) return done(ofResult, { slip: "result-number", params });
  if (
    index.sections.has(rest) ||
    (/^\d{1,2}$/.test(rest) && index.entries.some(({ item }) => item.section === rest))
  ) {
    const meant =
      title.item !== null && index.byNumber.get(title.item)?.item.section === rest ? title.item : "";
    return { number: meant || null, slips: [{ slip: "section", params: { ...params, meant } }] };
  }
  const sectionTitle = [...index.sections].find(
    ([, name]) => name.toLowerCase() === raw.trim().toLowerCase(),
  );
  if (sectionTitle)
    return {
      number: title.item,
      slips: [{ slip: "section", params: { ...params, meant: title.item ?? "" } }],
    };
  return { number: null, slips: [{ slip: "unknown", params: { ...params, meant: title.item ?? "" } }] };
}

/** Only numbers and what divides them, or words of a list: «1.1, 1.2», «1.1–1.4», «п. 1.1 и п. 1.2», «с 1.1 по 1.4». */
const isList = (text: string): boolean =>
  /^[\d\s.,;/+&–—иИпсПСо№\n-]+$/.test(text.replace(/(?:пункт[а-я]{0,2}|по|до|с|и|а также)/gi, " "));

function list(
  numbers: readonly string[],
  rest: string,
  raw: string,
  title: TitleReading,
  index: RoadmapIndex,
): ItemReading {
  const known = [...new Set(numbers)].filter((number) => index.byNumber.has(number));
  const range = /\d\s*[–—-]\s*(?:п\.?\s?)?\d|по/.test(rest) ? 1 : 0;
  if (known.length === 1 && new Set(numbers).size === 1)
    return {
      number: known[0] ?? null,
      slips: [{ slip: "extra-text", params: { text: raw.trim(), meant: known[0] ?? "" } }],
    };
  const meant = title.item !== null && (known.includes(title.item) || range === 1) ? title.item : "";
  return { number: meant || null, slips: [{ slip: "list", params: { text: raw.trim(), meant, range } }] };
}

const DIGITS: Readonly<Record<string, string>> = {
  О: "0",
  о: "0",
  O: "0",
  o: "0",
  З: "3",
  з: "3",
  l: "1",
  I: "1",
  і: "1",
  І: "1",
  "|": "1",
  б: "6",
  Ч: "4",
  ч: "4",
  S: "5",
};
const ROMAN: Readonly<Record<string, string>> = {
  I: "1",
  II: "2",
  III: "3",
  IV: "4",
  V: "5",
  VI: "6",
  VII: "7",
  VIII: "8",
  IX: "9",
  X: "10",
  І: "1",
  ІІ: "2",
  ІІІ: "3",
};

/** «l.1», «З.1», «1.О», «I.2», «II.3» – letters that stand for digits, only where nothing but a number can be meant. */
function withDigits(text: string): string {
  const parts = /^([0-9OoОоЗзlIіІ|бЧчSIVX]{1,4})(\s?[.,]\s?)([0-9OoОоЗзlIіІ|бЧчS]{1,2})(\.?)$/.exec(text);
  if (!parts || /^[\d]+$/.test(`${parts[1]}${parts[3]}`)) return text;
  const first = ROMAN[parts[1] ?? ""] ?? digitsOf(parts[1] ?? "");
  return `${first}${parts[2]}${digitsOf(parts[3] ?? "")}${parts[4]}`;
}

function digitsOf(letters: string): string {
  return [...letters].map((letter) => DIGITS[letter] ?? letter).join("");
}
