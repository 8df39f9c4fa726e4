/** Reads the cells of «Настройки» into settings, or says line by line what is wrong. */
import type { Day } from "../calendar/day";
import type { Cell } from "../reports/row";
import { FIELDS, type FieldKey } from "./fields";
import { EXPECTED, type FormValues, READERS } from "./forms";
import type { Settings } from "./settings";

export interface SettingsProblem {
  readonly row: number | null;
  readonly sentence: string;
}

export type SettingsReading =
  | { readonly settings: Settings; readonly problems: readonly [] }
  | { readonly settings: null; readonly problems: readonly SettingsProblem[] };

type Values = { [K in FieldKey]: FormValues[Extract<(typeof FIELDS)[number], { key: K }>["form"]] };

/** `table` holds all cells from row 1; a line is found by its label in the first column, its value stands beside it. */
export function readSettings(table: readonly (readonly Cell[])[]): SettingsReading {
  const problems: SettingsProblem[] = [];
  const values: Partial<Record<FieldKey, unknown>> = {};
  for (const field of FIELDS) {
    const index = table.findIndex((cells) => textOf(cells[0]) === field.label);
    const cell = table[index]?.[1];
    if (!cell) {
      problems.push({
        row: null,
        sentence: `На листе «Настройки» нет строки «${field.label}»: верните её командой «Подготовить таблицу», остальное не изменится.`,
      });
      continue;
    }
    const value = READERS[field.form](textOf(cell), cell);
    if (value === null) {
      const given = textOf(cell) === "" ? "пусто" : `написано «${shorten(textOf(cell))}»`;
      problems.push({
        row: index + 1,
        sentence: `«Настройки», строка ${index + 1}, «${field.label}»: ${given}, а ожидается ${EXPECTED[field.form]}.`,
      });
    } else values[field.key] = value;
  }
  if (problems.length > 0) return { settings: null, problems };
  const settings = assemble(values as Values);
  const wrongOrder = orderProblem(settings);
  return wrongOrder ? { settings: null, problems: [wrongOrder] } : { settings, problems: [] };
}

function assemble(values: Values): Settings {
  const { windowStart, windowEnd, holidays, workingWeekends, escalationEmail, replyTo, ...rest } = values;
  return {
    ...rest,
    window: { start: windowStart, end: windowEnd },
    calendar: { holidays, workingWeekends },
    escalationEmail: escalationEmail[0] ?? "",
    replyTo: replyTo[0] ?? "",
  };
}

function orderProblem({ window, finalDate }: Settings): SettingsProblem | null {
  const inOrder = (first: Day, last: Day) => first <= last;
  if (!inOrder(window.start, window.end))
    return {
      row: null,
      sentence: "«Настройки»: конец отчётного периода раньше его начала – исправьте одну из дат.",
    };
  if (!inOrder(window.start, finalDate))
    return {
      row: null,
      sentence: "«Настройки»: срок сдачи отчёта раньше начала отчётного периода – исправьте одну из дат.",
    };
  return null;
}

function textOf(cell: Cell | undefined): string {
  if (cell === undefined || cell.value === null) return "";
  return typeof cell.value === "object" ? cell.value.day : String(cell.value).trim();
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
