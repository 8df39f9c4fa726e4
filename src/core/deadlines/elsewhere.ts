/** Deadlines whose dates stand elsewhere or come only if something happens, and those that are not there at all. */
import type { Component, Found, Source } from "./component";
import type { EndOfText } from "./events";
import { reference } from "./references";
import { schoolTerm } from "./school-terms";
import { absent } from "./unset";
import { isMark, isWord, lexeme, textBetween, tokenAt, unitAt, words } from "./words";

export function elsewhere(source: Source, at: number, endOf: EndOfText): Found<Component> | null {
  return (
    reference(source, at, endOf) ??
    schedule(source, at, endOf) ??
    conditional(source, at, endOf) ??
    lasting(source, at, endOf) ??
    absent(source, at)
  );
}

const SCHEDULES =
  /^(?:график|план|расписани|программ|календар|регламент|положени|приложени|циклограмм|медиаплан|порядк|порядок|приказ|распоряжени|постановлени|сетев|сроками|срокам|соглашени|контракт|договор(?!ен)|карт)/;

/** «по отдельному графику», «в соответствии с планом…», «в установленные сроки», «согласно приложению». */
function schedule(source: Source, at: number, endOf: EndOfText): Found<Component> | null {
  const told = words(source, at, "согласно") ?? words(source, at, "в соответствии с|со");
  if (told !== null && tokenAt(source, told)?.kind === "word" && !isNeed(source, told))
    return scheduled(source, at, endOf(source, told));
  const by = words(source, at, "по");
  // «по мере выхода приказов»
  if (by !== null && !isWord(source, by, "мере")) {
    for (let step = 0; step < 4; step++) {
      const token = tokenAt(source, by + step);
      if (token?.kind !== "word" && token?.text !== "-") break;
      if (isSchedule(source, by + step)) return scheduled(source, at, endOf(source, by));
    }
  }
  const terms =
    words(source, at, "в сроки|срок") ??
    words(
      source,
      at,
      "в установленные|утвержденные|указанные|определенные|плановые|установленный сроки|срок",
    );
  const byLaw = terms === null ? settledTerms(source, at) : null;
  if (byLaw !== null) return scheduled(source, at, byLaw);
  const place = terms === null ? null : isMark(source, terms, ",") ? terms + 1 : terms;
  const named = place === null ? undefined : tokenAt(source, place);
  const settled = /^(?:установ|утвержд|указан|определ|предусм|согласов|обозначен)/;
  if (
    terms !== null &&
    place !== null &&
    (settled.test(tokenAt(source, at + 1)?.text ?? "") || settled.test(named?.text ?? ""))
  )
    return scheduled(source, at, endOf(source, at + 1) > place ? endOf(source, place) : terms);
  const set = words(source, at, "сроки|срок");
  if (set !== null && /^(?:устанавлива|утвержда)/.test(tokenAt(source, set)?.text ?? ""))
    return scheduled(source, at, endOf(source, set));
  // «сроки определяются графиком»; «сроки определяются» alone says that there are none yet.
  if (set !== null && /^определя/.test(tokenAt(source, set)?.text ?? "") && isSchedule(source, set + 1))
    return scheduled(source, at, endOf(source, set));
  const during = words(source, at, "в|во|на период|время|дни|сроки") ?? words(source, at, "в каникулярное");
  const what = during === null ? undefined : tokenAt(source, during);
  if (during !== null && what?.kind === "word" && !what.lexeme && !ofPlan(what.text))
    return scheduled(source, at, endOf(source, during));
  // «в I четверти», «во втором полугодии учебного года»: terms differ from school to school.
  return schoolTerm(source, at);

  function scheduled(ofSource: Source, from: number, next: number): Found<Component> {
    return {
      value: { is: "rule", rule: { kind: "schedule", awaits: textBetween(ofSource, from, next) } },
      next,
    };
  }
}

const isSchedule = (source: Source, at: number): boolean => SCHEDULES.test(tokenAt(source, at)?.text ?? "");

