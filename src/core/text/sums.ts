/** Totals beside their parts. Only plain lists are read: where words stand between that may change the meaning, nothing is found. */
import { COUNT, toCount } from "./numbers";

export interface Sum {
  readonly total: number;
  readonly parts: number;
  /** «всего», «прочие» say that the parts make up the whole; «из них» alone that they cannot exceed it. */
  readonly exact: boolean;
  readonly text: string;
}

const TOTAL_WITH_PARTS =
  /(?:всего|итого|общее (?:число|количество)[^\d:;.\n]{0,40}|в том числе|из них|из которых)/i;

/** «всего 100 (педагоги – 30, родители – 70)», «120 участников, из них 50 родителей», «СОШ № 1 – 24, СОШ № 2 – 18. Итого: 42», «внесены 1 500, не внесены 400». */
export function readSums(text: string): Sum[] {
  if (!/[:(–-]|(?:^|[^а-яё])не\s|из них|из которых|в том числе/i.test(text) || !/\d\D+\d/.test(text))
    return [];
  return TOTAL_WITH_PARTS.test(text)
    ? [...fromTotal(text), ...fromParts(text), ...toTotal(text), ...doneAndNot(text)]
    : [...nearlyAll(text), ...doneAndNot(text)];
}

const NAMED_TOTAL = new RegExp(
  `(?:всего|итого)\\s?[:–-]?\\s?(?:[а-яё]{3,20}\\s?[–:-]?\\s){0,3}(${COUNT})(?!\\s?%|[.,]\\d)\\s?([а-яё ]{0,40})(?:[:(]|,? (?:в том числе|из них)[ :]|\\s[–-]\\s)([^;.()\\n]{5,200})`,
  "gi",
);
const SUBSET = new RegExp(
  `(?<![\\d.,])(${COUNT})(?!\\s?%|[.,]\\d)(?:\\s([а-яё ]{2,40}))?[,(]?\\s?\\(?(?:из них|из которых|в том числе)[ :–-]\\s?([^;.()\\n]{3,200})`,
  "gi",
);
/** The last part of a list that leaves nothing out. */
const THE_OTHERS = /(?:^|[,;\s])(?:проч|остальн|ины[ех]|други[ех])/i;

function fromTotal(text: string): Sum[] {
  return [...text.matchAll(NAMED_TOTAL)].flatMap((match) => {
    const list = match[3] ?? "";
    const parts = partsOf(list);
    const exact = !/из них/i.test(match[0]) || THE_OTHERS.test(list);
    // Two named parts at least, all of the form «name – figure», or it is no breakdown.
    if (parts === null || parts.length < (exact ? 2 : 1)) return [];
    return [{ total: toCount(match[1]), parts: sum(parts), exact, text: match[0].trim() }];
  });
}

function fromParts(text: string): Sum[] {
  return [...text.matchAll(SUBSET)].flatMap((match) => {
    if (/всего|итого/i.test(text.slice(Math.max(0, match.index - 12), match.index))) return [];
    const list = match[3] ?? "";
    const parts = partsOf(list);
    if (parts === null || parts.length === 0) return [];
    const exact = parts.length > 1 && THE_OTHERS.test(list);
    return [{ total: toCount(match[1]), parts: sum(parts), exact, text: match[0].trim() }];
  });
}

const COUNT_WITH_LIST = new RegExp(
  `(?<![\\d.,])(${COUNT})\\s[а-яё]{3,20}(?:\\s[а-яё]{3,20})?:\\s([^;.()\\n]{8,200})`,
  "gi",
);

/** «264 собрания (180 очных и 94 онлайн)». */
const COUNT_WITH_BRACKETS = new RegExp(
  `(?<![\\d.,])(${COUNT})\\s[а-яё]{3,20}(?:\\s[а-яё]{3,20})?\\s\\(([^()\\n]{8,120})\\)`,
  "gi",
);

/** «187 классов: начальная школа – 78, основная – 92, средняя – 11». Nothing says that it is a breakdown but that it nearly adds up. */
function nearlyAll(text: string): Sum[] {
  if (!/\d\s[а-яё ]+[:(]/i.test(text)) return [];
  const lists = [...text.matchAll(COUNT_WITH_LIST)].filter(
    (match) => (match[2]?.match(/[–-]\s?\d/g)?.length ?? 0) >= 3,
  );
  return [...lists, ...text.matchAll(COUNT_WITH_BRACKETS)].flatMap((match) => {
    const parts = partsOf(match[2] ?? "");
    const total = toCount(match[1]);
    const all = parts ? sum(parts) : 0;
    const near = parts !== null && parts.length >= 2 && Math.abs(all - total) <= total / 10;
    return near ? [{ total, parts: all, exact: true, text: match[0].trim() }] : [];
  });
}

const CLOSING_TOTAL = new RegExp(`[.;,]?\\s(?:итого|всего)\\s?[:–-]?\\s?(${COUNT})(?!\\s?%|[.,]\\d)`, "gi");
/** Members of one kind: schools and those that are left. Numbers of schools were taken out before. */
const SCHOOL_WITH_FIGURE =
  /(?:ош|школ|гимнази|лице|интернат|(?<![а-яё])оо(?![а-яё])|проч|остальн)[^–:]*[–:-]\s?\d[\d ]*(?:\s[а-яё]+)?$/i;

function toTotal(text: string): Sum[] {
  return [...text.matchAll(CLOSING_TOTAL)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 300), match.index);
    const list = before.slice(Math.max(before.lastIndexOf("."), before.lastIndexOf("\n")) + 1);
    const members = list.split(/[,;]/).map((member) => member.trim());
    if (members.length < 2 || !members.every((member) => SCHOOL_WITH_FIGURE.test(member))) return [];
    const parts = members.map((member) => toCount(/[–:-]\s?(\d[\d ]*)(?!.*\d)/.exec(member)?.[1]?.trim()));
    return [{ total: toCount(match[1]), parts: sum(parts), exact: true, text: `${list.trim()}${match[0]}` }];
  });
}

const DONE_AND_NOT = new RegExp(
  `(?<![\\d.,])(${COUNT})\\s[А-ЯЁа-яё ]{2,40}?[,:–-]?\\s([а-яё]{4,14}?)[а-яё]{0,6}\\s(?:[а-яё]{2,15}\\s)?(${COUNT})(?!\\s?%|[.,]\\d)(?:\\s[а-яё]{2,15})?,?\\s(?:а\\s|и\\s|но\\s)?(?:не\\s\\2[а-яё]{0,6}\\s(?:[а-яё]{2,15}\\s)?(${COUNT})|(${COUNT})(?:\\s[а-яё]{2,15})?\\sне\\s\\2)`,
  "gi",
);

/** «Из 1 915 обучающихся внесены 1 500, не внесены 600»: together they are all. */
function doneAndNot(text: string): Sum[] {
  if (!/(?<![а-яё])не\s/i.test(text)) return [];
  return [...text.matchAll(DONE_AND_NOT)].map((match) => ({
    total: toCount(match[1]),
    parts: toCount(match[3]) + toCount(match[4] ?? match[5]),
    exact: true,
    text: match[0].trim(),
  }));
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
