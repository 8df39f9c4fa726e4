/** What the ministry is told of one tab: what a run changed in it, and what stands in its way. */
import type { Fault, File, Guard } from "../protection/guard";
import type { Completed } from "./refill";
import type { Begun } from "./update-tab";

export const REFILLED = "лист был удалён; создан снова, введённое возвращено из снимка";

const PART_REFILLED = "удалённые строки и столбцы восстановлены, введённое в них возвращено из снимка";
const PART_EMPTY =
  "удалённые столбцы восстановлены пустыми: снимка с ними нет; введённое есть в истории версий файла";

/** What was put back into a tab that existed. */
export function completedNotes({ refilled, returned }: Completed, { lost }: Begun): string[] {
  const part = refilled ? [PART_REFILLED] : lost.columns.length > 0 ? [PART_EMPTY] : [];
  return returned ? [...part, `возврат снимка от ${returned.stamp}, который оборвался, закончен`] : part;
}

/** Accounts that cannot type; `unknown` are those Google did not take. */
export function accountNotes({ reporter }: Guard, unknown: readonly string[], { editors }: File): string[] {
  if (reporter.length === 0) return ["нет Google-аккаунта: лист закрыт для всех, кроме министерства"];
  const outside = reporter.filter((account) => !unknown.includes(account) && !editors.includes(account));
  return [
    ...unknown.map((account) => `Google не знает аккаунта ${account}: проверьте адрес`),
    ...outside.map((account) => `${account} не имеет доступа к таблице: откройте ему доступ редактора`),
  ];
}

/** Faults that are left after mending. */
export function faultNotes(left: readonly Fault[], unknown: readonly string[]): string[] {
  const notes: string[] = [];
  if (left.includes("unreadable"))
    notes.push(
      "на листе есть защита, которую поставил другой человек; снять её может только он или владелец",
    );
  const other = left.filter(
    (fault) => fault !== "unreadable" && !(fault === "narrowed" && unknown.length > 0),
  );
  if (other.length > 0)
    notes.push("защиту не удалось поставить так, как нужно; повторите «Восстановить защиту»");
  return notes;
}
