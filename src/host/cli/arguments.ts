/** The command line: which options there are, what they mean, and a plain sentence when one is wrong. */
import { parseArgs } from "node:util";
import { type Day, isDay } from "../../core/calendar/day";
import { parseServer } from "../outbox/smtp";

export interface Arguments {
  /** Do the job and end; otherwise serve the workbench. */
  readonly once: boolean;
  readonly out: string;
  /** Folder with report files; null for the shipped samples. */
  readonly reports: string | null;
  /** null: the usual day, see `DEFAULT_TODAY`; for another roadmap two days before its final date. */
  readonly today: Day | null;
  /** How many reporters; null for all of «Участники». */
  readonly reporters: number | null;
  /** Another roadmap as .xlsx; null for the shipped one. */
  readonly roadmap: string | null;
  readonly smtp: string | null;
  readonly port: number;
  /** The workbench begins with a blank spreadsheet. */
  readonly empty: boolean;
}

export type Parsed =
  | { readonly kind: "run"; readonly arguments: Arguments }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly sentence: string };

/** Two days before the final date of the shipped roadmap: the season is nearly over, and something is still due. */
export const DEFAULT_TODAY: Day = "2024-11-29";
export const MOST_REPORTERS = 1000;

const OPTIONS = {
  once: { type: "boolean" },
  out: { type: "string" },
  reports: { type: "string" },
  today: { type: "string" },
  reporters: { type: "string" },
  roadmap: { type: "string" },
  smtp: { type: "string" },
  port: { type: "string" },
  empty: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Values = Partial<Record<keyof typeof OPTIONS, string | boolean>>;

/** Options that only one of the two ways of running understands. */
const ONLY_ONCE = ["out", "smtp"] as const;
const ONLY_WORKBENCH = ["port", "empty"] as const;

export const HELP = `npm start                      the workbench in a browser / стенд в браузере
npm start -- --once [options]  the whole job from the command line / вся работа одной командой

  --once              prepare, import, check, consolidate, remind, then end
                      подготовить, загрузить отчёты, проверить, свести, напомнить и закончить
  --out DIR           where the results go (out) / куда положить результаты
  --reports FOLDER    .xlsx reports in the official form (data/sample-reports) / папка с отчётами
  --today YYYY-MM-DD  the day it is done on (${DEFAULT_TODAY}; two days before the end of another roadmap)
                      день, на который всё делается
  --reporters N       number of reporters, 1–${MOST_REPORTERS} (all) / число участников
  --roadmap FILE      another roadmap as .xlsx; its own «Участники» and «Настройки» are used if it has them
                      другая дорожная карта; её листы «Участники» и «Настройки», если есть, тоже берутся
  --smtp HOST:PORT    also send the letters through an SMTP server / отправить письма через сервер
  --port N            port of the workbench (8080) / порт стенда
  --empty             the workbench begins with a blank spreadsheet / стенд с пустой таблицей
  --help              this text / эта справка
`;

export function parseArguments(given: readonly string[]): Parsed {
  let values: Values;
  try {
    values = parseArgs({ args: [...given], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    return wrong(sentenceOf(error));
  }
  if (values.help) return { kind: "help" };
  const once = values.once === true;
  const misplaced = (once ? ONLY_WORKBENCH : ONLY_ONCE).find((name) => values[name] !== undefined);
  if (misplaced) {
    return wrong(
      once
        ? `Параметр --${misplaced} имеет смысл только без --once (option --${misplaced} needs the workbench).`
        : `Параметр --${misplaced} имеет смысл только вместе с --once (option --${misplaced} needs --once).`,
    );
  }
  const problem = CHECKS.find(([name, isRight]) => {
    const value = values[name];
    return typeof value === "string" && !isRight(value);
  });
  if (problem) {
    const [name, , expected] = problem;
    return wrong(`--${name} «${String(values[name])}»: ожидается ${expected}.`);
  }
  return { kind: "run", arguments: read(values, once) };
}

function read(values: Values, once: boolean): Arguments {
  const text = (name: keyof Values): string | null =>
    typeof values[name] === "string" ? (values[name] as string) : null;
  return {
    once,
    out: text("out") ?? "out",
    reports: text("reports"),
    today: text("today") as Day | null,
    reporters: values.reporters === undefined ? null : Number(values.reporters),
    roadmap: text("roadmap"),
    smtp: text("smtp"),
    port: Number(values.port ?? 8080),
    empty: values.empty === true,
  };
}

const inRange = (text: string, least: number, most: number): boolean =>
  /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most;

const CHECKS: readonly (readonly [keyof typeof OPTIONS, (value: string) => boolean, string])[] = [
  ["today", isDay, "день в виде ГГГГ-ММ-ДД, например 2024-11-29 (a day as YYYY-MM-DD)"],
  [
    "reporters",
    (value) => inRange(value, 1, MOST_REPORTERS),
    `целое число от 1 до ${MOST_REPORTERS} (a whole number)`,
  ],
  ["port", (value) => inRange(value, 1, 65_535), "номер порта от 1 до 65535 (a port number)"],
  ["smtp", (value) => parseServer(value) !== null, "адрес с портом, например localhost:1025 (host:port)"],
  ["out", (value) => value.trim() !== "", "имя папки (a folder)"],
  ["reports", (value) => value.trim() !== "", "имя папки (a folder)"],
  ["roadmap", (value) => /\.xlsx$/i.test(value), "файл .xlsx (an .xlsx file)"],
];

const wrong = (sentence: string): Parsed => ({ kind: "wrong", sentence });

function sentenceOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  const detail = error instanceof Error ? error.message : String(error);
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" || code === "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL") {
    return `Неизвестный параметр (unknown option): ${quotedIn(detail)}. Список параметров: npm start -- --help.`;
  }
  return `Параметру не хватает значения (option needs a value): ${quotedIn(detail)}. Список параметров: npm start -- --help.`;
}

function quotedIn(message: string): string {
  return /'([^']+)'/.exec(message)?.[1] ?? message;
}
