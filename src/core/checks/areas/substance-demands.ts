/** Rules on what an item demands in figures: links of a share of the schools, a target share. */
import { countsSchools, schoolsNamed } from "../../text/numbers";
import type { RowReading } from "../row-reading";
import { IN_FILLED_TEXTS, type Remark, type RowRule, remark } from "../rule";
import { outOf, type PlacedShare, percent, sharesOf, wordsOf } from "./row-figures";

const base = { area: "substance", ...IN_FILLED_TEXTS } as const;

export const DEMAND_RULES: readonly RowRule[] = [
  {
    ...base,
    code: "substance.few-links",
    severity: "warning",
    title: "Мало ссылок",
    looksAt: "ссылки в строке и число школ",
    example: "2 ссылки на 31 школу при требовании 10 %",
    why: "Форма просит ссылки выборочно, не менее заданной доли школ (2.1: 10 %).",
    check: fewLinks,
  },
  {
    ...base,
    code: "substance.below-target",
    severity: "warning",
    title: "Показатель ниже целевого",
    looksAt: "доли (%) в пунктах с целевым показателем",
    example: "«44,9 %» при цели 50 %",
    why: "Дорожная карта задаёт долю, которой нужно достичь.",
    check: belowTarget,
  },
  {
    ...base,
    code: "substance.no-share",
    severity: "hint",
    title: "Не назван показатель",
    looksAt: "доли (%) в пунктах с целевым показателем",
    example: "пункт 4.1 без процентов",
    why: "Дорожная карта задаёт долю, которой нужно достичь.",
    check: (row) => {
      const target = targetOf(row);
      if (
        target === null ||
        row.nothingNeeded ||
        sharesOf(row).some(({ share }) => share.kind !== "plan") ||
        countsOfPeople(row).length > 0
      )
        return [];
      return remark("result", { target: percent(target) });
    },
  },
];

function fewLinks(row: RowReading): readonly Remark[] {
  const share = row.demands?.minLinkShare ?? null;
  if (share === null || row.nothingNeeded) return [];
  const links = row.addresses.length;
  const words = wordsOf(row);
  const named = schoolsNamed(words);
  const listed = row.report.report.reporter.schools;
  const schools = named !== null && listed !== null ? Math.min(named, listed) : (named ?? listed);
  const wanted = schools === null ? 1 : Math.max(1, Math.ceil(share * schools - 1e-9));
  if (links >= wanted) return [];
  // A numbered annex or a named file may carry the list.
  if (
    links === 0 &&
    /(?:ссыл|перечень|список|адрес)[^.;]{0,60}(?:прил|файл|\.(?:xls|doc|pdf))|(?:прил\S{0,8}\s?№?\s?\d|файл)[^.;]{0,40}(?:ссыл|перечень|список|адрес)/i.test(
      words,
    )
  )
    return [];
  return remark("result", { links, wanted, schools: schools ?? 0, share: percent(share) });
}

function targetOf(row: RowReading): number | null {
  // A period reports where things stand; only what answers the target itself is held against it.
  return greatest(row.answers.map((duty) => duty.targetShare));
}

function greatest(shares: readonly (number | undefined)[]): number | null {
  const known = shares.filter((share) => share !== undefined);
  return known.length > 0 ? Math.max(...known) : null;
}

/** The last share in time, or the total; parts of the whole only where no total is given. */
function belowTarget(row: RowReading): readonly Remark[] {
  const target = targetOf(row);
  if (target === null) return [];
  const shares = latest(
    sharesOf(row).filter(({ share }) => share.kind === "value" || share.kind === "total"),
  );
  const totals = shares.filter(({ share }) => share.kind === "total");
  const judged = totals.length > 0 ? totals.slice(-1) : groups(shares) ? shares : shares.slice(-1);
  if (shares.length === 0) return belowByCount(row, target);
  const low = judged.filter(({ share }) => share.value < percent(target));
  const [worst] = low.sort((a, b) => a.share.value - b.share.value);
  return worst ? remark(worst.text.column, { text: worst.share.text, target: percent(target) }) : [];
}

const EARLIER =
  /(?<![а-яё])(?:было|была|был|ранее|прежде|начал|прошл|январ|феврал|март|апрел|ма[йяе](?![а-яё])|июн|июл|август|сентябр|октябр|ноябр|декабр)/i;

/** «50,4 %, в сентябре было 29,8 %»: what was before is only compared with; a list of months is left as it is. */
function latest(shares: readonly PlacedShare[]): readonly PlacedShare[] {
  const now = shares.filter(({ share }) => !EARLIER.test(share.label));
  return now.length > 0 ? now : shares;
}

/** «3 100 из 7 900 пользователей» is a share too. */
function belowByCount(row: RowReading, target: number): readonly Remark[] {
  const [last] = countsOfPeople(row).slice(-1);
  return last && last.found.part / last.found.whole < target
    ? remark(last.text.column, { text: last.found.text, target: percent(target) })
    : [];
}

const countsOfPeople = (row: RowReading) =>
  outOf(row).filter(({ found }) => found.whole > 0 && !countsSchools(found.unit));

/** Shares of teachers, pupils and parents beside each other, not of months after each other. */
const groups = (shares: readonly PlacedShare[]): boolean =>
  shares.length > 1 &&
  shares.every(({ share }) =>
    /педагог|учител|обуча|учащ|ученик|родител|законн|работник|сотрудник/i.test(share.label),
  );
