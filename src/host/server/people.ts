/** «Кто я»: everybody the workbench can be used as, read from «Участники» as it stands. */
import {
  PARTICIPANT_COLUMNS,
  PARTICIPANT_HEADING_ROW,
  type ParticipantKey,
} from "../../core/participants/columns";
import { cellKey, type SheetModel, type WorkbookModel } from "../workbook/model";
import type { Person } from "./protocol";

/** Edits the file, but stands on no list: a colleague of somebody, a forwarded link. */
export const STRANGER = "postoronniy@pochta.example";

export function peopleOf(book: WorkbookModel): Person[] {
  const owner: Person = {
    account: book.owner,
    name: "Координатор министерства",
    role: "owner",
    sheetId: null,
  };
  const stranger: Person = { account: STRANGER, name: "Посторонний", role: "stranger", sheetId: null };
  const reporters = reportersOf(book).filter((person) => person.account !== book.owner);
  const known = new Set([book.owner, STRANGER, ...reporters.map((person) => person.account)]);
  const others = book.editors
    .filter((account) => !known.has(account))
    .map((account): Person => ({ account, name: account, role: "coordinator", sheetId: null }));
  return [owner, ...reporters, ...others, stranger];
}

function reportersOf(book: WorkbookModel): Person[] {
  const sheet = book.sheets.find((candidate) => candidate.name === "Участники");
  if (!sheet) return [];
  const column = headings(sheet);
  const text = (row: number, key: ParticipantKey): string => {
    const at = column.get(key);
    const value = at === undefined ? null : sheet.cells[cellKey(row, at)]?.value;
    return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  };
  const people: Person[] = [];
  for (let row = PARTICIPANT_HEADING_ROW + 1; row <= sheet.rows; row++) {
    const name = text(row, "name");
    const tab = Number(text(row, "tabId"));
    const sheetId =
      book.sheets.find((candidate) => candidate.id === tab && text(row, "tabId") !== "")?.id ??
      book.sheets.find((candidate) => candidate.name === name)?.id ??
      null;
    for (const account of text(row, "accounts").split(/[,;\s]+/)) {
      if (account.includes("@"))
        people.push({ account: account.toLowerCase(), name, role: "reporter", sheetId });
    }
  }
  return people;
}

/** Columns are found by heading, as the add-on finds them. */
function headings(sheet: SheetModel): Map<ParticipantKey, number> {
  const found = new Map<ParticipantKey, number>();
  for (let column = 1; column <= sheet.columns; column++) {
    const value = sheet.cells[cellKey(PARTICIPANT_HEADING_ROW, column)]?.value;
    const known = PARTICIPANT_COLUMNS.find((entry) => entry.heading === value);
    if (known) found.set(known.key, column);
  }
  return found;
}
