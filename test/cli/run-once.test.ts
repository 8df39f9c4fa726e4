import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Arguments, parseArguments } from "../../src/host/cli/arguments";
import { main } from "../../src/host/cli/main";
import { SILENT } from "../../src/host/cli/progress";
import type { RunResult } from "../../src/host/cli/results";
import { runOnce } from "../../src/host/cli/run-once";
import { readReportFile } from "../../src/host/xlsx/read-report-file";
import { writeWorkbook } from "../../src/host/xlsx/write-workbook";

const root = path.resolve(import.meta.dirname, "../..");
const samples = path.join(root, "data/sample-reports");

function argumentsOf(...given: string[]): Arguments {
  const parsed = parseArguments(["--once", ...given]);
  if (parsed.kind !== "run") throw new Error("not a run");
  return parsed.arguments;
}

const run = (...given: string[]): Promise<RunResult> => runOnce(argumentsOf(...given), root, SILENT);

describe("the whole job on the real roadmap and the sample reports", () => {
  let result: RunResult;
  beforeAll(async () => {
    result = await run();
  });

  const severitiesOf = (file: string): string[] =>
    result.findings.filter(({ source }) => source?.file.startsWith(file)).map(({ severity }) => severity);

  it("takes every file but the damaged one and the one that belongs to nobody, and says why not", () => {
    const refused = result.files.filter((file) => file.refused !== null);
    expect(refused.map(({ file }) => file.slice(0, 2))).toEqual(["20", "21"]);
    expect(refused.map(({ refused: reason }) => reason)).toEqual([
      expect.stringContaining("повреждён"),
      expect.stringContaining("нет на листе «Участники»"),
    ]);
    for (const { file } of refused) expect(severitiesOf(file)).toContain("error");
  });

  it("has a tab for each of the 43 municipalities and 3 bodies", () => {
    const names = new Set(result.model.sheets.map(({ name }) => name));
    expect(result.summary.reporters).toHaveLength(46);
    expect(result.summary.reporters.filter(({ reporter }) => !names.has(reporter))).toEqual([]);
  });

  it("types reports as the reporters, runs commands as the owner", () => {
    const edits = result.calls.filter(
      ({ operation, user }) => operation === "onEdit" && user.startsWith("uchastnik-"),
    );
    expect(edits.length).toBeGreaterThan(18);
    const commands = result.calls.filter(({ operation }) => operation.startsWith("menu"));
    expect(new Set(commands.map(({ user }) => user))).toEqual(new Set(["ministerstvo@obrazec.example"]));
    expect(result.calls.filter(({ status }) => status !== "completed")).toEqual([]);
  });

  it("every typed text is found unchanged in workbook.xlsx", async () => {
    const book = await readXlsx(await writeWorkbook(result.model));
    const texts = new Set(
      book.sheets.flatMap(({ rows }) => rows.flat()).filter((value) => typeof value === "string"),
    );
    const lost: string[] = [];
    // Rows of the form's leftovers are told in findings and not typed; the other files consist of report rows only.
    for (const { file } of result.files.filter(
      ({ refused, file: name }) => refused === null && !name.startsWith("13"),
    )) {
      const { sheets } = await readReportFile(path.join(samples, file));
      const columns = file.startsWith("16") ? [4, 5] : [3, 4];
      for (const row of sheets.flatMap(({ rows }) => rows.slice(6))) {
        for (const column of columns) {
          const { value = null, formula } = row[column] ?? {};
          if (typeof value === "string" && formula === undefined && !texts.has(value))
            lost.push(`${file}: ${value}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });

  it("passes the ministry's four examples without an error", () => {
    const errors = result.findings.filter(
      ({ source, severity }) => severity === "error" && /^0[34] /.test(source?.file ?? ""),
    );
    expect(errors).toEqual([]);
  });

  it("finds no error in good reports and the faults of the faulty ones", () => {
    for (const good of ["01", "05", "06", "09", "15"])
      expect(severitiesOf(good), good).not.toContain("error");
    for (const bad of ["11", "12", "13", "14", "17", "19"]) expect(severitiesOf(bad), bad).toContain("error");
    for (const doubtful of ["02", "07", "10", "18"])
      expect(severitiesOf(doubtful), doubtful).toContain("warning");
  });

  it("every finding has a sentence, and names the place it speaks of", () => {
    expect(result.findings.filter(({ message }) => message.trim().length < 10)).toEqual([]);
    const names = new Set(result.model.sheets.map(({ name }) => name));
    expect(result.findings.filter(({ sheet }) => sheet !== null && !names.has(sheet))).toEqual([]);
    expect(result.findings.filter(({ sheet, source }) => sheet === null && source === null)).toEqual([]);
  });

  it("writes to each reporter at most once, and not to the faultless one", () => {
    const recipients = result.mails.flatMap(({ to }) => to);
    expect(new Set(recipients).size).toBe(recipients.length);
    const done = result.summary.reporters.filter(
      ({ duties, done: count, errors }) => duties === count && errors === 0,
    );
    expect(done.map(({ reporter }) => reporter)).toContain("Чайковский городской округ");
    expect(recipients).not.toContain("pochta-37@obrazec.example");
    expect(recipients).toContain("pochta-01@obrazec.example");
  });

  it("the total of the summary is the sum of its reporters", () => {
    for (const key of [
      "duties",
      "done",
      "onTime",
      "late",
      "overdue",
      "notStarted",
      "errors",
      "warnings",
      "hints",
    ] as const) {
      expect(result.summary.total[key], key).toBe(
        result.summary.reporters.reduce((sum, line) => sum + line[key], 0),
      );
    }
  });

  it("the consolidated form holds the seed's examples as the seed prints them", async () => {
    const sheet = result.model.sheets.find(({ name }) => name === result.consolidatedSheet);
    const values = new Set(Object.values(sheet?.cells ?? {}).map(({ value }) => value));
    for (const text of [
      "Приказом УО от 16.09.2024 № 1 определен",
      "Ссылки на размещенную информацию на сайтах школ (выборочно, не менее 10 % от общего количества школ)",
      "Текст речевого модуля, типового сообщения прикреплен к отчету (приложение 1)",
    ]) {
      expect(values, text).toContain(text);
    }
  });
});

describe("sizes and folders", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "reports-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("the same run gives the same files", async () => {
    const bytes = async () => {
      const { model, at, findings, mails } = await run("--reporters", "3");
      return [Buffer.from(await writeWorkbook(model, { savedAt: at })).toString("base64"), findings, mails];
    };
    expect(await bytes()).toEqual(await bytes());
  });

  it("fewer reporters are the first of the list, more are invented and say so", async () => {
    const few = await run("--reporters", "2", "--reports", folder);
    expect(few.summary.reporters.map(({ reporter }) => reporter)).toEqual([
      "Александровский муниципальный округ",
      "Бардымский муниципальный округ",
    ]);
    const many = await run("--reporters", "48", "--reports", folder);
    expect(many.summary.reporters.slice(46).map(({ reporter }) => reporter)).toEqual([
      "Образец: муниципалитет 47",
      "Образец: муниципалитет 48",
    ]);
  });

  it("files of office programs that are no reports are passed over, unreadable ones are named", async () => {
    await writeFile(path.join(folder, "~$отчёт.xlsx"), "lock");
    await writeFile(path.join(folder, "заметки.txt"), "x");
    await writeFile(path.join(folder, "отчёт.XLSX"), "Пункт;Результат");
    const { files } = await run("--reporters", "1", "--reports", folder);
    expect(files).toEqual([
      { file: "отчёт.XLSX", reporter: null, rows: 0, refused: expect.stringContaining("CSV") },
    ]);
  });

  it("a folder that is not there is named", async () => {
    await expect(run("--reporters", "1", "--reports", path.join(folder, "нет"))).rejects.toThrow(
      /Папка с отчётами .*нет/,
    );
  });
});

describe("another roadmap", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "roadmap-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("with sheets «Участники» and «Настройки» of its own: its reporters, its year, two days before its final date", async () => {
    const { summary, files, model } = await run(
      "--roadmap",
      path.join(root, "data/sample-roadmap-2026.xlsx"),
    );
    expect(summary.today).toBe("2026-12-23");
    expect(files).toEqual([]);
    expect(summary.reporters.map(({ reporter }) => reporter)).toContain("Лесной образцовый округ");
    expect(summary.reporters.every(({ duties }) => duties > 0)).toBe(true);
    expect(model.sheets.map(({ name }) => name)).toContain("Лесной образцовый округ");
  });

  it("a bare table in other words and order: every party gets somebody who answers for it", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Лист1",
          rows: [
            ["ОБРАЗЕЦ. Дорожная карта по проверке программы в 2025 году"],
            ["№ п/п", "Мероприятие", "Исполнитель", "Срок", "Результат"],
            ["1.1", "Назначить ответственных", "МОУО", "до 15.02.2025", "Изданы приказы"],
            ["1.2", "Проверить книги", "Выдуманный центр", "ежеквартально", "Сданы отчёты"],
          ],
        },
      ],
    });
    const file = path.join(folder, "карта.xlsx");
    await writeFile(file, bytes);
    const { summary } = await run("--roadmap", file, "--today", "2025-07-01");
    const owes = summary.reporters.filter(({ duties }) => duties > 0).map(({ reporter }) => reporter);
    expect(owes).toContain("Выдуманный центр");
    expect(owes).toContain("Чайковский городской округ");
  });

  it("a file without such a table is refused by name", async () => {
    const file = path.join(folder, "не карта.xlsx");
    await writeFile(file, await writeXlsx({ sheets: [{ name: "Лист1", rows: [["Смета"], ["Итого", 5]] }] }));
    await expect(run("--roadmap", file)).rejects.toThrow(
      /«не карта\.xlsx» не найдена таблица дорожной карты/,
    );
  });
});

describe("the way it ends", () => {
  it("2 for wrong options, 0 for the help", async () => {
    expect(await main(["--once", "--today", "завтра"], root)).toBe(2);
    expect(await main(["--help"], root)).toBe(0);
  });
});
