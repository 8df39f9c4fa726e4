/** What was understood of a phrase, in canonical words: the roadmap of 2024, reported on in autumn. */
import { readDeadline } from "../../../src/core/deadlines/read";
import { writeRule } from "../../../src/core/deadlines/write";

export const context = { year: 2024, window: { start: "2024-09-01", end: "2024-12-01" } } as const;

export function said(phrase: string): string {
  const { parts, rest } = readDeadline(phrase, context);
  const rules = parts.map(({ rule }) => (rule.kind === "unknown" ? `? ${rule.reason}` : writeRule(rule)));
  return rules.join(" | ") + (rest ? ` + ${rest}` : "");
}
