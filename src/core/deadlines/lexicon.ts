/** The words of Russian deadlines, every form of them, and what each one is. */
import type { Unit } from "./rule";

/** «час», «минута» are units of an offset only, not of a recurring rule. */
export type TimeUnit = Unit | "hour" | "minute" | "decade";

export type Lexeme =
  | { readonly is: "month"; readonly month: number }
  | { readonly is: "weekday"; readonly weekday: number; readonly plural: boolean }
  | { readonly is: "unit"; readonly unit: TimeUnit }
  | { readonly is: "ordinal"; readonly value: number }
  | { readonly is: "cardinal"; readonly value: number }
  | { readonly is: "season"; readonly first: number }
  | { readonly is: "often"; readonly count: number; readonly unit: Unit; readonly times?: number }
  | { readonly is: "lasting"; readonly count: number; readonly unit: TimeUnit }
  | { readonly is: "constantly" }
  | { readonly is: "each" }
  | { readonly is: "key"; readonly word: string };

let forms: Map<string, Lexeme> | undefined;

/** The lexeme of a lower-case word without ё; undefined for a word that says nothing about time. */
export function lexemeOf(word: string): Lexeme | undefined {
  forms ??= allForms();
  return forms.get(word);
}

/** Words long and telling enough that one wrong letter may be forgiven. */
export function correctableWords(): readonly string[] {
  forms ??= allForms();
  correctable ??= [...forms].flatMap(([word, { is }]) =>
    word.length >= 4 &&
    !SHORT_FORMS.includes(word) &&
    is !== "ordinal" &&
    is !== "cardinal" &&
    is !== "lasting" &&
    is !== "season"
      ? [word]
      : [],
  );
  return correctable;
}
let correctable: readonly string[] | undefined;

/** One letter from «сенат», «фетр», «кварц». */
const SHORT_FORMS = ["сент", "февр", "нояб", "кварт"];

export const MONTH_FORMS: readonly string[] = [
  "январь января январе январю январем янв",
  "февраль февраля феврале февралю февралем фев февр",
  "март марта марте марту мартом мар",
  "апрель апреля апреле апрелю апрелем апр",
  "май мая мае маю маем",
  "июнь июня июне июню июнем июн",
  "июль июля июле июлю июлем июл",
  "август августа августе августу августом авг",
  "сентябрь сентября сентябре сентябрю сентябрем сен сент",
  "октябрь октября октябре октябрю октябрем окт",
  "ноябрь ноября ноябре ноябрю ноябрем ноя нояб",
  "декабрь декабря декабре декабрю декабрем дек",
];

const WEEKDAY_FORMS = [
  ["понедельник понедельника понедельнику понедельнике пн", "понедельникам понедельники"],
  ["вторник вторника вторнику вторнике вт", "вторникам вторники"],
  ["среда среды среде среду ср", "средам"],
  ["четверг четверга четвергу четверге чт", "четвергам четверги"],
  ["пятница пятницы пятнице пятницу пт", "пятницам"],
  ["суббота субботы субботе субботу сб", "субботам"],
  ["воскресенье воскресенья воскресенью воскресение вс", "воскресеньям"],
];

const UNIT_FORMS: Readonly<Record<TimeUnit, string>> = {
  minute: "минута минуты минут минуту мин",
  hour: "час часа часов часу",
  day: "день дня дней дни дню дням дн сутки суток",
  week: "неделя недели недель неделю неделе неделям нед",
  decade: "декада декады декаде декаду декад",
  month: "месяц месяца месяцев месяце месяцу месяцем месяцам месяцы мес",
  quarter: "квартал квартала кварталов квартале кварталу кварталом кварталы кварталах кварталам кв кварт",
  half: "полугодие полугодия полугодий полугодии полугодию полугодием полугодиям полгода полугода",
  year: "год года году годом годы годов годах годам лет г гг",
};

const ADJECTIVE = "ый ой ого ому ым ом ая ую ое ые ых".split(" ");
const SOFT = "ий ьего ьему ьим ьем ья ью ьей ье ьи ьих".split(" ");
const ORDINALS =
  "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат";

