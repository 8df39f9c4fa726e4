/** The consolidated form: item, then reporter; typed text untouched; rows in error aside; nothing dropped. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lostCells } from "../../../src/core/consolidation/accounting";
import type { AssessedReport } from "../../../src/core/consolidation/assessed";
import { consolidatedForm } from "../../../src/core/consolidation/form";
import type { FormRow } from "../../../src/core/consolidation/form-row";
import { STATES } from "../../../src/core/reports/form";
import { cell, dayCell, duty, finding, municipalDuties, ROADMAP, report, reporter, row } from "./sample";

const TODAY = "2024-11-29";
const perm = reporter("У01", "Пермский городской округ");
const kungur = reporter("У02", "Кунгурский муниципальный округ");
const iro = reporter("У03", "ИРО ПК", { kind: "body", parties: ["ИРО ПК"] });

const five = ({ reporter: name, title, item, activities, result }: FormRow) => [
  name,
  title,
  item,
  activities.text,
  result.text,
];

describe("the seed's own examples", () => {
  const form: { examples: Record<"reporter" | "title" | "item" | "activities" | "result", string>[] } =
    JSON.parse(readFileSync("data/report-form-2024.json", "utf8"));
  const printed = form.examples.map((one) => [one.reporter, one.title, one.item, one.activities, one.result]);

  it("appear exactly as the seed prints them, in item order", () => {
    const [first, second, third, fourth] = form.examples;
    if (!first || !second || !third || !fourth) throw new Error("the seed has four examples");
    const typed = (one: typeof first) => ({ activities: cell(one.activities), result: cell(one.result) });
    const reports = [
      report(
        perm,
        TODAY,
        { "1.1.1": typed(first), "2.1.1": { ...typed(second), title: cell(second.title) } },
        // The ministry's example shortens the title of 2.1; a spare row keeps what was typed.
        {
          extra: [
            row(20, "", {
              ...typed(fourth),
              title: cell(fourth.title),
              item: cell(fourth.item),
              reporter: cell(fourth.reporter),
            }),
          ],
        },
      ),
      report(
        iro,
        TODAY,
        { "3.1.1": { ...typed(third), title: cell(third.title) } },
        { duties: [duty(iro.id, "3.1.1", "2024-09-15")] },
      ),
    ];
    const result = consolidatedForm(reports, ROADMAP);
    expect(result.rows.map(five)).toEqual(printed);
    expect(result.aside).toEqual([]);
    expect(lostCells(reports, result)).toEqual([]);
  });

  it("stay as printed when 4.1 is typed into one of its periods", () => {
    const fourth = form.examples[3];
    if (!fourth) throw new Error("the seed has four examples");
    const reports = [
      report(perm, TODAY, {
        "4.1.1@2024-11-01": {
          activities: cell(fourth.activities),
          result: cell(fourth.result),
          title: cell(fourth.title),
        },
      }),
    ];
    expect(consolidatedForm(reports, ROADMAP).rows.map(five)).toEqual([printed[3]]);
  });
});

describe("order", () => {
  it("goes by item of the roadmap, then by reporter of «Участники», not by row of the tab", () => {
    const done = { activities: cell("сделано 1 дело"), result: cell("1 из 1") };
    const reports = [
      report(perm, TODAY, { "4.2.1": done, "1.1.1": done }),
      report(kungur, TODAY, { "1.1.1": done, "2.1.1": done }),
    ];
    const rows = consolidatedForm(reports, ROADMAP).rows;
    expect(rows.map(({ item, reporter: name }) => [item, name])).toEqual([
      ["1.1", perm.name],
      ["1.1", kungur.name],
      ["2.1", kungur.name],
      ["4.2", perm.name],
    ]);
  });

  it("puts 4.10 after 4.2 when the roadmap does, although text order says otherwise", () => {
    const roadmap = {
      ...ROADMAP,
      items: [...ROADMAP.items, { number: "4.10", section: "4", title: "Десятый", results: [] }],
    };
    const duties = [duty(perm.id, "4.10.1", null), duty(perm.id, "4.2.1", null)];
    const typed = { activities: cell("проведено"), result: cell("5 школ") };
    const rows = consolidatedForm(
      [report(perm, TODAY, { "4.10.1": typed, "4.2.1": typed }, { duties })],
      roadmap,
    );
    expect(rows.rows.map(({ item }) => item)).toEqual(["4.2", "4.10"]);
  });

  it("puts a row whose item the roadmap does not know last, as typed", () => {
    const extra = [
      row(30, "", { item: cell("9.9"), title: cell("Сверх плана"), activities: cell("проведено") }),
    ];
    const done = { activities: cell("проведено") };
    const { rows } = consolidatedForm([report(perm, TODAY, { "4.2.1": done }, { extra })], ROADMAP);
    expect(rows.map(({ item, title }) => [item, title])).toEqual([
      ["4.2", "Направление отчетности"],
      ["9.9", "Сверх плана"],
    ]);
  });

  it("reads «п. 2.1.» of a spare row as item 2.1", () => {
    const extra = [row(30, "spare:1", { item: cell("п. 2.1."), activities: cell("проведено") })];
    const { rows } = consolidatedForm([report(perm, TODAY, {}, { extra })], ROADMAP);
    expect(rows.map(({ item }) => item)).toEqual(["2.1"]);
  });
});

describe("periods of a recurring duty", () => {
  it("make one row, each text after its period", () => {
    const { rows } = consolidatedForm(
      [
        report(perm, TODAY, {
          "4.1.1@2024-09-01": {
            activities: cell("сбор данных"),
            result: cell("41 %"),
            done: dayCell("2024-09-30"),
          },
          "4.1.1@2024-10-01": {
            activities: cell("сбор и анализ"),
            result: cell("47 %"),
            done: cell("30.10.2024"),
          },
        }),
      ],
      ROADMAP,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.activities.text).toBe("сентябрь 2024: сбор данных\nоктябрь 2024: сбор и анализ");
    expect(rows[0]?.result.text).toBe("сентябрь 2024: 41 %\nоктябрь 2024: 47 %");
    expect(rows[0]?.done).toBe("сентябрь 2024: 30.09.2024\nоктябрь 2024: 30.10.2024");
    expect(rows[0]?.sources.map((source) => source.period)).toEqual(["сентябрь 2024", "октябрь 2024"]);
  });

  it("say the same words once, for all periods they were typed for", () => {
    const same = { activities: cell("сбор данных"), result: cell("41 %") };
    const { rows } = consolidatedForm(
      [report(perm, TODAY, { "4.1.1@2024-09-01": same, "4.1.1@2024-10-01": same })],
      ROADMAP,
    );
    expect(rows[0]?.activities.text).toBe("сентябрь 2024, октябрь 2024: сбор данных");
  });

  it("are joined without a period that is in error; that one stands aside", () => {
    const typed = { activities: cell("сбор данных"), result: cell("41 %") };
    const reports = [
      report(
        perm,
        TODAY,
        { "4.1.1@2024-09-01": typed, "4.1.1@2024-10-01": typed },
        { findings: [finding("error", 10)] },
      ),
    ];
    const form = consolidatedForm(reports, ROADMAP);
    expect(form.rows[0]?.sources.map((source) => source.period)).toEqual(["октябрь 2024"]);
    expect(form.aside[0]?.source.period).toBe("сентябрь 2024");
  });

  it("do not swallow another duty of the same item", () => {
    const duties = [...municipalDuties(perm.id), duty(perm.id, "4.1.2", "2024-12-01")];
    const typed = { activities: cell("сбор"), result: cell("50 %") };
    const { rows } = consolidatedForm(
      [report(perm, TODAY, { "4.1.1@2024-09-01": typed, "4.1.2": typed }, { duties })],
      ROADMAP,
    );
    expect(rows).toHaveLength(2);
  });

  it("spill into a second row when one cell cannot hold them, cutting no typed text", () => {
    const long = (letter: string) => cell(letter.repeat(30_000));
    const reports = [
      report(perm, TODAY, {
        "4.1.1@2024-09-01": { activities: long("а") },
        "4.1.1@2024-10-01": { activities: long("б") },
      }),
    ];
    const form = consolidatedForm(reports, ROADMAP);
    expect(form.rows).toHaveLength(2);
    expect(form.rows.every(({ activities }) => activities.text.length <= 50_000)).toBe(true);
    expect(lostCells(reports, form)).toEqual([]);
  });
});

describe("rows aside", () => {
  const typed = { activities: cell("сделано"), result: cell("=1+1"), done: dayCell("2024-09-19") };

  it("hold what is in error, with the findings, and count it", () => {
    const error = finding("error", 7);
    const form = consolidatedForm(
      [report(perm, TODAY, { "1.1.1": typed, "2.1.1": typed }, { findings: [error, finding("warning", 9)] })],
      ROADMAP,
    );
    expect(form.counts).toEqual({ reporters: 1, filled: 1, empty: 0, unread: 0, included: 1, aside: 1 });
    expect(form.aside[0]?.reasons).toEqual([{ kind: "errors", findings: [error] }]);
    expect(form.aside[0]?.result.text).toBe("=1+1");
    expect(form.rows[0]?.warnings).toBe(1);
  });

  it("hold what the ministry returned, with its remark", () => {
    const returned = { ...typed, decision: "Возвращено", remark: "нет ссылок" };
    const form = consolidatedForm([report(perm, TODAY, { "1.1.1": returned })], ROADMAP);
    expect(form.aside[0]?.reasons).toEqual([{ kind: "returned", remark: "нет ссылок" }]);
  });

  it("hold a date or a state without a word of what was done", () => {
    const form = consolidatedForm([report(perm, TODAY, { "1.1.1": { state: cell("Исполнено") } })], ROADMAP);
    expect(form.aside.map(({ reasons }) => reasons[0]?.kind)).toEqual(["no-text"]);
  });
});

describe("what is not a report", () => {
  it("an untouched tab gives no row and is counted as empty", () => {
    const untouched = { state: cell("Не начато"), reporter: cell(perm.name) };
    const form = consolidatedForm([report(perm, TODAY, { "1.1.1": untouched })], ROADMAP);
    expect([form.rows, form.aside]).toEqual([[], []]);
    expect(form.counts.empty).toBe(1);
  });

  it("a broken tab is counted as unread, not as empty", () => {
    const form = consolidatedForm(
      [report(perm, TODAY, {}, { problem: "нет строки заголовков", rows: [] })],
      ROADMAP,
    );
    expect(form.counts).toMatchObject({ empty: 0, unread: 1, filled: 0 });
  });
});

describe("links", () => {
  const linksOf = (text: string, links: readonly string[]) =>
    consolidatedForm([report(perm, TODAY, { "1.1.1": { result: cell(text, links) } })], ROADMAP).rows[0];

  it("stay on the address that the text shows", () => {
    const found = linksOf("новость https://school.example/1 и фото", ["https://school.example/1"]);
    expect(found?.result.links).toEqual([{ start: 8, end: 32, url: "https://school.example/1" }]);
  });

  it("a single link behind words covers the words; more of them are listed beside", () => {
    expect(linksOf("приказ", ["https://school.example/a"])?.result.links).toEqual([
      { start: 0, end: 6, url: "https://school.example/a" },
    ]);
    expect(linksOf("приказ, фото", ["https://s.example/a", "https://s.example/b"])?.unplaced).toEqual([
      "https://s.example/a",
      "https://s.example/b",
    ]);
  });

  it("move along when periods are joined", () => {
    const at = (value: string, url: string) => ({ result: { value, links: [url] } });
    const { rows } = consolidatedForm(
      [
        report(perm, TODAY, {
          "4.1.1@2024-09-01": at("см. https://s.example/9", "https://s.example/9"),
          "4.1.1@2024-10-01": at("см. https://s.example/10", "https://s.example/10"),
        }),
      ],
      ROADMAP,
    );
    const { text, links } = rows[0]?.result ?? { text: "", links: [] };
    expect(links.map(({ start, end }) => text.slice(start, end))).toEqual([
      "https://s.example/9",
      "https://s.example/10",
    ]);
  });

  it("with places told by the reader stand where they stood", () => {
    const linkSpans = [{ start: 2, end: 8, url: "https://s.example/a" }];
    const result = { value: "1 приказ", links: ["https://s.example/a"], linkSpans };
    const { rows } = consolidatedForm([report(perm, TODAY, { "1.1.1": { result } })], ROADMAP);
    expect(rows[0]?.result.links).toEqual(linkSpans);
  });
});

describe("accounting", () => {
  const text = fc.oneof(
    fc.constantFrom(null, "", " ", "да", "=1+1", "сделано\nв срок", "https://s.example/1"),
    fc.string({ maxLength: 12 }),
  );
  const anyCell = fc.oneof(
    text.map((value) => cell(value)),
    fc.integer({ min: 0, max: 999 }).map((value) => cell(value)),
    fc.constant(dayCell("2024-09-19")),
    fc
      .array(fc.constantFrom("https://s.example/1", "https://s.example/2"), { maxLength: 3 })
      .map((links) => cell("см. https://s.example/1", links)),
  );
  const anyRow = fc.record({
    activities: anyCell,
    result: anyCell,
    done: anyCell,
    state: fc.constantFrom(...STATES.map((state) => cell(state)), cell(null)),
    decision: fc.constantFrom("", "Принято", "Возвращено"),
  });
  const anyReports = fc
    .tuple(
      fc.array(anyRow, { minLength: 7, maxLength: 7 }),
      fc.array(
        fc.tuple(anyRow, anyCell, anyCell, fc.constantFrom("", "spare:1", "9.9.1", "4.1.1@2024-12-01")),
      ),
      fc.array(fc.tuple(fc.constantFrom("error", "warning", "hint"), fc.integer({ min: 5, max: 25 }))),
    )
    .map(([rows, spare, found]): AssessedReport[] => {
      const keys = municipalDuties(perm.id).map(({ key }) => key);
      const typed = Object.fromEntries(keys.map((key, index) => [key, rows[index] ?? {}]));
      const extra = spare.map(([one, title, item, key], index) =>
        row(20 + index, key, { ...one, title, item }),
      );
      const findings = found.map(([severity, at]) => finding(severity, at));
      return [report(perm, TODAY, typed, { extra, findings }), report(kungur, TODAY, typed)];
    });

  it("finds every typed cell again, whatever was typed", () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        const form = consolidatedForm(reports, ROADMAP);
        expect(lostCells(reports, form)).toEqual([]);
        const sources = form.rows.flatMap(({ sources: all }) => all).length;
        expect(sources).toBe(form.counts.included);
      }),
      { numRuns: 300 },
    );
  });

  it("notices a row that is not there", () => {
    const reports = [report(perm, TODAY, { "1.1.1": { activities: cell("раз"), result: cell("два") } })];
    const form = consolidatedForm(reports, ROADMAP);
    expect(lostCells(reports, { ...form, rows: [] })).toEqual([
      { reporterId: perm.id, row: 7, column: "activities" },
      { reporterId: perm.id, row: 7, column: "result" },
    ]);
  });
});
