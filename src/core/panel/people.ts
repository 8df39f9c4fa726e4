/** What the panel knows about whoever looks at it: the ministry, a reporter, somebody unknown, or somebody without consent. */
import * as z from "zod/mini";
import { totals } from "../figures/totals";
import { automation } from "./automation";
import { job } from "./jobs";
import { settingsForm } from "./settings-form";

const count = z.int().check(z.nonnegative());
const severity = z.enum(["error", "warning", "hint"]);
const share = z.number().check(z.minimum(0), z.maximum(1));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A place in the spreadsheet; the panel jumps there by `jumpTo`. */
export const place = z.object({ sheetId: z.int(), row: count, column: count });

/** One step of the season. `action` is what its button does; a step without one is shown only. */
export const step = z.object({
  id: z.enum(["prepare", "roadmap", "create", "collect", "check", "remind", "consolidate"]),
  title: z.string(),
  state: z.enum(["done", "now", "later", "attention"]),
  /** «46 листов создано», «12 отчётов с ошибками». */
  note: z.string(),
  action: z.nullable(
    z.object({
      label: z.string(),
      /** A job to start, the reminders dialog, or a sheet to open. */
      kind: z.enum(["prepare", "check-roadmap", "create", "check-all", "consolidate", "reminders", "open"]),
      sheetId: z.nullable(z.int()),
    }),
  ),
});

export const reporterLine = z.object({
  id: z.string(),
  name: z.string(),
  /** null: the tab is not created yet. */
  sheetId: z.nullable(z.int()),
  share,
  duties: count,
  done: count,
  overdue: count,
  errors: count,
  ready: z.boolean(),
});

export const ministryState = z.object({
  who: z.literal("ministry"),
  account: z.string(),
  /** `Session.getTemporaryActiveUserKey()`: the panel compares it with the key it was opened with. */
  userKey: z.string(),
  today: day,
  finalDate: z.nullable(day),
  steps: z.array(step),
  /** null until «Проверить все листы» has run once. */
  figures: z.nullable(
    z.extend(totals(), {
      /** When the figures were computed, «12.11.2024 03:10». */
      asOf: z.string(),
    }),
  ),
  /** Worst first. */
  reporters: z.array(reporterLine),
  /** Most frequent first within a severity. */
  findings: z.array(z.object({ code: z.string(), title: z.string(), severity, count })),
  /** Sheet «Замечания», when it exists. */
  findingsSheetId: z.nullable(z.int()),
  automation,
  settings: z.nullable(settingsForm()),
  /** A job that is under way or was left half-done. */
  job: z.nullable(job),
  /** Files that Google makes of the spreadsheet itself (`…/export?format=xlsx&gid=…`), opened in the person's own browser. */
  downloads: z.optional(z.array(z.object({ label: z.string(), url: z.string() }))),
  /** Damage and doubts that need a person: broken tabs, missing accounts, doubtful letters. */
  attention: z.array(z.object({ message: z.string(), place: z.nullable(place) })),
});

export const rowFinding = z.object({
  code: z.string(),
  severity,
  message: z.string(),
  place,
  /** The text the cell would get from «Исправить», and what stands there now. */
  fix: z.nullable(z.object({ text: z.string(), before: z.string() })),
});

export const reporterState = z.object({
  who: z.literal("reporter"),
  account: z.string(),
  userKey: z.string(),
  today: day,
  finalDate: z.nullable(day),
  reporter: z.object({ id: z.string(), name: z.string(), sheetId: z.int() }),
  progress: z.object({
    duties: count,
    done: count,
    onTime: count,
    late: count,
    overdue: count,
    errors: count,
    warnings: count,
    hints: count,
  }),
  ready: z.boolean(),
  /** What is due next (overdue first), a few lines. */
  next: z.array(
    z.object({
      item: z.string(),
      title: z.string(),
      period: z.string(),
      due: z.nullable(day),
      daysLeft: z.nullable(z.int()),
      /** Its row was filled in, but has errors or was returned. */
      toMend: z.boolean(),
      place,
    }),
  ),
  /** Rows that have findings, in order of the tab; row null gathers findings on the whole tab. */
  rows: z.array(
    z.object({ row: z.nullable(count), item: z.string(), title: z.string(), findings: z.array(rowFinding) }),
  ),
});

export const unknownState = z.object({
  who: z.literal("unknown"),
  /** Empty when Google does not say who it is. */
  account: z.string(),
  userKey: z.string(),
  message: z.string(),
});

export const consentState = z.object({
  who: z.literal("consent"),
  userKey: z.string(),
  /** What the missing permissions are for, in words. */
  missing: z.array(z.string()),
  url: z.nullable(z.string()),
});

export const panelState = z.discriminatedUnion("who", [
  ministryState,
  reporterState,
  unknownState,
  consentState,
]);

export type PanelState = z.infer<typeof panelState>;
export type MinistryState = z.infer<typeof ministryState>;
export type ReporterState = z.infer<typeof reporterState>;
export type Step = z.infer<typeof step>;
export type ReporterLine = z.infer<typeof reporterLine>;
export type RowFinding = z.infer<typeof rowFinding>;
export type Place = z.infer<typeof place>;
