/** «Подготовить таблицу»: creates what the workbook lacks and leaves alone what it has. */
import { RUSSIAN_CALENDAR } from "../../core/calendar/holidays";
import { counted } from "../../core/messages/plural";
import type { ShippedRoadmap } from "../../core/roadmap/shipped";
import { writeDays } from "../../core/settings/forms";
import { appendMissing } from "../../sheets/append-missing";
import { createParticipantsSheet } from "../../sheets/participants-sheet";
import { createRoadmapSheet } from "../../sheets/roadmap-sheet";
import { createRulesSheet, rulesLook } from "../../sheets/rules-sheet";
import { settingsLook } from "../../sheets/settings-sheet";
import { SHEET } from "../../sheets/sheet-names";
import { createTableSheet } from "../../sheets/table-sheet";
import { finished, type Work } from "../jobs/work";
import { type Refreshed, refreshRegister } from "../register/refresh";
import { readRoadmapTable } from "../roadmap-table";
import type { Shell } from "../shell";
import { readShipped } from "../shipped/read-shipped";
import { standResultSheets } from "./result-sheets";

export const prepareWorkbook: Work = {
  title: "Подготовка таблицы",
  scopes: [],
  step(shell, record) {
    const { spreadsheet } = shell;
    const shipped = readShipped();
    const created = createMissing(spreadsheet, shipped);
    const added = completeExisting(spreadsheet, shipped, created);
    setZoneAndLocale(spreadsheet);
    removeEmptyFirstSheet(spreadsheet);
    createResultSheets(shell, refreshRegister(shell));
    const first = spreadsheet.getSheetByName(SHEET.roadmap);
    if (first && created.length > 0) spreadsheet.setActiveSheet(first);
    return finished(record, summaryOf(created, added), nextSteps(created));
  },
};

type Spreadsheet = Shell["spreadsheet"];

function createMissing(spreadsheet: Spreadsheet, shipped: ShippedRoadmap): string[] {
  const makers: [name: string, make: () => void][] = [
    [SHEET.roadmap, () => createRoadmapSheet(spreadsheet, shipped)],
    [SHEET.participants, () => createParticipantsSheet(spreadsheet, shipped)],
    [SHEET.settings, () => createTableSheet(spreadsheet, settingsOf(shipped))],
    [SHEET.rules, () => createRulesSheet(spreadsheet)],
  ];
  const missing = makers.filter(([name]) => spreadsheet.getSheetByName(name) === null);
  for (const [, make] of missing) make();
  return missing.map(([name]) => name);
}

/** The result sheets stand ready from the first day, dressed for the roadmap, so that tabs can link to the board. */
function createResultSheets(shell: Shell, { register, tables }: Refreshed): void {
  const roadmap = register.roadmap ?? readRoadmapTable(shell, tables).roadmap;
  if (roadmap.items.length > 0) standResultSheets(shell, { ...register, roadmap });
}

/** Lines that a newer version of the add-on brings. */
function completeExisting(
  spreadsheet: Spreadsheet,
  shipped: ShippedRoadmap,
  created: readonly string[],
): string[] {
  return [settingsOf(shipped), rulesLook()]
    .filter((look) => !created.includes(look.name))
    .flatMap((look) => {
      const sheet = spreadsheet.getSheetByName(look.name);
      return sheet ? appendMissing(sheet, look) : [];
    });
}

function settingsOf(shipped: ShippedRoadmap) {
  const { holidays, workingWeekends } = RUSSIAN_CALENDAR;
  return settingsLook(shipped, {
    holidays: writeDays(holidays),
    workingWeekends: writeDays(workingWeekends),
  });
}

/** Differing zones of script and spreadsheet shift dates by a day (docs: Session.getScriptTimeZone). */
function setZoneAndLocale(spreadsheet: Spreadsheet): void {
  const zone = Session.getScriptTimeZone();
  if (spreadsheet.getSpreadsheetTimeZone() !== zone) spreadsheet.setSpreadsheetTimeZone(zone);
  if (spreadsheet.getSpreadsheetLocale() !== "ru_RU") spreadsheet.setSpreadsheetLocale("ru_RU");
}

/** Google gives a new file one sheet; it goes only when nothing at all stands on it. */
function removeEmptyFirstSheet(spreadsheet: Spreadsheet): void {
  const first = spreadsheet.getSheets()[0];
  if (first && /^(Лист|Sheet)\s?1$/.test(first.getName()) && first.getLastRow() === 0)
    spreadsheet.deleteSheet(first);
}

function summaryOf(created: readonly string[], added: readonly string[]): string {
  const lines = ["строка", "строки", "строк"] as const;
  if (created.length === 0 && added.length === 0)
    return "Таблица уже подготовлена: всё на месте, ничего не изменено.";
  const parts = [
    ...(created.length > 0 ? [`созданы листы ${created.map((name) => `«${name}»`).join(", ")}`] : []),
    ...(added.length > 0 ? [`в «Настройки» и «Правила» добавлено: ${counted(added.length, lines)}`] : []),
  ];
  return `Готово: ${parts.join("; ")}. Что было в таблице, не изменено.`;
}

function nextSteps(created: readonly string[]): string[] {
  if (created.length === 0) return [];
  return [
    "1. «Дорожная карта» – проверьте строки с сомнениями и команду «Проверить дорожную карту».",
    "2. «Участники» – впишите почту, Google-аккаунты и число школ.",
    "3. «Настройки» – проверьте даты и почту министерства.",
    "4. Команда «Создать листы отчётов».",
  ];
}
