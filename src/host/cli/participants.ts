/** Gives every line of «Участники» an invented coordinator, mail address and account, and brings their number to what was asked. */
import { KINDS, type PARTICIPANT_COLUMNS, participantColumn } from "../../core/participants/columns";
import { readParticipants } from "../../core/participants/read";
import type { Reporter } from "../../core/reporters/reporter";
import { SHEET } from "../../sheets/sheet-names";
import type { Host, PersonValue } from "../runtime/api";
import type { SheetModel } from "../workbook/model";
import { gridOf } from "./grid";

/** Number of schools by name of the reporter, where it is known. */
export type Schools = Readonly<Record<string, number>>;

export function participantsOf(host: Host): {
  reporters: readonly Reporter[];
  rows: Readonly<Record<string, number>>;
} {
  return readParticipants(gridOf(sheetNamed(host, SHEET.participants)));
}

export function sheetNamed(host: Host, name: string): SheetModel {
  const sheet = host.workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`В таблице нет листа «${name}».`);
  return sheet;
}

export function fillParticipants(host: Host, wanted: number | null, schools: Schools): void {
  const owner = host.as(host.owner);
  const { reporters, rows } = participantsOf(host);
  const firstRow = Math.min(...Object.values(rows));
  const count = wanted ?? reporters.length;
  if (count < reporters.length)
    owner.deleteRows(SHEET.participants, firstRow + count, reporters.length - count);
  const missing = firstRow + count - 1 - sheetNamed(host, SHEET.participants).rows;
  if (missing > 0) owner.insertRows(SHEET.participants, firstRow + reporters.length, missing);
  // An invented municipality answers for what the others answer for.
  const first = reporters.find(({ kind }) => kind === "municipality");
  const lines = Array.from({ length: count }, (_, index) => lineOf(reporters[index], index, schools, first));
  for (const block of BLOCKS) {
    const columns = block.map(participantColumn);
    const values = lines.map((line) => block.map((key) => line[key] ?? null));
    owner.paste(SHEET.participants, firstRow, Math.min(...columns), values);
  }
  for (const { accounts } of participantsOf(host).reporters)
    for (const account of accounts) host.addEditor(account);
}

type Key = (typeof PARTICIPANT_COLUMNS)[number]["key"];

/** Columns that are typed, in runs without a gap. */
const BLOCKS: readonly (readonly Key[])[] = [
  ["name", "kind", "parties", "aliases", "coordinator", "emails", "accounts", "schools"],
];

function lineOf(
  reporter: Reporter | undefined,
  index: number,
  schools: Schools,
  first: Reporter | undefined,
): Partial<Record<Key, PersonValue>> {
  const number = String(index + 1).padStart(2, "0");
  const name = reporter?.name ?? `Образец: муниципалитет ${number}`;
  return {
    name,
    kind: KINDS[reporter?.kind ?? "municipality"],
    parties: (reporter ?? first)?.parties.join(", ") ?? null,
    aliases: reporter?.aliases.join("\n") ?? null,
    coordinator: `Образец: координатор ${number}`,
    emails: `pochta-${number}@obrazec.example`,
    accounts: `uchastnik-${number}@obrazec.example`,
    schools: schools[name] === undefined ? null : String(schools[name]),
  };
}
