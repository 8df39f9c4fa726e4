/** Equal styles are one frozen object: thousands of cells look alike, and copies of sheets share them. */
import type { StyleModel } from "./model";

const known = new Map<string, StyleModel>();

/** The order in which properties were set must not matter. */
const keyOf = (style: StyleModel): string =>
  JSON.stringify(
    Object.entries(style)
      .map(([key, value]) => [key, typeof value === "object" ? Object.entries(value).sort() : value])
      .sort(),
  );

export const sharedStyle = (style: StyleModel): StyleModel => {
  const key = keyOf(style);
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = Object.freeze({
    ...style,
    ...(style.border ? { border: Object.freeze({ ...style.border }) } : {}),
  });
  if (known.size > 10_000) known.clear();
  known.set(key, made);
  return made;
};
