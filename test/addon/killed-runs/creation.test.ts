/** «Создать листы отчётов» in a new workbook, killed at every call: in one execution, and where triggers go on with it. */
import { describe, expect, it } from "vitest";
import type { Host } from "../../../src/host/runtime/api";
import type { WorkbookModel } from "../../../src/host/workbook/model";
import { SHEET } from "../../../src/sheets/sheet-names";
import { texts } from "../season-on-host";
import { killAtEveryCall } from "./kill-at-every-call";
import { killsOf, type Left } from "./kills-of";
import { nobodyGetsIn } from "./laws";
import { BODY, goOn, hasContinuation, MUNICIPALITY, preparedSmall, run, wait } from "./small-season";

const jobOf = ({ properties }: Pick<Host, "properties">): { kind?: string; finished?: boolean } =>
  JSON.parse(properties.document.job ?? "{}");

const journalOf = ({ sheets }: WorkbookModel): string =>
  JSON.stringify(sheets.filter(({ name }) => name === SHEET.journal).map(texts));

const tabsOf = ({ sheets }: WorkbookModel): string[] =>
  sheets.flatMap(({ name }) => (name === MUNICIPALITY ? [name] : []));

/** Kills after which neither the job is done nor a trigger goes on with it. */
const orphans = (left: readonly Left[]): string[] =>
  left.flatMap(({ killed, snapshot }) =>
    jobOf(snapshot).finished || hasContinuation(snapshot) ? [] : [killed],
  );

it("creating tabs", async () => {
  const host = await preparedSmall([MUNICIPALITY, BODY]);
  const { at, left, kinds } = killAtEveryCall({ host, command: () => run(host, "menuCreateReportTabs") });
  expect(at.length).toBeGreaterThan(150);
  expect([...kinds]).toEqual(
    expect.arrayContaining(["write", "read", "lookup", "storage", "lock", "trigger", "flush", "ui"]),
  );
  // Between the record of the job and its first trigger, when no sheet has been touched yet.
  expect(orphans(left)).toEqual([expect.stringContaining("SpreadsheetApp.flush")]);
  for (const { killed, snapshot } of left)
    if (jobOf(snapshot).finished && jobOf(snapshot).kind === "create")
      expect(journalOf(snapshot.workbook), killed).toContain("Создать листы отчётов");
});

it("a copy that was left open is closed before the next run writes anything of the reporter's in it", async () => {
  const host = await preparedSmall([MUNICIPALITY]);
  const before = host.snapshot().workbook;
  const create = () => run(host, "menuCreateReportTabs");
  const { left } = killsOf(host, create);
  const open = left.findLast(({ killed }) => killed.includes("Sheet.protect"));
  if (!open) throw new Error("no copy was made");
  host.restore(open.snapshot);
  expect(tabsOf(open.snapshot.workbook)).toEqual([MUNICIPALITY]);
  const resumed = killsOf(host, create);
  const law = nobodyGetsIn(before, host.snapshot().workbook);
  for (const { killed, snapshot } of resumed.left) expect(law(snapshot), killed).toEqual([]);
});

describe("a job of several executions", () => {
  /** More tabs than a step of the panel makes in its half minute. */
  const MANY = 9;
  const panel = (host: Host, name: string, given: object) =>
    JSON.parse(String(host.as(host.owner).call(name, [given]))).data;

  it("left half done, it is continued a minute later; killed there, by the next trigger", async () => {
    const host = await preparedSmall([MUNICIPALITY], MANY);
    const { id } = panel(host, "startJob", { kind: "create" });
    expect(panel(host, "stepJob", { jobId: id })).toMatchObject({ finished: false });
    const killed = killAtEveryCall({
      host,
      command: () => wait(host, 2),
      // Only an execution that was killed before its first call leaves nothing but the panel or a click.
      resume: () => goOn(host, "menuCreateReportTabs"),
    });
    expect(orphans(killed.left)).toEqual([expect.stringContaining("before 1 ")]);
  });

  it("killed again and again, it is given up instead of running for ever; a click takes it up", async () => {
    const host = await preparedSmall([MUNICIPALITY], MANY);
    const { id } = panel(host, "startJob", { kind: "create" });
    panel(host, "stepJob", { jobId: id });
    let times = 0;
    for (; hasContinuation(host) && times < 20; times += 1) {
      const [next = ""] = host.triggers.flatMap(({ nextAt }) => nextAt ?? []);
      host.faults.failAt(({ member }) => member === "Spreadsheet.insertSheet", { kind: "kill" });
      host.runTriggers(new Date(next));
      host.faults.clear();
    }
    expect(times).toBe(6);
    run(host, "menuCreateReportTabs");
    expect(JSON.parse(host.properties.document.job ?? "")).toMatchObject({ finished: true, tries: 0 });
    expect(host.triggers).toEqual([]);
  });
});
