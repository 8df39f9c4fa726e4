/** Several planned results in one cell: by lines and paragraphs, and where the line break itself was lost. */
import { linesOf } from "./cells";

export interface SplitResults {
  readonly texts: readonly string[];
  /** Two results stood on one line, told apart only by a capital participle. */
  readonly inline: boolean;
}

/** Short passive participles that planned results begin with: «Созданы», «Проверено», «Организована». */
const PARTICIPLE = /^[А-ЯЁ][а-яё]{3,}(?:ан|ян|ен|ён|ят|ыт)[аоы]?$/;
const BULLET = /^(?:[-–—•·*]\s+|\d{1,2}[.)]\s+|[а-я]\)\s+)/;
/** A line that ends so goes on in the next one. */
const UNFINISHED = /(?:[,(«–—-]|(?:^|\s)(?:и|а|в|во|на|по|о|об|от|до|с|со|из|за|для|при|или|не|к|у|их))$/i;

export function splitResults(cell: string): SplitResults {
  const lines = paragraphs(linesOf(cell));
  let inline = false;
  const texts = lines.flatMap((line) => {
    const parts = unglued(line);
    inline ||= parts.length > 1;
    return parts;
  });
  return {
    texts: texts.map((text) => text.replace(BULLET, "").trim()).filter((text) => text !== ""),
    inline,
  };
}

/** Lines that only wrap are joined: a result begins with a capital or a bullet, after a line that has ended. */
function paragraphs(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined[joined.length - 1];
    if (before === undefined || startsResult(before, line)) joined.push(line);
    else joined[joined.length - 1] = `${before} ${line}`;
  }
  return joined;
}

function startsResult(before: string, line: string): boolean {
  if (BULLET.test(line)) return true;
  if (UNFINISHED.test(before)) return false;
  if (/[.;:!?]$/.test(before)) return !before.endsWith(":");
  const word = /^(\p{L}+)/u.exec(line)?.[1] ?? "";
  // «… ФГИС⏎«Моя школа»», «… в⏎МОУО»: a name or an abbreviation begins no result; nor does a capital inside quotes.
  return /^\p{Lu}(?:\p{Ll}|$)/u.test(word) && count(before, "«") <= count(before, "»");
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** «… учебный год Проверено наличие…»: a participle with a capital, and no full stop before it. */
function unglued(line: string): string[] {
  const words = line.split(" ");
  const parts: string[] = [];
  let start = 0;
  for (let index = 1; index < words.length; index++) {
    const [word, before] = [words[index] ?? "", words[index - 1] ?? ""];
    if (!PARTICIPLE.test(word) || /[.:!?,«(–—-]$/.test(before) || index - start < 3) continue;
    // A capital word after a capital one is a name: «Федеральный Закон», «Пермь Великая».
    if (!before.endsWith(";") && /^[«"]?\p{Lu}/u.test(before)) continue;
    parts.push(words.slice(start, index).join(" "));
    start = index;
  }
  parts.push(words.slice(start).join(" "));
  return parts;
}

const CONDITIONS =
  /(?:^|[\s(])(?:в случае|в случаях|при необходимости|по необходимости|по мере необходимости|при наличии|при условии|в случае,? если)(?=[\s),.;]|$)/i;

/** «в случае смены координатора», «при необходимости»: the words, or null. */
export function conditionIn(text: string): string | null {
  const found = CONDITIONS.exec(text);
  if (!found) return null;
  const start = found.index + found[0].search(/[^\s(]/);
  const words = text.slice(start, start + 80).split(/[).;,:]/)[0] ?? "";
  return words.length < 80 ? words.trim() : words.slice(0, words.lastIndexOf(" ")).trim();
}

/** Shares a text speaks of: «не менее 10 % школ», «равна 50 %». They are proposed, never taken. */
export function sharesIn(text: string): { readonly percent: number; readonly ofLinks: boolean }[] {
  return [...text.matchAll(/(\d{1,3})(?:[.,]\d{1,2})?\s{0,2}%/g)].flatMap((found) => {
    const percent = Number(found[1]);
    const around = text.slice(Math.max(0, (found.index ?? 0) - 80), (found.index ?? 0) + 60);
    return percent >= 1 && percent <= 100 ? [{ percent, ofLinks: /ссыл|выборочно/i.test(around) }] : [];
  });
}
