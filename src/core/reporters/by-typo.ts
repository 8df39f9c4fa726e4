/** Recognises a name with one or two slips of the keyboard. */
import { distance } from "../text/distance";
import { decide } from "./by-parts";
import { type NameIndex, one } from "./name-index";
import { nameParts } from "./name-parts";
import { found, type Recognised } from "./recognised";

/** One or two slips of the keyboard, never such that another listed name is as near. */
export function byTypo(key: string, index: NameIndex): Recognised | null {
  const whole = nearest(key, [...index.byKey.keys()], key.length > 16 ? 3 : key.length > 7 ? 2 : 1);
  const entry = whole === null ? null : one(index.byKey.get(whole));
  if (entry && !entry.obsolete && isNearRoot(nameParts(key).root, entry.parts.root)) {
    // The slip must not be in the one word that tells two reporters apart.
    const rivals = index.municipal.filter(
      (other) => other.reporter !== entry.reporter && other.parts.root === entry.parts.root,
    );
    if (rivals.length === 0 || nameParts(key).kind === entry.parts.kind) return found(entry.reporter, "typo");
  }
  const parts = nameParts(key);
  if (parts.root.length < 5) return null;
  const root = nearest(
    parts.root,
    [...new Set(index.municipal.map((other) => other.parts.root))],
    parts.root.length > 8 ? 2 : 1,
  );
  if (root === null) return null;
  const decided = decide(
    { ...parts, root },
    index.municipal.filter((other) => other.parts.root === root),
  );
  return decided?.kind === "reporter" && decided.slip !== "obsolete" ? { ...decided, slip: "typo" } : decided;
}

/** Slips are forgiven in the name itself less than in «городской округ». */
function isNearRoot(typed: string, root: string): boolean {
  const limit = root.length > 6 ? 2 : 1;
  return [typed, ...typed.split(" ")].some((word) => distance(word, root, limit) <= limit);
}

/** The one nearest word; null when none is near or two are equally near. */
function nearest(word: string, list: readonly string[], limit: number): string | null {
  let best: string | null = null;
  let least = limit + 1;
  let tie = false;
  for (const other of list) {
    if (Math.abs(other.length - word.length) > limit) continue;
    const steps = distance(word, other, limit);
    if (steps < least) {
      best = other;
      least = steps;
      tie = false;
    } else if (steps === least && steps <= limit && other !== best) tie = true;
  }
  return tie ? null : best;
}
