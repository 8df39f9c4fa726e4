/** Shows a value by its number format, as getDisplayValues does. */
import type { Locale } from "./locale";
import type { CellValue } from "./model";
import { wallOfSerial } from "./serial";

type Token =
  | { kind: "literal"; text: string }
  | { kind: "digits"; pattern: string }
  | { kind: "percent" }
  | { kind: "text" }
  | { kind: "date"; letters: string };

const tokenize = (section: string): Token[] => {
  const tokens: Token[] = [];
  const rules: [RegExp, (match: RegExpExecArray) => Token | null][] = [
    [/^"([^"]*)"/, (m) => ({ kind: "literal", text: m[1] ?? "" })],
    [/^\\(.)/, (m) => ({ kind: "literal", text: m[1] ?? "" })],
    [/^_./, () => ({ kind: "literal", text: " " })],
    [/^\*./, () => null],
    [/^\[\$([^\]-]*)(?:-[^\]]*)?\]/, (m) => ({ kind: "literal", text: m[1] ?? "" })],
    [/^\[[A-Za-z]+\d*\]/, () => null],
    [/^(?:AM\/PM|am\/pm)/, () => ({ kind: "date", letters: "a" })],
    [/^[#0?]+(?:[,#0?]*[#0?])?(?:\.[#0?]+)?/, (m) => ({ kind: "digits", pattern: m[0] })],
    [/^%/, () => ({ kind: "percent" })],
    [/^@/, () => ({ kind: "text" })],
    [/^(?:y+|Y+|m+|M+|d+|D+|h+|H+|s+|S+)/, (m) => ({ kind: "date", letters: m[0].toLowerCase() })],
    [/^[\s\S]/, (m) => ({ kind: "literal", text: m[0] })],
  ];
  let rest = section;
  while (rest !== "") {
    for (const [pattern, make] of rules) {
      const match = pattern.exec(rest);
      if (match === null) continue;
      const token = make(match);
      if (token !== null) tokens.push(token);
      rest = rest.slice(match[0].length);
      break;
    }
  }
  // "m" after hours or before seconds means minutes.
  tokens.forEach((token, index) => {
    if (token.kind !== "date" || !/^m{1,2}$/.test(token.letters)) return;
    const dates = tokens.filter((other): other is Token & { kind: "date" } => other.kind === "date");
    const place = dates.indexOf(token);
    const before = dates[place - 1]?.letters ?? "";
    const after = dates[place + 1]?.letters ?? "";
    if (before.startsWith("h") || after.startsWith("s"))
      tokens[index] = { kind: "date", letters: `n${token.letters}` };
  });
  return tokens;
};

interface Parsed {
  sections: Token[][];
  isDate: boolean;
}

const parsedFormats = new Map<string, Parsed>();

