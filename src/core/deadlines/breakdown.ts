/** A range and its years one by one in the same cell. */
import type { DeadlineRule } from "./rule";

/** «2007 - 2010 2007 2008 2009 2010»: a range and its years one by one; the years are the deadlines. */
export function withoutBreakdown<Part extends { readonly rule: DeadlineRule }>(
  parts: readonly Part[],
): readonly Part[] {
  const [first, ...years] = parts;
  const whole = first?.rule;
  if (whole?.kind !== "span" || years.length < 2) return parts;
  const spans = years.map(({ rule }) => rule);
  const next = (index: number) => spans[index];
  const follow = spans.every((rule, index) => {
    const before = next(index - 1);
    return (
      rule.kind === "span" &&
      (index === 0 ||
        (before?.kind === "span" && Number(rule.start.slice(0, 4)) === Number(before.start.slice(0, 4)) + 1))
    );
  });
  const [from, to] = [next(0), next(spans.length - 1)];
  return follow &&
    from?.kind === "span" &&
    to?.kind === "span" &&
    from.start === whole.start &&
    to.due === whole.due
    ? years
    : parts;
}
