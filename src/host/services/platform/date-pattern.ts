/** The date patterns of Utilities.formatDate and parseDate (Java's SimpleDateFormat), as far as add-ons use them. */
import { ENGLISH_DAYS, ENGLISH_MONTHS } from "../../workbook/locale";
import { instantOfWall, offsetAt } from "../../workbook/time-zone";

const PART = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

const pad = (value: number, length: number): string => String(value).padStart(length, "0");

const offsetText = (minutes: number, separator: string): string => {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60), 2)}${separator}${pad(size % 60, 2)}`;
};

const show = (letters: string, wall: Date, offset: number): string => {
  const length = letters.length;
  switch (letters[0]) {
    case "y":
      return length === 2 ? pad(wall.getUTCFullYear() % 100, 2) : pad(wall.getUTCFullYear(), length);
    case "M": {
      const name = ENGLISH_MONTHS[wall.getUTCMonth()] ?? "";
      return length > 3 ? name : length === 3 ? name.slice(0, 3) : pad(wall.getUTCMonth() + 1, length);
    }
    case "d":
      return pad(wall.getUTCDate(), length);
    case "H":
      return pad(wall.getUTCHours(), length);
    case "h":
      return pad(wall.getUTCHours() % 12 || 12, length);
    case "m":
      return pad(wall.getUTCMinutes(), length);
    case "s":
      return pad(wall.getUTCSeconds(), length);
    case "S":
      return pad(wall.getUTCMilliseconds(), length);
    case "a":
      return wall.getUTCHours() < 12 ? "AM" : "PM";
    case "E": {
      const name = ENGLISH_DAYS[wall.getUTCDay()] ?? "";
      return length > 3 ? name : name.slice(0, 3);
    }
    case "u":
      return String(wall.getUTCDay() || 7);
    case "Z":
      return offsetText(offset, "");
    case "X":
      return offset === 0
        ? "Z"
        : offsetText(offset, length === 3 ? ":" : "").slice(0, length === 1 ? 3 : undefined);
    default:
      throw new Error(`The host does not know the date pattern letter ${letters}`);
  }
};

export const formatDate = (instant: number, timeZone: string, pattern: string): string => {
  const offset = offsetAt(instant, timeZone);
  const wall = new Date(instant + offset);
  return pattern.replace(PART, (part, quoted: string | undefined, letter: string | undefined) => {
    if (part === "''") return "'";
    if (quoted !== undefined) return quoted.replace(/''/g, "'");
    return letter === undefined ? part : show(part, wall, offset / 60_000);
  });
};

const FIELDS: Readonly<Record<string, number>> = { y: 0, M: 1, d: 2, H: 3, m: 4, s: 5, S: 6 };

/** Numbers only; null when the text does not follow the pattern. */
export const parseDate = (text: string, timeZone: string, pattern: string): number | null => {
  const order: number[] = [];
  const source = pattern.replace(PART, (part, quoted: string | undefined, letter: string | undefined) => {
    if (letter === undefined) return (quoted ?? part).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const field = FIELDS[letter];
    if (field === undefined || (letter === "M" && part.length > 2)) {
      throw new Error(`The host does not parse the date pattern letter ${part}`);
    }
    order.push(field);
    return part.length > 1 ? `(\\d{1,${part.length}})` : "(\\d+)";
  });
  const match = new RegExp(`^${source}`).exec(text);
  if (match === null) return null;
  const values = [1970, 1, 1, 0, 0, 0, 0];
  order.forEach((field, index) => {
    values[field] = Number(match[index + 1]);
  });
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0] = values;
  return instantOfWall(Date.UTC(year, month - 1, day, hour, minute, second, millisecond), timeZone);
};
