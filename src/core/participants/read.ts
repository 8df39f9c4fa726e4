/** Reads «Участники» into reporters, or says row by row what is wrong; nobody is dropped silently. */
import type { Reporter } from "../reporters/reporter";
import type { Cell } from "../reports/row";
import { EMAIL, readDay } from "../settings/forms";
import { KINDS, PARTICIPANT_COLUMNS, type ParticipantKey } from "./columns";

export interface ParticipantProblem {
  readonly row: number | null;
  readonly severity: "error" | "warning";
  readonly sentence: string;
}

export interface ParticipantsReading {
  readonly reporters: readonly Reporter[];
  /** Sheet row of each reporter, by its id. */
  readonly rows: Readonly<Record<string, number>>;
  /** Column of each key, 1-based, found by heading. */
  readonly columns: Readonly<Record<ParticipantKey, number>> | null;
  readonly problems: readonly ParticipantProblem[];
}

/** `table` holds all cells of the sheet from row 1. */
export function readParticipants(table: readonly (readonly Cell[])[]): ParticipantsReading {
  const headingIndex = table.findIndex((cells) => cells.some((cell) => text(cell) === "Участник"));
  const headings = table[headingIndex]?.map(text) ?? [];
  const missing = PARTICIPANT_COLUMNS.filter(({ heading }) => !headings.includes(heading));
  if (missing.length > 0) {
    const names = missing.map(({ heading }) => `«${heading}»`).join(", ");
    const sentence = `На листе «Участники» не найдены столбцы ${names}: верните заголовки, как были, данные под ними не изменились.`;
    return {
      reporters: [],
      rows: {},
      columns: null,
      problems: [{ row: headingIndex + 1 || null, severity: "error", sentence }],
    };
  }
  const columns = Object.fromEntries(
    PARTICIPANT_COLUMNS.map(({ key, heading }) => [key, headings.indexOf(heading) + 1]),
  ) as Record<ParticipantKey, number>;
  const given = table.slice(headingIndex + 1).map((cells) => ({ id: text(cells[columns.id - 1]) }));
  const reporters: Reporter[] = [];
  const rows: Record<string, number> = {};
  const problems: ParticipantProblem[] = [];
  for (let index = headingIndex + 1; index < table.length; index++) {
    const cell = (key: ParticipantKey): Cell => table[index]?.[columns[key] - 1] ?? { value: null };
    const row = index + 1;
    if (PARTICIPANT_COLUMNS.every(({ key, typed }) => !typed || text(cell(key)) === "")) continue;
    const reporter = readReporter(cell, row, reporters, given, problems);
    if (!reporter) continue;
    reporters.push(reporter);
    rows[reporter.id] = row;
  }
  if (reporters.length === 0 && problems.length === 0)
    problems.push({
      row: null,
      severity: "error",
      sentence: "На листе «Участники» нет ни одного участника: впишите их, по одному в строке.",
    });
  return { reporters, rows, columns, problems };
}

function readReporter(
  cell: (key: ParticipantKey) => Cell,
  row: number,
  earlier: readonly Reporter[],
  given: readonly { readonly id: string }[],
  problems: ParticipantProblem[],
): Reporter | null {
  const place = `«Участники», строка ${row}`;
  const fail = (sentence: string) => {
    problems.push({ row, severity: "error", sentence: `${place}: ${sentence}` });
    return null;
  };
  const warn = (sentence: string) =>
    problems.push({ row, severity: "warning", sentence: `${place}: ${sentence}` });

  const name = text(cell("name"));
  if (name === "") return fail("не указано название участника – впишите его или очистите строку.");
  if (earlier.some((other) => sameName(other.name, name)))
    return fail(`участник «${name}» уже есть выше – оставьте одну строку или уточните название.`);
  const kind = Object.entries(KINDS).find(([, russian]) => russian === text(cell("kind")).toLowerCase())?.[0];
  if (kind === undefined)
    return fail(`вид участника «${name}» – «${KINDS.municipality}» или «${KINDS.body}».`);
  const parties = list(text(cell("parties")));
  if (parties.length === 0)
    return fail(`не указано, за кого из дорожной карты отвечает «${name}» (например, МОУО, ОО).`);
  const id = text(cell("id"));
  if (id !== "" && earlier.some((other) => other.id === id))
    return fail(`ключ ${id} уже занят участником выше – очистите ячейку «Ключ», новый будет присвоен сам.`);

  const emails = addresses(text(cell("emails")), (bad) =>
    warn(`адрес «${bad}» участника «${name}» написан с ошибкой – письма на него не уйдут.`),
  );
  const accounts = addresses(text(cell("accounts")), (bad) =>
    warn(`аккаунт «${bad}» участника «${name}» написан с ошибкой – доступ ему не выдать.`),
  );
  if (emails.length === 0) warn(`у участника «${name}» нет почты – напоминания ему не отправить.`);
  const schools = wholeNumber(cell("schools"));
  if (schools === null && text(cell("schools")) !== "")
    return fail(`число школ участника «${name}» – целое число, а написано «${text(cell("schools"))}».`);
  const extension = dayOf(cell("extension"));
  if (extension === null && text(cell("extension")) !== "")
    return fail(`«Отсрочка до» участника «${name}» – дата, например 05.12.2024.`);
  return {
    id: id === "" ? nextId([...given, ...earlier]) : id,
    name,
    kind: kind === "body" ? "body" : "municipality",
    parties,
    aliases: text(cell("aliases"))
      .split("\n")
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ""),
    coordinator: text(cell("coordinator")),
    emails,
    accounts,
    schools,
    extension,
    tabId: wholeNumber(cell("tabId")),
  };
}

/** «У01» … the first free number above all that are taken. */
export function nextId(taken: readonly { readonly id: string }[]): string {
  const numbers = taken.map(({ id }) => Number(/^У(\d+)$/.exec(id)?.[1] ?? 0));
  return `У${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}

function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/ё/g, "е").replace(/\s+/g, " ").trim();
  return plain(one) === plain(other);
}

function text(cell: Cell | undefined): string {
  if (cell === undefined || cell.value === null) return "";
  return typeof cell.value === "object" ? cell.value.day : String(cell.value).trim();
}

function list(value: string): string[] {
  return value
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function addresses(value: string, bad: (text: string) => void): string[] {
  return list(value)
    .filter((part) => {
      const good = EMAIL.test(part);
      if (!good) bad(part);
      return good;
    })
    .map((part) => part.toLowerCase());
}

function wholeNumber(cell: Cell): number | null {
  const value =
    typeof cell.value === "number" ? cell.value : /^\d+$/.test(text(cell)) ? Number(text(cell)) : Number.NaN;
  return Number.isInteger(value) && value >= 0 ? value : null;
}

function dayOf(cell: Cell) {
  return typeof cell.value === "object" && cell.value !== null ? cell.value.day : readDay(text(cell));
}
