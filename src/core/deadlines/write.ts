/** The canonical Russian phrase of a rule: reading it again gives the same rule. */
import { formatDay } from "../calendar/day";
import { MONTHS, MONTHS_OF, ON_WEEKDAYS, WEEKDAYS } from "../calendar/names";
import { counted, type Forms, plural } from "../messages/plural";
import type { DeadlineRule, Unit } from "./rule";
import { TIMES, UNITS } from "./unit-words";

type Recurring = Extract<DeadlineRule, { kind: "recurring" }>;
type Relative = Extract<DeadlineRule, { kind: "relative" }>;

/** «—» for a rule that was not understood: there is nothing to write. */
export function writeRule(rule: DeadlineRule): string {
  switch (rule.kind) {
    case "date":
      return rule.nthWeekday ? namedDay(rule.nthWeekday, rule.due.slice(0, 4)) : formatDay(rule.due);
    case "span":
      return `с ${formatDay(rule.start)} по ${formatDay(rule.due)}`;
    case "from":
      return `начиная с ${formatDay(rule.start)}`;
    case "ongoing":
      return `постоянно${bounds(rule)}`;
    case "recurring":
      return `${howOften(rule)}${when(rule)}${bounds(rule)}`;
    case "schedule":
    case "conditional":
      return rule.awaits;
    case "relative":
      return relative(rule);
    case "reference":
      return `согласно п. ${rule.item}`;
    case "unknown":
      return "—";
  }
}

function namedDay(
  { nth, weekday, month }: { nth: number; weekday: number; month: number },
  year: string,
): string {
  return `${nthWeekday(nth, weekday)} ${MONTHS_OF[month - 1]} ${year}`;
}

const NTH: Readonly<Record<string, readonly string[]>> = {
  m: ["первый", "второй", "третий", "четвёртый", "пятый", "последний"],
  f: ["первую", "вторую", "третью", "четвёртую", "пятую", "последнюю"],
  n: ["первое", "второе", "третье", "четвёртое", "пятое", "последнее"],
};
const GENDERS = "mmfmffn";

/** «первую среду», «последний понедельник». */
export function nthWeekday(nth: number, weekday: number): string {
  const words = NTH[GENDERS.charAt(weekday - 1)] ?? [];
  const name = WEEKDAYS[weekday - 1] ?? "";
  return `${words[nth < 0 ? 5 : nth - 1]} ${name.replace(/а$/, "у")}`;
}

const OFTEN: Readonly<Record<Unit, string>> = {
  day: "ежедневно",
  week: "еженедельно",
  month: "ежемесячно",
  quarter: "ежеквартально",
  half: "1 раз в полугодие",
  year: "ежегодно",
};
function howOften({ every: { count, unit }, times = 1, weekday, nth }: Recurring): string {
  if (times > 1) return `${counted(times, TIMES)} в ${UNITS[unit][0]}`;
  if (count > 1) return `1 раз в ${counted(count, UNITS[unit])}`;
  if (unit === "week" && weekday !== undefined && nth === undefined) return "еженедельно";
  return OFTEN[unit];
}

function when(rule: Recurring): string {
  const { every, weekday, nth, month, day } = rule;
  const { unit } = every;
  if (unit === "week" && weekday !== undefined) return ` по ${ON_WEEKDAYS[weekday - 1]}`;
  const where = nth !== undefined && weekday !== undefined ? nthWeekday(nth, weekday) : undefined;
  if (unit === "year" && month !== undefined) {
    const year = rule.offsetYears ? " года, следующего за отчётным" : "";
    if (where) return ` в ${where} ${MONTHS_OF[month - 1]}${year}`;
    if (day === undefined)
      return year ? ` до конца ${MONTHS_OF[month - 1]}${year}` : `, ${MONTHS[month - 1]}`;
    return ` до ${day} ${MONTHS_OF[month - 1]}${year}`;
  }
  const following = rule.offsetMonths ? " месяца, следующего за отчётным" : "";
  if (where) return ` в ${where}${following}`;
  if (day !== undefined) return ` до ${day} числа${following}`;
  return "";
}

function bounds({
  start,
  due,
}: {
  readonly start?: Recurring["start"];
  readonly due?: Recurring["due"];
}): string {
  if (start && due) return ` с ${formatDay(start)} по ${formatDay(due)}`;
  if (start) return `, начиная с ${formatDay(start)}`;
  return due ? ` по ${formatDay(due)}` : "";
}

const ISO_PARTS: readonly (readonly [RegExp, Unit | "hour" | "minute"])[] = [
  [/(\d+)Y/, "year"],
  [/^[^T]*?(\d+)M/, "month"],
  [/(\d+)W/, "week"],
  [/(\d+)D/, "day"],
  [/T(\d+)H/, "hour"],
  [/T(?:\d+H)?(\d+)M/, "minute"],
];
/** «в течение 1 недели», «в течение 2 недель». */
const LENGTHS: Readonly<Record<string, Forms>> = {
  ...UNITS,
  hour: ["часа", "часов", "часов"],
  minute: ["минуты", "минут", "минут"],
  day: ["дня", "дней", "дней"],
  week: ["недели", "недель", "недель"],
  month: ["месяца", "месяцев", "месяцев"],
  year: ["года", "лет", "лет"],
};

/** «за 1 неделю», «за 2 недели». */
const LENGTHS_BEFORE: Readonly<Record<string, Forms>> = {
  ...UNITS,
  hour: ["час", "часа", "часов"],
  minute: ["минуту", "минуты", "минут"],
};

/** «10 рабочих дней»: in the genitive, as after «в течение»; in the accusative, as after «за», where it counts back. */
export function lengthOf(offset: string, workdays: boolean): string {
  const back = offset.startsWith("-");
  const forms = back ? LENGTHS_BEFORE : LENGTHS;
  const words = ISO_PARTS.flatMap(([pattern, unit]) => {
    const found = pattern.exec(offset);
    if (!found) return [];
    const count = Number(found[1]);
    const working =
      workdays && unit === "day"
        ? count % 10 === 1 && count % 100 !== 11
          ? back
            ? "рабочий "
            : "рабочего "
          : "рабочих "
        : "";
    const named = forms[unit];
    return named ? [`${count} ${working}${plural(count, named)}`] : [];
  });
  return words.join(" ");
}

function relative({ awaits, offset, workdays, before }: Relative): string {
  if (before) return `до ${awaits}`;
  if (offset === undefined) return awaits === "" ? "незамедлительно" : `после ${awaits}`;
  if (offset === "P0D") return `в день ${awaits}`;
  const length = lengthOf(offset, workdays === true);
  if (offset.startsWith("-")) return `за ${length} до ${awaits}`;
  return awaits === "" ? `в течение ${length}` : `в течение ${length} после ${awaits}`;
}
