/** The calls of the panel, each with what it needs and what it does; the table of their schemas is core/panel/calls.ts. */
import { Refusal } from "../../core/messages/refusal";
import type { PanelState } from "../../core/panel/people";
import { openLedger } from "../../sheets/ledger";
import {
  AUTOMATION_SCOPES,
  automationState,
  setAutomation as switchAutomation,
} from "../commands/automation";
import { showLetter as letterOf, previewReminders as preview } from "../commands/plan-reminders";
import type { SendCursor } from "../commands/send-letters";
import { settleDoubtful as settle } from "../commands/send-reminders";
import { writeTabChecks } from "../gather-reports";
import { startJob as start, stepJob as step, stopJob as stop } from "../jobs/run";
import { underLock } from "../lock";
import { assessOwnTab } from "../own-tab";
import { refreshRegister } from "../register/refresh";
import { loadRegister } from "../register/store";
import { planRun } from "../reminder-run";
import type { Shell } from "../shell";
import { isMinistry, reporterOf } from "../who";
import { WORKS } from "../works";
import { panelCall } from "./answer-call";
import { jobView } from "./job-view";
import { ministryState } from "./ministry-state";
import { applyFixTo, setReadyOn } from "./own-tab-changes";
import { reporterState } from "./reporter-state";
import { settingsFormOf, writeSettings } from "./settings-form";

export const panelState = panelCall("panelState", [], whoLooks, ({ url }) => ({
  who: "consent",
  userKey: Session.getTemporaryActiveUserKey(),
  missing: ["видеть и изменять эту таблицу", "узнать ваш адрес, чтобы показать именно ваш отчёт"],
  url,
}));

function whoLooks(shell: Shell): PanelState {
  const register = loadRegister();
  const own = register ? reporterOf(register, shell.account) : null;
  if (register?.roadmap && own?.tabId) return ownState(shell);
  if (isMinistry(shell.spreadsheet, shell.account, register?.settings.coordinators ?? []))
    return ministryState(shell, register);
  return {
    who: "unknown",
    account: shell.account,
    userKey: Session.getTemporaryActiveUserKey(),
    message: own
      ? "Ваш лист отчёта ещё не создан: дождитесь, пока министерство создаст листы."
      : "Ваш аккаунт не назван на листе «Участники». Напишите координатору министерства, с какого аккаунта вы заполняете отчёт.",
  };
}

export const jumpTo = panelCall("jumpTo", [], (shell, { sheetId, row, column }) => {
  const sheet = shell.spreadsheet.getSheetById(sheetId);
  if (!sheet || row > sheet.getMaxRows() || column > sheet.getMaxColumns())
    throw new Refusal("gone", "Этого места в таблице больше нет; ничего не изменено. Обновите панель.");
  sheet.getRange(row, column).activate();
  return {};
});

export const checkMyTab = panelCall("checkMyTab", [], (shell) => {
  const tab = assessOwnTab(shell, loadRegister());
  writeTabChecks(tab);
  return stateOf(shell, tab);
});

export const applyFix = panelCall("applyFix", [], (shell, { row, code, before }) => {
  underLock(() => applyFixTo(assessOwnTab(shell, loadRegister()), row, code, before, shell.timeZone));
  return ownState(shell);
});

export const setReady = panelCall("setReady", [], (shell, { ready }) => {
  underLock(() => setReadyOn(assessOwnTab(shell, loadRegister()), ready, shell.now.today));
  return ownState(shell);
});

export const startJob = panelCall("startJob", ["triggers"], (shell, { kind }) => jobView(start(shell, kind)));
export const stepJob = panelCall("stepJob", ["triggers", "mail"], (shell, { jobId }) =>
  jobView(step(WORKS, shell, jobId)),
);
export const stopJob = panelCall("stopJob", ["triggers"], (_, { jobId }) => {
  stop(jobId);
  return {};
});

export const previewReminders = panelCall("previewReminders", ["mail"], previewNow);

export const showLetter = panelCall("showLetter", [], (shell, { reporter }) => {
  const run = planRun(shell, null, true);
  const { subject, to, html, text } = letterOf(run.plan, reporter, run);
  return { subject, to, html, text };
});

export const sendReminders = panelCall(
  "sendReminders",
  ["mail", "triggers"],
  (shell, { reporters, mode }) => {
    // «Настройки» may forbid real letters; a dialog that was opened earlier cannot lift that.
    const cursor: SendCursor = { reporters, test: mode === "test" ? true : null };
    return jobView(start(shell, "send", cursor));
  },
);

export const settleDoubtful = panelCall("settleDoubtful", ["mail"], (shell, { id, sent }) => {
  const settled = underLock(() =>
    settle(openLedger(shell.spreadsheet, shell.timeZone), id, sent, shell.account, shell.now.stamp),
  );
  if (!settled) throw new Refusal("gone", "Об этом письме уже решено; ничего не изменено. Обновите список.");
  return previewNow(shell);
});

export const saveSettings = panelCall("saveSettings", [], (shell, change) => {
  const { register } = underLock(() => {
    writeSettings(shell, change);
    return refreshRegister(shell);
  });
  return settingsFormOf(register.settings);
});

export const setAutomation = panelCall("setAutomation", AUTOMATION_SCOPES, (shell, { on, hour }) => {
  underLock(() => switchAutomation(on, hour, shell.account));
  return automationState(MailApp.getRemainingDailyQuota());
});

function previewNow(shell: Shell) {
  const { plan, settings, ledger } = planRun(shell, null, true);
  return preview(plan, settings, ledger.entries, shell.now.today, MailApp.getRemainingDailyQuota());
}

function ownState(shell: Shell) {
  return stateOf(shell, assessOwnTab(shell, loadRegister()));
}

function stateOf(shell: Shell, { report }: ReturnType<typeof assessOwnTab>) {
  const register = loadRegister();
  if (!register) throw new Refusal("gone", "Таблица ещё не подготовлена; ничего не изменено.");
  return reporterState(shell, report, register.settings);
}
