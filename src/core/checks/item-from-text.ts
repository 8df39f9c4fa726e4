/** Reads an item number out of text: prefixes, signs, lists, sections, numbers of results. */
import { countInvisible } from "../text/spaces";
import { withDigits } from "./item-digits";
import type { ItemReading, ItemSlip } from "./item-reading";
import type { TitleReading } from "./match-title";
import type { RoadmapIndex } from "./roadmap-index";

type Slips = { slip: ItemSlip; params: Record<string, string | number> }[];

/** Digits and dots of East Asian fonts, as some phones type them. */
const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const PREFIX =
  /^(?:пункты?|пункта|подпункт|мероприятие|п\.?\s?п\.?|п\.?|№\s?п\/п|№|N)\s?(?=[\dIVXОоOoЗзlіI])/i;
const NUMBER = /\d{1,2}\s?[.,]\s?\d{1,2}(?:\.\d{1,2})?/g;

export function fromText(text: string, raw: string, title: TitleReading, index: RoadmapIndex): ItemReading {
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
  if (/^\d{1,2}(?:\s?[-–—/:;_·•․‧∙。．]\s?|\s)\d{1,2}$/.test(rest)) {
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
