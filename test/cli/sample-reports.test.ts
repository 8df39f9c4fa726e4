import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { sampleFiles } from "../../scripts/make-sample-reports";
import { SAMPLE_MARK } from "../../scripts/sample-reports/form-file";
import { readReportBytes } from "../../src/host/xlsx/read-report-file";
import { ReportFileError } from "../../src/host/xlsx/report-file-error";

const data = path.resolve(import.meta.dirname, "../../data");
const folder = path.join(data, "sample-reports");

interface Example {
  readonly reporter: string;
  readonly title: string;
  readonly item: string;
  readonly activities: string;
  readonly result: string;
}

describe("sample reports", () => {
  let made = new Map<string, Uint8Array>();
  beforeAll(async () => {
    made = await sampleFiles(data);
  });

  const rowsOf = async (name: string) =>
    (await readReportBytes(made.get(name) ?? new Uint8Array(), name)).sheets.flatMap((sheet) => sheet.rows);

  it("are committed as the script makes them (otherwise: node scripts/write-samples.mjs)", async () => {
    expect((await readdir(folder)).sort()).toEqual([...made.keys()].sort());
    for (const [name, bytes] of made) {
      expect(Buffer.compare(await readFile(path.join(folder, name)), Buffer.from(bytes)), name).toBe(0);
    }
  });

  it("can be read, all but the damaged one", async () => {
    const problems: string[] = [];
    for (const name of [...made.keys()].filter((file) => file.endsWith(".xlsx"))) {
      await rowsOf(name).catch((error: unknown) => {
        problems.push(error instanceof ReportFileError ? `${name}: ${error.problem}` : String(error));
      });
    }
    expect(problems).toEqual(["20 Гайны (повреждён).xlsx: damaged"]);
  });

  it("say of themselves that they are samples", async () => {
    for (const name of [...made.keys()].filter((file) => file.endsWith(".xlsx") && !file.startsWith("20"))) {
      expect((await rowsOf(name))[0]?.[0]?.value, name).toBe(SAMPLE_MARK);
    }
    expect(new TextDecoder().decode(made.get("README.md"))).toContain(SAMPLE_MARK);
  });

  it("hold the ministry's four examples to the letter, each in its reporter's file", async () => {
    const form = JSON.parse(await readFile(path.join(data, "report-form-2024.json"), "utf8")) as {
      examples: Example[];
    };
    const found: string[] = [];
    for (const name of ["03 ИРО ПК.xlsx", "04 Пермский городской округ.xlsx"]) {
      const rows = (await rowsOf(name)).map((row) => row.map((cell) => cell.value));
      for (const { reporter, title, item, activities, result } of form.examples) {
        const wanted = JSON.stringify([reporter, title, item, activities, result]);
        if (rows.some((row) => JSON.stringify(row) === wanted)) found.push(`${name.slice(0, 2)} ${item}`);
      }
    }
    expect(found).toEqual(["03 3.1", "04 1.1", "04 2.1", "04 4.1"]);
  });

  it("every address of mail and of the web is under .example, but for the one printed in the form", async () => {
    const foreign: string[] = [];
    for (const name of [...made.keys()].filter((file) => file.endsWith(".xlsx") && !file.startsWith("20"))) {
      for (const cell of (await rowsOf(name)).flat()) {
        const text = `${String(cell.value ?? "")} ${(cell.links ?? []).join(" ")}`;
        for (const [found] of text.matchAll(/[\w.-]+@[\w.-]+|https?:\/\/[^\s/;,]+/g)) {
          if (!/\.example[.,]?$/.test(found) && found !== "Ivanova@yandex.ru")
            foreign.push(`${name}: ${found}`);
        }
      }
    }
    expect(foreign).toEqual([]);
  });
});
