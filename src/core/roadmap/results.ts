/** Planned results with their deadlines and parties: cells of several lines are paired, merged cells inherited, doubts said. */
import type { DeadlinePart } from "../deadlines/read";
import type { DeadlineRule } from "../deadlines/rule";
import { linesOf, shorten } from "./cells";
import { type DeadlineReader, deadlineText, isDitto } from "./deadlines";
import type { ItemDraft, ItemLine } from "./items";
import { pairDeadlines, pairParties } from "./pair";
import type { Parties, PartyReading } from "./parties";
import type { Remarks } from "./remark";
import type { Item, PlannedResult } from "./roadmap";
import { readShare } from "./shares";
import { conditionIn, sharesIn, splitResults } from "./split-results";

interface Above {
  readonly item: string;
  readonly section: string;
  readonly deadline: DeadlinePart | null;
  readonly responsible: string;
}

const MISSING: DeadlinePart = { phrase: "", rule: { kind: "unknown", reason: "none" } };

export function plannedResults(
  drafts: readonly ItemDraft[],
  reader: DeadlineReader,
  parties: Parties,
  remarks: Remarks,
): Item[] {
  const ordinals = new Map<string, number>();
  // A plan without a column of results says so once, at its headings.
  const hasResults = drafts.some(({ lines }) => lines.some(({ result }) => result !== ""));
  let above: Above = { item: "", section: "", deadline: null, responsible: "" };
  return drafts.map((draft) => {
    const results: PlannedResult[] = [];
    let inItem = false;
    for (const line of draft.lines) {
      const placed = slid(line, draft, reader, parties, remarks);
      const deadlines = deadlinesOf(placed, above, draft, inItem, reader, remarks);
      const responsible = responsibleOf(placed, above, draft, inItem, parties, reader, remarks);
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

/** A line with its deadline text ready, and the responsible that had slid into the deadline's column put back. */
interface Placed extends ItemLine {
  readonly override: string;
}

function slid(
  line: ItemLine,
  draft: ItemDraft,
  reader: DeadlineReader,
  parties: Parties,
  remarks: Remarks,
): Placed {
  const override = line.line.cells.override ?? "";
  const deadline = deadlineText(line.line.deadlineCell, line.deadline, line.row, remarks);
  const placed = { ...line, deadline, override };
  if (deadline === "" || line.responsible !== "" || isDitto(deadline)) return placed;
  if (!reader.isDeadline(deadline) && (parties.isOnlyParties(deadline) || /\(\s*далее/i.test(deadline))) {
    remarks.add("responsible-slid", "warning", line.row, "deadline", { item: draft.number });
    return { ...placed, deadline: "", responsible: deadline };
  }
  return placed;
}

interface LineParts {
  readonly parts: readonly DeadlinePart[];
  readonly rest: string;
  readonly inherited: boolean;
}

function deadlinesOf(
  line: Placed,
  above: Above,
  draft: ItemDraft,
  inItem: boolean,
  reader: DeadlineReader,
  remarks: Remarks,
): LineParts {
  const column = line.override === "" ? "deadline" : "override";
  const text = line.override === "" ? line.deadline : line.override;
  if (text !== "" && !isDitto(text)) {
    const reading = reader.read(text);
    const toParty = line.responsible === "" && reading.rest !== "";
    for (const remark of reading.remarks)
      if (!(toParty && remark.code === "deadline.rest")) remarks.put({ ...remark, row: line.row, column });
    const rest = line.override === "" ? reading.rest : reader.read(line.deadline || "-").rest;
    return { parts: reading.parts, rest, inherited: false };
  }
  const near = inItem || above.section === draft.section;
  if (above.deadline === null || !near) {
    remarks.add("deadline-missing", "error", line.row, "deadline", { item: draft.number });
    return { parts: [MISSING], rest: "", inherited: true };
  }
  const certain = inItem || isDitto(text);
  remarks.add(
    certain ? "deadline-merged" : "deadline-inherited",
    certain ? "hint" : "warning",
    line.row,
    "deadline",
    {
      deadline: above.deadline.phrase,
      item: above.item,
    },
  );
  return { parts: [above.deadline], rest: "", inherited: true };
}

function responsibleOf(
  line: Placed,
  above: Above,
  draft: ItemDraft,
  inItem: boolean,
  parties: Parties,
  reader: DeadlineReader,
  remarks: Remarks,
): { text: string; reading: PartyReading } {
  const found = responsibleText(line, above, draft, inItem, parties, reader, remarks);
  const reading = parties.read(found);
  if (found === line.responsible || found !== above.responsible)
    for (const { code, severity, params } of reading.remarks)
      remarks.add(code, severity, line.row, "responsible", params);
  return { text: found, reading };
}

function responsibleText(
  line: Placed,
  above: Above,
  draft: ItemDraft,
  inItem: boolean,
  parties: Parties,
  reader: DeadlineReader,
  remarks: Remarks,
): string {
  if (line.responsible !== "") return line.responsible;
  const glued = line.deadline === "" ? "" : reader.read(line.deadline).rest;
  if (glued !== "" && conditionIn(glued) === null) {
    remarks.add(
      "party-in-deadline",
      parties.isOnlyParties(glued) ? "hint" : "warning",
      line.row,
      "deadline",
      { text: glued },
    );
    return glued;
  }
  if (inItem) {
    remarks.add("responsible-merged", "hint", line.row, "responsible", {
      responsible: shorten(above.responsible),
    });
    return above.responsible;
  }
  const later = draft.lines.find((other) => other.row > line.row && other.responsible !== "");
  if (later) {
    remarks.add("responsible-below", "warning", line.row, "responsible", {
      responsible: shorten(later.responsible),
      row: later.row,
    });
    return later.responsible;
  }
  if (above.responsible !== "" && above.section === draft.section) {
    remarks.add("responsible-inherited", "warning", line.row, "responsible", {
      responsible: shorten(above.responsible),
      item: above.item,
    });
    return above.responsible;
  }
  remarks.add("responsible-missing", "error", line.row, "responsible", { item: draft.number });
  return "";
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
