/** One report, read before it is judged: its rows by key and by item, what repeats, which settings of the rules hold. */
import type { Day } from "../calendar/day";
import { type Deadline, deadlineOf } from "../duties/deadline";
import type { Duty } from "../duties/duty";
import type { ReportRow } from "../reports/row";
import type { CheckContext, Report } from "./context";
import { demandsOf, type ItemDemands } from "./item-demands";
import type { ItemEntry } from "./roadmap-index";
import { RowReading } from "./row-reading";

/** A tab has the ministry's lines with keys; a file has whatever its author left in it. */
export type Origin = "tab" | "file";

export class ReportReading {
  readonly rows: readonly RowReading[];
  readonly dutyByKey: ReadonlyMap<string, Duty>;
  readonly dutiesByItem: ReadonlyMap<string, readonly Duty[]>;
  private readonly thresholds: ReadonlyMap<string, number>;
  private readonly deadlines = new Map<Day, Deadline>();
  private readonly demands = new Map<ItemEntry, ItemDemands>();
  private rowByKeyRead: ReadonlyMap<string, RowReading> | undefined = undefined;
  private rowsByItemRead: ReadonlyMap<string, readonly RowReading[]> | undefined = undefined;
  private repeatsRead: ReadonlyMap<RowReading, RowReading> | undefined = undefined;

  constructor(
    readonly report: Report,
    readonly context: CheckContext,
    readonly origin: Origin,
    /** Rows of a file whose reporter was taken from the row above. */
    readonly inherited: ReadonlySet<number> = new Set(),
  ) {
    this.dutyByKey = new Map(report.duties.map((duty) => [duty.key, duty]));
    this.dutiesByItem = groupBy(report.duties, (duty) => duty.item);
    this.thresholds = new Map(
      context.rules.flatMap(({ code, threshold }) => (threshold === null ? [] : [[code, threshold]])),
    );
    this.rows = report.rows.map((row: ReportRow) => new RowReading(this, row));
  }

  /** The deadline with this reporter's extension and the grace of the settings. */
  deadlineOf(due: Day): Deadline {
    const known = this.deadlines.get(due);
    if (known) return known;
    const deadline = deadlineOf(due, this.report.reporter, this.context.settings);
    this.deadlines.set(due, deadline);
    return deadline;
  }

  demandsOf(entry: ItemEntry): ItemDemands {
    const known = this.demands.get(entry);
    if (known) return known;
    const demands = demandsOf(entry, this.report.reporter.parties);
    this.demands.set(entry, demands);
    return demands;
  }

  threshold(code: string, otherwise: number): number {
    return this.thresholds.get(code) ?? otherwise;
  }

  get rowByKey(): ReadonlyMap<string, RowReading> {
    this.rowByKeyRead ??= new Map(
      this.rows.flatMap((row) => (row.duty ? [[row.duty.key, row] as const] : [])).reverse(),
    );
    return this.rowByKeyRead;
  }

  /** Filled rows of each item. */
  get rowsByItem(): ReadonlyMap<string, readonly RowReading[]> {
    this.rowsByItemRead ??= groupBy(
      this.rows.filter((row) => row.filled && row.number !== null),
      (row) => row.number ?? "",
    );
    return this.rowsByItemRead;
  }

  answersOf(row: RowReading): readonly Duty[] {
    const { number } = row;
    const duties = number === null ? [] : (this.dutiesByItem.get(number) ?? []);
    if (duties.length < 2) return duties;
    if (row.duty) return row.filled ? this.withCovered(row.duty, duties) : [row.duty];
    return this.inOrder(row, duties);
  }

  /** Decision 8: a filled row also answers for the empty rows of its item; a period does not answer for other periods. */
  private withCovered(duty: Duty, duties: readonly Duty[]): Duty[] {
    const isPeriod = duty.kind === "recurring" && duty.period !== "";
    return duties.filter(
      (other) =>
        other === duty ||
        (!this.rowByKey.get(other.key)?.filled &&
          !(isPeriod && other.kind === "recurring" && other.period !== "")),
    );
  }

  /** Decision 8: the filled row that answers for a duty whose own row is empty. */
  coveredBy(duty: Duty): RowReading | null {
    if (this.rowByKey.get(duty.key)?.filled) return null;
    const filled = this.rowsByItem.get(duty.item) ?? [];
    if (duty.kind !== "recurring" || duty.period === "") return filled[0] ?? null;
    return filled.find((row) => !row.isPeriod) ?? filled.find((row) => row.names(duty)) ?? null;
  }

  /** As many rows as duties: one for each, in order. Otherwise each may answer for all of them. */
  private inOrder(row: RowReading, duties: readonly Duty[]): readonly Duty[] {
    const rows = this.origin === "file" ? (this.rowsByItem.get(row.number ?? "") ?? []) : [];
    const own = rows.length === duties.length ? duties[rows.indexOf(row)] : undefined;
    return own ? [own] : duties;
  }

  /** For a row whose texts stood in an earlier row already: that earlier row. */
  get repeats(): ReadonlyMap<RowReading, RowReading> {
    if (this.repeatsRead) return this.repeatsRead;
    const first = new Map<string, RowReading>();
    const repeats = new Map<RowReading, RowReading>();
    for (const row of this.rows) {
      if (!row.filled) continue;
      const texts = `${row.activities.key}|${row.result.key}`;
      if (texts.length < 12) continue;
      const earlier = first.get(texts);
      if (earlier) repeats.set(row, earlier);
      else first.set(texts, row);
    }
    this.repeatsRead = repeats;
    return repeats;
  }
}

let latest: ReportReading | undefined;

/**
 * A tab is read once, however many ask about it: the checks, the register of duties, the edited rows. Only the latest reading is
 * kept, because tabs are gone through one by one and five hundred readings would only burden the memory.
 */
export function readTab(report: Report, context: CheckContext): ReportReading {
  if (latest?.report === report && latest.context === context) return latest;
  latest = new ReportReading(report, context, "tab");
  return latest;
}

function groupBy<T>(list: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of list) {
    const name = key(value);
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  }
  return groups;
}
