/** Text as an .xlsx cell can hold it: characters XML cannot carry are escaped, texts over Excel's limit are continued elsewhere. */

/** Excel refuses a file with a longer text in one cell. */
export const EXCEL_TEXT_LIMIT = 32_767;

/** The sheet that holds whole the texts a cell cannot. */
export const LONG_TEXTS_SHEET = "Длинные тексты";

// Text that merely looks like an escape ("_x000D_") would be read back as the character it names.
const LOOKS_LIKE_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const NOT_IN_XML = /[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Escapes what neither XML nor the library carries; readers of .xlsx undo it, so the text comes back unchanged. */
export function escapeText(text: string): string {
  return text
    .replace(LOOKS_LIKE_ESCAPE, "_x005F_")
    .replace(NOT_IN_XML, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** Pieces of at most `limit` characters that never cut a surrogate pair; joined they are the text. */
export function piecesOf(text: string, limit: number = EXCEL_TEXT_LIMIT): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + limit, text.length);
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end -= 1;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** What the cell itself shows of a text that is too long for it. */
export function shortened(text: string): string {
  const pointer = `… [продолжение на листе «${LONG_TEXTS_SHEET}»]`;
  return (piecesOf(text, EXCEL_TEXT_LIMIT - pointer.length)[0] ?? "") + pointer;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
