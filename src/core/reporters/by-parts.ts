/** Recognises a municipality by its root and kind: «Чайковский ГО», «г. Чайковский», «Чайковского городского округа». */
import { type Entry, isOkrug, type NameIndex, reportersOf, uniqueReporter } from "./name-index";
import { type NameParts, nameParts, townGives } from "./name-parts";
import { found, type NameSlip, type Recognised } from "./recognised";
import type { Reporter } from "./reporter";

export function byParts(key: string, index: NameIndex): Recognised | null {
  const parts = nameParts(key);
  if (parts.root.length < 3) return null;
  const rooted = index.municipal.filter((entry) => entry.parts.root === parts.root);
  const matches =
    rooted.length > 0 || (parts.kind !== "город" && parts.kind !== null)
      ? rooted
      : index.municipal.filter((entry) => !entry.alias && townGives(parts.root, entry.parts.root));
  return decide(parts, matches);
}

export function decide(parts: NameParts, matches: readonly Entry[]): Recognised | null {
  if (matches.length === 0) return null;
  const slipped = (reporter: Reporter, slip: NameSlip): Recognised =>
    found(reporter, parts.organisation && slip === "short" ? "organisation" : slip);
  const sameKind = matches.filter((entry) => entry.parts.kind === parts.kind && !entry.obsolete);
  const exactKind = uniqueReporter(sameKind.filter((entry) => !entry.alias)) ?? uniqueReporter(sameKind);
  if (exactKind) {
    const own = nameParts(exactKind.name);
    return slipped(
      exactKind,
      isOkrug(parts.kind) && own.kind !== parts.kind && own.root === parts.root ? "converted" : "short",
    );
  }
  const history = uniqueReporter(matches.filter((entry) => entry.obsolete));
  const current = matches.filter((entry) => !entry.obsolete);
  const only = uniqueReporter(current);
  if (!only) {
    if (current.length === 0 && history) return found(history, "obsolete");
    // The adjective alone names the city first: «г. Пермь» is the городской округ.
    const city =
      parts.kind === "город"
        ? uniqueReporter(current.filter((entry) => entry.parts.kind === "городской округ" && !entry.alias))
        : null;
    if (city) return slipped(city, "short");
    const district =
      parts.kind === "район" || parts.kind === "муниципальный район"
        ? uniqueReporter(
            current.filter((entry) => entry.parts.kind === "муниципальный округ" && !entry.alias),
          )
        : null;
    if (district) return found(district, "obsolete");
    return { kind: "ambiguous", candidates: reportersOf(current) };
  }
  if (parts.kind === "муниципальный район" || parts.kind === "район") return found(only, "obsolete");
  return slipped(only, isOkrug(parts.kind) && isOkrug(nameParts(only.name).kind) ? "converted" : "short");
}
