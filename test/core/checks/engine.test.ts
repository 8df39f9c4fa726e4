/** The engine: rules as data, settings of the ministry, rules that throw, edited rows, the check cell. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkReading,
  checkReport,
  checkRows,
  rowsToRecheck,
  severityOf,
} from "../../../src/core/checks/check-report";
import type { Finding } from "../../../src/core/checks/finding";
import { checkCellText, sentence } from "../../../src/core/checks/messages";
import { ReportReading } from "../../../src/core/checks/report-reading";
import {
  RULE_COLUMNS,
  RULES,
  readRuleSettings,
  ruleRows,
  SEVERITY_WORDS,
} from "../../../src/core/checks/rules";
import { STRUCTURE_RULES } from "../../../src/core/tabs/structure-rules";
import { cell, checkDuty, codes, contextOf, EMPTY_ROWS, reporterNamed, type Typed, tabOf } from "../fixtures";
import { CLEAN_ROWS } from "./clean-rows";
import { FAULTY_ROWS } from "./faulty-rows";

const HOME = reporterNamed("Чайковский городской округ", { schools: 19 });

describe("rules are data", () => {
  it("each has a code «area.name» that is its own", () => {
    const all = RULES.map(({ code }) => code);
    expect(new Set(all).size).toBe(all.length);
    for (const { code, area } of RULES) expect(code).toMatch(new RegExp(`^${area}\\.[a-z0-9-]+$`));
  });

  it("each says in Russian what it is, what it looks at, why, and shows an example", () => {
    for (const rule of RULES)
      for (const text of [rule.title, rule.looksAt, rule.why])
        expect(text, rule.code).toMatch(/[А-Яа-яё]{3}/);
    for (const rule of RULES) expect(rule.example.length, rule.code).toBeGreaterThan(0);
  });

  it("each has a sentence of its own, also when a parameter is missing", () => {
    for (const { code } of RULES) {
      const text = sentence({ code, params: {} });
      expect(text, code).not.toMatch(/^Замечание/);
      expect(text, code).toMatch(/^[«А-ЯЁ\d].*[.!?]$/s);
    }
  });

  it("the rules on the structure of tabs are among them", () => {
    for (const { code } of STRUCTURE_RULES) expect(codes(RULES as never)).toContain(code);
  });
});

describe("«Правила»", () => {
  const table = (rows: readonly (readonly string[])[]) => [
    [cell("Правила проверки")],
    [],
    RULE_COLUMNS.map(({ heading }) => cell(heading)),
    ...rows.map((row) => row.map(cell)),
  ];
  const line = (code: string, severity: string, threshold = ""): string[] =>
    RULE_COLUMNS.map(({ key }) =>
      key === "code" ? code : key === "severity" ? severity : key === "threshold" ? threshold : "",
    );
  const read = (...rows: string[][]) => readRuleSettings(table(rows));

  it("as shipped changes nothing and has no remarks", () => {
    const { settings, findings } = readRuleSettings(table(ruleRows()));
    expect(findings).toEqual([]);
    expect(settings.map(({ code, severity }) => [code, severity])).toEqual(
      RULES.map(({ code, severity }) => [code, severity]),
    );
  });

  it("severity may be changed, rules switched off, thresholds set", () => {
    const { settings, findings } = read(
      line("dates.late", "ошибка"),
      line("substance.vague", "Выключено"),
      line("hygiene.long", "подсказка", "500"),
    );
    expect(findings).toEqual([]);
    expect(settings).toEqual([
      { code: "dates.late", severity: "error", threshold: null },
      { code: "substance.vague", severity: "off", threshold: null },
      { code: "hygiene.long", severity: "hint", threshold: 500 },
    ]);
  });

  it.each([
    ["unknown code", line("dates.lat", "ошибка"), "rules.unknown-code"],
    ["unknown severity", line("dates.late", "важно"), "rules.bad-severity"],
    ["no severity", line("dates.late", ""), "rules.bad-severity"],
    ["threshold in words", line("hygiene.long", "ошибка", "много"), "rules.bad-threshold"],
    ["negative threshold", line("hygiene.long", "ошибка", "-5"), "rules.bad-threshold"],
  ])("%s is a finding itself, the usual setting holds", (_, row, code) => {
    const { settings, findings } = read(row);
    expect(codes(findings)).toEqual([code]);
    expect(findings[0]?.row).toBe(4);
    expect(settings.every(({ code, severity }) => code !== "dates.late" || severity === "warning")).toBe(
      true,
    );
  });

  it("a rule listed twice: the first line holds", () => {
    const { settings, findings } = read(line("dates.late", "ошибка"), line("dates.late", "подсказка"));
    expect(settings).toEqual([{ code: "dates.late", severity: "error", threshold: null }]);
    expect(codes(findings)).toEqual(["rules.repeated"]);
  });

  it("without its headings says so; an empty sheet says nothing", () => {
    expect(codes(readRuleSettings([[cell("dates.late"), cell("ошибка")]]).findings)).toEqual([
      "rules.headings-lost",
    ]);
    expect(readRuleSettings([])).toEqual({ settings: [], findings: [] });
  });

  it("columns are found by heading, wherever they stand", () => {
    const turned = [
      [cell("Строгость"), cell("Порог"), cell("Код")],
      [cell("ошибка"), cell(""), cell("dates.late")],
    ];
    expect(readRuleSettings(turned).settings).toEqual([
      { code: "dates.late", severity: "error", threshold: null },
    ]);
  });

  it("what was chosen holds in the checks", () => {
    const late: Typed = { activities: "Приказ от 25.09.2024 № 5", result: "19 из 19 ОО" };
    const withRule = (severity: "error" | "off") =>
      checkDuty("1.1.1", late, { rules: [{ code: "dates.late", severity, threshold: null }] });
    expect(withRule("error").find(({ code }) => code === "dates.late")?.severity).toBe("error");
    expect(codes(withRule("off"))).not.toContain("dates.late");
    expect(severityOf("dates.late", [{ code: "dates.late", severity: "off", threshold: null }])).toBe("off");
    expect(Object.keys(SEVERITY_WORDS)).toEqual(["error", "warning", "hint", "off"]);
  });

  it("a threshold holds in the checks", () => {
    const text = "Проведены собрания. ".repeat(60);
    const withLimit = (threshold: number) =>
      codes(
        checkDuty(
          "2.3.1",
          { activities: text, result: "5" },
          { rules: [{ code: "hygiene.long", severity: "warning", threshold }] },
        ),
      );
    expect(withLimit(500)).toContain("hygiene.long");
    expect(withLimit(5000)).not.toContain("hygiene.long");
  });
});

describe("a rule that throws", () => {
  it("is told as a finding of its own, and the others go on", () => {
    const report = tabOf(HOME, { "1.1.1": { activities: "Приказ от 31.09.2024", result: "-" } });
    const context = contextOf();
    const reading = new ReportReading(report, context, "tab");
    const broken = reading.rows.find(({ row }) => row.key === "1.1.1");
    Object.defineProperty(broken, "demands", {
      get: () => {
        throw new Error("сбой");
      },
    });
    const found = checkReading(reading).filter(({ row }) => row === broken?.row.row);
    expect(codes(found)).toEqual(expect.arrayContaining(["rules.failed", "dates.impossible"]));
    const failed = found.find(({ code }) => code === "rules.failed");
    expect(failed).toMatchObject({ severity: "warning", params: { reason: "сбой" } });
    expect(sentence(failed ?? { code: "", params: {} })).toContain("остальные проверки выполнены");
  });
});

const texts = [
  ...CLEAN_ROWS.filter(({ who }) => who === undefined),
  ...FAULTY_ROWS.filter(({ who }) => who === undefined),
].map(({ activities, result }) => ({ activities, result }));
const anyText = fc.constantFrom(...texts, { activities: "", result: "" });
const anyReport = fc.array(anyText, { minLength: 1, maxLength: 18 }).map((list) => {
  const empty = tabOf(HOME);
  const typed = Object.fromEntries(empty.duties.map((duty, at) => [duty.key, list[at] ?? {}]));
  return tabOf(HOME, typed, [
    ...EMPTY_ROWS(2),
    { reporter: HOME.name, item: "1.2", title: "", activities: "Права проверены", result: "32, 19.09.2024" },
  ]);
});

describe("edited rows", () => {
  it("law: the rows alone get the findings they get in the whole report", () => {
    fc.assert(
      fc.property(anyReport, fc.array(fc.nat(20), { maxLength: 6 }), (report, picks) => {
        const rows = picks.map((pick) => report.rows[pick % report.rows.length]?.row ?? 0);
        const whole = checkReport(report, contextOf()).filter(
          ({ row }) => row !== null && rows.includes(row),
        );
        expect(checkRows({ ...report }, rows, contextOf())).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it("rows of the same item are checked again with them", () => {
    const report = tabOf(HOME, { "1.5.1": { activities: "Созданы 14 записей" } });
    const rowOf = (key: string) => report.rows.find((row) => row.key === key)?.row ?? 0;
    expect(rowsToRecheck(report, [rowOf("1.5.1")], contextOf())).toEqual([rowOf("1.5.1"), rowOf("1.5.2")]);
  });
});

describe("findings", () => {
  it("law: they have the reporter, a row of the report, a known code and sensible words", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const finding of checkReport(report, contextOf())) {
          expect(finding.reporter).toBe(HOME.id);
          expect(report.rows.some(({ row }) => row === finding.row)).toBe(true);
          expect(RULES.some(({ code }) => code === finding.code)).toBe(true);
          expect(sentence(finding)).not.toMatch(/undefined|NaN|\[object|«»|: \.|\s{2}/);
          expect(sentence(finding).length).toBeLessThan(330);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("checking does not change the report", () => {
    const report = tabOf(HOME, { "1.1.1": { activities: "Приказ  от 31.09.2024", result: "<p>19</p>" } });
    const before = JSON.stringify(report);
    checkReport(report, contextOf());
    expect(JSON.stringify(report)).toBe(before);
  });
});

describe("the check cell", () => {
  const finding = (severity: Finding["severity"], code: string): Finding => ({
    code,
    severity,
    reporter: "",
    row: 1,
    column: null,
    item: null,
    params: {},
  });

  it("has a line per finding with its sign, the gravest first", () => {
    const lines = checkCellText([
      finding("hint", "dates.missing"),
      finding("error", "completeness.result"),
      finding("warning", "substance.same-cells"),
    ]).split("\n");
    expect(lines.map((line) => line.slice(0, 1))).toEqual(["✖", "⚠", "ℹ"]);
  });

  it("is ✔ for a clean filled row and empty for an empty one that owes nothing", () => {
    expect(checkCellText([])).toBe("✔");
    expect(checkCellText([], false)).toBe("");
  });
});

describe("«Исправить»", () => {
  const fixOf = (typed: Typed, code: string, spare = false) => {
    const report = spare
      ? tabOf(HOME, {}, [{ reporter: HOME.name, ...typed }])
      : tabOf(HOME, { "2.3.1": typed });
    return checkReport(
      report,
      contextOf({ rules: [{ code: "dates.found-in-text", severity: "hint", threshold: null }] }),
    ).find((each) => each.code === code)?.fix;
  };

  it.each([
    [
      "item number",
      { item: "п. 1.4.", activities: "А", result: "5" },
      "item.prefix",
      true,
      { column: "item", text: "1.4" },
    ],
    [
      "look-alikes, links stay",
      { activities: "Чаты Cферум https://a.example/Cферум", result: "5" },
      "hygiene.look-alikes",
      false,
      { column: "activities", text: "Чаты Сферум https://a.example/Cферум" },
    ],
    [
      "invisible signs",
      { activities: "Соб\u00adрания\u200b прошли", result: "5" },
      "hygiene.invisible",
      false,
      { column: "activities", text: "Собрания прошли" },
    ],
    [
      "markup",
      { activities: "<p>Собрания&nbsp;прошли</p>", result: "5" },
      "hygiene.html",
      false,
      { column: "activities", text: "Собрания прошли" },
    ],
    [
      "date found in the text",
      { activities: "Собрания прошли 10.10.2024", result: "5" },
      "dates.found-in-text",
      false,
      { column: "done", text: "10.10.2024" },
    ],
    [
      "date found in the text, where its year is short",
      { activities: "Собрания прошли 10.10.24", result: "5" },
      "dates.short-year",
      false,
      { column: "done", text: "10.10.2024" },
    ],
    [
      "reporter's name",
      { reporter: "Чайковский ГО", item: "1.4", activities: "А", result: "5" },
      "reporter.short",
      true,
      { column: "reporter", text: "Чайковский городской округ" },
    ],
  ] as [string, Typed, string, boolean, { column: string; text: string }][])(
    "%s",
    (_, typed, code, spare, expected) => {
      expect(fixOf(typed, code, spare)).toEqual(expected);
    },
  );

  it("law: a fix that was applied is not offered again", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const context = contextOf();
        for (const { fix, row, code } of checkReport(report, context)) {
          if (!fix) continue;
          const rows = report.rows.map((each) =>
            each.row === row ? { ...each, [fix.column]: { value: fix.text } } : each,
          );
          const again = checkRows({ ...report, rows }, [row ?? 0], context).filter(
            (each) => each.code === code && each.fix?.column === fix.column && each.fix.text === fix.text,
          );
          expect(codes(again), `${code}: ${fix.text}`).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
