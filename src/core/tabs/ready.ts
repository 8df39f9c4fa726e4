/** What stands beside «Отчёт готов» after somebody ticked it. */
import { type Day, formatDay } from "../calendar/day";
import type { Finding } from "../checks/finding";
import { counted } from "../messages/plural";
import { HEADER_LETTER, READY_CAPTION, widthOf } from "./layout";

/** Structure is the ministry's to mend; a reporter cannot be held up by it. */
export function blockers(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity, code }) => severity === "error" && !code.startsWith("structure."));
}

export const acceptedCaption = (today: Day): string => `${READY_CAPTION} · отмечено ${formatDay(today)}`;

const ERRORS = ["ошибка", "ошибки", "ошибок"] as const;
/** Two lines beside the tick: merged cells do not grow with their text, so the text is cut to them. */
export const CAPTION_LIMIT = Math.floor((2 * widthOf("activities", "result")) / HEADER_LETTER);

/** «Отметка снята: 2 ошибки – п. 1.1 (строка 8), п. 2.1 (строка 12). Исправьте …», with as many places as there is room for. */
export function refusedCaption(errors: readonly Finding[]): string {
  const places = [...new Set(errors.map(place))];
  const naming = (count: number): string => {
    const more = places.length > count ? ` и ещё ${places.length - count}` : "";
    const named = places.slice(0, count).join(", ");
    return `Отметка снята: ${counted(errors.length, ERRORS)} – ${named}${more}. Исправьте по столбцу «Проверка» и отметьте снова.`;
  };
  let count = places.length;
  while (count > 1 && naming(count).length > CAPTION_LIMIT) count -= 1;
  return naming(count);
}

function place({ item, row }: Finding): string {
  if (row === null) return item === null ? "отчёт в целом" : `п. ${item}`;
  return item === null ? `строка ${row}` : `п. ${item} (строка ${row})`;
}
