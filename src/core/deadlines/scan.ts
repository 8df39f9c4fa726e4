/** Walks over a cell: deadlines where the grammar finds them, connecting words, and text that belongs to something else. */
import { MONTHS_OF } from "../calendar/names";
import { timeOfDay } from "./clock";
import { type Component, type DeadlineRemark, type Piece, remark, type Source } from "./component";
import { CONNECTING, labelAt, numberedAt, passedOver } from "./labels";
import {
  addLeftover,
  documentAt,
  figureAt,
  forbidsReading,
  type Leftover,
  speaksOfChange,
} from "./leftovers";
import { isReportedOn } from "./nested";
import { pieceAt } from "./pieces";
import { isMark, isWord, tokenAt } from "./words";

export interface Scanned {
  /** Pieces that stand together, in order. */
  readonly runs: readonly (readonly Piece[])[];
  /** First token and the token after the last of each text that is no deadline. */
  readonly leftovers: readonly Leftover[];
  readonly remarks: readonly DeadlineRemark[];
}

/** What stands behind these is another deadline: «октябрь 2024 года, далее ежегодно». */
const THEN = "далее|дальнейшем|затем|потом|впоследствии";
const ROUGHLY =
  "ориентировочно|примерно|предварительно|предположительно|возможно|планируется|запланировано|около|орентировочно";
/** A list of deadlines ends here and another begins. */
const PARTING = ";/•·*|";
const SOFT = ",:-().?!…[]{}=";

/** Null where the text beside the deadlines speaks of time, or denies something: then nothing may be believed. */
export function scan(source: Source): Scanned | null {
  const runs: Piece[][] = [];
  const leftovers: Leftover[] = [];
  const remarks: DeadlineRemark[] = [];
  let run: Piece[] = [];
  let parted = true;
  let at = 0;
  // Where the last deadline or connecting word ended: leftovers on both sides of it are two texts.
  let told = 0;
  const leave = (end: number) => {
    addLeftover(leftovers, at, end, told <= (leftovers[leftovers.length - 1]?.[1] ?? 0));
    at = end;
    parted = true;
  };
  while (at < source.tokens.length) {
    const beginning = parted || tokenAt(source, at)?.line === true;
    const label = labelAt(source, at, beginning);
    if (label !== null) {
      at = told = label;
      parted = true;
      continue;
    }
    const document = documentAt(source, at);
    if (document !== null) {
      leave(document);
      continue;
    }
    const found = pieceAt(source, at);
    if (found) {
      if (isDashed(source, run, at, found.components)) return null;
      const broken = tokenAt(source, at)?.line === true && !continues(run, found.components);
      if (parted || broken || run.length === 0) {
        run = [];
        runs.push(run);
      }
      for (const component of found.components)
        run.push({
          component,
          start: at,
          end: found.next,
          remarks: found.remarks,
          ...named(component, found.components.length > 1),
        });
      parted = false;
      at = told = found.next;
      continue;
    }
    const clock = timeOfDay(source, at);
    if (clock !== null) {
      remarks.push(remark("time-of-day", "hint"));
      at = told = clock;
      continue;
    }
    const passed = passedOver(source, at);
    if (passed !== null) {
      at = told = passed;
      continue;
    }
    const numbered = numberedAt(source, at, beginning);
    if (numbered !== null) {
      at = told = numbered;
      parted = true;
      continue;
    }
    const figure = figureAt(source, at);
    if (figure !== null) {
      leave(figure);
      continue;
    }
    if (isWord(source, at, THEN) && opens(source, run, at)) {
      at = told = at + 1;
      continue;
    }
    if (isMark(source, at, PARTING) || isWord(source, at, THEN)) {
      parted = true;
      told = at + 1;
    } else if (isWord(source, at, ROUGHLY)) {
      remarks.push(remark("roughly", "warning", { word: tokenAt(source, at)?.written ?? "" }));
      told = at + 1;
    } else if (!isMark(source, at, SOFT) && !(isWord(source, at, CONNECTING) && !isInitial(source, at))) {
      if (forbidsReading(source, at)) return null;
      leave(at + 1);
      continue;
    }
    at += 1;
  }
  if (runs.flat().length > 1 && speaksOfChange(source, leftovers)) return null;
  return { runs, leftovers, remarks };
}

/** «Иванов И. И.»: a capital with a dot is no connecting word. */
const isInitial = (source: Source, at: number): boolean =>
  /^[А-Я]$/.test(tokenAt(source, at)?.written ?? "") && isMark(source, at + 1, ".");

/** «с 20.09.2024 и далее (ежемесячно)» goes on; «2024 год и далее» begins there and has no end. */
function opens(source: Source, run: Piece[], at: number): boolean {
  const last = run[run.length - 1];
  if (last?.component.is === "from") return true;
  const behind = tokenAt(source, at + 1);
  if (!last || (behind && !behind.line && !isMark(source, at + 1, ";)."))) return false;
  const { component } = last;
  const first =
    component.is === "span"
      ? component.span.from
      : component.is === "day" && !component.upTo
        ? component.at
        : null;
  if (first) run[run.length - 1] = { ...last, component: { is: "from", at: first }, end: at + 1 };
  return first !== null;
}

/** «15.09 – 15.10 – 15.11.2024»: a dash the grammar of ranges does not know. */
function isDashed(source: Source, run: readonly Piece[], at: number, next: readonly Component[]): boolean {
  const isDay = (component: Component | undefined) => component?.is === "day" || component?.is === "span";
  const last = run[run.length - 1];
  if (last?.end !== at - 1 || !isMark(source, at - 1, "-") || isReportedOn(source, last)) return false;
  const years = next[0]?.is === "span" && /^years?$/.test(next[0].level);
  return isDay(last.component) && isDay(next[0]) && !years;
}

/** «17, 21 октября» gives two phrases that stand nowhere in the text as such. */
function named(component: Component, several: boolean): { phrase?: string } {
  if (!several || component.is !== "day") return {};
  const { year, month } = component.at;
  const day = component.at.on(year ?? 2024);
  if (!day) return {};
  const said = `${Number(day.slice(8))} ${MONTHS_OF[month - 1]}${year === null ? "" : ` ${year} г.`}`;
  return { phrase: component.upTo ? `до ${said}` : said };
}

/** A line of its own is another deadline, unless it only says when inside the period of the line above. */
function continues(run: readonly Piece[], next: readonly Piece["component"][]): boolean {
  const last = run[run.length - 1]?.component;
  const first = next[0];
  if (!last || !first) return false;
  const narrows =
    first.is === "within" ||
    first.is === "weekday" ||
    (first.is === "day" &&
      first.upTo &&
      first.at.year === null &&
      last.is === "often" &&
      last.unit === "year");
  return narrows && last.is === "often" && !(first.is === "within" && first.unit !== undefined);
}
