import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import type { Cell as BookCell } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readReportBytes, readReportFile } from "../../src/host/xlsx/read-report-file";
import { ReportFileError } from "../../src/host/xlsx/report-file-error";

const book = (cells: Record<string, Partial<BookCell>>) =>
  writeXlsx({ sheets: [{ name: "Отчёт", rows: [], cells: new Map(Object.entries(cells)) }] });

async function rowsOf(cells: Record<string, Partial<BookCell>>) {
  return (await readReportBytes(await book(cells), "отчёт.xlsx")).sheets[0]?.rows;
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  return readReportBytes(bytes, "отчёт.xlsx").then(
    () => "read",
    (error: unknown) => (error instanceof ReportFileError ? error.problem : String(error)),
  );
}

describe("cells of a report file", () => {
  it("stand at their own row and column, whatever is empty above and before them", async () => {
    expect(await rowsOf({ "2,1": { value: "1.1" } })).toEqual([[], [], [{ value: null }, { value: "1.1" }]]);
  });

  it("keep text as it is, rich text included", async () => {
    const rows = await rowsOf({
      "0,0": { value: "=1+1" },
      "0,1": { richText: [{ text: "прове" }, { text: "дено", font: { bold: true } }] },
      "0,2": { value: "a\nб" },
    });
    expect(rows).toEqual([[{ value: "=1+1" }, { value: "проведено" }, { value: "a\nб" }]]);
  });

  it("give dates as days, with the time of day when there is one; a bare time is text", async () => {
    const rows = await rowsOf({
      "0,0": { value: 45_555, style: { numFmt: "dd.mm.yyyy" } },
      "0,1": { value: 45_555.4375, style: { numFmt: "dd.mm.yyyy hh:mm" } },
      "0,2": { value: 0.4375, style: { numFmt: "hh:mm" } },
      "0,3": { value: 45_292, style: { numFmt: "d.m" } },
    });
    expect(rows).toEqual([
      [
        { value: { day: "2024-09-20" } },
        { value: { day: "2024-09-20", time: "10:30" } },
        { value: "10:30" },
        { value: { day: "2024-01-01" } },
      ],
    ]);
  });

  it("show numbers as the sender saw them where the format says more than the number", async () => {
    const rows = await rowsOf({
      "0,0": { value: 0.955, style: { numFmt: "0%" } },
      "0,1": { value: 1.1, style: { numFmt: "0.00" } },
      "0,2": { value: 1.1 },
      "0,3": { value: 1234.5, style: { numFmt: "# ##0.00" } },
    });
    expect(rows).toEqual([[{ value: "95.5%" }, { value: "1.10" }, { value: 1.1 }, { value: 1234.5 }]]);
  });

  it("carry links of the cell and of a HYPERLINK formula, but not addresses of mail", async () => {
    const rows = await rowsOf({
      "0,0": { value: "сайт", hyperlink: { target: "https://school1.example/a?b=1#c" } },
      "0,1": {
        type: "formula",
        value: "сайт",
        formula: 'HYPERLINK("https://school2.example","сайт")',
        formulaResult: "сайт",
      },
      "0,2": { value: "почта", hyperlink: { target: "mailto:a@school.example" } },
      "0,3": { value: 3, type: "formula", formula: "1+2", formulaResult: 3 },
    });
    expect(rows).toEqual([
      [
        { value: "сайт", links: ["https://school1.example/a?b=1#c"] },
        {
          value: "сайт",
          links: ["https://school2.example"],
          formula: '=HYPERLINK("https://school2.example","сайт")',
        },
        { value: "почта" },
        { value: 3, formula: "=1+2" },
      ],
    ]);
  });

  it("hidden sheets are not part of the report", async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: "Справочник", rows: [["1.1"]], hidden: true },
        { name: "Отчёт", rows: [["1.1"]] },
      ],
    });
    const file = await readReportBytes(bytes, "отчёт.xlsx");
    expect(file.sheets.map((sheet) => sheet.name)).toEqual(["Отчёт"]);
  });
});

describe("files that cannot be read are refused with the reason", () => {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);

  it("by what they really are", async () => {
    const good = await book({ "0,0": { value: "x" } });
    const damaged = good.slice();
    damaged.fill(0, 60, 120);
    const cases: Record<string, Uint8Array> = {
      empty: new Uint8Array(0),
      text: text("Пункт;Результат\n1.1;да\n"),
      html: text("<html><table><tr><td>1.1</td></tr></table></html>"),
      pdf: text("%PDF-1.7"),
      word: text("{\\rtf1"),
      damaged,
      "old-xls": Buffer.from("d0cf11e0a1b11ae100000000", "hex"),
      "no-sheets": await writeXlsx({ sheets: [{ name: "Лист1", rows: [] }] }),
      encrypted: await writeXlsx({
        sheets: [{ name: "Лист1", rows: [["x"]] }],
        encryption: { password: "пароль", spinCount: 10 },
      }),
    };
    const found = await Promise.all(
      Object.entries(cases).map(async ([name, bytes]) => [name, await problemOf(bytes)]),
    );
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.keys(cases).map((name) => [name, name])),
    );
    expect(await problemOf(good.slice(0, good.length / 2))).toBe("damaged");
  });

  it("names the file and says what to do", async () => {
    await expect(readReportBytes(text("1.1;да"), "Лысьва.xlsx")).rejects.toThrow(
      /^Файл «Лысьва\.xlsx» – текст \(CSV\).*сохраните как/,
    );
  });

  it("a small archive that unpacks to a huge one is not unpacked, whatever size it claims", async () => {
    const bomb = zipOf("xl/workbook.xml", Buffer.alloc(80 * 1024 * 1024, 0x20), 100);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await problemOf(bomb)).toBe("too-big");
  });

  it("a cell in the far corner does not make the reader build the whole grid", async () => {
    const far = await writeXlsx({
      sheets: [{ name: "Л", rows: [], cells: new Map([["30000,700", { value: "x" }]]) }],
    });
    expect(await problemOf(far)).toMatch(/too-big|too-many-rows/);
  });

  it("whatever the bytes, the error is of the one known class", async () => {
    const good = await book({ "0,0": { value: "x" }, "5,3": { value: "текст" } });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 12 }),
        async (at, junk) => {
          const broken = good.slice();
          broken.set(junk.subarray(0, broken.length - at), at);
          expect(await problemOf(broken)).toMatch(/^[a-z-]+$/);
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });
});

describe("from the disk", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "reports-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("reads a file and refuses one that is not there", async () => {
    const path = join(folder, "Лысьва.xlsx");
    await writeFile(path, await book({ "0,0": { value: "x" } }));
    expect((await readReportFile(path)).name).toBe("Лысьва.xlsx");
    await expect(readReportFile(join(folder, "нет.xlsx"))).rejects.toMatchObject({ problem: "missing" });
    await expect(readReportFile(folder)).rejects.toMatchObject({ problem: "missing" });
  });
});

/** A zip of one deflated entry that claims to be `claimed` bytes long. */
function zipOf(name: string, content: Buffer, claimed: number): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}
