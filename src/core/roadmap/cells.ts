/** Cells of the roadmap table as text: lines and paragraphs kept, markup and invisible signs gone. */
import { cellText } from "../reports/cell-text";
import type { Cell } from "../reports/row";
import { clean } from "../text/spaces";

/** One line of letters, figures and common signs: nothing to clean. */
const ORDINARY = /^[ !-;=?-~А-яЁё«»№–—]*$/;

/** `<p>` and `<br>` of a pasted web page are line breaks. */
export function roadmapText(cell: Cell | undefined): string {
  if (!cell) return "";
  const text = cellText(cell);
  if (ORDINARY.test(text) && !text.includes("  ")) return text.trim();
  const plain = text.includes("<")
    ? text.replace(/<\/?(?:p|br|div|li|ul|ol)(?:\s[^<>]{0,200})?\/?>/gi, "\n")
    : text;
  return clean(plain).replace(/\n{2,}/g, "\n");
}

export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Joins what a page break cut; a word printed at both sides of the cut stands once. */
export function joinCut(before: string, after: string): string {
  const last = /(\S+)$/.exec(before)?.[1];
  const first = /^(\S+)/.exec(after)?.[1];
  if (last !== undefined && last === first && last.length > 2) return `${before}${after.slice(first.length)}`;
  return before === "" ? after : `${before} ${after}`;
}

/** A text that goes on: it begins with a small letter or a closing word, and what stands before it has not ended. */
export function goesOn(before: string, after: string): boolean {
  if (before === "" || after === "") return false;
  if (/[.;:!?]$/.test(before)) return false;
  return /^[a-zа-яё(,»)]/.test(after);
}

export const shorten = (text: string, length = 60): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
};
