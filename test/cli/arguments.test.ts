import { describe, expect, it } from "vitest";
import { HELP, parseArguments } from "../../src/host/cli/arguments";

const DEFAULTS = {
  once: false,
  out: "out",
  reports: null,
  today: null,
  reporters: null,
  roadmap: null,
  smtp: null,
  port: 8080,
  empty: false,
};

function sentence(...given: string[]): string {
  const parsed = parseArguments(given);
  return parsed.kind === "wrong" ? parsed.sentence : parsed.kind;
}

describe("the command line", () => {
  it("serves the workbench without --once", () => {
    expect(parseArguments([])).toEqual({ kind: "run", arguments: DEFAULTS });
    expect(parseArguments(["--port", "9000", "--empty"])).toEqual({
      kind: "run",
      arguments: { ...DEFAULTS, port: 9000, empty: true },
    });
  });

  it("does the job with --once and everything set", () => {
    const given =
      "--once --out /tmp/x --reports in --today 2024-10-01 --reporters 3 --roadmap r.XLSX --smtp localhost:1025";
    expect(parseArguments(given.split(" "))).toEqual({
      kind: "run",
      arguments: {
        ...DEFAULTS,
        once: true,
        out: "/tmp/x",
        reports: "in",
        today: "2024-10-01",
        reporters: 3,
        roadmap: "r.XLSX",
        smtp: "localhost:1025",
      },
    });
  });

  it("--help wins over the rest and names every option", () => {
    expect(parseArguments(["--once", "--help"])).toEqual({ kind: "help" });
    for (const option of Object.keys(DEFAULTS)) expect(HELP).toContain(`--${option}`);
  });

  it.each([
    [["--onse"], /Неизвестный параметр.*--onse/],
    [["--once", "лишнее"], /Неизвестный параметр.*лишнее/],
    [["--once", "--today"], /не хватает значения.*--today/],
    [["--once", "--today", "31.12.2024"], /--today «31\.12\.2024»: ожидается день/],
    [["--once", "--today", "2024-02-30"], /ожидается день/],
    [["--once", "--reporters", "0"], /от 1 до 1000/],
    [["--once", "--reporters", "1e3"], /от 1 до 1000/],
    [["--once", "--reporters", "5000"], /от 1 до 1000/],
    [["--once", "--smtp", "localhost"], /адрес с портом/],
    [["--once", "--roadmap", "карта.docx"], /файл \.xlsx/],
    [["--once", "--out", ""], /имя папки/],
    [["--port", "70000"], /номер порта/],
    [["--once", "--port", "80"], /только без --once/],
    [["--once", "--empty"], /только без --once/],
    [["--out", "x"], /только вместе с --once/],
  ])("refuses %j with a sentence", (given, expected) => {
    expect(sentence(...given)).toMatch(expected);
  });
});
