/** Input rules (data validation): the state and the item are chosen, the date of execution is a date. */
import { STATES } from "../../core/reports/form";
import { TAB_COLUMNS, type TabColumn } from "../../core/tabs/layout";
import type { FinalRow } from "../../core/tabs/update";

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

export const DECISIONS = ["Принято", "Возвращено"] as const;

/** One rule object per column; rows without a rule get null, which also takes away a rule that was pasted there. */
export function inputRules(kinds: readonly FinalRow["kind"][], items: readonly string[]): (Rule | null)[][] {
  const rules: Partial<Record<TabColumn, Rule>> = {
    done: SpreadsheetApp.newDataValidation()
      .requireDate()
      .setAllowInvalid(true)
      .setHelpText("Дата исполнения: день, месяц, год, например 20.09.2024.")
      .build(),
    state: SpreadsheetApp.newDataValidation()
      .requireValueInList([...STATES], true)
      .setAllowInvalid(false)
      .setHelpText(`Выберите из списка: ${STATES.join(", ")}.`)
      .build(),
    decision: SpreadsheetApp.newDataValidation()
      .requireValueInList([...DECISIONS], true)
      .setAllowInvalid(false)
      .setHelpText(`Заполняет министерство: ${DECISIONS.join(" или ")}.`)
      .build(),
  };
  const itemRule =
    items.length === 0
      ? null
      : SpreadsheetApp.newDataValidation()
          .requireValueInList([...items], true)
          .setAllowInvalid(true)
          .setHelpText("Выберите пункт дорожной карты из списка.")
          .build();
  return kinds.map((kind) =>
    TAB_COLUMNS.map(({ key }) => {
      if (kind === "band") return null;
      if (key === "item") return kind === "spare" || kind === "foreign" ? itemRule : null;
      return rules[key] ?? null;
    }),
  );
}

export function tickRule(): Rule {
  return SpreadsheetApp.newDataValidation()
    .requireCheckbox()
    .setHelpText(
      "Отметьте, когда отчёт заполнен. При ошибках отметка снимется и рядом появится, что поправить.",
    )
    .build();
}
