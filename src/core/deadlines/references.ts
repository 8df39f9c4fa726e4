/** The same deadline as another item: «согласно п. 1.1», «см. п. 2.3», «в срок, указанный в пункте 3.4», «одновременно с п. 1.2». */
import type { Component, Found, Source } from "./component";
import type { EndOfText } from "./events";
import { isMark, isWord, textBetween, tokenAt, words } from "./words";

/** Items of these are not items of the roadmap. */
const OTHER_PAPERS =
  /^(?:приказ|письм|распоряжен|постановлен|протокол|положени|поряд|регламент|график|приложени|договор|соглашен|закон|инструкц|методич)/;

export function reference(source: Source, at: number, endOf: EndOfText): Found<Component> | null {
  const start = introduced(source, at) ?? (at === 0 ? at : null);
  const item = start === null ? null : itemWord(source, start, start === at ? 0 : 5);
  if (item === null) return null;
  const first = itemNumber(source, item);
  if (!first) return null;
  const next = moreItems(source, first.next);
  // «п. 1.1» and nothing else.
  if (start === at && next < source.tokens.length) return null;
  if (OTHER_PAPERS.test(tokenAt(source, next)?.text ?? "")) return elsewhere(source, at, endOf(source, next));
  // «п. 1.1, 1.2»: the dates stand there, which of them is not said.
  if (next > first.next) return elsewhere(source, at, next);
  const own = words(source, words(source, next, "настоящего|настоящей|данного") ?? next, "дорожной карты");
  const plan = words(source, words(source, next, "настоящего|данного") ?? next, "плана");
  return {
    value: { is: "rule", rule: { kind: "reference", item: first.value } },
    next: own ?? plan ?? next,
  };
}

const introduced = (source: Source, at: number): number | null =>
  words(source, at, "согласно|аналогично|по") ??
  words(source, at, "в соответствии с|со") ??
  words(source, at, "одновременно|вместе с|со") ??
  words(source, at, "не позднее|позже срока|сроков") ??
  words(source, at, "в сроки|срок") ??
  words(source, at, "см|смотри|срок|сроки|как");

/** The place after «п.», «пп.», «пункту»; a few words may stand before it. */
function itemWord(source: Source, at: number, most: number): number | null {
  for (let place = at; place <= at + most; place++) {
    const token = tokenAt(source, place);
    if (/^(?:п|пп|пункт(?:а|у|е|ы|ом|ам|ами|ах)?)$/.test(token?.text ?? "")) {
      let next = place + 1;
      while (isMark(source, next, ".") || isWord(source, next, "п")) next += 1;
      return next;
    }
    if (token?.kind !== "word" && !isMark(source, place, ".,")) return null;
  }
  return null;
}

function itemNumber(source: Source, at: number): Found<string> | null {
  const numbers: string[] = [];
  let next = at;
  while (tokenAt(source, next)?.kind === "number") {
    numbers.push(tokenAt(source, next)?.text ?? "");
    next += 1;
    const more = tokenAt(source, next + 1);
    if (!isMark(source, next, ".") || more?.kind !== "number" || more.spaced) break;
    next += 1;
  }
  return numbers.length > 0 ? { value: numbers.join("."), next } : null;
}

/** Over «, 1.2», «и п. 1.3», «-1.5». */
function moreItems(source: Source, at: number): number {
  let next = at;
  while ((isMark(source, next, ",-.") || isWord(source, next, "и|п")) && next < source.tokens.length) {
    const more = tokenAt(source, next + 1)?.kind === "number" ? next + 2 : next + 1;
    if (more === next + 1 && !isMark(source, next, ".") && !isWord(source, next, "и|п")) break;
    next = more;
  }
  return tokenAt(source, next - 1)?.kind === "number" ? next : at;
}

const elsewhere = (source: Source, at: number, next: number): Found<Component> => ({
  value: { is: "rule", rule: { kind: "schedule", awaits: textBetween(source, at, next) } },
  next,
});
