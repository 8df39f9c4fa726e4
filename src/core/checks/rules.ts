/** All rules as data, and «Правила»: the sheet on which the ministry sets their severity and thresholds. */
import { cellText } from "../reports/cell-text";
import type { Cell } from "../reports/row";
import { STRUCTURE_RULES } from "../tabs/structure-rules";
import { comparable } from "../text/key";
import { COMPLETENESS_RULES, WHOLE_REPORT_RULES } from "./areas/completeness";
import { DEADLINE_RULES } from "./areas/dates-deadline";
import { DOUBTFUL_DATE_RULES } from "./areas/dates-doubtful";
import { WINDOW_RULES } from "./areas/dates-window";
import { WRITTEN_DATE_RULES } from "./areas/dates-written";
import { CONTENT_RULES } from "./areas/hygiene-content";
import { SIGN_RULES } from "./areas/hygiene-signs";
import { ITEM_RULES } from "./areas/item";
import { LEFTOVER_RULES } from "./areas/leftovers";
import { OTHER_CONTENT_RULES } from "./areas/other-content";
import { REPORTER_RULES } from "./areas/reporter";
import { RESPONSIBILITY_RULES } from "./areas/responsibility";
import { COVERAGE_RULES } from "./areas/substance-coverage";
import { DEMAND_RULES } from "./areas/substance-demands";
import { FIGURE_RULES } from "./areas/substance-figures";
import { WORD_RULES } from "./areas/substance-words";
import { TITLE_RULES } from "./areas/title";
import { TOLD_RULES } from "./areas/told";
import type { RuleDefinition, RuleSetting } from "./context";
import type { Finding, Severity } from "./finding";
import type { Rule } from "./rule";

export const RULES: readonly Rule[] = [
  ...ITEM_RULES,
  ...TITLE_RULES,
  ...OTHER_CONTENT_RULES,
  ...REPORTER_RULES,
  ...RESPONSIBILITY_RULES,
  ...WRITTEN_DATE_RULES,
  ...WINDOW_RULES,
  ...DEADLINE_RULES,
  ...DOUBTFUL_DATE_RULES,
  ...COMPLETENESS_RULES,
  ...WHOLE_REPORT_RULES,
  ...WORD_RULES,
  ...DEMAND_RULES,
  ...FIGURE_RULES,
  ...COVERAGE_RULES,
  ...LEFTOVER_RULES,
  ...SIGN_RULES,
  ...CONTENT_RULES,
  ...STRUCTURE_RULES.map(({ sentence: _, ...rule }): Rule => ({ ...rule, scope: "told" })),
  ...TOLD_RULES,
];

const BY_CODE: ReadonlyMap<string, RuleDefinition> = new Map(RULES.map((rule) => [rule.code, rule]));

export const ruleOf = (code: string): RuleDefinition | undefined => BY_CODE.get(code);

export const SEVERITY_WORDS: Readonly<Record<Severity | "off", string>> = {
  error: "ошибка",
  warning: "предупреждение",
  hint: "подсказка",
  off: "выключено",
};

const column = <const K extends string>(
  key: K,
  heading: string,
  help: string,
  width: number,
  typed = false,
) => ({ key, heading, help, width, typed });

export const RULE_COLUMNS = [
  column("code", "Код", "Неизменный код правила; по нему замечание находится в «Замечаниях».", 190),
  column("title", "Правило", "Что правило замечает.", 250),
  column("looksAt", "На что смотрит", "Какие ячейки и строки проверяются.", 260),
  column(
    "severity",
    "Строгость",
    "ошибка – строку нельзя принять; предупреждение – должен посмотреть человек; подсказка – прочитано и исправлено само; выключено.",
    130,
    true,
  ),
  column("threshold", "Порог", "Число, с которого правило срабатывает; пусто – обычный порог.", 80, true),
  column("thresholdMeaning", "Что значит порог", "Единица и обычное значение.", 240),
  column("why", "Зачем", "Почему правило есть.", 380),
] as const;

type RuleColumn = (typeof RULE_COLUMNS)[number]["key"];

