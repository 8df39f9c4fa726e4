/**
 * «Восстановить защиту»: finds protections that were removed, doubled, widened or foreign, input rules that a paste overwrote, hidden
 * rows, filters and merged cells, and puts them right. What was typed is not touched.
 */
import { changeOf } from "../../core/tabs/change";
import { columnOf, FIRST_ROW, HEADER, TAB_COLUMNS, TAB_WIDTH } from "../../core/tabs/layout";
import type { FinalRow } from "../../core/tabs/update";
import { type Existing, type Fault, type File, faultsOf, type Guard } from "../protection/guard";
import { protectTab, protectWholeSheet } from "../protection/protect-tab";
import { fileOf, readProtections } from "../protection/read-protections";
import { SHEET } from "../sheet-names";
import { dressBody } from "./body";
import { inputRules } from "./input-rules";
import { readTabValues } from "./read";
import { coordinatorsOf, guardOf, type TabsInput, wantedTab } from "./tab-job";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Restored {
  /** Sheets that were looked at and sheets where something was put right. */
  readonly looked: number;
  readonly mended: number;
  /** «Кунгурский МО: защита листа была снята; …», one line a sheet. */
  readonly lines: readonly string[];
  /** Index of the reporter to go on with. */
  readonly next: number;
  readonly finished: boolean;
}

const WORDS: Readonly<Record<Fault, string>> = {
  open: "защита листа была снята",
  unfenced: "ячейки для ввода были открыты всем",
  widened: "ячейки могли менять посторонние",
  narrowed: "в списке не хватало своих аккаунтов",
  "warning-only": "защита только предупреждала",
  domain: "ячейки мог менять весь домен",
  holes: "открыты были не те ячейки",
  doubled: "защита была поставлена дважды",
  foreign: "была посторонняя защита",
  unreadable: "защиту поставил другой человек: снять её может только он или владелец",
};

interface Looked {
  readonly name: string;
  readonly sheet: Sheet;
  readonly guard: Guard | null;
  readonly found: string[];
}

export function restoreTabs(
  spreadsheet: Spreadsheet,
  input: TabsInput,
  from: number,
  inTime: () => boolean,
): Restored {
  const file = fileOf(spreadsheet, input.me);
  const protections = readProtections(spreadsheet);
  const sheets = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getSheetId(), sheet]));
  const looked: Looked[] = [];
  const lines: string[] = [];
  if (from === 0) looked.push(...ownSheets([...sheets.values()], input, file, (id) => protections.of(id)));
  let next = from;
  while (next < input.reporters.length && (next === from || inTime())) {
    const reporter = input.reporters[next];
    next += 1;
    if (!reporter) continue;
    const sheet = reporter.tabId === null ? undefined : sheets.get(reporter.tabId);
    if (!sheet) {
      lines.push(`${reporter.name}: листа нет; выполните «Создать листы отчётов»`);
      continue;
    }
    looked.push(mendTab(sheet, reporter, input, file, protections.of(sheet.getSheetId())));
  }
  lines.push(...verified(spreadsheet, looked, file));
  const mended = looked.filter(({ found }) => found.length > 0).length;
  return { looked: looked.length, mended, lines, next, finished: next >= input.reporters.length };
}

function mendTab(
  sheet: Sheet,
  reporter: TabsInput["reporters"][number],
  input: TabsInput,
  file: File,
  existing: Existing,
): Looked {
  const wanted = wantedTab(input, reporter);
  const change = changeOf(readTabValues(sheet, input.timeZone), wanted.rows, reporter, wanted.fingerprint);
  const found: string[] = [];
  // Rows as they stand: the holes belong to them, whatever else the tab needs.
  const rows = change.update.rows.filter(({ from }) => from !== null);
  const inOrder = rows.every(({ from }, index) => from === FIRST_ROW + index);
  const placed = !change.misplaced && inOrder;
  if (placed) found.push(...mendLooks(sheet, rows, wanted.items));
  else found.push("строки или столбцы стоят не на местах: выполните «Создать листы отчётов»");
  const plain = guardOf(
    rows.map(({ kind }) => kind),
    reporter,
    input.settings,
    file,
  );
  const guard = placed ? plain : { ...plain, holes: null };
  const faults = faultsOf(existing, guard, file);
  if (faults.length > 0) {
    found.push(...faults.map((fault) => WORDS[fault]));
    found.push(
      ...protectTab(sheet, guard, existing, file).unknown.map(
        (account) => `Google не знает аккаунта ${account}: проверьте адрес`,
      ),
    );
  }
  return { name: reporter.name, sheet, guard, found };
}

