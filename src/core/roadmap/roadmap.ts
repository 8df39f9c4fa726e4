/** The roadmap («дорожная карта») as plain data: sections → items → planned results. */
import type { DeadlineRule } from "../deadlines/rule";

export interface Section {
  /** «1»; given or inferred from the items below it. */
  readonly number: string;
  readonly title: string;
}

export interface PlannedResult {
  /** Item number and ordinal inside the item, «1.6.3»: the stable key that duties are made from. */
  readonly id: string;
  readonly text: string;
  /** The deadline as written in the cell (or inherited from the merged cell above). */
  readonly deadline: string;
  readonly rule: DeadlineRule;
  /** Names of parties, as in «Участники» → «Отвечает за»: «МОУО», «ОО», «ИРО ПК» … */
  readonly responsible: readonly string[];
  /** Least share of schools whose links must be shown, 0…1 (item 2.1: 0.1). */
  readonly minLinkShare?: number;
  /** Target share to be reached, 0…1 (item 4.1: 0.5). */
  readonly targetShare?: number;
  /** «в случае смены…», «при необходимости»: may honestly say that nothing was needed. */
  readonly conditional: boolean;
  /** Sheet row of «Дорожная карта», 1-based. */
  readonly row: number;
}

export interface Item {
  /** «2.1», without a trailing dot. */
  readonly number: string;
  readonly section: string;
  readonly title: string;
  readonly results: readonly PlannedResult[];
}

export interface Roadmap {
  readonly title: string;
  readonly year: number;
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
}
