/** Finds the columns of the form by their headings, whatever their order and wording. */
import { cellText } from "../reports/cell-text";
import { OFFICIAL_COLUMNS } from "../reports/form";
import type { Cell } from "../reports/row";
import { comparable } from "../text/key";

export type FileColumn = "reporter" | "title" | "item" | "activities" | "result" | "done" | "state";

/** Index of each column found, 0-based. */
export type Columns = Readonly<Partial<Record<FileColumn, number>>>;

const OFFICIAL = new Map(OFFICIAL_COLUMNS.map(({ key, heading }) => [comparable(heading), key]));

/** In the order they are tried: what names the plan is no column of the report. */
const WORDS: readonly (readonly [RegExp, FileColumn | "plan"])[] = [
  [
    /^планируем|^плановая|^план |^срок(?!.*факт)|^дата план|^ответственны|^исполнител|^раздел|^примечани|^ссылка на форму/,
    "plan",
  ],
  [
    /^дата (?:фактическ[а-я]+ )?(?:исполнен|выполнен|проведен|реализац|заверш)|фактическ[а-я]+ (?:дата|срок)|^когда /,
    "done",
  ],
  [/^статус|^состояние|^отметка о/, "state"],
  [
    /организованн[а-я]+ мероприят|проведенн[а-я]+ мероприят|выполненн[а-я]+ мероприят|реализованн[а-я]+ мероприят|что сделано|что организовано|^(?:ход|информация о(?:б|) ?(?:ходе)?) ?(?:исполнен|выполнен|реализац)|^исполнение|^выполнение|принят[а-я]+ мер|^мероприятия$|^проделанн|^описание/,
    "activities",
  ],
  [
    /^результат|достигнут[а-я]+ результат|фактическ[а-я]+ результат|^итог|количественн[а-я]+ (?:результат|показател)/,
    "result",
  ],
  [/пункт[а-я]*(?: дорожн| плана|$)|^номер пункта|^пункт|^п дк|^номер мероприятия/, "item"],
  [
    /муниципалит|муниципальн[а-я]+ образовани|ответственная организация|^территори|^округ|^моуо|^участник|^отчитывающ|^наименование (?:муниципал|округа|территор|организац)/,
    "reporter",
  ],
  [/наименование мероприят|название мероприят|^мероприятие|^наименование$|^название$/, "title"],
];

/** The columns a row of headings names; empty when it is no such row. */
export function readHeadings(cells: readonly Cell[]): Columns {
  const columns: Partial<Record<FileColumn, number>> = {};
  let ordinal = -1;
  cells.forEach((cell, index) => {
    const key = comparable(cellText(cell));
    if (key === "" || key.length > 260) return;
    if (/^(?:п п|номер|n|no)$/.test(key) || cellText(cell).trim() === "№") ordinal = index;
    const column = OFFICIAL.get(key) ?? WORDS.find(([words]) => words.test(key))?.[1];
    if (column && column !== "plan" && columns[column] === undefined) columns[column] = index;
  });
  if (columns.item === undefined && ordinal >= 0) columns.item = ordinal;
  const named = (["reporter", "title", "item", "activities", "result"] as const).filter(
    (key) => columns[key] !== undefined,
  );
  return named.length >= 3 && (columns.activities !== undefined || columns.result !== undefined)
    ? columns
    : {};
}

/** 1, 2, 3, 4 under the headings, in the order of the columns; the official form leaves one out. */
export function isNumberRow(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => cellText(cell).trim()).filter((text) => text !== "");
  if (texts.length < 3) return false;
  const numbers = texts.map((text) =>
    /^\(?\d{1,2}[.)]?$/.test(text) ? Number(text.replace(/\D/g, "")) : Number.NaN,
  );
  return (
    numbers.every((value) => value >= 1 && value <= cells.length) && new Set(numbers).size === numbers.length
  );
}
