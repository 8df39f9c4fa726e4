/** Figures in a report: counts, «N из M», totals with their parts, shares. Dates and document numbers were taken out before. */

export interface OutOf {
  readonly part: number;
  readonly whole: number;
  readonly text: string;
  /** The word after the figures: «школ», «ОО». */
  readonly unit: string;
}

const COUNT = "\\d{1,3}(?: \\d{3}){1,3}(?!\\d)|\\d{1,9}";
const OUT_OF = new RegExp(
  `(?<![\\d.,/-])(${COUNT})(?:\\s([А-ЯЁа-яё]{2,24})(?:\\s[а-яё]{3,24})?)?\\s(?:из|от общего (?:числа|количества)(?: в)?)\\s(?:всех\\s)?(${COUNT})(?![\\d]|[.,/]\\d|-\\d)(?:-х|-ти|-и)?\\s?([А-ЯЁа-яё]{2,24})?`,
  "gi",
);

/** «320 участников из 19 школ» tells where they came from; a part and its whole are counted in one unit. */
export function readOutOf(text: string): OutOf[] {
  return [...text.matchAll(OUT_OF)].flatMap((match) => {
    const [piece, part, counted = "", whole, unit = ""] = match;
    const alike = counted === "" || unit === "" || sameUnit(counted, unit) || !isNoun(unit);
    return alike
      ? [
          {
            part: toCount(part),
            whole: toCount(whole),
            text: piece.trim(),
            unit: isNoun(unit) ? unit : counted,
          },
        ]
      : [];
  });
}

const SCHOOLS = /^(?:оо|школ|общеобр|организац|учрежд|сайт)/i;

/** True for words that count schools. */
export const countsSchools = (unit: string): boolean => SCHOOLS.test(unit) && !/^сайт/i.test(unit);

const sameUnit = (a: string, b: string): boolean =>
  a.slice(0, 4).toLowerCase() === b.slice(0, 4).toLowerCase() || (SCHOOLS.test(a) && SCHOOLS.test(b));

/** Prepositions, verbs and participles that may follow the figures are no units. */
const isNoun = (word: string): boolean =>
  word !== "" &&
  !/^(?:в|во|на|и|с|по|от|за|из|что|это|не|до|для|при)$|(?:ны|но|на|ено|ены|ли|ла|ло|лись|лось|ют|ет|ит|ат)$/i.test(
    word,
  );

/** «4 из 10 ОО (100 %)»: the share that is written right after a part and its whole, in percent. */
export function readOutOfWithShare(
  text: string,
): { readonly found: OutOf; readonly share: number; readonly text: string }[] {
  return readOutOf(text).flatMap((found) => {
    const at = text.indexOf(found.text) + found.text.length;
    const share =
      /^[\sа-яёА-ЯЁ]{0,20}(?:\(|[–—-]\s?|,\s|или\s|что составляет\s)\s?(\d{1,3}(?:[.,]\d{1,2})?)\s?%/.exec(
        text.slice(at, at + 60),
      );
    return share
      ? [
          {
            found,
            share: Number((share[1] ?? "").replace(",", ".")),
            text: text.slice(text.indexOf(found.text), at + share[0].length),
          },
        ]
      : [];
  });
}

export interface Tally {
  /** «проведен» … by its first letters. */
  readonly verb: string;
  readonly unit: string;
  readonly count: number;
  readonly text: string;
}

const TALLY = new RegExp(
  `(?<![а-яё])(провед[её]н|созда|издан|назначен|размещ[её]н|направлен|охвачен|заполнен|проверен|организован|подготовлен|разработан)[а-я]{0,3}\\s(?:в\\s|во\\s|на\\s|всего\\s)?(${COUNT})(?!\\s?%|[.,/]\\d|\\sиз)\\s([А-ЯЁа-яё]{2,24})`,
  "gi",
);

/** «Проведено 20 собраний»: what was done and how many. */
export function readTallies(text: string): Tally[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(TALLY)].map((match) => ({
    verb: (match[1] ?? "").toLowerCase(),
    count: toCount(match[2]),
    unit: (match[3] ?? "").slice(0, 5).toLowerCase(),
    text: match[0],
  }));
}

const toCount = (text: string | undefined): number => Number((text ?? "").replace(/ /g, ""));

const FREQUENCY =
  /(?<!\d)\d{1,2}(?:-\d)?\s?раза?\s(?:в|за)\s[а-яё0-9 ]{1,20}|кажд[а-я]{2}\s\d{1,2}\s[а-яё]{3,10}|(?<!\d)20\d\d(?!\d)\s?(?:г\.|год[а-я]{0,3}|г(?![а-яё]))?|за\s\d{1,2}\sмесяц[а-я]{0,2}|(?<!\d)\d{1,2}(?:[–-]\d{1,2})?\s?(?:-?[а-я]{1,2}\s)?класс(?:ы|ов|ах|ам|а|е)?(?![а-яё])/gi;
