/** One realm for all executions: what survives is the script's variables; everything Google gives belongs to the execution. */
import { expect, test } from "vitest";
import type { Host } from "../../src/host/runtime/host";
import { EDITOR, newHost, OWNER } from "./spreadsheet";

const CODE = `
let count = 0;
function next() { return ++count; }
function who() { return Session.getEffectiveUser().getEmail(); }
function time() { return Date.now(); }
function outer() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1); return [next(), who()]; }
function wrong() { return SpreadsheetApp.getActiveSheet().noSuchThing; }
`;

const run = (host: Host, name: string, account = OWNER): unknown => host.as(account).run(name);

test("variables survive an execution in one realm, and nowhere else", () => {
  const times = (host: Host) => [run(host, "next"), run(host, "next")];
  expect(times(newHost(CODE))).toEqual([1, 1]);
  expect(times(newHost(CODE, { oneRealm: true }))).toEqual([1, 2]);
});

test("rights, clock and objections are those of the execution under way", () => {
  const host = newHost(CODE, { oneRealm: true });
  host.grant(EDITOR);
  expect([run(host, "who"), run(host, "who", EDITOR), run(host, "who")]).toEqual([OWNER, EDITOR, OWNER]);
  const before = Number(run(host, "time"));
  host.advance(60_000);
  expect(Number(run(host, "time")) - before).toBeGreaterThanOrEqual(60_000);
  expect(() => run(host, "wrong")).toThrow("noSuchThing");
  expect(run(host, "who")).toBe(OWNER);
});

test("an execution inside another one has a realm of its own", () => {
  const host = newHost(CODE, { oneRealm: true });
  host.grant(EDITOR);
  let inside: unknown;
  host.faults.interruptAt(
    ({ member }) => member === "Range.setValue",
    () => {
      inside = run(host, "outer", EDITOR);
    },
  );
  expect(run(host, "outer")).toEqual([1, OWNER]);
  expect(inside).toEqual([1, EDITOR]);
});
