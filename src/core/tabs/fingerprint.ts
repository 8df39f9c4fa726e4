/** Short fingerprints: of what a tab was made from, and of what a template looks like. */
import type { RowKind, TabRow } from "./rows";

/** Grows when the look of a tab changes, so that older tabs are dressed anew. */
export const LAYOUT_VERSION = 1;

/** What a tab shows apart from whose it is: two reporters with the same duties have the same fingerprint. */
export function fingerprintOf(rows: readonly TabRow[], header: readonly string[]): string {
  const seen = rows.map(({ kind, key, plan }) => [
    kind,
    key,
    kind === "band" ? plan.reporter : "",
    plan.title,
    plan.item,
    plan.planned,
    plan.deadline,
    plan.due,
  ]);
  return `${headerPrint(header)}-${hash(JSON.stringify(seen))}`;
}

/** What a tab looks like before anything is written in its rows: tabs with the same look are made from one template. */
export function lookPrint(
  kinds: readonly RowKind[],
  items: readonly string[],
  header: readonly string[],
): string {
  return `${headerPrint(header)}-${hash(JSON.stringify([kinds, items]))}`;
}

/** The first part of a fingerprint: what is the same in all tabs. */
export const headerPrint = (header: readonly string[]): string =>
  `v${LAYOUT_VERSION}-${hash(JSON.stringify(header))}`;

/** Two independent FNV-1a hashes of 32 bits: enough to tell a few hundred duty sets apart. */
export function hash(text: string): string {
  return `${fnv(text, 0x811c9dc5)}${fnv(text, 0x2f0b4c47)}`;
}

function fnv(text: string, basis: number): string {
  let value = basis;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value >>> 0).toString(36);
}
