/**
 * One command at a time. The document lock is held for one execution only: Google releases it when the execution ends,
 * also when it is killed, so a dead run never blocks the next one.
 */
import { Refusal } from "../core/messages/refusal";

const WAIT_MS = 5_000;

export function underLock<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(WAIT_MS))
    throw new Refusal(
      "busy",
      "Сейчас таблицу обрабатывает другая команда (ваша или другого координатора); ваша ничего не изменила. Подождите минуту и повторите.",
    );
  try {
    return work();
  } finally {
    // Others must see what was written before they may start (docs: LockService, releaseLock).
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}
