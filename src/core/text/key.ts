/** What two texts are compared by: case, ё, quotes, dashes, punctuation, look-alikes and spaces do not count. */
import { twinOf } from "./letters";
import { withoutInvisible } from "./spaces";

/** Beyond Cyrillic nothing is compared. */
const LAST = 0x460;
let compared: Uint16Array | undefined;

/** Code of each character → code it is compared by; 0 for what only divides words. */
function comparedCodes(): Uint16Array {
  const table = new Uint16Array(LAST);
  for (let code = 0; code < LAST; code++) {
    const letter = twinOf(String.fromCharCode(code)).toLowerCase().replace("ё", "е");
    table[code] = /^[a-zа-я0-9@%]$/.test(letter) ? letter.charCodeAt(0) : 0;
  }
  return table;
}

/** As many codes as one call takes without running out of stack. */
const CHUNK = 4096;
const SPACE = 32;

/** «Назначение ответственных – ФГИС «Моя школа».» → "назначение ответственных фгис моя школа". */
export const comparable = (text: string): string => keyOf(withoutInvisible(text));

/** `comparable` of a text that holds nothing invisible, as `clean` gives it. */
export function keyOf(seen: string): string {
  compared ??= comparedCodes();
  let key = "";
  let codes: number[] = [];
  let gap = false;
  for (let at = 0; at < seen.length; at++) {
    const code = compared[seen.charCodeAt(at)] ?? 0;
    if (code === 0) {
      gap = true;
      continue;
    }
    if (gap && (codes.length > 0 || key !== "")) codes.push(SPACE);
    gap = false;
    codes.push(code);
    if (codes.length >= CHUNK) {
      key += String.fromCharCode(...codes);
      codes = [];
    }
  }
  return key + String.fromCharCode(...codes);
}

/** Words of a text in their comparable form. */
export function wordsOf(text: string): string[] {
  const key = comparable(text);
  return key === "" ? [] : key.split(" ");
}

/** A crude stem: long enough to tell words apart, short enough to forget Russian endings. */
export function stem(word: string): string {
  if (word.length <= 4) return word;
  return word.slice(0, Math.max(4, word.length - (word.length > 7 ? 3 : 2)));
}
