/** The catalogue of Russian sentences, and what stands in the check cell of a row. */
import { structureSentence } from "../tabs/structure-rules";
import type { Finding, Severity } from "./finding";
import { CONTENT_SENTENCES } from "./sentences/content";
import { FORM_SENTENCES } from "./sentences/form";
import { IDENTITY_SENTENCES } from "./sentences/identity";
import type { Sentences } from "./sentences/shown";

const SENTENCES: Sentences = { ...IDENTITY_SENTENCES, ...CONTENT_SENTENCES, ...FORM_SENTENCES };

/** One or two plain sentences: what is wrong, quoting it, and what to do. */
export function sentence(finding: Pick<Finding, "code" | "params">): string {
  return (
    SENTENCES[finding.code]?.(finding.params) ?? structureSentence(finding) ?? `Замечание «${finding.code}».`
  );
}

export const SIGNS: Readonly<Record<Severity, string>> = { error: "✖", warning: "⚠", hint: "ℹ" };
const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** Gravest first; the order of the rules within one severity. */
export function byGravity<F extends Pick<Finding, "severity">>(findings: readonly F[]): F[] {
  return [...findings].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}

/** The check cell: one line per finding with its sign; ✔ for a filled row without any; nothing for an empty row that owes nothing. */
export function checkCellText(findings: readonly Finding[], filled = true): string {
  if (findings.length === 0) return filled ? "✔" : "";
  const lines = byGravity(findings).map((finding) => `${SIGNS[finding.severity]} ${sentence(finding)}`);
  return [...new Set(lines)].join("\n");
}
