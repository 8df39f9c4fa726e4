/** The rows a report tab must have: a band per section, a row per duty, spare rows for extra measures. */
import { type Day, formatDay, toNumber } from "../calendar/day";
import type { Duty } from "../duties/duty";
import type { Roadmap, Section } from "../roadmap/roadmap";

export type RowKind =
  /** Title of a section; nothing is typed here. */
  | "band"
  | "duty"
  /** A row that the roadmap no longer has, kept because something was typed in it. */
  | "removed"
  | "spare";

/** Cells that the add-on fills from the roadmap. */
export interface PlanCells {
  readonly reporter: string;
  readonly title: string;
  readonly item: string;
  readonly planned: string;
  readonly deadline: string;
  /** The day of the deadline as Sheets counts days; null where nothing falls due by date. */
  readonly due: number | null;
}

export interface TabRow {
  readonly kind: RowKind;
  /** Stable inside a tab: the duty's key, «section:1», «spare:3». */
  readonly key: string;
  readonly plan: PlanCells;
}

export const SPARE_PREFIX = "spare:";
export const BAND_PREFIX = "section:";
const SPARE_BAND = `${BAND_PREFIX}spare`;
export const SPARE_BAND_TITLE = "Другие мероприятия: впишите своё, пункт выберите из списка";
export const REMOVED_DEADLINE = "исключено из дорожной карты";

const NO_PLAN: PlanCells = { reporter: "", title: "", item: "", planned: "", deadline: "", due: null };

export interface TabSource {
  readonly roadmap: Pick<Roadmap, "sections">;
  readonly reporter: { readonly name: string; readonly extension: Day | null };
  /** In roadmap order. */
  readonly duties: readonly Duty[];
  readonly spareRows: number;
}

/** The rows of a fresh tab, top to bottom. */
export function tabRows({ roadmap, reporter, duties, spareRows }: TabSource): TabRow[] {
  const rows: TabRow[] = [];
  let section: string | null = null;
  for (const duty of duties) {
    if (duty.section !== section) {
      section = duty.section;
      rows.push(band(`${BAND_PREFIX}${section}`, sectionTitle(roadmap.sections, section)));
    }
    rows.push({ kind: "duty", key: duty.key, plan: planOf(duty, reporter) });
  }
  if (spareRows > 0) rows.push(band(SPARE_BAND, SPARE_BAND_TITLE));
  for (let number = 1; number <= spareRows; number++) rows.push(spareRow(number, reporter.name));
  return unique(rows);
}

export function spareRow(number: number, reporterName: string): TabRow {
  return { kind: "spare", key: `${SPARE_PREFIX}${number}`, plan: { ...NO_PLAN, reporter: reporterName } };
}

export function band(key: string, title: string): TabRow {
  return { kind: "band", key, plan: { ...NO_PLAN, reporter: title } };
}

function sectionTitle(sections: readonly Section[], number: string): string {
  const title = sections.find((section) => section.number === number)?.title ?? "";
  return title === "" ? `Раздел ${number}` : `${number}. ${title}`;
}

/** Sections that come twice (a roadmap out of order) get a band each; keys stay unique. */
function unique(rows: readonly TabRow[]): TabRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const times = (seen.get(row.key) ?? 0) + 1;
    seen.set(row.key, times);
    return times === 1 ? row : { ...row, key: `${row.key}#${times}` };
  });
}

function planOf(duty: Duty, reporter: TabSource["reporter"]): PlanCells {
  const due = effectiveDue(duty.due, reporter.extension);
  return {
    reporter: reporter.name,
    title: duty.title,
    item: duty.item,
    planned: plannedText(duty),
    deadline: deadlineText(duty, due),
    due: due === null ? null : serial(due),
  };
}

/** A granted extension moves earlier deadlines to its day. */
function effectiveDue(due: Day | null, extension: Day | null): Day | null {
  return due !== null && extension !== null && extension > due ? extension : due;
}

function plannedText({ results, minLinkShare, targetShare }: Duty): string {
  const lines =
    results.length === 1 ? results.map(({ text }) => text) : results.map(({ text }) => `• ${text}`);
  if (minLinkShare !== undefined) lines.push(`Нужны ссылки не менее чем от ${percent(minLinkShare)} % школ.`);
  if (targetShare !== undefined) lines.push(`Целевая доля – ${percent(targetShare)} %.`);
  return lines.join("\n");
}

const percent = (share: number): string => String(Math.round(share * 1000) / 10).replace(".", ",");

function deadlineText(duty: Duty, due: Day | null): string {
  const lines = [duty.period === "" ? duty.phrase : duty.period];
  if (duty.due !== null && !lines[0]?.includes(formatDay(duty.due))) lines.push(`до ${formatDay(duty.due)}`);
  if (due !== null && due !== duty.due) lines.push(`отсрочка до ${formatDay(due)}`);
  return lines.join("\n");
}

/** Sheets counts days since 30.12.1899. */
const EPOCH = toNumber("1899-12-30");
export const serial = (day: Day): number => toNumber(day) - EPOCH;
