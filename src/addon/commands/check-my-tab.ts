/** «Проверить мой лист»: the reporter's own tab checked, its check column written, the result told. */
import type { Finding, Severity } from "../../core/checks/finding";
import { byGravity, SIGNS, sentence } from "../../core/checks/messages";
import { counted, type Forms } from "../../core/messages/plural";
import type { Told } from "../from-menu";
import { writeTabChecks } from "../gather-reports";
import { assessOwnTab } from "../own-tab";
import { loadRegister } from "../register/store";
import type { Shell } from "../shell";

export function checkMyTab(shell: Shell): Told {
  const tab = assessOwnTab(shell, loadRegister());
  writeTabChecks(tab);
  return tell(tab.report.tabName, tab.report.findings);
}

const WORDS: Readonly<Record<Severity, Forms>> = {
  error: ["ошибка", "ошибки", "ошибок"],
  warning: ["предупреждение", "предупреждения", "предупреждений"],
  hint: ["подсказка", "подсказки", "подсказок"],
};

function tell(name: string, findings: readonly Finding[]): Told {
  if (findings.length === 0)
    return {
      sentence: `Лист «${name}» проверен: замечаний нет.`,
      lines: ["Если всё заполнено, отметьте «Отчёт готов»."],
    };
  const counts = (["error", "warning", "hint"] as const)
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => counted(count, WORDS[severity]));
  return {
    sentence: `Лист «${name}» проверен: ${counts.join(", ")}. Введённое не изменено; замечания стоят в столбце «Проверка».`,
    lines: byGravity(findings).map((finding) => {
      const place = finding.row === null ? "" : `строка ${finding.row}: `;
      return `${SIGNS[finding.severity]} ${place}${sentence(finding)}`;
    }),
  };
}
