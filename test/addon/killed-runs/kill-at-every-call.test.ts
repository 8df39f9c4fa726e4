/** The kills are real: what `killsOf` shows is what the host leaves when it kills there. And one realm for all runs changes nothing. */
import { expect, it } from "vitest";
import { fillParticipants } from "../../../src/host/cli/participants";
import { SHEET } from "../../../src/sheets/sheet-names";
import { differences, endOf, keepEnd } from "../same-end";
import { killsOf } from "./kills-of";
import { blankSmall, filledSmall, MUNICIPALITY, run } from "./small-season";

it.each([
  ["kept", false],
  ["lost", true],
] as const)("a kill before each call, buffered writes %s", async (buffered, loseBuffered) => {
  const host = await filledSmall([MUNICIPALITY]);
  host.as(host.owner).type(SHEET.roadmap, 5, 4, "до 1 октября 2024 года");
  const before = host.snapshot();
  const check = () => run(host, "menuCheckRoadmap");
  const { at, left, kinds } = killsOf(host, check);
  expect([...kinds]).toEqual(expect.arrayContaining(["write", "read", "storage", "lock", "flush"]));
  expect(left.length).toBeGreaterThan(5);
  for (const [index, shown] of at.slice(0, -1).entries()) {
    host.restore(before);
    host.faults.failAt(index + 1, { kind: "kill", loseBuffered });
    expect(check).toThrow();
    host.faults.clear();
    const killed = keepEnd(host);
    host.restore(shown[buffered].snapshot);
    expect(differences(killed, endOf(host)), shown[buffered].killed).toEqual([]);
  }
});

it("the add-on keeps nothing in variables: in one realm its commands end as in a fresh one each", async () => {
  const ends = await Promise.all(
    [true, false].map(async (oneRealm) => {
      const host = await blankSmall([MUNICIPALITY], oneRealm);
      run(host, "menuPrepareWorkbook");
      fillParticipants(host, 2, {});
      for (const name of ["CreateReportTabs", "CheckAllTabs", "RestoreProtection", "Consolidate"])
        run(host, `menu${name}`);
      return keepEnd(host);
    }),
  );
  const [one, fresh] = ends;
  if (!one || !fresh) throw new Error("nothing ran");
  expect(differences(fresh, one)).toEqual([]);
});
