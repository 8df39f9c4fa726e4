/** Equal styles are one frozen object: thousands of cells look alike, and copies of sheets share them. */
import type { StyleModel } from "./model";

/** Every style the host has made, by what it says; a style knows the styles it has been changed into. */
let byContent = new Map<string, StyleModel>();
let changes = new WeakMap<StyleModel, Map<string, StyleModel | undefined>>();

const BARE: StyleModel = Object.freeze({});
const MOST_STYLES = 10_000;

const contentOf = (style: StyleModel): string =>
  JSON.stringify(
    Object.entries(style)
      .map(([key, value]) => [key, typeof value === "object" ? Object.entries(value).sort() : value])
      .sort(),
  );

const shared = (style: StyleModel): StyleModel | undefined => {
  const content = contentOf(style);
  if (content === "[]") return undefined;
  const found = byContent.get(content);
  if (found !== undefined) return found;
  if (byContent.size > MOST_STYLES) {
    byContent = new Map();
    changes = new WeakMap();
  }
  const made = Object.freeze(
    style.border === undefined ? { ...style } : { ...style, border: Object.freeze({ ...style.border }) },
  );
  byContent.set(content, made);
  return made;
};

/** The one object that says the same; styles that came from elsewhere (a file, a test) are not frozen yet. */
export const sharedStyle = (style: StyleModel): StyleModel =>
  Object.isFrozen(style) ? style : (shared(style) ?? BARE);

/** The last change made: neighbours look alike, so the next cell most often asks for the same one. */
let last: { before: StyleModel; key: string; value: unknown; made: StyleModel | undefined } | null = null;

/** The style with one property set, or taken away; undefined when nothing is left of it. */
export const restyled = <K extends keyof StyleModel>(
  style: StyleModel | undefined,
  key: K,
  value: StyleModel[K] | undefined,
): StyleModel | undefined => {
  const before = style ?? BARE;
  if (last !== null && last.before === before && last.key === key && last.value === value) return last.made;
  const name = `${key} ${typeof value === "object" ? JSON.stringify(value) : value}`;
  // Styles that came from elsewhere are not frozen: they may change behind our back and are not remembered.
  const known = Object.isFrozen(before)
    ? (changes.get(before) ?? new Map<string, StyleModel | undefined>())
    : null;
  if (known === null) return changed(before, key, value);
  const made = known.has(name) ? known.get(name) : changed(before, key, value);
  known.set(name, made);
  changes.set(before, known);
  // An object may be changed by its owner before it comes again.
  last = typeof value === "object" ? null : { before, key, value, made };
  return made;
};

const changed = <K extends keyof StyleModel>(
  before: StyleModel,
  key: K,
  value: StyleModel[K] | undefined,
): StyleModel | undefined => {
  const { [key]: _old, ...rest } = before;
  return shared(value === undefined ? rest : { ...rest, [key]: value });
};
