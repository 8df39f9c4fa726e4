/** Who is at the keyboard, and what they may do. */
import { Refusal } from "../core/messages/refusal";
import type { Reporter } from "../core/reporters/reporter";
import type { Register } from "./register/register";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The account that runs this execution; needs the scope `userinfo.email`, so it is asked for first. */
export function currentAccount(): string {
  return Session.getEffectiveUser().getEmail().toLowerCase();
}

/** The owner and the listed coordinators are the ministry; before «Настройки» exist, the owner alone. */
export function isMinistry(
  spreadsheet: Spreadsheet,
  account: string,
  coordinators: readonly string[],
): boolean {
  const owner = spreadsheet.getOwner()?.getEmail().toLowerCase();
  return account !== "" && (account === owner || coordinators.includes(account));
}

export function reporterOf(register: Register, account: string): Reporter | null {
  return register.reporters.find((reporter) => reporter.accounts.includes(account)) ?? null;
}

export function refuseUnlessMinistry(
  spreadsheet: Spreadsheet,
  account: string,
  coordinators: readonly string[],
): void {
  if (isMinistry(spreadsheet, account, coordinators)) return;
  throw new Refusal(
    "rights.ministry",
    "Эта команда доступна только владельцу таблицы и координаторам, названным на листе «Настройки»; ничего не изменено. Попросите координатора министерства выполнить её или добавить ваш аккаунт.",
  );
}
