/**
 * What a Russian deadline phrase means, as plain data. A cell may hold several phrases, each is a rule of its own;
 * the phrase is always kept as written, so that nothing is lost when the reading is corrected by a person.
 */
import type { Day } from "../calendar/day";

export type Unit = "day" | "week" | "month" | "quarter" | "half" | "year";

export type DeadlineRule =
  /** «20.09.2024», «до 27 февраля 2022», «не позднее…»: on or before `due`. */
  | {
      readonly kind: "date";
      readonly due: Day;
      /** «первая среда декабря»: how the day was named; `nth` −1 is the last one. */
      readonly nthWeekday?: { readonly nth: number; readonly weekday: number; readonly month: number };
    }
  /** A month, quarter, half, year, school year or range: due on its last day. */
  | { readonly kind: "span"; readonly start: Day; readonly due: Day }
  /** «начиная с 2019 года»: open end. */
  | { readonly kind: "from"; readonly start: Day }
  /** «постоянно», «в течение года»: no deadline inside the window; a recent status is expected. */
  | { readonly kind: "ongoing"; readonly start?: Day; readonly due?: Day }
  /** «1 раз в месяц», «до 5 числа каждого месяца», «ежегодно до 15 февраля»: one deadline per period. */
  | {
      readonly kind: "recurring";
      readonly every: { readonly count: number; readonly unit: Unit };
      /** Month (1–12) of a yearly rule. */
      readonly month?: number;
      /** Day of month the period is due on; without it the last day of the period. */
      readonly day?: number;
      /** «2 раза в месяц»: so many deadlines in each period, spread evenly. */
      readonly times?: number;
      /** Weekday (1 Monday … 7 Sunday) of a weekly rule; with `nth` of a monthly or yearly one. */
      readonly weekday?: number;
      /** «в последнюю пятницу месяца»: the nth such weekday of the due month; −1 is the last. */
      readonly nth?: number;
      /** Due so many months after the period's end («месяца, следующего за отчётным»). */
      readonly offsetMonths?: number;
      readonly offsetYears?: number;
      readonly start?: Day;
      readonly due?: Day;
    }
  /** «по отдельному графику»: the dates are elsewhere. */
  | { readonly kind: "schedule"; readonly awaits: string }
  /** «по запросу», «при необходимости»: due only when something happens. */
  | { readonly kind: "conditional"; readonly awaits: string }
  /**
   * «через 10 дней после…», «за 2 недели до…», «до начала…»: counted from an event; `awaits` is empty where the event
   * is only implied («в недельный срок»). `offset` is an ISO 8601 duration, negative before the event.
   */
  | {
      readonly kind: "relative";
      readonly awaits: string;
      readonly offset?: string;
      /** The offset counts working days. */
      readonly workdays?: true;
      /** Before the event, with no offset named. */
      readonly before?: true;
    }
  /** «согласно п. 1.1»: the same deadline as another item. */
  | { readonly kind: "reference"; readonly item: string }
  /** Not understood, or impossible (31.09.2024); `reason` is a code of the Russian catalogue. */
  | { readonly kind: "unknown"; readonly reason: string; readonly suggest?: string };

/** One period of a rule inside the reporting window. `due` null: nothing falls due by date (ongoing, by schedule …). */
export interface Period {
  readonly start: Day | null;
  readonly due: Day | null;
  /** «сентябрь 2024», «16.09–29.09.2024»; empty where the rule has one period only. */
  readonly label: string;
}