const CARDINALS: readonly [number, string][] = [
  [1, "один одного одному одна одну одной одно"],
  [2, "два двух две двум"],
  [3, "три трех трем"],
  [4, "четыре четырех четырем"],
  [5, "пять пяти"],
  [6, "шесть шести"],
  [7, "семь семи"],
  [8, "восемь восьми"],
  [9, "девять девяти"],
  [10, "десять десяти"],
  [12, "двенадцать двенадцати"],
  [14, "четырнадцать четырнадцати"],
  [15, "пятнадцать пятнадцати"],
  [20, "двадцать двадцати"],
  [30, "тридцать тридцати"],
  [60, "шестьдесят шестидесяти"],
];

/** «трёхдневный срок»: prefixes of the number and stems of the unit. */
const LASTING_PREFIXES: readonly [number, string][] = [
  [1, ""],
  [1, "одно"],
  [2, "двух"],
  [3, "трех"],
  [4, "четырех"],
  [5, "пяти"],
  [6, "шести"],
  [7, "семи"],
  [10, "десяти"],
  [14, "четырнадцати"],
  [15, "пятнадцати"],
  [20, "двадцати"],
  [30, "тридцати"],
];
const LASTING_STEMS: readonly [TimeUnit, string][] = [
  ["day", "дневн"],
  ["day", "суточн"],
  ["week", "недельн"],
  ["month", "месячн"],
  ["year", "годичн"],
  ["hour", "часов"],
];

export const OFTEN: readonly [string, number, Unit, number?][] = [
  ["ежедневно", 1, "day"],
  ["еженедельно", 1, "week"],
  ["понедельно", 1, "week"],
  ["ежедекадно", 1, "month", 3],
  ["ежемесячно", 1, "month"],
  ["помесячно", 1, "month"],
  ["ежеквартально", 1, "quarter"],
  ["поквартально", 1, "quarter"],
  ["ежегодно", 1, "year"],
];

/** Words the grammar asks for by name, and words that must never be passed over as loose text. */
const KEYS =
  "числа число числу числе чисел позднее позже ранее раньше учебный учебного учебном учебному учебных раз раза разы " +
  "включительно следующего следующий следующем отчетным отчетного отчетном отчетный начиная " +
  "четверть четверти соответствии конца концу конце конец начала началу начале начало началом середина середине середины";

function allForms(): Map<string, Lexeme> {
  const map = new Map<string, Lexeme>();
  const add = (words: string, lexeme: Lexeme) => {
    for (const word of words.split(" ")) if (!map.has(word)) map.set(word, lexeme);
  };
  MONTH_FORMS.forEach((words, index) => {
    add(words, { is: "month", month: index + 1 });
  });
  WEEKDAY_FORMS.forEach(([one = "", many = ""], index) => {
    add(one, { is: "weekday", weekday: index + 1, plural: false });
    add(many, { is: "weekday", weekday: index + 1, plural: true });
  });
  for (const [unit, words] of Object.entries(UNIT_FORMS)) add(words, { is: "unit", unit: unit as TimeUnit });
  ORDINALS.split(" ").forEach((stem, index) => {
    for (const ending of stem === "трет" ? SOFT : ADJECTIVE)
      add(stem + ending, { is: "ordinal", value: index + 1 });
  });
  for (const ending of ADJECTIVE) add(`тридцат${ending}`, { is: "ordinal", value: 30 });
  add("последний последнего последнему последним последнем последняя последнюю последней последнее", {
    is: "ordinal",
    value: -1,
  });
  for (const [value, words] of CARDINALS) add(words, { is: "cardinal", value });
  for (const [count, prefix] of LASTING_PREFIXES)
    for (const [unit, stem] of LASTING_STEMS)
      for (const ending of ["ый", "ой", "ого", "ом"])
        add(prefix + stem + ending, { is: "lasting", count, unit });
  for (const [word, count, unit, times] of OFTEN)
    add(word, times === undefined ? { is: "often", count, unit } : { is: "often", count, unit, times });
  add("зима зимой зиму зимы", { is: "season", first: 12 });
  add("весна весной весну весны", { is: "season", first: 3 });
  add("лето летом лета", { is: "season", first: 6 });
  add("осень осенью осени", { is: "season", first: 9 });
  add("постоянно непрерывно систематически регулярно круглогодично бессрочно", { is: "constantly" });
  add("каждый каждого каждом каждому каждая каждую каждой каждое каждые каждых", { is: "each" });
  add("течение течении", { is: "key", word: "течение" });
  for (const word of KEYS.split(" ")) add(word, { is: "key", word });
  return map;
}
