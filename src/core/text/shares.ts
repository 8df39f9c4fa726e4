/** Shares in percent, and what each is: a value reached, a plan, a growth, a total, or the rest that is still missing. */

export interface Share {
  /** Percent. */
  readonly value: number;
  readonly text: string;
  readonly kind: "value" | "plan" | "growth" | "total" | "rest";
  /** What it is the share of, as far as the words before it tell. */
  readonly label: string;
}

const SHARE = /(?<![\d.,])(\d{1,4}(?:[.,]\d{1,3})?)\s?(?:%|процент[а-я]{0,3})/gi;
const PLAN =
  /план|цел[ьеияюй]|целев|показател|не менее|не ниже|норматив|требу|порог|задан|должн|установлен|из\s*$|свыше\s*$/i;
const PLAN_AFTER =
  /^\s?[–-]?\s?\(?(?:план|цел)[а-я]{0,6}(?![а-я])\)?(?!\s?[–:-]?\s?\d)|^\s?(?:по плану|от плана|планов)/i;
const GROWTH = /рост|вырос|возрос|увелич|прирост|сниз|сократ|больше|выше|меньше|ниже|по сравнению|на\s*$/i;
const TOTAL =
  /всего|общ(?:ая|ий|ее|его|ей)|итог|в целом|совокупн|средн|по (?:округу|муниципал|территор|всем)|охват|^\s*доля(?: авториз[а-я]{0,12})?[\s:–-]*$/i;

/** «не авторизованы 38 %», «остальные 38 %»: what is missing to the whole. */
const REST = /(?<![а-яё])(?:не\s[а-яё]{4,}|остальн[а-яё]{1,3}|осталось|без)\s?[–:-]?\s?$/i;

export function readShares(text: string): Share[] {
  const shares: Share[] = [];
  let at = 0;
  for (const match of text.matchAll(SHARE)) {
    const before = text.slice(Math.max(at, match.index - 160), match.index);
    const label = lastPart(before);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 20);
    at = match.index + match[0].length;
    const kind = REST.test(label)
      ? "rest"
      : PLAN.test(label) || PLAN_AFTER.test(after)
        ? "plan"
        : GROWTH.test(label)
          ? "growth"
          : TOTAL.test(label)
            ? "total"
            : "value";
    shares.push({
      value: Number((match[1] ?? "").replace(",", ".")),
      text: match[0],
      kind,
      label: label.trim(),
    });
  }
  return shares;
}

function lastPart(before: string): string {
  const parts = before.split(/[;\n,.]|\(|\)/);
  return parts[parts.length - 1] ?? "";
}
