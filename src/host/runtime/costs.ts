/** The one table of modelled call costs, in seconds, each with its source or marked as assumed (platform.md §5). */
import type { CallKind } from "./execution-record";

export interface Cost {
  kind: CallKind;
  seconds: number;
  /** Key of platform.md §5, or "assumed". */
  source: string;
  covers: string;
}

const cost = (kind: CallKind, seconds: number, source: string, covers: string): Cost => ({
  kind,
  seconds,
  source,
  covers,
});

export const COSTS = {
  values: cost("read", 0.1, "assumed", "getValues, getDisplayValues, getFormulas of one range"),
  details: cost("read", 0.15, "assumed", "getRichTextValues, getNotes, getDataValidations, formats"),
  protectionList: cost("read", 0.3, "assumed", "getProtections"),
  write: cost(
    "write",
    0.05,
    "stackoverflow 29263774 (buffered)",
    "setValues, setNotes, formats, rules, sizes, names",
  ),
  sheetCopy: cost("write", 1, "assumed", "insertSheet, also from a template; copyTo; deleteSheet"),
  protect: cost("write", 0.5, "assumed", "protect a sheet or a range"),
  protectionChange: cost("write", 0.3, "assumed", "editors, unprotected ranges, removal of a protection"),
  share: cost("write", 0.3, "assumed", "addEditor(s), removeEditor of the file"),
  lookup: cost(
    "lookup",
    0.002,
    "TAN/2022/08/31 (getSheetId)",
    "sheets, names, sizes, when nothing changed before",
  ),
  flush: cost("flush", 0.6, "stackoverflow 29263774 (with flush)", "flush of buffered writes"),
  propertyGet: cost("storage", 0.03, "ziritione.org; POE", "read of a property"),
  propertySet: cost("storage", 0.06, "ziritione.org; POE", "write of a property"),
  cacheGet: cost("cache", 0.003, "ziritione.org", "read of the cache"),
  cachePut: cost("cache", 0.09, "ziritione.org", "write of the cache"),
  lock: cost("lock", 0.1, "assumed", "tryLock, waitLock, releaseLock"),
  sendMail: cost("mail", 0.7, "assumed", "sendEmail"),
  mailQuota: cost("lookup", 0.1, "assumed", "getRemainingDailyQuota"),
  trigger: cost("trigger", 0.5, "assumed", "trigger created, removed or listed"),
  window: cost("ui", 0.2, "assumed", "sidebar, dialog, alert, prompt"),
  toast: cost("ui", 0.05, "assumed", "toast, menu added"),
  local: cost("local", 0, "assumed", "builders, events, Utilities, Session, HtmlService: no round trip"),
} as const satisfies Record<string, Cost>;

export type CostKey = keyof typeof COSTS;

/** Added to the call that causes it. */
export const SURCHARGES = {
  executionStart: { seconds: 0.5, source: "assumed", covers: "start of an execution + reading the script" },
  firstReadAfterWrites: {
    seconds: 0.6,
    source: "stackoverflow 29263774; best-practices page",
    covers: "a read that has to flush buffered writes first",
  },
  lookupAfterChange: {
    seconds: 0.15,
    source: "TAN/2022/08/31 (first getName)",
    covers: "getName, getLastRow, getSheets … after a change",
  },
} as const;

/** platform.md §1. */
export const LIMITS = { simpleTriggerMs: 30_000, executionMs: 360_000 } as const;
