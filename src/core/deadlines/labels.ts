/** What stands before a deadline and only names it: «1)», «2.», «а)», «I этап –», «этап 2:», «Срок исполнения:». */
import { ordinal } from "./amounts";
import type { Source } from "./component";
import { afterMark, isMark, isWord, tokenAt, unitAt, words } from "./words";

/** Words that may stand between deadlines or before them and say nothing of their own. */
export const CONNECTING =
  "и|а|также|но|срок|сроки|период|крайний|итоговый|предельный|плановый|плановая|дедлайн|дата|исполнения|выполнения|реализации|представления|предоставления|сдачи|завершения|в";

/** The place after the label; `beginning` where a new deadline may begin. */
export function labelAt(source: Source, at: number, beginning: boolean): number | null {
  const nth = ordinal(source, at);
  if (nth && isWord(source, nth.next, "этап|этапе|этапа|этапы")) return afterMark(source, nth.next + 1, ":-");
  if (isWord(source, at, "этап")) {
    const behind = ordinal(source, at + 1);
    return behind ? afterMark(source, behind.next, ":-)") : null;
  }
  const token = tokenAt(source, at);
  if (!beginning || !token) return null;
  const short =
    (token.kind === "number" && token.digits <= 2) || (token.kind === "word" && token.written.length === 1);
  return short && isMark(source, at + 1, ")") ? at + 2 : null;
}

/** «по состоянию (на 1 октября)», «за предыдущий год»: what is reported, not when. */
export function passedOver(source: Source, at: number): number | null {
  const state = words(source, at, "по состоянию");
  if (state !== null) return state;
  const period = words(
    source,
    at,
    "за предыдущий|предыдущее|прошлый|прошлое|прошедший|прошедшее|истекший|истекшее|отчетный|отчетное",
  );
  if (period === null) return null;
  return words(source, period, "период") ?? unitAt(source, period)?.next ?? null;
}

/** «1. до 10.09.2024»: only where no date can be read, because «20. 09. 2024» is one. */
export function numberedAt(source: Source, at: number, beginning: boolean): number | null {
  const token = tokenAt(source, at);
  if (!beginning || token?.kind !== "number" || token.digits > 2 || !isMark(source, at + 1, ".")) return null;
  const behind = tokenAt(source, at + 2);
  return behind?.spaced && !behind.line ? at + 2 : null;
}
