/** What two texts are compared by: case, ё, quotes, dashes, punctuation, look-alikes and spaces do not count. */
import { russified } from "./letters";
import { withoutInvisible } from "./spaces";

/** «Назначение ответственных – ФГИС «Моя школа».» → "назначение ответственных фгис моя школа". */
export function comparable(text: string): string {
  return russified(withoutInvisible(text))
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[^a-zа-я0-9@%]+/g, " ")
    .trim();
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
