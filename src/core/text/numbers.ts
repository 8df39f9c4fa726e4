/** Figures in a report: counts, «N из M», what was done and how many, quantities. Dates and document numbers were taken out before. */

export interface OutOf {
  readonly part: number;
  readonly whole: number;
  readonly text: string;
  /** The word after the figures: «школ», «ОО». */
  readonly unit: string;
}

export const COUNT = "\\d{1,3}(?: \\d{3}){1,3}(?!\\d)|\\d{1,9}";
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
      /^[\sа-яёА-ЯЁ]{0,20}(?:\(|[–—-]\s?|,\s|или\s|что составляет\s)\s?(?:(?:это|т\.\s?е\.|доля|охват)\s?(?:составил[аи]?|составляет)?\s?[–—:-]?\s?)?(\d{1,3}(?:[.,]\d{1,2})?)\s?%/.exec(
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

const SHARE_OF = new RegExp(
  `(?<![\\d.,])(${COUNT})\\s([А-ЯЁа-яё ]{2,30})\\((\\d{1,3}(?:[.,]\\d{1,2})?)\\s?%\\s(?:от|из)\\s(?:[а-яё]+\\s){0,3}(${COUNT})`,
  "gi",
);

/** «6 020 обучающихся (100 % от 4 870)»: part, share and whole, in percent. */
export function readShareOf(
  text: string,
): { readonly part: number; readonly whole: number; readonly share: number; readonly text: string }[] {
  if (!/%\s(?:от|из)\s/.test(text)) return [];
  return [...text.matchAll(SHARE_OF)].map((match) => ({
    part: toCount(match[1]),
    whole: toCount(match[4]),
    share: Number((match[3] ?? "").replace(",", ".")),
    text: match[0],
  }));
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

export const toCount = (text: string | undefined): number => Number((text ?? "").replace(/ /g, ""));

const FREQUENCY =
  /(?<!\d)\d{1,2}(?:-\d)?\s?раза?\s(?:в|за)\s[а-яё0-9 ]{1,20}|кажд[а-я]{2}\s\d{1,2}\s[а-яё]{3,10}|(?<!\d)20\d\d(?!\d)\s?(?:г\.|год[а-я]{0,3}|г(?![а-яё]))?|за\s\d{1,2}\sмесяц[а-я]{0,2}|(?<!\d)\d{1,2}(?:[–-]\d{1,2})?\s?(?:-?[а-я]{1,2}\s)?класс(?:ы|ов|ах|ам|а|е)?(?![а-яё])/gi;
const NUMBER_WORD =
  /(?<![а-яё])(?:одн[оау]|один|два|две|двух|тр[иёе]х?|четыр[её]х?|четыре|пять|пяти|шесть|семь|восемь|девять|десять|двенадцать|пятнадцать|двадцать|тридцать|сорок|пятьдесят|сто|полторы|оба|обе)(?![а-яё])/i;

/** True when a quantity stands in the text that is not zero and not just how often or in which year. */
export function hasQuantity(rest: string): boolean {
  return /[1-9]/.test(rest.replace(FREQUENCY, "")) || NUMBER_WORD.test(rest);
}

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
