/** «Вернуть»: puts the newest (or a chosen) snapshot back into one reporter's tab. */
import { counted } from "../../core/messages/plural";
import { Refusal } from "../../core/messages/refusal";
import { restoreTab } from "../../sheets/report-tab/restore-tab";
import type { Told } from "../from-menu";
import { applied } from "../gather-reports";
import type { Register } from "../register/register";
import type { Shell } from "../shell";
import { tabsInput } from "../tabs-input";

const ROWS = ["строка", "строки", "строк"] as const;

export function restoreTabFromSnapshot(
  shell: Shell,
  register: Register,
  reporterId: string,
  stamp: string | null = null,
): Told {
  const input = tabsInput(shell, applied(register));
  const reporter = input.reporters.find(({ id }) => id === reporterId);
  if (!reporter)
    throw new Refusal(
      "reporter.unknown",
      "Такого участника на листе «Участники» нет; ничего не изменено. Обновите панель и выберите его снова.",
    );
  const restored = restoreTab(shell.spreadsheet, input, reporter, stamp);
  return {
    sentence:
      restored.rows === 0
        ? `На листе «${restored.name}» уже стоит всё, что было в снимке от ${restored.stamp}; ничего не изменено.`
        : `На лист «${restored.name}» возвращено введённое из снимка от ${restored.stamp}: ${counted(restored.rows, ROWS)}. То, что стояло до этого, сохранено новым снимком.`,
    lines: [],
  };
}
