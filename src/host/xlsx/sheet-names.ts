/** Names of sheets as Excel allows them: at most 31 characters, none of []*?:/\, unique whatever the case. */

const LIMIT = 31;
const FORBIDDEN = /[[\]*?:/\\\p{Cc}]/gu;
/** Excel keeps this name for itself, in Russian versions too. */
const RESERVED = new Set(["history", "журнал изменений"]);

/** One legal name per given name, in order; names that are legal and unique stay as they are. */
export function excelSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const legal = legalName(name);
    let chosen = shortenTo31(legal, "");
    for (let n = 2; taken.has(chosen.toLowerCase()); n += 1) chosen = shortenTo31(legal, ` (${n})`);
    taken.add(chosen.toLowerCase());
    return chosen;
  });
}

function legalName(name: string): string {
  const legal = name.replace(FORBIDDEN, " ").replace(/^['\s]+|['\s]+$/g, "");
  if (legal === "") return "Лист";
  return RESERVED.has(legal.toLowerCase()) ? `${legal} 1` : legal;
}

function shortenTo31(name: string, suffix: string): string {
  if (name.length + suffix.length <= LIMIT) return name + suffix;
  const cut = name.slice(0, LIMIT - suffix.length - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.trimEnd()}…${suffix}`;
}
