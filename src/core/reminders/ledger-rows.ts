/** «Рассылка» as rows of text: how an entry is written into cells and read back. */
import { type Day, isDay } from "../calendar/day";
import { cellText } from "../consolidation/typed-cells";
import type { Cell } from "../reports/row";
import type { LedgerEntry, LedgerState } from "./ledger";

export const LEDGER_COLUMNS = [
  { key: "at", heading: "Когда", help: "Когда письмо отправлялось.", width: 120 },
  { key: "name", heading: "Участник", help: "Кому это письмо.", width: 200 },
  { key: "to", heading: "Адреса", help: "На какие адреса.", width: 220 },
  { key: "subject", heading: "Тема", help: "Тема письма.", width: 320 },
  {
    key: "state",
    heading: "Состояние",
    help: "«отправляется» у старого письма значит: сбой, и неизвестно, ушло ли оно. Решите это в «Напоминания…».",
    width: 120,
  },
  { key: "note", heading: "Пояснение", help: "Почему письмо не ушло.", width: 240 },
  { key: "mode", heading: "Режим", help: "«проба»: письмо ушло министерству.", width: 70 },
  { key: "steps", heading: "Поводы", help: "О чём уже напомнили; по ним письма не повторяются.", width: 260 },
  { key: "day", heading: "День", help: "День письма.", width: 90 },
  { key: "reporter", heading: "Ключ участника", help: "Ключ с листа «Участники».", width: 90 },
  { key: "id", heading: "Ключ письма", help: "Служебный ключ.", width: 130 },
] as const;

type LedgerColumn = (typeof LEDGER_COLUMNS)[number]["key"];

/** Position of a column, 1-based. */
export const ledgerColumn = (key: LedgerColumn): number =>
  LEDGER_COLUMNS.findIndex((column) => column.key === key) + 1;

export const STATE_WORDS: Readonly<Record<LedgerState, string>> = {
  sending: "отправляется",
  sent: "отправлено",
  failed: "ошибка",
  released: "можно повторить",
};

const TEST = "проба";

/** One cell holds at most 50,000 characters; the steps of a letter never come near. */
export function ledgerRow(entry: LedgerEntry): string[] {
  const cells: Record<LedgerColumn, string> = {
    at: entry.at,
    name: entry.name,
    to: entry.to.join(", "),
    subject: entry.subject,
    state: STATE_WORDS[entry.state],
    note: entry.note,
    mode: entry.test ? TEST : "",
    steps: entry.steps.join(" "),
    day: entry.day,
    reporter: entry.reporter,
    id: entry.id,
  };
  return LEDGER_COLUMNS.map(({ key }) => cells[key]);
}

/**
 * Rows back as entries, with the row each stands in (`firstRow` is the row of `rows[0]`). A row with a key but an unknown state is
 * taken as «отправляется»: whatever a person typed there, nothing is sent twice because of it.
 */
export function readLedger(
  rows: readonly (readonly Cell[])[],
  firstRow: number,
): (LedgerEntry & { readonly row: number })[] {
  return rows.flatMap((cells, index) => {
    const text = (key: LedgerColumn) => cellText(cells[ledgerColumn(key) - 1] ?? { value: null }).trim();
    const day = dayOf(cells[ledgerColumn("day") - 1]);
    if (text("id") === "" || day === null) return [];
    return [
      {
        id: text("id"),
        day,
        at: text("at"),
        reporter: text("reporter"),
        name: text("name"),
        to: list(text("to"), /[,;]\s*/),
        subject: text("subject"),
        steps: list(text("steps"), /\s+/),
        state: stateOf(text("state")),
        test: text("mode") === TEST,
        note: text("note"),
        row: firstRow + index,
      },
    ];
  });
}

const list = (text: string, separator: RegExp): string[] =>
  text.split(separator).filter((part) => part !== "");

function dayOf(cell: Cell | undefined): Day | null {
  if (typeof cell?.value === "object" && cell.value !== null) return cell.value.day;
  const text = cell ? cellText(cell).trim() : "";
  return isDay(text) ? text : null;
}

function stateOf(word: string): LedgerState {
  const found = (Object.keys(STATE_WORDS) as LedgerState[]).find((state) => STATE_WORDS[state] === word);
  return found ?? "sending";
}
