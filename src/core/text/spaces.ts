/** Spaces and signs nobody sees: what pasted text carries from Word, web pages and messengers. */

/** Zero-width signs, soft hyphens, direction marks, byte-order marks and control characters. */
const INVISIBLE = /(?![\t-\r])[\p{Cc}\p{Cf}]|[\u{FE00}-\u{FE0F}]/gu;
const ODD_SPACE = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const LINE_END = /\r\n?|[\v\f\p{Zl}\p{Zp}]/gu;

/** The text as a reader sees it: ordinary single spaces, "\n" between lines, nothing invisible, no space at an edge. */
export function clean(text: string): string {
  if (isClean(text)) return text;
  return text
    .replace(LINE_END, "\n")
    .replace(INVISIBLE, "")
    .replace(ODD_SPACE, " ")
    .replace(/ {2,}/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Nearly every cell: one line of letters, digits and ordinary signs, without a space too many. */
const PLAIN = /^(?! )(?:[!-~А-яЁё«»–—№…„“”’•·→]| (?! ))*$/;
const isClean = (text: string): boolean => text.length < 2000 && PLAIN.test(text) && !text.endsWith(" ");

/** `clean`, and all on one line. */
export function oneLine(text: string): string {
  const cleaned = clean(text);
  return cleaned.includes("\n") ? cleaned.replace(/\n+/g, " ") : cleaned;
}

/** How many invisible signs the text carries. */
export const countInvisible = (text: string): number =>
  isClean(text) ? 0 : (text.match(INVISIBLE)?.length ?? 0);

/** The text without invisible signs; spaces and lines stay as they are. */
export const withoutInvisible = (text: string): string =>
  isClean(text) ? text : text.replace(INVISIBLE, "");

/** True for spaces at the edges, doubled spaces and spaces that are not the ordinary one. */
export const hasOddSpaces = (text: string): boolean =>
  text !== text.trim() || /[\t\u00A0\u2000-\u200A\u202F\u3000]| {2}/.test(text);
