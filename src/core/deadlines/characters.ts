/** What each character of a deadline cell is: part of a number or a word, a mark, a space, or nothing at all. */

export type CharKind = "number" | "word" | "mark" | "space" | "line" | "silent";

const DASHES = "-‐‑‒–—―−﹣－";
const QUOTES = "«»\"“”„‟‘’‚'`";

export const isDash = (char: string): boolean => DASHES.includes(char);

export function kindOf(char: string): CharKind {
  const code = char.charCodeAt(0);
  if (code >= 0x430 && code <= 0x44f) return "word";
  if (code >= 0x30 && code <= 0x39) return "number";
  if (code === 0x20) return "space";
  if (code >= 0x410 && code <= 0x42f) return "word";
  if (code === 0x2e || code === 0x2c || code === 0x2d) return "mark";
  if (char === "\n" || char === "\r" || char === "\u2028" || char === "\v") return "line";
  if (char.trim() === "" || char === "\u3164") return "space";
  if (isInside(char) || QUOTES.includes(char)) return "silent";
  return char.toLowerCase() !== char.toUpperCase() ? "word" : "mark";
}

/** Invisible inside a word: zero-width characters, soft hyphens, stress marks. */
export function isInside(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0xad || (code >= 0x400 && code <= 0x4ff)) return false;
  return (
    (code >= 0x200b && code <= 0x200f) ||
    code === 0xad ||
    code === 0xfeff ||
    code === 0x2060 ||
    code === 0x301
  );
}

/** The text without what is invisible in it. */
export function visible(text: string): string {
  for (let index = 0; index < text.length; index++)
    if (isInside(text.charAt(index))) return [...text].filter((char) => !isInside(char)).join("");
  return text;
}

const MARKUP = /<(\/?[a-z][a-z0-9]*)[^<>]{0,80}>|&nbsp;/iy;
const BREAKS = /^(?:br|\/?(?:p|div|li|tr))$/i;

/** A tag or «&nbsp;» left over from a web page, and the space it stands for. */
export function markupAt(text: string, at: number): { readonly end: number; readonly line: boolean } | null {
  const char = text.charAt(at);
  if (char !== "<" && char !== "&") return null;
  MARKUP.lastIndex = at;
  const found = MARKUP.exec(text);
  return found && { end: MARKUP.lastIndex, line: BREAKS.test(found[1] ?? "") };
}

const ADDRESS = /(?:https?:\/\/|www\.)\S+|[\w.-]{1,60}@[\w.-]+/iy;

/** The end of a web or mail address that begins here; its figures are no dates. */
export function addressAt(text: string, at: number): number | null {
  if (!/[a-z]/i.test(text.charAt(at))) return null;
  ADDRESS.lastIndex = at;
  return ADDRESS.test(text) ? ADDRESS.lastIndex : null;
}

const CUT_LINE = /[-‐‑¬][^\S\r\n]*[\r\n]+[^\S\r\n]*(?=[а-яё])/y;

/** Behind a word that a hyphen cut at the end of its line: where the other half begins. */
export function otherHalfAt(text: string, at: number): number | null {
  CUT_LINE.lastIndex = at;
  return CUT_LINE.test(text) ? CUT_LINE.lastIndex : null;
}
