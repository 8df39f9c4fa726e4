/** Spaces and signs nobody sees: what pasted text carries from Word, web pages and messengers. */

/** Zero-width signs, soft hyphens, direction marks, byte-order marks and control characters. */
const INVISIBLE = /(?![\t-\r])[\p{Cc}\p{Cf}]|[\u{FE00}-\u{FE0F}]/gu;
const ODD_SPACE = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const LINE_END = /\r\n?|[\v\f\p{Zl}\p{Zp}]/gu;

/** The text as a reader sees it: ordinary single spaces, "\n" between lines, nothing invisible, no space at an edge. */
export function clean(text: string): string {
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

/** `clean`, and all on one line. */
export const oneLine = (text: string): string => clean(text).replace(/\n+/g, " ");

/** How many invisible signs the text carries. */
export const countInvisible = (text: string): number => text.match(INVISIBLE)?.length ?? 0;

/** The text without invisible signs; spaces and lines stay as they are. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, "");

/** True for spaces at the edges, doubled spaces and spaces that are not the ordinary one. */
export const hasOddSpaces = (text: string): boolean =>
  text !== text.trim() || /[\t\u00A0\u2000-\u200A\u202F\u3000]| {2}/.test(text);
