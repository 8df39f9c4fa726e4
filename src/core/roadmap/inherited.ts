/** The deadline and the responsible of a line: its own, slid into another cell, or inherited from a merged cell; always said. */
import type { DeadlinePart } from "../deadlines/read";
import { shorten } from "./cells";
import { type DeadlineReader, deadlineText, isDitto } from "./deadlines";
import type { ItemDraft, ItemLine } from "./items";
import type { Parties, PartyReading } from "./parties";
import type { Remarks } from "./remark";
import { conditionIn } from "./split-results";

export interface Above {
  readonly item: string;
  readonly section: string;
  readonly deadline: DeadlinePart | null;
  readonly responsible: string;
}

export const MISSING: DeadlinePart = { phrase: "", rule: { kind: "unknown", reason: "none" } };

/** What a line is read with. */
export interface Tools {
  readonly reader: DeadlineReader;
  readonly parties: Parties;
  readonly remarks: Remarks;
}

/** Where a line stands: in its item, under what came before. */
export interface Where {
  readonly draft: ItemDraft;
  readonly above: Above;
  /** Not the first line of its item. */
  readonly inItem: boolean;
}

/** A line with its deadline text ready, and the responsible that had slid into the deadline's column put back. */
export interface Placed extends ItemLine {
  readonly override: string;
}

export function slid(line: ItemLine, { draft }: Where, { reader, parties, remarks }: Tools): Placed {
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

export interface LineParts {
  readonly parts: readonly DeadlinePart[];
  readonly rest: string;
  readonly inherited: boolean;
}

export function deadlinesOf(
  line: Placed,
  { draft, above, inItem }: Where,
  { reader, remarks }: Tools,
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

export function responsibleOf(
  line: Placed,
  where: Where,
  tools: Tools,
): { text: string; reading: PartyReading } {
  const found = responsibleText(line, where, tools);
  const reading = tools.parties.read(found);
  if (found === line.responsible || found !== where.above.responsible)
    for (const { code, severity, params } of reading.remarks)
      tools.remarks.add(code, severity, line.row, "responsible", params);
  return { text: found, reading };
}

function responsibleText(
  line: Placed,
  { draft, above, inItem }: Where,
  { reader, parties, remarks }: Tools,
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
