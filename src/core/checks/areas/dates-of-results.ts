/** The rule on one row that answers for results of several deadlines. */
import { formatDay } from "../../calendar/day";
import type { Duty } from "../../duties/duty";
import { clausesOf } from "../../text/clauses";
import { comparable } from "../../text/key";
import { stemsOf } from "../roadmap-index";
import type { RowReading } from "../row-reading";
import { NOTHING, type Remark, type RowRule, remark } from "../rule";
import { isWrongYear, judged } from "./date-facts";

export const RESULT_LATE: RowRule = {
  code: "dates.result-late",
  area: "dates",
  scope: "row",
  rows: "filled",
  severity: "warning",
  title: "Один из результатов после срока",
  looksAt: "даты рядом со словами планируемого результата и его срок",
  example: "«график составлен 14.10.2024» при сроке 20.09.2024",
  why: "У результатов одного пункта бывают разные сроки.",
  check: resultLate,
};

/** Each result is held against the dates beside its own words. */
function resultLate(row: RowReading): readonly Remark[] {
  const { answers, entry } = row;
  if (answers.length < 2 || entry === null || row.facts.length === 0 || row.nothingNeeded) return NOTHING;
  for (const duty of answers) {
    if (duty.due === null) continue;
    const { official, last } = row.report.deadlineOf(duty.due);
    if (row.deadline !== null && row.deadline.last <= last) continue;
    const own = wordsOfItsOwn(duty, answers, entry.stems);
    const dated = row.texts.flatMap((text) => {
      const clauses = clausesOf(text.text).filter((clause) => speaks(clause, own));
      return text.facts
        .filter((fact) => judged(fact) && clauses.some((clause) => clause.includes(fact.text)))
        .map((fact) => ({ fact, text }));
    });
    const [first] = dated;
    if (!first || dated.some(({ fact }) => fact.start <= last || fact.end > row.context.today)) continue;
    if (isWrongYear(first.fact.end, row)) continue;
    return remark(first.text.column, { text: first.fact.text, due: formatDay(official) });
  }
  return NOTHING;
}

/** Stems of the results of a duty that neither the title nor the other duties have. */
function wordsOfItsOwn(duty: Duty, all: readonly Duty[], title: ReadonlySet<string>): ReadonlySet<string> {
  const stems = (one: Duty) => one.results.flatMap(({ text }) => [...stemsOf(comparable(text))]);
  const others = new Set(all.filter((other) => other !== duty).flatMap(stems));
  return new Set(stems(duty).filter((word) => !others.has(word) && !title.has(word) && !/\d/.test(word)));
}

/** Two words in common, so that one of them alone is no chance. */
const speaks = (clause: string, own: ReadonlySet<string>): boolean =>
  [...stemsOf(comparable(clause))].filter((word) => own.has(word)).length >= 2;