const NUMBER_WORD =
  /(?<![а-яё])(?:одн[оау]|один|два|две|двух|тр[иёе]х?|четыр[её]х?|четыре|пять|пяти|шесть|семь|восемь|девять|десять|двенадцать|пятнадцать|двадцать|тридцать|сорок|пятьдесят|сто|полторы|оба|обе)(?![а-яё])/i;

/** True when a quantity stands in the text that is not zero and not just how often or in which year. */
export function hasQuantity(rest: string): boolean {
  return /[1-9]/.test(rest.replace(FREQUENCY, "")) || NUMBER_WORD.test(rest);
}

export interface Sum {
  readonly total: number;
  readonly parts: number;
  /** «всего» says that the parts make up the whole; «из них» that they cannot exceed it. */
  readonly exact: boolean;
  readonly text: string;
}

const TOTAL_WITH_PARTS =
  /(?:всего|итого|общее (?:число|количество)[^\d:;.\n]{0,40}|в том числе|из них|из которых)/i;

/**
 * A total followed by a list of its parts, «всего 100 (педагоги – 30, родители – 70)», «120 участников, из них 50 родителей и 80 педагогов».
 * Only plain lists are read: where words stand between that may change the meaning, nothing is found.
 */
export function readSums(text: string): Sum[] {
  if (!TOTAL_WITH_PARTS.test(text)) return [];
  return [...fromTotal(text), ...fromParts(text)];
}

const NAMED_TOTAL = new RegExp(
  `(?:всего|итого)\\s?[:–-]?\\s?(?:[а-яё]{3,20}\\s?[–:-]?\\s){0,3}(${COUNT})(?!\\s?%|[.,]\\d)\\s?([а-яё ]{0,40})(?:[:(]|,? (?:в том числе|из них)[ :]|\\s[–-]\\s)([^;.()\\n]{5,200})`,
  "gi",
);
const SUBSET = new RegExp(
  `(?<![\\d.,])(${COUNT})(?!\\s?%|[.,]\\d)\\s([а-яё ]{2,40})[,(]?\\s?\\(?(?:из них|из которых|в том числе)[ :–-]\\s?([^;.()\\n]{3,200})`,
  "gi",
);

function fromTotal(text: string): Sum[] {
  return [...text.matchAll(NAMED_TOTAL)].flatMap((match) => {
    const parts = partsOf(match[3] ?? "");
    const exact = !/из них/i.test(match[0]);
    // Two named parts at least, all of the form «name – figure», or it is no breakdown.
    if (parts === null || parts.length < (exact ? 2 : 1)) return [];
    return [
      {
        total: toCount(match[1]),
        parts: sum(parts),
        exact,
        text: match[0].trim(),
      },
    ];
  });
}

function fromParts(text: string): Sum[] {
  return [...text.matchAll(SUBSET)].flatMap((match) => {
    if (/всего|итого/i.test(text.slice(Math.max(0, match.index - 12), match.index))) return [];
    const parts = partsOf(match[3] ?? "");
    if (parts === null || parts.length === 0) return [];
    return [{ total: toCount(match[1]), parts: sum(parts), exact: false, text: match[0].trim() }];
  });
}

/** Figures of a list whose every member has exactly one; null when it is not such a list. */
function partsOf(list: string): number[] | null {
  // «6810 на 22.11.2024»: the date was taken out already.
  const members = list
    .replace(/\s?(?:на|за|от|до|с|по)?\s?¤+/g, "")
    .split(/,(?!\d)|\sи\s|\//)
    .map((member) => member.trim());
  const numbers: number[] = [];
  for (const member of members) {
    if (member === "") continue;
    const found = [...member.matchAll(new RegExp(`(?<![\\d.,])(?:${COUNT})(?![\\d]|[.,]\\d|\\s?%)`, "g"))];
    if (found.length !== 1 || member.includes("%")) return null;
    numbers.push(toCount(found[0]?.[0]));
  }
  return numbers;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);

const SCHOOL =
  "(?:ОО|школ(?:ы|ах|ам|а|е)?(?![а-яё])|общеобразовательн[а-я]{1,3} (?:организаци|учреждени)[а-я]{1,2}|образовательн[а-я]{1,3} (?:организаци|учреждени)[а-я]{1,2})";
const ALL_SCHOOLS = new RegExp(
  `(?:из|всех|все|во всех|всего)\\s(\\d{1,4})(?:-х|-ти|-и)?\\s?(?:муниципальн[а-я]{1,3} )?(?:${SCHOOL}|сайт[а-я]{0,3})`,
  "i",
);

/** How many schools the text itself says there are in all: «из 31 ОО», «всех 19 школ», «Всего 31 сайтов». */
export function schoolsNamed(text: string): number | null {
  const match = ALL_SCHOOLS.exec(text);
  return match ? Number(match[1]) : null;
}
