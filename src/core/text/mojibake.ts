/** Text that lost its encoding on the way: «РџСЂРёРєР°Р·», «Ïðèêàç», «ÐŸÑ€Ð¸ÐºÐ°Ð·», «????». */

/** Characters 0x80–0xBF of windows-1251. */
const CP1251 = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї";
const BYTE = new Map([...CP1251].map((letter, index) => [letter, 0x80 + index]));

const UTF8_AS_1251 = /(?:[РС][\u0080-\u00BFЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџЎўЈҐЄЇІіґёєјЅѕї№]){3,}/;
const UTF8_AS_LATIN = /(?:[ÐÑ][\u0080-\u00BFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]\s?){3,}/;
const CP1251_AS_LATIN = /[À-ÖØ-öø-ÿ¸¨]{4,}/;
const LOST = /\uFFFD|\?{4,}/;

/** Letters and signs no Russian text has; without them there is nothing to look for. */
const SUSPECT = /[\u0080-\u009F¡-ª¬®-±²-º¼-ÿЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЄЇІіґєјЅѕїŒœŠšŸŽž€‰™›†‡\uFFFD]|\?{4}/;

/** The first broken piece, and what it was when that can be told. */
export function findMojibake(text: string): { piece: string; meant: string } | null {
  if (!SUSPECT.test(text)) return null;
  for (const [pattern, decode] of READINGS) {
    const found = pattern.exec(text);
    if (found) return { piece: found[0], meant: decode(found[0]) };
  }
  return null;
}

const READINGS: readonly (readonly [RegExp, (piece: string) => string])[] = [
  [UTF8_AS_1251, utf8From1251],
  [UTF8_AS_LATIN, () => ""],
  [CP1251_AS_LATIN, russianFromLatin],
  [LOST, () => ""],
];

/** «РџСЂ» → «Пр»: two bytes of UTF-8 that were shown as two windows-1251 letters. */
function utf8From1251(piece: string): string {
  let result = "";
  for (let i = 0; i + 1 < piece.length; i += 2) {
    const low = byteOf(piece[i + 1] ?? "");
    if (low === null) return "";
    result += String.fromCharCode(((piece[i] === "Р" ? 0x10 : 0x11) << 6) | (low & 0x3f));
  }
  return /^[А-Яа-яЁё]+$/.test(result) ? result : "";
}

function byteOf(letter: string): number | null {
  const known = BYTE.get(letter);
  if (known !== undefined) return known;
  const code = letter.charCodeAt(0);
  return code >= 0x80 && code <= 0xbf ? code : null;
}

/** «Ïðèêàç» → «Приказ»: windows-1251 bytes shown as Latin-1. */
function russianFromLatin(piece: string): string {
  let result = "";
  for (const letter of piece) {
    const code = letter.charCodeAt(0);
    if (code === 0xb8 || code === 0xa8) result += code === 0xb8 ? "ё" : "Ё";
    else if (code >= 0xc0) result += String.fromCharCode(code - 0xc0 + 0x410);
    else return "";
  }
  return result;
}
