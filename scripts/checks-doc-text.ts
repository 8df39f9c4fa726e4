/** The text of docs/checks.md, made from the rules. */
import type { Area } from "../src/core/checks/finding";
import type { Rule } from "../src/core/checks/rule";
import { RULES, SEVERITY_WORDS } from "../src/core/checks/rules";

const AREAS: Readonly<Record<Area, string>> = {
  item: "Пункт",
  title: "Название мероприятия",
  reporter: "Участник",
  responsibility: "Ответственность",
  dates: "Даты",
  completeness: "Полнота",
  substance: "Содержание",
  leftovers: "Остатки формы",
  hygiene: "Чистота текста",
  structure: "Устройство листа и файла",
  rules: "Сами правила",
};

const INTRO = `# Проверки

Эта страница создаётся из правил (\`scripts/checks-doc.ts\`); правьте правила в \`src/core/checks\`, а не её.

Строгость: **ошибка** – строку нельзя принять без исправления; **предупреждение** – должен посмотреть человек;
**подсказка** – прочитано и исправлено само, делать ничего не нужно; **выключено** – правило включают на листе «Правила».
Там же министерство меняет строгость и пороги.
`;

export function checksDoc(): string {
  const sections = (Object.keys(AREAS) as Area[]).map((area) =>
    section(
      AREAS[area],
      RULES.filter((rule) => rule.area === area),
    ),
  );
  return `${[INTRO, ...sections].join("\n")}`;
}

function section(title: string, rules: readonly Rule[]): string {
  const lines = rules.map((rule) => {
    const threshold = rule.threshold
      ? `<br>Порог: ${rule.threshold.title}, обычно ${rule.threshold.value}.`
      : "";
    return `| \`${rule.code}\` | ${SEVERITY_WORDS[rule.severity]} | ${cell(rule.title)} | ${cell(rule.looksAt)} | ${cell(rule.example)} | ${cell(rule.why)}${threshold} |`;
  });
  return `## ${title}\n\n| код | строгость | что замечает | на что смотрит | пример | зачем |\n|---|---|---|---|---|---|\n${lines.join("\n")}\n`;
}

/** What would break the table. */
const cell = (text: string): string => text.replace(/\|/g, "\\|").replace(/\n/g, " ").replace(/</g, "&lt;");
