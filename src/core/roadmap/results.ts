/** Planned results with their deadlines and parties: cells of several lines are paired, merged cells inherited, doubts said. */
import type { DeadlinePart } from "../deadlines/read";
import type { DeadlineRule } from "../deadlines/rule";
import { linesOf, shorten } from "./cells";
import type { DeadlineReader } from "./deadlines";
import {
  type Above,
  deadlinesOf,
  type LineParts,
  MISSING,
  type Placed,
  responsibleOf,
  slid,
  type Tools,
} from "./inherited";
import type { ItemDraft, ItemLine } from "./items";
import { pairDeadlines, pairParties } from "./pair";
import type { PartyReading } from "./parties";
import type { Remarks } from "./remark";
import type { Item, PlannedResult } from "./roadmap";
import { readShare } from "./shares";
import { conditionIn, sharesIn, splitResults } from "./split-results";

export function plannedResults(drafts: readonly ItemDraft[], tools: Tools): Item[] {
  const { reader, remarks } = tools;
  const ordinals = new Map<string, number>();
  // A plan without a column of results says so once, at its headings.
  const hasResults = drafts.some(({ lines }) => lines.some(({ result }) => result !== ""));
  let above: Above = { item: "", section: "", deadline: null, responsible: "" };
  return drafts.map((draft) => {
    const results: PlannedResult[] = [];
    let inItem = false;
    for (const line of draft.lines) {
      const where = { draft, above, inItem };
      const placed = slid(line, where, tools);
      const deadlines = deadlinesOf(placed, where, tools);
      const responsible = responsibleOf(placed, where, tools);
      const own = resultsOf(placed, draft, results, hasResults, remarks);
      const made = paired(own, deadlines, responsible.reading, placed, draft, remarks);
      if (line.deadlineBelow) replaceLast(made, line, reader, remarks);
      for (const { text, part, who } of made) {
        const ordinal = (ordinals.get(draft.number) ?? 0) + 1;
        ordinals.set(draft.number, ordinal);
        results.push(planned(`${draft.number}.${ordinal}`, text, part, who, placed, deadlines.rest, remarks));
      }
      above = {
        item: draft.number,
        section: draft.section,
        deadline: deadlines.parts[deadlines.parts.length - 1] ?? above.deadline,
        responsible: responsible.text,
      };
      inItem = true;
    }
    const { number, section, title } = draft;
    return { number, section, title, results };
  });
}

/** The results of a line; without any, the result above (another deadline of it) or the title itself. */
function resultsOf(
  line: Placed,
  draft: ItemDraft,
  before: readonly PlannedResult[],
  hasResults: boolean,
  remarks: Remarks,
): readonly string[] {
  if (line.result !== "") {
    const { texts, inline } = splitResults(line.result);
    if (inline) remarks.add("results-glued", "warning", line.row, "result", { count: texts.length });
    else if (texts.length > 1)
      remarks.add("results-several", "hint", line.row, "result", { count: texts.length });
    return texts;
  }
  const last = before[before.length - 1];
  if (last) {
    remarks.add("result-merged", "warning", line.row, "result", { result: shorten(last.text) });
    return [last.text];
  }
  if (hasResults) remarks.add("result-missing", "warning", line.row, "result", { item: draft.number });
  return [draft.title];
}

interface Made {
  readonly text: string;
  part: DeadlinePart;
  readonly who: readonly string[];
}

function paired(
  texts: readonly string[],
  { parts }: LineParts,
  reading: PartyReading,
  line: Placed,
  draft: ItemDraft,
  remarks: Remarks,
): Made[] {
  const deadlines = pairDeadlines(
    texts,
    parts.map(({ rule }) => rule),
  );
  const who = pairParties(texts.length, reading.lines, reading.glued);
  if (deadlines.doubtful)
    remarks.add("deadlines-paired", "warning", line.row, "deadline", {
      deadlines: parts.length,
      results: texts.length,
    });
  else if (texts.length > 1 && parts.length > 1)
    remarks.add("deadlines-in-order", "hint", line.row, "deadline", { results: texts.length });
  else if (texts.length === 1 && parts.length > 1)
    remarks.add("deadlines-of-one", "hint", line.row, "deadline", {
      deadlines: parts.length,
      item: draft.number,
    });
  if (who.doubtful)
    remarks.add("parties-paired", "warning", line.row, "responsible", {
      results: texts.length,
      lines: reading.glued ? texts.length : reading.lines.length,
    });
  return texts.flatMap((text, index) =>
    (deadlines.ofResults[index] ?? [0]).map((at) => ({
      text,
      part: parts[at] ?? MISSING,
      who: who.ofResults[index] ?? [],
    })),
  );
}

function replaceLast(made: Made[], line: ItemLine, reader: DeadlineReader, remarks: Remarks): void {
  const below = line.deadlineBelow;
  const last = made[made.length - 1];
  if (!below || !last) return;
  const reading = reader.read(below.text);
  for (const remark of reading.remarks) remarks.put({ ...remark, row: below.row, column: "deadline" });
  last.part = reading.parts[0] ?? MISSING;
}

function planned(
  id: string,
  text: string,
  part: DeadlinePart,
  who: readonly string[],
  line: Placed,
  rest: string,
  remarks: Remarks,
): PlannedResult {
  const { linkShare, target } = line.line.shareCells;
  const minLinkShare = readShare(linkShare, line.line.cells.linkShare ?? "", line.row, "linkShare", remarks);
  const targetShare = readShare(target, line.line.cells.target ?? "", line.row, "target", remarks);
  const condition =
    conditionIn(text) ?? conditionIn(rest) ?? (part.rule.kind === "conditional" ? part.phrase : null);
  if (condition !== null) remarks.add("conditional", "hint", line.row, "result", { id, condition });
  for (const { percent, ofLinks } of sharesIn(text)) {
    if (ofLinks && minLinkShare === undefined)
      remarks.add("link-share-proposed", "hint", line.row, "linkShare", { percent });
    if (!ofLinks && targetShare === undefined)
      remarks.add("target-proposed", "hint", line.row, "target", { percent });
  }
  return {
    id,
    text,
    deadline: writtenDeadline(line, part),
    rule: part.rule as DeadlineRule,
    responsible: who,
    ...(minLinkShare === undefined ? {} : { minLinkShare }),
    ...(targetShare === undefined ? {} : { targetShare }),
    conditional: condition !== null,
    row: line.row,
  };
}

/** The document's own words stay even where the ministry says how to read them. */
function writtenDeadline(line: Placed, part: DeadlinePart): string {
  if (line.override === "" || line.deadline === "") return part.phrase;
  return linesOf(line.deadline).join(" ");
}
