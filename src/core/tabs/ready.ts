/** What stands beside «Отчёт готов» after somebody ticked it. */
import { type Day, formatDay } from "../calendar/day";
import type { Finding } from "../checks/finding";
import { counted } from "../messages/plural";
import { READY_CAPTION } from "./layout";

/** Structure is the ministry's to mend; a reporter cannot be held up by it. */
export function blockers(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity, code }) => severity === "error" && !code.startsWith("structure."));
}

export const acceptedCaption = (today: Day): string => `${READY_CAPTION} · отмечено ${formatDay(today)}`;

const ERRORS = ["ошибка", "ошибки", "ошибок"] as const;
/** More places than this are not read by anybody. */
const NAMED = 6;

/** «Отметка снята: 2 ошибки – п. 1.1 (строка 8), п. 2.1 (строка 12). Исправьте …» */
export function refusedCaption(errors: readonly Finding[]): string {
  const places = [...new Set(errors.map(place))];
  const named = places.slice(0, NAMED).join(", ");
  const more = places.length > NAMED ? ` и ещё ${places.length - NAMED}` : "";
  return `Отметка снята: ${counted(errors.length, ERRORS)} – ${named}${more}. Исправьте и отметьте снова; что поправить, сказано в столбце «Проверка».`;
}

function place({ item, row }: Finding): string {
  if (row === null) return item === null ? "отчёт в целом" : `п. ${item}`;
  return item === null ? `строка ${row}` : `п. ${item} (строка ${row})`;
}
