/** What a person did in the grid of the page, done by the same person in the host. */
import type { EditOutcome, Host, UserSession } from "../runtime/api";
import { hasContent } from "../workbook/cells";
import { cellPlace } from "../workbook/model";
import type { EditBlock, SheetAction } from "./protocol";
import { SheetGone } from "./refusals";

/** Block after block; the first that is refused ends it. */
export function enter(session: UserSession, sheet: string, blocks: readonly EditBlock[]): EditOutcome {
  for (const block of blocks) {
    const outcome = enterBlock(session, sheet, block);
    if (!outcome.accepted) return outcome;
  }
  return { accepted: true, warnings: [], executions: [] };
}

export function act(session: UserSession, sheet: string, action: SheetAction, host: Host): EditOutcome {
  switch (action.kind) {
    case "takeBackRows":
    case "takeBackColumns":
      return takeBack(host, session, sheet, action);
    case "setNote":
      return session.setNote(sheet, action.row, action.column, action.note);
    case "insertRows":
    case "deleteRows":
    case "insertColumns":
    case "deleteColumns":
      return session[action.kind](sheet, action.at, action.count);
    case "merge":
      return session.merge(sheet, action.row, action.column, action.rows, action.columns);
    case "renameSheet":
      return session.renameSheet(sheet, action.name);
    case "moveSheet":
      return session.moveSheet(sheet, action.position);
    case "addSheet":
      return session.addSheet(newName(host));
    default:
      return session[action.kind](sheet);
  }
}

/** Lines somebody put in, taken out again unless something stands in them by now: undoing must not cost anybody's text. */
function takeBack(
  { workbook }: Host,
  session: UserSession,
  sheet: string,
  { kind, at, count }: Extract<SheetAction, { kind: "takeBackRows" | "takeBackColumns" }>,
): EditOutcome {
  const line = kind === "takeBackRows" ? "row" : "column";
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells ?? {};
  const filled = Object.entries(cells).some(([key, cell]) => {
    const place = cellPlace(key)[line];
    return place >= at && place < at + count && (hasContent(cell) || Boolean(cell.note));
  });
  if (filled) return { accepted: false, message: FILLED, warnings: [], executions: [] };
  return line === "row" ? session.deleteRows(sheet, at, count) : session.deleteColumns(sheet, at, count);
}

const FILLED =
  "Вставку не отменить: здесь уже что-то введено, и оно пропало бы; ничего не изменено. Если это не нужно, удалите строки или столбцы через меню правой кнопки.";

/** The host knows sheets by name as a person does, the page by number because names change. */
export function sheetName(host: Host, sheetId: number): string {
  const sheet = host.workbook.sheets.find((candidate) => candidate.id === sheetId);
  if (!sheet) throw new SheetGone();
  return sheet.name;
}

function enterBlock(session: UserSession, sheet: string, block: EditBlock): EditOutcome {
  const { row, column } = block;
  if (block.kind === "link") return session.setLink(sheet, row, column, block.text, block.url);
  const { values } = block;
  const columns = values[0]?.length ?? 1;
  if (values.every((line) => line.every((value) => value === null)))
    return session.clear(sheet, row, column, values.length, columns);
  return values.length === 1 && columns === 1
    ? session.type(sheet, row, column, values[0]?.[0] ?? null)
    : session.paste(sheet, row, column, values);
}

function newName(host: Host): string {
  const names = new Set(host.workbook.sheets.map((sheet) => sheet.name));
  let number = host.workbook.sheets.length + 1;
  while (names.has(`Лист${number}`)) number += 1;
  return `Лист${number}`;
}
