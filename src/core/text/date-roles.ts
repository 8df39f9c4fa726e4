/** What a date in a text is the date of: the work itself, a document, a plan, a status, a law that is only quoted. */
import type { Day } from "../calendar/day";
import type { DateMention } from "./date-mention";
import { saysDone } from "./phrases";

export type DateRole =
  /** The work was done then. */
  | "event"
  /** A paper of the reporter bears it: «приказ от 12.09.2024 № 5». */
  | "document"
  /** «выполнено до 15.09.2024»: on that day at the latest. */
  | "by"
  /** «на 22.11.2024»: how things stood then. */
  | "status"
  /** «запланировано на 25.05.2025», «срок действия до…». */
  | "planned"
  /** A law, a letter of the ministry or the deadline itself, only quoted. */
  | "quoted"
  /** «дата рождения 12.05.2010». */
  | "birth";

export interface DatedFact extends DateMention {
  readonly role: DateRole;
}

const PLANNED =
  /заплан|планир|намеч|состоится|состоятся|пройд[её]т|пройдут|провед[её]м|будет|будут|предстоит|предстоящ|следующ|перенес[её]н|ожидается|действ\S{0,8} до|действителен|срок действия|продл[её]н|по плану|в плане|план на/i;
const AUTHORITY =
  /(?:приказ|письм|распоряж|постановл|указ|закон|рекомендац|поручени|стандарт)\S{0,6}\s(?:\S{1,30}\s){0,3}?(?:министерств|минпросвещ|минобр|правительств|президент|федеральн|губернатор|пермского края|рособрнадзор|рф(?![а-яё])|российск)|федеральн\S{0,3} закон/i;
/** A paper the work follows from, not the work itself. */
const FOLLOWS =
  /(?:в соответствии с|согласно|во исполнение|на основании (?!приказ|распоряж|постановл))([\s\S]{0,120})$/i;