/** Rows of a fresh «Правила», in the order of `RULE_COLUMNS`. */
export function ruleRows(): string[][] {
  return RULES.map((rule) => {
    const cells: Record<RuleColumn, string> = {
      code: rule.code,
      title: rule.title,
      looksAt: rule.looksAt,
      severity: SEVERITY_WORDS[rule.severity],
      threshold: rule.threshold ? String(rule.threshold.value) : "",
      thresholdMeaning: rule.threshold ? `${rule.threshold.title} (обычно ${rule.threshold.value})` : "",
      why: rule.why,
    };
    return RULE_COLUMNS.map(({ key }) => cells[key]);
  });
}

/** `table` holds all cells of «Правила» from row 1. A rule that is not listed keeps its usual severity. */
export function readRuleSettings(table: readonly (readonly Cell[])[]): {
  settings: RuleSetting[];
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const settings = new Map<string, RuleSetting>();
  const add = (code: string, row: number | null, params: Finding["params"]) =>
    findings.push({ code, severity: usual(code), reporter: "", row, column: null, item: null, params });
  const headingRow = table.findIndex(
    (cells) => cells.some((cell) => same(cell, "Код")) && cells.some((cell) => same(cell, "Строгость")),
  );
  if (headingRow < 0) {
    if (table.some((cells) => cells.some((cell) => cellText(cell).trim() !== "")))
      add("rules.headings-lost", null, {});
    return { settings: [], findings };
  }
  const headings = table[headingRow] ?? [];
  const at = (key: RuleColumn) =>
    headings.findIndex((cell) => same(cell, RULE_COLUMNS.find((each) => each.key === key)?.heading ?? ""));
  const places = { code: at("code"), severity: at("severity"), threshold: at("threshold") };
  for (let index = headingRow + 1; index < table.length; index++) {
    const text = (key: keyof typeof places) =>
      cellText(table[index]?.[places[key]] ?? { value: null }).trim();
    const code = text("code");
    if (code === "") continue;
    const rule = BY_CODE.get(code);
    if (!rule) add("rules.unknown-code", index + 1, { text: code, meant: nearestCode(code) });
    else if (settings.has(code)) add("rules.repeated", index + 1, { text: code });
    else {
      const severity = readSeverity(text("severity"));
      if (severity === null)
        add("rules.bad-severity", index + 1, {
          text: text("severity"),
          rule: code,
          usual: SEVERITY_WORDS[rule.severity],
        });
      const threshold = readThreshold(text("threshold"));
      if (threshold === "bad")
        add("rules.bad-threshold", index + 1, {
          text: text("threshold"),
          rule: code,
          usual: rule.threshold?.value ?? "",
        });
      settings.set(code, {
        code,
        severity: severity ?? rule.severity,
        threshold: threshold === "bad" ? null : threshold,
      });
    }
  }
  return { settings: [...settings.values()], findings };
}

const same = (cell: Cell, heading: string): boolean => comparable(cellText(cell)) === comparable(heading);
const usual = (code: string): Severity => (BY_CODE.get(code)?.severity ?? "warning") as Severity;

function readSeverity(text: string): Severity | "off" | null {
  const words = Object.entries(SEVERITY_WORDS) as [Severity | "off", string][];
  const key = comparable(text);
  if (key === "") return null;
  return words.find(([, word]) => word === key || (key.length >= 3 && word.startsWith(key)))?.[0] ?? null;
}

/** Thresholds are counts, days, percents: no negatives. */
function readThreshold(text: string): number | null | "bad" {
  if (text === "") return null;
  const value = Number(text.replace(/[\s%]/g, "").replace(",", "."));
  return Number.isFinite(value) && value >= 0 ? value : "bad";
}

/** The code that begins or ends as the unknown one does, for the sentence. */
function nearestCode(code: string): string {
  const key = code.toLowerCase();
  return (
    RULES.find(
      (rule) =>
        rule.code.toLowerCase() === key ||
        rule.code.startsWith(key) ||
        (key.length > 5 && key.startsWith(rule.code)),
    )?.code ?? ""
  );
}
