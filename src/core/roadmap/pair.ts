/** Which deadline and which parties belong to which result where a cell holds several of each. */
import type { DeadlineRule } from "../deadlines/rule";

export interface Pairing {
  /** For each result the indexes of its deadlines, one or more. */
  readonly ofResults: readonly (readonly number[])[];
  /** The numbers differ: the order was kept, but a person should look. */
  readonly doubtful: boolean;
}

/** One deadline is everybody's; as many as results go one to one; otherwise in order, matching what recurs with what lasts. */
export function pairDeadlines(results: readonly string[], rules: readonly DeadlineRule[]): Pairing {
  const [n, d] = [results.length, rules.length];
  if (d <= 1) return { ofResults: results.map(() => [0]), doubtful: false };
  if (n === 1) return { ofResults: [rules.map((_, index) => index)], doubtful: false };
  if (d === n) return { ofResults: results.map((_, index) => [index]), doubtful: false };
  if (d > n)
    return {
      ofResults: results.map((_, index) => (index < n - 1 ? [index] : range(index, d))),
      doubtful: true,
    };
  return { ofResults: aligned(results, rules).map((index) => [index]), doubtful: true };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** Work that goes on, by the first word of its result: «Обеспечена», «Организована», «Проведение», «Осуществляется». */
const LASTING =
  /^(?:обеспеч|организ|осуществл|провод|ведет|ведени|поддерж|сопровожд|информир|мониторинг|работ)/i;

/**
 * In order, each deadline used at least once, neighbours sharing one: the split that fits best, «постоянно» with work
 * that goes on, a date with something made once. Cost: results × deadlines.
 */
function aligned(results: readonly string[], rules: readonly DeadlineRule[]): number[] {
  const fits = (result: string, rule: DeadlineRule): number => {
    const lasting = rule.kind === "ongoing" || rule.kind === "recurring";
    return LASTING.test(result) === lasting ? 1 : 0;
  };
  const best: number[][] = [];
  const from: number[][] = [];
  results.forEach((result, i) => {
    best[i] = [];
    from[i] = [];
    rules.forEach((rule, j) => {
      const own = fits(result, rule);
      const same =
        i === 0 ? (j === 0 ? 0 : Number.NEGATIVE_INFINITY) : (best[i - 1]?.[j] ?? Number.NEGATIVE_INFINITY);
      const next =
        i === 0 || j === 0 ? Number.NEGATIVE_INFINITY : (best[i - 1]?.[j - 1] ?? Number.NEGATIVE_INFINITY);
      // Equal: the earlier result keeps its deadline longer.
      (best[i] as number[])[j] = own + Math.max(same, next);
      (from[i] as number[])[j] = next > same ? j - 1 : j;
    });
  });
  const path: number[] = [];
  let at = rules.length - 1;
  for (let i = results.length - 1; i >= 0; i--) {
    path[i] = at;
    at = from[i]?.[at] ?? at;
  }
  return path;
}

export interface PartyPairing {
  readonly ofResults: readonly (readonly string[])[];
  readonly doubtful: boolean;
}

/** As many lines as results go one to one, with a doubt; otherwise everybody answers for everything. */
export function pairParties(
  count: number,
  lines: readonly (readonly string[])[],
  glued: boolean,
): PartyPairing {
  const all = [...new Set(lines.flat())];
  const everybody = Array.from({ length: count }, () => all);
  if (count <= 1) return { ofResults: everybody, doubtful: false };
  const single = glued && lines.length === 1 ? (lines[0] ?? []).map((party) => [party]) : lines;
  if (single.length === count) return { ofResults: single, doubtful: true };
  return { ofResults: everybody, doubtful: single.length > 1 };
}
