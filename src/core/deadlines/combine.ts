/** Pieces that stand together become rules: a frequency takes what narrows it, everything else is a rule of its own. */
import { type Component, type DeadlineRemark, type Piece, remark, type Source } from "./component";
import { countedDay, isCountedFromPeriod } from "./counted";
import type { Draft } from "./draft";
import { recurringDrafts } from "./recurrence";
import { isMark, textBetween } from "./words";

export interface DraftPart {
  readonly phrase: string;
  readonly draft: Draft;
  readonly remarks: readonly DeadlineRemark[];
}

export interface Combined {
  readonly parts: readonly DraftPart[];
  /** A condition beside a deadline: «до 01.12.2024 (при необходимости)». */
  readonly rest: readonly string[];
}

export function combine(source: Source, pieces: readonly Piece[]): Combined {
  const phraseOf = (some: readonly Piece[]): string =>
    some.length === 1 && some[0]?.phrase !== undefined
      ? some[0].phrase
      : textBetween(
          source,
          Math.min(...some.map(({ start }) => start)),
          Math.max(...some.map(({ end }) => end)),
        );

  const scheduled = bySchedule(pieces);
  if (scheduled) {
    const phrase = phraseOf(scheduled.joined);
    const rest = scheduled.others.length > 0 ? combine(source, scheduled.others) : { parts: [], rest: [] };
    const part: DraftPart = {
      phrase,
      draft: { is: "rule", rule: { kind: "schedule", awaits: phrase } },
      remarks: [],
    };
    return { parts: [part, ...rest.parts], rest: rest.rest };
  }
  const conditions = pieces.filter(isCondition);
  if (conditions.length > 0 && conditions.length < pieces.length) {
    const rest = combine(
      source,
      pieces.filter((piece) => !isCondition(piece)),
    );
    return { parts: rest.parts, rest: [...rest.rest, ...conditions.map((piece) => phraseOf([piece]))] };
  }
  const counted = pieces.find(isCountedFromPeriod);
  if (counted && pieces.every((piece) => piece === counted || piece.component.is === "often")) {
    const within = pieces.length > 1 ? countedDay(counted) : null;
    if (within)
      return combine(
        source,
        pieces.map((piece) => (piece === counted ? { ...piece, component: within } : piece)),
      );
    return {
      parts: [{ phrase: phraseOf(pieces), draft: draftOf(counted.component), remarks: [] }],
      rest: [],
    };
  }
  const recurring = recurringDrafts(pieces);
  if (recurring) {
    const others = pieces.filter((piece) => !recurring.used.includes(piece));
    const rest = others.length > 0 ? combine(source, others) : { parts: [], rest: [] };
    const own = recurring.parts.map(({ draft, pieces: some, remarks }) => ({
      phrase: phraseOf(some),
      draft,
      remarks: [...some.flatMap((piece) => piece.remarks), ...remarks],
      at: Math.min(...some.map(({ start }) => start)),
    }));
    const before = others.length > 0 && (others[0]?.start ?? 0) < (own[0]?.at ?? 0);
    const parts = own.map(({ phrase, draft, remarks }) => ({ phrase, draft, remarks }));
    return { parts: before ? [...rest.parts, ...parts] : [...parts, ...rest.parts], rest: rest.rest };
  }
  return { parts: standing(source, pieces, phraseOf), rest: [] };
}

const isRule = (piece: Piece, kind: string): boolean =>
  piece.component.is === "rule" && piece.component.rule.kind === kind;
const isCondition = (piece: Piece): boolean => isRule(piece, "conditional");

/** «ежемесячно по графику», «октябрь (по графику)»: the dates are in the schedule, whatever stands beside it but a day. */
function bySchedule(pieces: readonly Piece[]): { joined: readonly Piece[]; others: readonly Piece[] } | null {
  const joined = pieces.filter(
    (piece) =>
      isRule(piece, "schedule") ||
      piece.component.is === "often" ||
      piece.component.is === "constantly" ||
      piece.component.is === "span",
  );
  if (joined.length < 2 || !joined.some((piece) => isRule(piece, "schedule"))) return null;
  return { joined, others: pieces.filter((piece) => !joined.includes(piece)) };
}

/** No frequency among them: «постоянно» and «с … » take their bounds, the others stand alone. */
function standing(
  source: Source,
  pieces: readonly Piece[],
  phraseOf: (some: readonly Piece[]) => string,
): DraftPart[] {
  const parts: DraftPart[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece) continue;
    const group = [piece];
    let draft = draftOf(piece.component);
    const remarks: DeadlineRemark[] = [];
    for (let other = pieces[index + 1]; other; other = pieces[index + 1]) {
      const lasts = group.every(({ component }) => component.is !== "span" || coversPlan(component));
      const joined = lasts ? joinedDraft(draft, other.component) : null;
      if (!joined) break;
      draft = joined;
      // «постоянно, до 31.12.2024» may also be the deadlines of two results.
      if (joined.is === "ongoing" && other.component.is === "day" && isMark(source, other.start - 1, ","))
        remarks.push(remark("ongoing-until", "warning"));
      group.push(other);
      index++;
    }
    parts.push({
      phrase: phraseOf(group),
      draft,
      remarks: [...group.flatMap((one) => one.remarks), ...remarks],
    });
  }
  return parts;
}

function draftOf(component: Component): Draft {
  switch (component.is) {
    case "day":
      return {
        is: "day",
        at: component.at,
        ...(component.named ? { named: component.named } : {}),
        ...(component.said === undefined ? {} : { said: component.said }),
        ...(component.inside ? { inside: component.inside } : {}),
      };
    case "span":
      return {
        is: "span",
        span: component.span,
        ...(component.inside ? { inside: component.inside } : {}),
      };
    case "from":
      return { is: "from", at: component.at };
    case "constantly":
      return {
        is: "ongoing",
        ...(component.span ? { from: component.span.from, to: component.span.to } : {}),
      };
    case "rule":
      return { is: "rule", rule: component.rule };
    default:
      // «до 25 числа», «в пятницу»: of which month or week?
      return { is: "rule", rule: { kind: "unknown", reason: "clarify-period" } };
  }
}

/** A stretch in which something lasts, unlike a month that is a deadline. */
const coversPlan = ({ during, level }: Extract<Component, { is: "span" }>): boolean =>
  during || level === "year" || level === "years" || level === "school";

/** Two neighbours that make one rule: «с 01.12.2024 постоянно», «не ранее 1 сентября и не позднее 30 октября». */
function joinedDraft(draft: Draft, next: Component): Draft | null {
  if (draft.is === "from" && next.is === "constantly" && !next.span) return { is: "ongoing", from: draft.at };
  if (draft.is === "from" && next.is === "day" && next.upTo)
    return { is: "span", span: { from: draft.at, to: next.at } };
  if (draft.is === "span" && next.is === "constantly" && !next.span)
    return { is: "ongoing", from: draft.span.from, to: draft.span.to };
  if (draft.is !== "ongoing") return null;
  if (next.is === "constantly")
    return next.span ? { ...draft, from: next.span.from, to: next.span.to } : draft;
  if (next.is === "from" && !draft.from) return { ...draft, from: next.at };
  if (next.is === "day" && next.upTo && !draft.to) return { ...draft, to: next.at };
  if (next.is === "span" && coversPlan(next) && !draft.from)
    return { ...draft, from: next.span.from, to: next.span.to };
  return null;
}

export const conditionRemark = (text: string): DeadlineRemark => remark("condition", "hint", { text });
