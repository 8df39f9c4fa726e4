/** Figures of the last check of all tabs, small enough to be kept, so that the panel opens without reading a tab. */
import * as z from "zod/mini";
import type { Day } from "../calendar/day";
import type { AssessedReport } from "../consolidation/assessed";
import { type Summary, summaryOf } from "../consolidation/summary";
import { shareDone } from "../consolidation/totals";
import { totals } from "./totals";

/** Made where kept figures are read, not where the bundle is loaded. */
export function keptFigures() {
  const count = z.int().check(z.nonnegative());
  const severity = z.enum(["error", "warning", "hint"]);
  return z.object({
    /** "29.11.2024 14:05" */
    asOf: z.string(),
    total: totals(),
    /** Worst first. */
    reporters: z.array(
      z.object({
        id: z.string(),
        share: z.number(),
        duties: count,
        done: count,
        overdue: count,
        errors: count,
        ready: z.boolean(),
        problem: z.nullable(z.string()),
      }),
    ),
    findings: z.array(z.object({ code: z.string(), severity, count })),
  });
}

export type Figures = z.infer<ReturnType<typeof keptFigures>>;

export function figuresOf(reports: readonly AssessedReport[], today: Day, asOf: string): Figures {
  const summary = summaryOf(reports, today);
  return { asOf, total: totalOf(summary), reporters: worstFirst(summary), findings: byKind(reports) };
}

function totalOf({ total }: Summary): Figures["total"] {
  const { reporters, ready, duties, done, onTime, late, overdue, notStarted, errors, warnings, hints } =
    total;
  return { reporters, ready, duties, done, onTime, late, overdue, notStarted, errors, warnings, hints };
}

function worstFirst({ reporters }: Summary): Figures["reporters"] {
  return reporters
    .map((line) => ({
      id: line.id,
      share: line.problem === null ? shareDone(line) : 0,
      duties: line.duties,
      done: line.done,
      overdue: line.overdue,
      errors: line.errors,
      ready: line.ready,
      problem: line.problem,
    }))
    .sort((a, b) => a.share - b.share || b.overdue - a.overdue || b.errors - a.errors);
}

const GRAVITY = { error: 0, warning: 1, hint: 2 } as const;

/** Gravest first, then the most frequent. */
function byKind(reports: readonly AssessedReport[]): Figures["findings"] {
  const kinds = new Map<string, Figures["findings"][number]>();
  for (const { code, severity } of reports.flatMap(({ findings }) => findings)) {
    const key = `${severity} ${code}`;
    kinds.set(key, { code, severity, count: (kinds.get(key)?.count ?? 0) + 1 });
  }
  return [...kinds.values()].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || b.count - a.count);
}
