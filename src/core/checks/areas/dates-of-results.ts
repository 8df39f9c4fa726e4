/** The rule on one row that answers for results of several deadlines. */
import { formatDay } from "../../calendar/day";
import type { Duty } from "../../duties/duty";
import { clausesOf } from "../../text/clauses";
import { comparable } from "../../text/key";
import { type ItemEntry, stemsOf } from "../roadmap-index";
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
    // The periods of one result have its words in common.
    if (duty.due === null || duty.period !== "") continue;
    const { official, last } = row.report.deadlineOf(duty.due);
    if (row.deadline !== null && row.deadline.last <= last) continue;
    if (!row.facts.some((fact) => judged(fact) && fact.start > last)) continue;
    const dated = row.texts.flatMap((text) => {
      const clauses = clausesOf(text.text).filter((clause) => speaks(clause, duty, entry.resultWords));
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

/** Two words in common, so that one of them alone is no chance. */
function speaks(clause: string, { results }: Duty, words: ItemEntry["resultWords"]): boolean {
  const stems = [...stemsOf(comparable(clause))];
  return results.some(({ id }) => stems.filter((word) => words.get(id)?.has(word)).length >= 2);
}
