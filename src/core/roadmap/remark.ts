/** A remark on the roadmap as data; the Russian sentence is made in messages.ts. */
import type { RoadmapColumn } from "./columns";

export type RemarkSeverity = "error" | "warning" | "hint";

export interface RoadmapRemark {
  /** «roadmap.…» of the table, «deadline.…» of a deadline's wording. */
  readonly code: string;
  readonly severity: RemarkSeverity;
  /** Sheet row, 1-based; null for the table as a whole. */
  readonly row: number | null;
  readonly column: RoadmapColumn | null;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface PlainRemark {
  readonly code: string;
  readonly severity: RemarkSeverity;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Collects remarks in the order they are found. */
export class Remarks {
  readonly all: RoadmapRemark[] = [];

  add(
    code: string,
    severity: RemarkSeverity,
    row: number | null,
    column: RoadmapColumn | null,
    params: Readonly<Record<string, string | number>> = {},
  ): void {
    this.put({ code: `roadmap.${code}`, severity, row, column, params });
  }

  put(remark: RoadmapRemark): void {
    const { code, row, column, params } = remark;
    const key = `${code} ${row} ${column} ${Object.values(params).join(" ")}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.all.push(remark);
  }

  private readonly seen = new Set<string>();
}
