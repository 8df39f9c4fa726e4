/** Takes the name of a municipality apart: what kind it is and the root that tells it from the others. */
import { comparable } from "../text/key";

export type MunicipalKind =
  | "городской округ"
  | "муниципальный округ"
  | "муниципальный район"
  | "округ"
  | "район"
  | "город"
  | "зато";

export interface NameParts {
  readonly kind: MunicipalKind | null;
  /** «чайковск» for «Чайковский», «Чайковского»; several words are joined by a space. */
  readonly root: string;
  /** «Администрация …», «Управление образования …» stood before the name. */
  readonly organisation: boolean;
}

/** Kinds in the order they are looked for; short forms hold as whole words only. */
const KINDS: readonly (readonly [RegExp, MunicipalKind])[] = [
  [/(?:^| )(?:городск[а-я]{2,3} окр[а-я]{0,4}|гор ?окр[а-я]{0,4}|г о|го)(?= |$)/g, "городской округ"],
  [
    /(?:^| )(?:муни(?:ц(?:ип[а-я]{0,8})?)? ?окр[а-я]{0,4}|мунокруг[а-я]{0,2}|мун окр[а-я]{0,4}|м о|мо)(?= |$)/g,
    "муниципальный округ",
  ],
  [/(?:^| )(?:муницип[а-я]{0,8} район[а-я]{0,2}|мун район[а-я]{0,2}|м р|мр)(?= |$)/g, "муниципальный район"],
  [/(?:^| )зато(?= |$)/g, "зато"],
  [/(?:^| )окр(?:уг[а-я]{0,2})?(?= |$)/g, "округ"],
  [/(?:^| )(?:район[а-я]{0,2}|р н)(?= |$)/g, "район"],
  [/(?:^| )(?:город[а-я]{0,2}|г|гор|пгт|п)(?= |$)/g, "город"],
];

const ORGANISATION =
  /(?:^| )(?:администраци[а-я]{1,2}|(?:муниципальн[а-я]{2,3} )?(?:казенн[а-я]{2,3} )?(?:учреждени[а-я]{1,2} )?(?:мку )?(?:управлени[а-я]{1,2}|отдел[а-я]{0,2}|департамент[а-я]{0,2}|комитет[а-я]{0,2}) (?:общего )?(?:образовани[а-я]{1,2}|образованием)(?: и [а-я ]{3,30}?)?|администрации|уо|моуо|рууо|муо|мку|муниципального учреждения|функциональный орган)(?= |$)/g;
const REGION = /(?:^| )(?:пермск[а-я]{2,3} кра[яйюе]|пк|края)(?= |$)/g;
const FORMATION = /(?:^| )муниципальн[а-я]{2,3} образовани[а-я]{1,2}(?= |$)/g;

export function nameParts(name: string): NameParts {
  // «МО» before the name is «муниципальное образование», after it «муниципальный округ».
  let key = comparable(name)
    .replace(/ё/g, "е")
    .replace(FORMATION, " ")
    .replace(/^мо (?=[а-я]{3})/, "")
    .trim();
  const before = key;
  key = key.replace(ORGANISATION, " ").replace(ORGANISATION, " ");
  const organisation = key !== before;
  key = squeeze(key.replace(REGION, " "));
  let kind: MunicipalKind | null = null;
  for (const [pattern, name] of KINDS) {
    pattern.lastIndex = 0;
    if (!pattern.test(key)) continue;
    kind ??= name;
    key = squeeze(key.replace(pattern, " "));
  }
  return { kind, root: rootOf(key), organisation };
}

const squeeze = (text: string): string => text.replace(/ +/g, " ").trim();

/** Adjectives without their endings; names of towns stay as they are. */
function rootOf(key: string): string {
  return key
    .split(" ")
    .map((word) =>
      word
        .replace(/(?<=ск)(?:ий|ого|ому|им|ом|ая|ой|ое)$/, "")
        .replace(/(?<=[а-я]{4})(?:ый|ой|ого|ому|ым|ом)$/, ""),
    )
    .join(" ")
    .trim();
}

/** True when a town may have given the adjective its root: «пермь» – «пермск», «добрянка» – «добрянск», «оса» – «осинск». */
export function townGives(town: string, adjective: string): boolean {
  const bare = town.replace(/(?:ка|а|я|ь|й|и|ы|о|е)$/, "");
  if (town.includes(" ") || bare.length < 2) return false;
  // Two or three letters tell a town only together with an ending of towns.
  return bare.length >= 4 || /^(?:ин|ен|л|р|в)?[а-я]{0,3}ск$/.test(adjective.slice(bare.length))
    ? adjective.startsWith(bare)
    : false;
}
