/** «Свести отчёты», killed at every call: each result sheet holds the old contents or the new, never a part of them. */
import { expect, it } from "vitest";
import type { WorkbookModel } from "../../../src/host/workbook/model";
import { SHEET } from "../../../src/sheets/sheet-names";
import { texts } from "../season-on-host";
import { killAtEveryCall } from "./kill-at-every-call";
import { killsOf } from "./kills-of";
import { BODY, filledSmall, MUNICIPALITY, run, TYPED, typeInto } from "./small-season";

const RESULTS = [SHEET.board, SHEET.consolidated, SHEET.findings];

const contents = ({ sheets }: WorkbookModel, name: string): string =>
  JSON.stringify(sheets.filter((sheet) => sheet.name === name).map(texts));

it("consolidating", async () => {
  const host = await filledSmall([MUNICIPALITY, BODY]);
  run(host, "menuConsolidate");
  typeInto(host, "1.5.1", "activities", "Проведены собрания в школах");
  const before = host.snapshot();
  const consolidate = () => run(host, "menuConsolidate");
  killsOf(host, consolidate);
  const end = host.snapshot().workbook;
  host.restore(before);
  const whole = RESULTS.map((name) => [contents(before.workbook, name), contents(end, name)]);
  for (const [old, made] of whole) expect(old).not.toBe(made);
  const { at } = killAtEveryCall({
    host,
    command: consolidate,
    typed: Object.values(TYPED),
    laws: [
      ({ workbook }) =>
        RESULTS.filter((name, index) => !whole[index]?.includes(contents(workbook, name))).map(
          (name) => `${name} is neither the old nor the new`,
        ),
    ],
  });
  expect(at.length).toBeGreaterThan(60);
});
