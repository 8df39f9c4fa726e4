/** Turns whatever was thrown into one sentence for the person; the developer finds the cause in the executions log. */
import { Refusal } from "../core/messages/refusal";

export function sentenceOf(operation: string, error: unknown): string {
  if (error instanceof Refusal) {
    if (error.reason !== undefined) console.error(operation, error.code, error.reason);
    return error.sentence;
  }
  console.error(operation, error instanceof Error ? (error.stack ?? error.message) : error);
  return "Команда не выполнена до конца из-за сбоя; введённое не потеряно. Повторите её – она продолжит с того же места. Если сбой повторится, сообщите сопровождающему: подробности записаны в журнале выполнения.";
}
