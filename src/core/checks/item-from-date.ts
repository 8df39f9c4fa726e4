/** Gets an item number back out of the day a spreadsheet made of it. */
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
import { MONTH, monthNumber } from "../text/months";
import type { ItemReading } from "./item-reading";
import type { TitleReading } from "./match-title";
import type { RoadmapIndex } from "./roadmap-index";

export function fromSerial(
  serial: number,
  raw: string,
  title: TitleReading,
  index: RoadmapIndex,
): ItemReading {
  return fromDay(fromNumber(serial + toNumber("1899-12-30")), raw, title, index, false);
}

const DAY_MONTH = new RegExp(`^(\\d{1,2})[ .-]?(${MONTH})\\.?(?:[ .-]?(\\d{2,4}))?(?:\\s?г\\.?)?$`, "i");
const MONTH_DAY = new RegExp(`^(${MONTH})[ .-](\\d{1,2})$`, "i");

/** «01.04.2024», "2024-04-01T00:00:00", «1 апр», «апр.01», "Mon Apr 01 2024 …". `late`: an evening in another time zone. */
export function dayInside(text: string): { day: Day; late: boolean } | null {
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
export function fromDay(
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
  if (only && candidates.length === 1 && title.item === null && !title.empty && title.closeness(only) > 0.3)
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
