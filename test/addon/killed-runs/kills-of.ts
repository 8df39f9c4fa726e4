/** What a kill at each service call of a command would leave behind, seen in one undisturbed run. */
import type { Host, HostSnapshot, ServiceCall } from "../../../src/host/runtime/api";
import { draftOf, SHEET } from "../../../src/sheets/sheet-names";

/** What one or more kills leave. */
export interface Left {
  /** The first of them: «before 12 Range.setValues, buffered writes lost». */
  readonly killed: string;
  readonly snapshot: HostSnapshot;
  /** The sheet under a draft's name in which alone it differs from what the kill before leaves; null when it differs elsewhere. */
  readonly draft: number | null;
}

export interface Kills {
  /** What a kill before the n-th call leaves, with the writes that were not flushed yet kept and lost; the last entry is the end. */
  readonly at: readonly { readonly kept: Left; readonly lost: Left }[];
  /** All of them, each once, in the order of the calls. */
  readonly left: readonly Left[];
  /** Kinds of the calls. */
  readonly kinds: ReadonlySet<string>;
}

/**
 * Between two calls a script can change nothing, so a kill «after» a call is the kill before the next. Where nothing is buffered,
 * «kept» and «lost» are one; so are kills at calls that only read: the same workbook, properties, triggers and letters are left.
 */
export function killsOf(host: Host, command: () => void): Kills {
  const found = new Map<string, Left>();
  const at: { kept: Left; lost: Left }[] = [];
  const kinds = new Set<string>();
  let flushed = { book: host.snapshot().workbook, version: host.version };
  let pushedOut = true;
  let written: (number | undefined)[] = [];
  const see = (where: string): void => {
    // The version grows with every change of the workbook.
    const { version } = host;
    const outside = JSON.stringify([host.properties, host.triggers, host.mail.sent]);
    const left = (of: number, buffered: string, book?: HostSnapshot["workbook"]): Left => {
      const known = found.get(`${of} ${outside}`);
      if (known) return known;
      const snapshot = host.snapshot();
      const made: Left = {
        killed: `${where}, buffered writes ${buffered}`,
        snapshot: book ? { ...snapshot, workbook: book } : snapshot,
        draft: book ? null : onlyDraft(snapshot, written),
      };
      written = [];
      found.set(`${of} ${outside}`, made);
      return made;
    };
    const kept = left(version, "kept");
    if (pushedOut) flushed = { book: kept.snapshot.workbook, version };
    at.push({ kept, lost: left(flushed.version, "lost", flushed.book) });
  };
  host.faults.failAt(
    ({ member, kind, sheetId }: ServiceCall, index) => {
      see(`before ${index} ${member}`);
      kinds.add(kind);
      // Both push buffered writes out; it shows at the next call.
      pushedOut = kind === "read" || kind === "flush";
      if (!pushedOut && kind !== "lookup") written.push(member === "Sheet.setName" ? undefined : sheetId);
      return false;
    },
    { kind: "kill" },
  );
  command();
  host.faults.clear();
  see("after the last call");
  return { at, left: [...found.values()], kinds };
}

const DRAFTS = new Set(Object.values(SHEET).map(draftOf));

function onlyDraft({ workbook }: HostSnapshot, written: readonly (number | undefined)[]): number | null {
  const [id] = written;
  const one = id !== undefined && written.every((other) => other === id);
  return one && workbook.sheets.some((sheet) => sheet.id === id && DRAFTS.has(sheet.name)) ? id : null;
}
