/** Letters typed for digits: «20.О9.2024», «З1.12.2024», «2О сентября», «2О24 год». */
import { LONGEST_PHRASE } from "./tokens";

const DATE = /^\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{2}|\d{4}))?\.?$/;
const YEAR = /^(?:19|20)\d{2}(?:г\.?|\.)?$/i;
const DAY = /^\d{1,2}$/;
const MONTH = /^(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)/i;

/** The phrase as it was meant where letters stand for the digits of a date, otherwise undefined. */
export function digitsMeant(phrase: string): string | undefined {
  const runs = phrase.slice(0, LONGEST_PHRASE).split(/\s+/);
  for (const [index, run] of runs.entries()) {
    if (run.length > 14 || !/\d/.test(run) || !/[ОоOoЗзlIбo]/.test(run)) continue;
    const meant = run
      .replace(/[ОоOo]/g, "0")
      .replace(/[Зз]/g, "3")
      .replace(/[lI]/g, "1")
      .replace(/б/g, "6");
    const date = DATE.test(meant) && !/^\d*[-.]?[оoб]?$/i.test(run);
    const day = DAY.test(meant) && MONTH.test(runs[index + 1] ?? "");
    if (date || day || YEAR.test(meant)) return phrase.trim().replace(run, meant);
  }
  return undefined;
}
