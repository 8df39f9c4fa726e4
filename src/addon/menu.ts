/** The menu «Дорожная карта» as a table; drawing it needs no consent. */
import type { PublicFunction } from "./public-functions";

type Entry = { readonly title: string; readonly run: PublicFunction } | "separator";

export const MENU_TITLE = "Дорожная карта";
export const MINISTRY_TITLE = "Министерство";

const FOR_EVERYBODY: readonly Entry[] = [
  { title: "Проверить мой лист", run: "menuCheckMyTab" },
  { title: "Открыть панель", run: "menuOpenPanel" },
];

const FOR_MINISTRY: readonly Entry[] = [
  { title: "Подготовить таблицу", run: "menuPrepareWorkbook" },
  { title: "Проверить дорожную карту", run: "menuCheckRoadmap" },
  { title: "Создать листы отчётов", run: "menuCreateReportTabs" },
  "separator",
  { title: "Проверить все листы", run: "menuCheckAllTabs" },
  { title: "Свести отчёты", run: "menuConsolidate" },
  { title: "Напоминания…", run: "menuReminders" },
  "separator",
  { title: "Автоматическая работа…", run: "menuAutomation" },
  { title: "Восстановить защиту", run: "menuRestoreProtection" },
  { title: "Вернуть лист из снимка…", run: "menuRestoreTab" },
];

const LAST: readonly Entry[] = [{ title: "Справка", run: "menuShowHelp" }];

export function drawMenu(ui: GoogleAppsScript.Base.Ui, asAddon: boolean): void {
  const menu = asAddon ? ui.createAddonMenu() : ui.createMenu(MENU_TITLE);
  fill(menu, FOR_EVERYBODY);
  menu.addSubMenu(fill(ui.createMenu(MINISTRY_TITLE), FOR_MINISTRY));
  menu.addSeparator();
  fill(menu, LAST).addToUi();
}

function fill(menu: GoogleAppsScript.Base.Menu, entries: readonly Entry[]): GoogleAppsScript.Base.Menu {
  for (const entry of entries) {
    if (entry === "separator") menu.addSeparator();
    else menu.addItem(entry.title, entry.run);
  }
  return menu;
}
