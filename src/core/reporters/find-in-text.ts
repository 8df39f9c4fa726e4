/** Finds the reporter named inside a longer text: a title line, a file name, also in Latin letters. */
import { comparable } from "../text/key";
import { nameParts } from "./name-parts";
import { recogniseReporter } from "./recognise";
import type { Reporter } from "./reporter";

/** The one municipality (or, failing that, body) named in a line of text; null when none or several are. */
export function findReporter(text: string, reporters: readonly Reporter[]): Reporter | null {
  const whole = recogniseReporter(text, reporters);
  if (whole.kind === "reporter" && whole.slip !== "typo") return whole.reporter;
  const words = comparable(text.slice(0, 600)).split(" ").slice(0, 80);
  const found = new Set<Reporter>();
  for (let from = 0; from < words.length; from++) {
    for (let size = 5; size >= 1; size--) {
      const piece = words.slice(from, from + size);
      if (piece.length < size || !piece.some((word) => KIND.test(word))) continue;
      const read = recogniseReporter(piece.join(" "), reporters);
      if (read.kind !== "reporter" || read.slip === "typo" || nameParts(piece.join(" ")).root === "")
        continue;
      found.add(read.reporter);
      from += size - 1;
      break;
    }
  }
  const municipalities = [...found].filter(({ kind }) => kind === "municipality");
  const chosen = municipalities.length > 0 ? municipalities : [...found];
  return chosen.length === 1 ? (chosen[0] ?? null) : null;
}

const KIND = /^(?:окр[а-я]{0,4}|го|мо|зато|г|город[а-я]{0,2}|район[а-я]{0,2}|иро|мирс|министерств[а-я])$/;

/** «Чайковский ГО_отчет.xlsx», «Kungur_otchet.xlsx», «отчёт Осинский.xlsx». */
export function findReporterInFileName(name: string, reporters: readonly Reporter[]): Reporter | null {
  const words = name
    .replace(/^.*[\\/]/, "")
    .replace(/\.[a-z]{2,5}$/i, "")
    .replace(/[_\-–—.,()+]+/g, " ");
  const named = findReporter(words, reporters);
  if (named) return named;
  const municipalities = reporters.filter(({ kind }) => kind === "municipality");
  const matches = new Set<Reporter>();
  for (const word of words.split(/\s+/)) {
    if (word.length < 4) continue;
    if (/[а-яё]/i.test(word)) {
      const read = recogniseReporter(word, reporters);
      if (read.kind === "reporter" && read.slip !== "typo") matches.add(read.reporter);
      continue;
    }
    // «Lysva» gave «лысьвенский» its root: the ending of the town is left off.
    const asked = latinKey(word.toLowerCase()).replace(/(?:skii?|skogo|k?a|o|e|i)$/, "");
    if (asked.length < 4) continue;
    for (const reporter of municipalities)
      if (latin(nameParts(reporter.name).root).startsWith(asked)) matches.add(reporter);
  }
  return matches.size === 1 ? ([...matches][0] ?? null) : null;
}

const LATIN: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ц: "c",
  ч: "ch",
  ш: "sh",
  щ: "sh",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
};

const latin = (text: string): string => latinKey([...text].map((letter) => LATIN[letter] ?? letter).join(""));

/** One spelling for the many ways of writing Russian in Latin letters. */
const latinKey = (text: string): string =>
  text
    .replace(/y(?=[aou])|j(?=[aou])/g, "i")
    .replace(/[yj]/g, "i")
    .replace(/kh/g, "h")
    .replace(/shch|sch/g, "sh")
    .replace(/ts|tc/g, "c")
    .replace(/'|`/g, "")
    .replace(/i+/g, "i");
