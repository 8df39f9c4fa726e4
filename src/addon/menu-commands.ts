/** What each line of the menu does. Rights are checked before anything is read or changed. */
import { counted } from "../core/messages/plural";
import { Refusal } from "../core/messages/refusal";
import { AUTOMATION_SCOPES } from "./commands/automation";
import { checkMyTab } from "./commands/check-my-tab";
import { restoreTabFromSnapshot } from "./commands/restore-tab";
import { fromMenu, type Told, withLines } from "./from-menu";
import { HELP } from "./help";
import type { JobRecord } from "./jobs/record";
import { runJob, startJob } from "./jobs/run";
import { underLock } from "./lock";
import { openDialog, openPanel } from "./open-page";
import { coordinatorsOf, loadRegister } from "./register/store";
import { pendingChanges } from "./roadmap-table";
import type { ScopeName } from "./scopes";
import type { Shell } from "./shell";
import { refuseUnlessMinistry } from "./who";
import { WORKS } from "./works";

export const menuCheckMyTab = () => fromMenu("Проверка листа", [], checkMyTab);
export const menuShowHelp = () => fromMenu("Справка", [], () => HELP);

export const menuPrepareWorkbook = () => runWork("prepare");
export const menuCheckRoadmap = () => runWork("check-roadmap");
export const menuCheckAllTabs = () => runWork("check-all");
export const menuConsolidate = () => runWork("consolidate");
export const menuRestoreProtection = () => runWork("restore-protection");

export function runWork(kind: JobRecord["kind"], confirm?: (shell: Shell) => boolean): void {
  const { title, scopes } = WORKS[kind];
  ministryCommand(title, scopes, (shell) => {
    // A question takes the lock away (docs: Ui.alert), so it is asked before the work begins.
    if (confirm && !confirm(shell)) return null;
    return tellJob(runJob(WORKS, shell, startJob(shell, kind)));
  });
}

export function ministryCommand(
  title: string,
  scopes: readonly ScopeName[],
  run: (shell: Shell) => Told | null,
): void {
  fromMenu(title, scopes, (shell) => {
    refuseUnlessMinistry(shell.spreadsheet, shell.account, coordinatorsOf(loadRegister()));
    return run(shell);
  });
}

function tellJob({ finished, summary, lines, done, total }: JobRecord): Told {
  if (finished) return { sentence: summary, lines };
  return {
    sentence: `Сделано ${counted(done, ["лист", "листа", "листов"])} из ${total}; остальное сделается само в ближайшие минуты, окно можно закрыть.`,
    lines,
  };
}

/** A changed roadmap is shown before it is applied. */
export const menuCreateReportTabs = () => runWork("create", confirmChanges);

export const menuOpenPanel = () =>
  fromMenu("Панель", ["dialogs"], () => {
    openPanel();
    return null;
  });

export const menuReminders = () => dialogCommand("Напоминания", ["dialogs", "mail"], "reminders");
export const menuAutomation = () =>
  dialogCommand("Автоматическая работа", ["dialogs", ...AUTOMATION_SCOPES], "automation");

function dialogCommand(title: string, scopes: readonly ScopeName[], view: "reminders" | "automation"): void {
  ministryCommand(title, scopes, () => {
    openDialog(view);
    return null;
  });
}

/** For the tab that is open: asks, then puts the newest snapshot back. */
export const menuRestoreTab = () =>
  ministryCommand("Вернуть лист из снимка", [], (shell) => {
    const register = loadRegister();
    const open = shell.spreadsheet.getActiveSheet().getSheetId();
    const reporter = register?.reporters.find(({ tabId }) => tabId === open);
    if (!register || !reporter)
      throw new Refusal(
        "tab.not-open",
        "Сначала откройте лист участника, который нужно вернуть из снимка; ничего не изменено.",
      );
    const ui = SpreadsheetApp.getUi();
    const question = `Вернуть на лист «${reporter.name}» введённое из последнего снимка? То, что стоит там сейчас, сохранится новым снимком.`;
    if (ui.alert("Вернуть лист из снимка", question, ui.ButtonSet.YES_NO) !== ui.Button.YES) return null;
    return underLock(() => restoreTabFromSnapshot(shell, register, reporter.id));
  });

function confirmChanges(shell: Shell): boolean {
  const changes = pendingChanges(shell);
  if (changes === null) return true;
  const ui = SpreadsheetApp.getUi();
  return (
    ui.alert("Что изменится на листах отчётов", withLines(changes), ui.ButtonSet.OK_CANCEL) === ui.Button.OK
  );
}