/** Input rules, formats, filters, merged cells, hidden rows: two reads, and writes only where something differs. */
function mendLooks(sheet: Sheet, rows: readonly FinalRow[], items: readonly string[]): string[] {
  const found: string[] = [];
  const filter = sheet.getFilter();
  if (filter) {
    filter.remove();
    found.push("убран фильтр, скрывавший строки");
  }
  if (rows.length === 0) return found;
  const body = sheet.getRange(FIRST_ROW, 1, rows.length, TAB_WIDTH);
  if (body.getMergedRanges().length > 0) {
    body.breakApart();
    found.push("разъединены объединённые ячейки");
  }
  const kinds = rows.map(({ kind }) => kind);
  const wanted = inputRules(kinds, items);
  const now = body.getDataValidations();
  const same = wanted.every((line, row) =>
    line.every((rule, column) => ruleType(rule) === ruleType(now[row]?.[column] ?? null)),
  );
  if (!same) {
    dressBody(sheet, kinds, items);
    found.push("возвращены правила ввода");
  }
  if (hidesRows(sheet, rows.length)) {
    sheet.showRows(1, HEADER.numbers + rows.length);
    found.push("показаны скрытые строки");
  }
  if (
    TAB_COLUMNS.some(({ filler, key }) => filler !== "hidden" && sheet.isColumnHiddenByUser(columnOf(key)))
  ) {
    sheet.showColumns(1, columnOf("remark"));
    found.push("показаны скрытые столбцы");
  }
  return found;
}

const ruleType = (rule: GoogleAppsScript.Spreadsheet.DataValidation | null): string =>
  rule === null ? "" : `${rule.getCriteriaType()} ${rule.getAllowInvalid()}`;

function hidesRows(sheet: Sheet, rows: number): boolean {
  for (let row = 1; row < FIRST_ROW + rows; row++) if (sheet.isRowHiddenByUser(row)) return true;
  return false;
}

/** The ministry's own sheets: nobody but coordinators. */
function ownSheets(
  sheets: readonly Sheet[],
  input: TabsInput,
  file: File,
  existing: (id: number) => Existing,
): Looked[] {
  const names = new Set<string>(Object.values(SHEET));
  const coordinators = coordinatorsOf(input.settings, file);
  return sheets.flatMap((sheet): Looked[] => {
    const name = sheet.getName();
    if (!names.has(name)) return [];
    const guard: Guard = { coordinators, reporter: [], holes: [], fence: null };
    const faults = faultsOf(existing(sheet.getSheetId()), guard, file);
    if (faults.length > 0) protectWholeSheet(sheet, coordinators, file, existing(sheet.getSheetId()));
    return [{ name: `«${name}»`, sheet, guard, found: faults.map((fault) => WORDS[fault]) }];
  });
}

/** Protections read back; what is still wrong is said so. */
function verified(spreadsheet: Spreadsheet, looked: readonly Looked[], file: File): string[] {
  const mended = looked.filter(({ found }) => found.length > 0);
  if (mended.length === 0) return [];
  const now = readProtections(spreadsheet);
  return mended.map(({ name, sheet, guard, found }) => {
    const left = guard ? faultsOf(now.of(sheet.getSheetId()), guard, file) : [];
    const stays = left.length > 0 && !left.every((fault) => fault === "narrowed");
    return `${name}: ${found.join("; ")}${stays ? "; исправить удалось не всё, повторите команду" : ""}`;
  });
}