/** «в установленные законодательством сроки»: the place after «сроки». */
function settledTerms(source: Source, at: number): number | null {
  if (words(source, at, "в установленные|утвержденные|предусмотренные|определенные|установленный") === null)
    return null;
  for (let place = at + 2; place < at + 7 && tokenAt(source, place)?.kind === "word"; place++)
    if (isWord(source, place, "сроки|срок")) return place + 1;
  return null;
}

const NEEDS =
  /^(?:запрос|необходимост|требовани|поручени|факт|заявк|заявлени|обращени|согласовани|приглашени|решени|распоряжени|указани|договоренност|потребност|вызов|готовност|мере|случа|желани|результат|итогам|поступлени|письм|уведомлени)/;
const isNeed = (source: Source, at: number): boolean => NEEDS.test(tokenAt(source, at)?.text ?? "");

/** «по запросу», «при необходимости», «в случае…», «по мере поступления». */
function conditional(source: Source, at: number, endOf: EndOfText): Found<Component> | null {
  const happened = (next: number): Found<Component> => ({
    value: { is: "rule", rule: { kind: "conditional", awaits: textBetween(source, at, next) } },
    next,
  });
  const results = words(
    source,
    at,
    "по итогам|результатам|окончании|окончанию|завершении|завершению|истечении|истечению|прошествии",
  );
  const every = results === null ? null : (words(source, results, "каждого|отчетного") ?? results);
  const unit = every === null ? null : unitAt(source, every);
  const period = unit?.value;
  if (
    unit &&
    (period === "month" ||
      period === "quarter" ||
      period === "half" ||
      (period === "year" && isWord(source, every ?? 0, "года")))
  )
    return { value: { is: "often", count: 1, unit: period, after: true }, next: unit.next };
  const by = words(source, at, "по") ?? words(source, at, "согласно");
  if (by !== null)
    for (let step = 0; step < 3; step++) {
      if (tokenAt(source, by + step)?.kind !== "word") break;
      if (isNeed(source, by + step)) return happened(endOf(source, by));
    }
  const caused = words(source, at, "в случае|случаях|зависимости") ?? words(source, at, "если|когда");
  if (caused !== null && tokenAt(source, caused)) return happened(endOf(source, caused));
  const when = words(source, at, "при");
  const noun = when === null ? undefined : tokenAt(source, when);
  if (when !== null && noun?.kind === "word" && noun.text.length >= 4) return happened(endOf(source, when));
  return null;
}

/** «на постоянной основе», «в течение всего периода», «весь период реализации», «в ходе реализации». */
function lasting(source: Source, at: number, endOf: EndOfText): Found<Component> | null {
  const constantly = (next: number): Found<Component> => ({ value: { is: "constantly" }, next });
  if (lexeme(source, at, "constantly")) return constantly(at + 1);
  const basis =
    words(source, at, "на постоянной|регулярной|систематической основе") ??
    words(source, at, "в постоянном|непрерывном|регулярном режиме") ??
    words(source, at, "круглый|весь год") ??
    words(source, at, "круглогодичный|круглогодично");
  if (basis !== null) return constantly(basis);
  const during =
    words(source, at, "в течение|течении") ??
    words(source, at, "на протяжении") ??
    words(source, at, "в|за|на") ??
    at;
  const all = words(source, during, "всего|весь|все") ?? during;
  if (all === at) return null;
  // «в течение реализации проекта»
  if (all > at + 1 && /^(?:реализ|действ|исполн|выполн)/.test(tokenAt(source, all)?.text ?? ""))
    return constantly(endOf(source, all));
  const term = words(source, all, "периода|период|срока|срок|времени|время|ходе|процессе");
  if (term === null || (words(source, at, "в срок") !== null && during === at + 1)) return null;
  const noun = tokenAt(source, term);
  // «в период проведения экзаменов» is an event, not the whole of the plan.

  const bare = !noun || noun.line || isMark(source, term, ".,;)");
  if (!ofPlan(noun?.text ?? "") && !(bare && all !== during)) return null;
  return constantly(bare ? term : endOf(source, term));
}

const ofPlan = (word: string): boolean =>
  /^(?:реализ|действ|исполн|выполн|дорожн|проект|план|программ)/.test(word);
