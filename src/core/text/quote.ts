/** Quoting what a person typed inside a sentence: one line, shortened, in Russian quotes. */
import { oneLine } from "./spaces";

/** At most `limit` characters, cut at a word where one ends near, with an ellipsis. */
export function shorten(text: string, limit = 60): string {
  const line = oneLine(text.slice(0, limit * 8));
  if (line.length <= limit)
    return line.length < text.trim().length && text.length > limit * 8 ? `${line}…` : line;
  const cut = line.slice(0, limit - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).trim()}…`;
}

/** «…» around the shortened text; outer quotes of the text itself are not doubled. */
export function quote(text: string, limit = 60): string {
  const inner = shorten(text, limit);
  return inner.startsWith("«") && inner.endsWith("»") && !inner.slice(1, -1).includes("«")
    ? inner
    : `«${inner}»`;
}
