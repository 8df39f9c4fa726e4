/** Finds the tab that «Проверить мой лист» and the panel are about. */
import { Refusal } from "../core/messages/refusal";
import { type AssessedTab, applied, assessTab } from "./gather-reports";
import { checkContext, type Register } from "./register/register";
import type { Shell } from "./shell";
import { isMinistry, reporterOf } from "./who";

/** A reporter's own tab; for the ministry the tab that is open. */
export function assessOwnTab(shell: Shell, register: Register | null): AssessedTab {
  if (register === null)
    throw new Refusal(
      "tabs.none",
      "Таблица ещё не подготовлена, поэтому проверять нечего; ничего не изменено. Дождитесь, пока министерство создаст листы отчётов.",
    );
  const context = checkContext(applied(register), shell.now.today);
  const own = reporterOf(register, shell.account);
  const reporter = own ?? openReporter(shell, register);
  const sheet = reporter.tabId === null ? null : shell.spreadsheet.getSheetById(reporter.tabId);
  if (sheet === null)
    throw new Refusal(
      "gone",
      `Листа отчёта «${reporter.name}» нет: его удалили или ещё не создали; ничего не изменено. Попросите координатора министерства выполнить «Создать листы отчётов».`,
    );
  return assessTab(sheet, reporter, context, shell.timeZone);
}

function openReporter(shell: Shell, register: Register) {
  const open = shell.spreadsheet.getActiveSheet().getSheetId();
  const reporter = register.reporters.find(({ tabId }) => tabId === open);
  const mayLook = isMinistry(shell.spreadsheet, shell.account, register.settings.coordinators);
  if (reporter && mayLook) return reporter;
  throw new Refusal(
    "rights.reporter",
    mayLook
      ? "Откройте лист участника, который хотите проверить, и повторите команду; ничего не изменено."
      : `Аккаунт ${shell.account} не назван на листе «Участники», поэтому неизвестно, какой лист ваш; ничего не изменено. Напишите координатору министерства, с какого аккаунта вы заполняете отчёт.`,
  );
}
