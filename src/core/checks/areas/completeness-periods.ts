/** Rules on recurring items: no period left out, nothing done more rarely than planned. */
import { formatDay } from "../../calendar/day";
import { readFrequency } from "../../text/frequency";
import { IN_FILLED_TEXTS, type RowRule, remark } from "../rule";

const base = { area: "completeness", ...IN_FILLED_TEXTS } as const;

export const PERIOD_RULES: readonly RowRule[] = [
  {
    ...base,
    rows: "blank",
    code: "completeness.period",
    severity: "error",
    title: "Нет отчёта за период",
    looksAt: "строки периодов повторяющегося пункта",
    example: "пустая строка за сентябрь в пункте «1 раз в месяц»",
    why: "По повторяющемуся пункту отчитываются за каждый период.",
    check: (row) => {
      const { duty } = row;
      if (duty?.kind !== "recurring" || duty.period === "" || duty.due === null || row.nothingNeeded)
        return [];
      const { official, last } = row.report.deadlineOf(duty.due);
      if (row.context.today <= last || row.report.coveredBy(duty)) return [];
      return remark("activities", { period: duty.period, due: formatDay(official) });
    },
  },
  {
    ...base,
    code: "completeness.periods-left-out",
    severity: "warning",
    title: "Названы не все периоды",
    looksAt: "даты одной строки на все периоды повторяющегося пункта",
    example: "17.09.2024 и 19.11.2024 в пункте «1 раз в месяц»",
    why: "По повторяющемуся пункту отчитываются за каждый период.",
    threshold: { title: "какая доля прошедших периодов (в процентах) достаточна", value: 70 },
    check: (row) => {
      // A frequency in words stands for all periods.
      if (row.isPeriod || row.nothingNeeded || row.texts.some(({ text }) => OFTEN.test(text))) return [];
      const passed = row.answers.filter(
        (duty) => duty.kind === "recurring" && duty.period !== "" && (duty.due ?? "") < row.context.today,
      );
      const dates = row.facts.filter((fact) => fact.role === "event" && fact.precision === "day");
      const named = passed.filter((duty) => row.names(duty));
      const enough = row.report.threshold("completeness.periods-left-out", 70) / 100;
      if (passed.length < 2 || dates.length < 2 || named.length >= passed.length * enough) return [];
      const [missing] = passed.filter((duty) => !named.includes(duty));
      return remark("activities", {
        named: named.length,
        wanted: passed.length,
        period: missing?.period ?? "",
      });
    },
  },
  {
    ...base,
    code: "completeness.rarer",
    severity: "warning",
    title: "Реже, чем нужно",
    looksAt: "слова «1 раз в квартал», «ежемесячно» и срок повторяющегося пункта",
    example: "«1 раз в квартал» при сроке «1 раз в 2 недели»",
    why: "По повторяющемуся пункту отчитываются за каждый период.",
    check: (row) => {
      const often = row.demands?.often ?? null;
      if (often === null || row.isPeriod) return [];
      const stated = row.texts
        .map((text) => ({ text, frequency: readFrequency(text.text) }))
        .find(({ frequency }) => frequency !== null && frequency.days > often.days * CLEARLY);
      return stated
        ? remark(stated.text.column, { text: stated.frequency?.text ?? "", phrase: often.phrase })
        : [];
    },
  },
];

/** Months are not all as long, and «1 раз в месяц» beside «1 раз в 3 недели» is no matter. */
const CLEARLY = 1.6;

const OFTEN = /кажд|раз[а]? в|еженедельн|ежемесячн|ежекварт|регулярн|постоянн|систематич|по графику/i;
