/** Plans today's letters from the tabs as they stand: what the preview, the sending and the daily trigger have in common. */

import { sentence } from "../core/checks/messages";
import type { AssessedReport } from "../core/consolidation/assessed";
import type { LetterContext } from "../core/letters/reminder-letter";
import { planReminders, type ReminderPlan } from "../core/reminders/plan";
import type { Settings } from "../core/settings/settings";
import { type Ledger, openLedger } from "../sheets/ledger";
import { gatherReports } from "./gather-reports";
import { refreshRegister } from "./register/refresh";
import type { Shell } from "./shell";

export interface ReminderRun extends LetterContext {
  readonly plan: ReminderPlan;
  readonly ledger: Ledger;
  readonly reports: readonly AssessedReport[];
}

/** `test` overrides the setting: letters go to the ministry only. `retryFailed` is false when a run goes on. */
export function planRun(shell: Shell, test: boolean | null, retryFailed: boolean): ReminderRun {
  const { register } = refreshRegister(shell);
  const { reports, context } = gatherReports(shell, register);
  const settings: Settings = test === null ? context.settings : { ...context.settings, testMode: test };
  const ledger = openLedger(shell.spreadsheet, shell.timeZone);
  const plan = planReminders({
    today: shell.now.today,
    reports,
    settings,
    ledger: ledger.entries,
    retryFailed,
  });
  return { plan, ledger, reports, settings, address: shell.spreadsheet.getUrl(), sentence };
}