/** A deadline, or an older paper that is changed or still holds. */
const OTHER_PAPER =
  /в срок до|срок(?:ом|а)?(?: исполнения)?\s?[:–-]?\s?(?:до)?\s?$|при сроке|изменени\S{0,3} в |взамен|утратив|отмен[её]н|ранее изданн|\(?в ред\S{0,8}\s/i;
const STILL_HOLDS = /^[^;.\n]{0,30}?\(?действу[ею]/i;
const DOCUMENT =
  /(?:приказ|распоряжени|письм|протокол|постановлени|договор|справк|положени|решени|запрос|заявк|акт|исх|вх|отч[её]т|№)\S{0,6}[^;!?\n]{0,80}?\bот\s*$|(?:^|[^а-яё])от\s*$/i;
const NUMBER_AFTER = /^\s?(?:г\.|года|г)?\s?,?\s?(?:№|исх|вх|N\s?\d)/i;
const STATUS = /(?:^|[^а-яё])(?:по состоянию |на дату |состояние )?на\s*$/i;
/** «Очередная сверка 15.12.2024», as long as nothing says that it was. */
const NEXT_ONE = /очередн|ближайш/i;
/** «118 тыс. переходов за октябрь»: the time a figure was counted over. */
const COUNTED_OVER = /(?:^|[^а-яё])за\s*$/i;
const BIRTH_BEFORE = /рожд|родил|д\.\s?р\.?\s*$/i;
const BIRTH_AFTER = /^\d{0,4}\s?(?:г\.?\s?р\.?(?![а-яё])|год[ау]? рожд)/i;

/** Gives each mention of `text` its role, from the words around it. */
export function withRoles(text: string, mentions: readonly DateMention[]): DatedFact[] {
  const facts: DatedFact[] = [];
  mentions.forEach((mention, index) => {
    const previous = facts[index - 1];
    const following = mentions[index + 1];
    // A list of dates shares the words before its first one.
    const listed =
      previous !== undefined && /^(?:\s?[,;и]\s?){1,2}$/.test(text.slice(previous.to, mention.from));
    if (listed) {
      facts.push({ ...mention, role: previous.role });
      return;
    }
    const left = lastClause(text.slice(Math.max(previous?.to ?? 0, mention.from - 120), mention.from));
    const right = firstClause(
      text.slice(mention.to, Math.min(following?.from ?? text.length, mention.to + 60)),
    );
    const tail = text.slice(mention.to - Math.min(4, mention.text.length), mention.to) + right;
    facts.push({
      ...mention,
      role: BIRTH_AFTER.test(tail)
        ? "birth"
        : roleOf(left, right, text.slice(mention.to, mention.to + 50), mention.precision),
    });
  });
  return facts;
}

function roleOf(left: string, right: string, after: string, precision: DateMention["precision"]): DateRole {
  if (BIRTH_BEFORE.test(left)) return "birth";
  if (PLANNED.test(left) || PLANNED.test(right)) return "planned";
  if (NEXT_ONE.test(left) && !saysDone(left) && !saysDone(right)) return "planned";
  if (isQuoted(left, after)) return "quoted";
  if (DOCUMENT.test(left) || NUMBER_AFTER.test(right)) return "document";
  if (STATUS.test(left) || (precision !== "day" && COUNTED_OVER.test(left))) return "status";
  if (/(?:^|[^а-яё])(?:до|не позднее|к)\s*$/i.test(left)) return "by";
  return "event";
}

function isQuoted(left: string, after: string): boolean {
  const follows = FOLLOWS.exec(left);
  return (
    AUTHORITY.test(left) ||
    (follows !== null && !saysDone(follows[1] ?? "")) ||
    OTHER_PAPER.test(left) ||
    STILL_HOLDS.test(after)
  );
}

/** A comma divides only where a new verb may follow; brackets do. */
function lastClause(text: string): string {
  const parts = text.split(
    /[;!?\n]|\.\s+(?=[«"(]?[А-ЯЁA-Z])|,\s+(?=(?:а |но |и |следующ|при |далее|затем|сейчас))|\)/,
  );
  return parts[parts.length - 1] ?? "";
}

function firstClause(text: string): string {
  return text.split(/[;!?\n,]|\.\s+(?=[«"(]?[А-ЯЁA-Z])|[()]/)[0] ?? "";
}

export interface Execution {
  readonly day: Day;
  readonly fact: DatedFact;
}

/**
 * The date of execution: the latest one within the deadline, otherwise the earliest after it. Without a deadline the latest one
 * that is not in the future. Dates of papers count when nothing else tells when the work was done, or when the work is the
 * paper itself.
 */
export function executionDate(
  facts: readonly DatedFact[],
  asked: { readonly due: Day | null; readonly today: Day; readonly paper: boolean },
): Execution | null {
  const events = facts.filter((fact) => fact.role === "event" || fact.role === "by");
  const papers = facts.filter((fact) => fact.role === "document");
  const statuses = facts.filter((fact) => fact.role === "status");
  const { due, today } = asked;
  if (due === null)
    return latest(
      [...events, ...papers, ...statuses].filter((fact) => fact.start <= today),
      null,
    );
  const papersInTime = papers.filter((fact) => fact.end <= due);
  if (asked.paper && papersInTime.length > 0) return latest(papersInTime, due);
  const strong = events.length > 0 ? events : papers;
  const inTime = strong.filter((fact) => within(fact, due));
  if (inTime.length > 0) return latest(inTime, due);
  const after = strong.reduce<DatedFact | null>(
    (best, fact) => (best === null || fact.end < best.end ? fact : best),
    null,
  );
  if (after) return { day: after.end > today && after.start <= today ? today : after.end, fact: after };
  return latest(
    statuses.filter((fact) => fact.end <= due),
    due,
  );
}

/** A month that began before the deadline may have been in time: nothing says that it was not. */
const within = (fact: DatedFact, due: Day): boolean =>
  fact.precision === "day" ? fact.end <= due : fact.start <= due;

function latest(facts: readonly DatedFact[], due: Day | null): Execution | null {
  const best = facts.reduce<DatedFact | null>(
    (found, fact) => (found === null || fact.end > found.end ? fact : found),
    null,
  );
  if (!best) return null;
  return { day: due !== null && best.end > due ? due : best.end, fact: best };
}
