/**
 * One step of «Создать листы отчётов»: creates what is missing, completes what is half-made, updates what is outdated,
 * leaves alone what is right. What it does depends only on the workbook as it stands, so it may be killed at any call and run again.
 */
import type { Reporter } from "../../core/reporters/reporter";
import type { TabsInput } from "./tab-job";
import { type TabOutcome, TabsStep, type Touched } from "./tabs-step";

export type { TabOutcome } from "./tabs-step";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface StepOutcome {
  readonly outcomes: readonly TabOutcome[];
  /** Tabs at which Google failed; what was done stays, and the next run completes them. */
  readonly failed: readonly { readonly reporter: Reporter; readonly reason: unknown }[];
  /** Index of the reporter to go on with. */
  readonly next: number;
  readonly finished: boolean;
}

/** Failures one after another. */
const GIVE_UP = 3;

export function applyTabs(
  spreadsheet: Spreadsheet,
  input: TabsInput,
  from: number,
  inTime: () => boolean,
): StepOutcome {
  const active = spreadsheet.getActiveSheet();
  const step = new TabsStep(spreadsheet, input);
  const touched: Touched[] = [];
  const failed: { reporter: Reporter; reason: unknown }[] = [];
  let inRow = 0;
  let next = from;
  while (next < input.reporters.length && (next === from || inTime())) {
    const reporter = input.reporters[next];
    next += 1;
    if (!reporter) continue;
    try {
      touched.push(step.bring(reporter));
      inRow = 0;
    } catch (reason) {
      // One stubborn tab must not hold up the others; when nothing works any more, going on is pointless.
      failed.push({ reporter, reason });
      inRow += 1;
      if (inRow === GIVE_UP) throw reason;
    }
  }
  const finished = next >= input.reporters.length;
  const outcomes = step.verify(touched);
  if (finished) step.templates.removeAll();
  // A killed run may have left the person on a template or a draft, which is gone by now.
  const there = spreadsheet.getSheets().some((sheet) => sheet.getSheetId() === active.getSheetId());
  if (there) spreadsheet.setActiveSheet(active);
  return { outcomes, failed, next, finished };
}
