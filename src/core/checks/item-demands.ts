/** What an item demands of one reporter beyond its deadline, read from the words of the roadmap. */
import type { PlannedResult } from "../roadmap/roadmap";
import { DAYS_OF } from "../text/frequency";
import type { ItemEntry } from "./roadmap-index";

export interface ItemDemands {
  /** Planned results that are this reporter's. */
  readonly planned: readonly PlannedResult[];
  /** «в случае…», «при необходимости»: may honestly say that nothing was needed. */
  readonly conditional: boolean;
  /** Asks who is responsible: names, phones and addresses belong here. */
  readonly contacts: boolean;
  /** What is asked for is itself a paper, so the paper's date is the date of execution. */
  readonly paper: boolean;
  /** How often, where the work recurs: the longest time between two reports. */
  readonly often: { readonly days: number; readonly phrase: string } | null;
  /** 0…1, or null. */
  readonly minLinkShare: number | null;
}

const PAPER = /распоряд|приказ|распоряж|утвержд|локальн|отч[её]т|договор/i;
const CONTACTS = /назначен|ответственн|координатор|контакт/i;

function oftenOf(planned: readonly PlannedResult[]): ItemDemands["often"] {
  const all = planned.flatMap(({ rule, deadline }) =>
    rule.kind === "recurring"
      ? [{ days: (rule.every.count * DAYS_OF[rule.every.unit]) / (rule.times ?? 1), phrase: deadline }]
      : [],
  );
  return all.sort((a, b) => b.days - a.days)[0] ?? null;
}

export function demandsOf({ item }: ItemEntry, parties: readonly string[]): ItemDemands {
  const planned = item.results.filter((result) =>
    result.responsible.some((party) => parties.includes(party)),
  );
  const shares = planned.flatMap(({ minLinkShare }) => (minLinkShare === undefined ? [] : [minLinkShare]));
  return {
    planned,
    conditional: planned.some((result) => result.conditional),
    contacts:
      CONTACTS.test(item.title) ||
      item.results.some((result) => /назначен[а-я]* ответственн/i.test(result.text)),
    paper: planned.some((result) => PAPER.test(result.text)),
    often: oftenOf(planned),
    minLinkShare: shares.length > 0 ? Math.max(...shares) : null,
  };
}
