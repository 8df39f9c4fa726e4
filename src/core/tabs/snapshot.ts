/** What people typed in a tab, packed as text so that it can be kept inside the workbook and put back. */
import * as z from "zod/mini";
import type { Cell } from "../reports/row";
import { hash } from "./fingerprint";
import { isTypedLine } from "./keys";
import { KEPT_COLUMNS, type KeptColumn } from "./layout";
import { textOf } from "./locate";
import { isBlank, type TabLine } from "./reading";

/** Made where a snapshot is read, not where the bundle is loaded. */
function snapshotShape() {
  const cell = z.object({
    value: z.union([
      z.string(),
      z.number(),
      z.boolean(),
      z.object({ day: z.string(), time: z.optional(z.string()) }),
    ]),
    links: z.optional(z.array(z.object({ start: z.number(), end: z.number(), url: z.string() }))),
    formula: z.optional(z.string()),
  });
  const line = z.object({
    key: z.string(),
    /** Where it belongs, for people and for rows without a key. */
    item: z.string(),
    title: z.string(),
    cells: z.partialRecord(z.enum(KEPT_COLUMNS), cell),
  });
  return z.object({ version: z.literal(1), ready: z.boolean(), lines: z.array(line) });
}

export type Snapshot = z.infer<ReturnType<typeof snapshotShape>>;
export type KeptLine = Snapshot["lines"][number];
export type KeptCell = NonNullable<KeptLine["cells"][KeptColumn]>;

/** `formerName` is the name the tab shows now, if the reporter was renamed since. */
export function takeSnapshot(
  lines: readonly TabLine[],
  ready: boolean,
  reporterName: string,
  formerName = reporterName,
): Snapshot {
  return {
    version: 1,
    ready,
    lines: lines
      .filter((line) => line.kind !== "band" && isTypedLine(line, reporterName, formerName))
      .map((line) => ({
        key: line.key,
        item: textOf(line.cells.item),
        title: textOf(line.cells.title),
        cells: Object.fromEntries(columnsToKeep(line).map((key) => [key, kept(line.cells[key])])),
      })),
  };
}

/** Plan cells of a duty come from the roadmap; everything else of the line is kept. */
function columnsToKeep(line: TabLine): KeptColumn[] {
  return KEPT_COLUMNS.filter((key) => {
    const plan = line.kind === "keyed" && (key === "reporter" || key === "title" || key === "item");
    return !plan && !isBlank(line.cells[key]);
  });
}

function kept(cell: Cell): KeptCell {
  const links = cell.linkSpans ?? [];
  return {
    value: cell.value ?? "",
    ...(links.length > 0 ? { links: links.map((link) => ({ ...link })) } : {}),
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
  };
}

/** What a tab lost with deleted columns and rows. */
export interface Lost {
  readonly columns: readonly KeptColumn[];
  /** Keys of deleted rows. */
  readonly keys: readonly string[];
}

/** The part of a snapshot that was lost. */
export function lostPart({ lines, ...rest }: Snapshot, { columns, keys }: Lost): Snapshot {
  return {
    ...rest,
    ready: false,
    lines: lines
      .map((line) =>
        keys.includes(line.key)
          ? line
          : {
              ...line,
              cells: Object.fromEntries(
                Object.entries(line.cells).filter(([key]) => columns.includes(key as KeptColumn)),
              ),
            },
      )
      .filter(({ cells }) => Object.keys(cells).length > 0),
  };
}

/** Tells snapshots apart; two that say the same are one. */
export const snapshotPrint = (snapshot: Snapshot): string => hash(JSON.stringify(snapshot));

export const isEmptySnapshot = ({ lines }: Snapshot): boolean => lines.length === 0;

/** A cell holds 50,000 characters. */
export const PIECE = 45_000;

export function pack(snapshot: Snapshot): string[] {
  const text = JSON.stringify(snapshot);
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE));
  return pieces;
}

/** null when the text was cut or changed by hand. */
export function unpack(pieces: readonly string[]): Snapshot | null {
  try {
    const read = snapshotShape().safeParse(JSON.parse(pieces.join("")));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