const parseFormat = (format: string): Parsed => {
  const known = parsedFormats.get(format);
  if (known !== undefined) return known;
  if (/\[[<>=]/.test(format)) throw new Error(`The host does not show the number format ${format}`);
  const sections = (format.match(/(?:"[^"]*"|\\.|[^;])+|(?<=;)(?=;)|(?<=;)$/g) ?? [""]).map(tokenize);
  const made = { sections, isDate: sections[0]?.some((token) => token.kind === "date") ?? false };
  parsedFormats.set(format, made);
  return made;
};

export const isAutomatic = (format: string | undefined): boolean =>
  format === undefined || format === "" || format === "General";

/** Whether numbers under this format are dates or times, and so come out of getValues as Date. */
export const isDateFormat = (format: string | undefined): boolean =>
  format !== undefined && !isAutomatic(format) && format !== "@" && parseFormat(format).isDate;

const grouped = (digits: string, group: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, group);

const showDigits = (value: number, pattern: string, locale: Locale): string => {
  const [whole = "", fraction = ""] = pattern.split(".");
  const minimum = (fraction.match(/0/g) ?? []).length;
  const [digits = "0", decimals = ""] = Math.abs(value).toFixed(fraction.length).split(".");
  const least = (whole.match(/0/g) ?? []).length;
  let head = digits.padStart(least, "0");
  if (least === 0 && head === "0") head = "";
  if (whole.includes(",")) head = grouped(head, locale.group);
  let tail = decimals;
  while (tail.length > minimum && tail.endsWith("0")) tail = tail.slice(0, -1);
  return tail === "" ? head : `${head}${locale.decimal}${tail}`;
};

const pad = (value: number): string => String(value).padStart(2, "0");

const showDatePart = (letters: string, wall: Date, locale: Locale, twelve: boolean): string => {
  const hours = twelve ? wall.getUTCHours() % 12 || 12 : wall.getUTCHours();
  switch (letters) {
    case "d":
      return String(wall.getUTCDate());
    case "dd":
      return pad(wall.getUTCDate());
    case "ddd":
      return locale.weekdaysShort[wall.getUTCDay()] ?? "";
    case "m":
      return String(wall.getUTCMonth() + 1);
    case "mm":
      return pad(wall.getUTCMonth() + 1);
    case "mmm":
      return locale.monthsShort[wall.getUTCMonth()] ?? "";
    case "yy":
      return pad(wall.getUTCFullYear() % 100);
    case "h":
      return String(hours);
    case "hh":
      return pad(hours);
    case "nm":
      return String(wall.getUTCMinutes());
    case "nmm":
      return pad(wall.getUTCMinutes());
    case "s":
      return String(wall.getUTCSeconds());
    case "ss":
      return pad(wall.getUTCSeconds());
    case "a":
      return wall.getUTCHours() < 12 ? "AM" : "PM";
    default:
      if (letters.startsWith("dddd")) return locale.weekdays[wall.getUTCDay()] ?? "";
      if (letters.startsWith("mmmm")) return locale.monthsGenitive[wall.getUTCMonth()] ?? "";
      return String(wall.getUTCFullYear()).padStart(4, "0");
  }
};

const showAutomatic = (value: number, locale: Locale): string => {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const plain = Number(value.toPrecision(10));
  if (plain !== 0 && (Math.abs(plain) >= 1e15 || Math.abs(plain) < 1e-9)) {
    const [mantissa = "0", exponent = "0"] = plain.toExponential().split("e");
    const sign = exponent.startsWith("-") ? "-" : "+";
    return `${mantissa.replace(".", locale.decimal)}E${sign}${exponent.replace(/^[+-]/, "").padStart(2, "0")}`;
  }
  return plain
    .toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 12 })
    .replace(".", locale.decimal);
};

const showNumber = (value: number, format: string, locale: Locale): string => {
  const { sections, isDate } = parseFormat(format);
  const usesNegative = value < 0 && sections[1] !== undefined && !isDate;
  const section =
    (usesNegative ? sections[1] : value === 0 && sections[2] !== undefined ? sections[2] : sections[0]) ?? [];
  if (isDate) {
    const wall = new Date(wallOfSerial(value));
    const twelve = section.some((token) => token.kind === "date" && token.letters === "a");
    return section
      .map((token) =>
        token.kind === "date"
          ? showDatePart(token.letters, wall, locale, twelve)
          : token.kind === "literal"
            ? token.text
            : "",
      )
      .join("");
  }
  const scaled = section.some((token) => token.kind === "percent") ? value * 100 : value;
  // Binary noise such as 28.999999999999996 must not show through the rounding.
  const clean = Number(scaled.toPrecision(15));
  const shown = section
    .map((token) => {
      if (token.kind === "digits") return showDigits(clean, token.pattern, locale);
      if (token.kind === "percent") return "%";
      if (token.kind === "text") return showAutomatic(clean, locale);
      return token.kind === "literal" ? token.text : "";
    })
    .join("");
  return value < 0 && !usesNegative && /[1-9]/.test(shown) ? `-${shown}` : shown;
};

export const displayValue = (value: CellValue, format: string | undefined, locale: Locale): string => {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? locale.trueText : locale.falseText;
  if (typeof value === "string") {
    if (format === undefined || format === "@" || isAutomatic(format)) return value;
    const section = parseFormat(format).sections[3];
    if (section === undefined) return value;
    return section
      .map((token) => (token.kind === "text" ? value : token.kind === "literal" ? token.text : ""))
      .join("");
  }
  if (format === undefined || format === "@" || isAutomatic(format)) return showAutomatic(value, locale);
  return showNumber(value, format, locale);
};
