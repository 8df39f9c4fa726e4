/** The grid of the workbench: everything a person does in it reaches the table as that person, and what is refused goes back. */
import { expect, test } from "vitest";
import { cellKey } from "../../src/host/workbook/model";
import { atWorkbench } from "./at-workbench";
import { SOON } from "./find-browser";
import {
  clickCell,
  OWNER,
  openSheet,
  pasteInto,
  settle,
  shown,
  sitDown,
  smallHost,
  typeInto,
} from "./open-workbench";

const REPORTER = "uchastnik@obrazec.example";

/** Answers every edit in the next column, as a check does. */
const CODE = `function onEdit(e) {
  if (e.range.getNumColumns() === 1 && e.range.getColumn() === 2)
    e.range.offset(0, 1).setValue("проверено: " + e.range.getDisplayValue());
}`;

function world() {
  const host = smallHost(CODE);
  host.addEditor(REPORTER);
  const owner = host.as(OWNER);
  owner.renameSheet("Лист1", "Отчёт");
  owner.addSheet("Сосед");
  const script = (source: string) => owner.runSource(source);
  host.grant(OWNER);
  script(`() => {
    const sheet = SpreadsheetApp.getActive().getSheetByName("Отчёт");
    sheet.getRange(1, 1, 1, 4).setValues([["Мероприятие", "Результат", "Проверка", "Состояние"]]).setNotes([["", "что сделано", "", ""]]);
    sheet.getRange(2, 2, 20, 1).setNumberFormat("@");
    sheet.getRange(2, 4, 20, 1).setDataValidation(
      SpreadsheetApp.newDataValidation().requireValueInList(["В работе", "Исполнено"], true).setAllowInvalid(false).build());
    sheet.getRange(25, 1).insertCheckboxes();
    const own = sheet.protect();
    own.setUnprotectedRanges([sheet.getRange(2, 2, 20, 3)]);
    const next = SpreadsheetApp.getActive().getSheetByName("Сосед");
    next.getRange(1, 1).setValue("чужое");
    const closed = next.protect();
    for (const protection of [own, closed]) protection.removeEditors(protection.getEditors().filter((user) => user.getEmail() !== "${OWNER}"));
  }`);
  return host;
}

const at = atWorkbench({ world: async () => world() }, REPORTER);

const kept = (sheet: string, row: number, column: number) =>
  at.workbench.host().workbook.sheets.find((candidate) => candidate.name === sheet)?.cells[
    cellKey(row, column)
  ];

test("a typed text reaches the table, and the script's answer comes back into the grid", async () => {
  await typeInto(at.seat.page, 3, 2, "обучено 12 из 12");
  expect(kept("Отчёт", 3, 2)?.value).toBe("обучено 12 из 12");
  expect(await shown(at.seat.page, 3, 3)).toBe("проверено: обучено 12 из 12");
});

test("«1.10» stays what was typed: the table reads it, not the grid", async () => {
  await typeInto(at.seat.page, 4, 2, "1.10");
  expect(kept("Отчёт", 4, 2)?.value).toBe("1.10");
  expect(await shown(at.seat.page, 4, 2)).toBe("1.10");
});

test("typing in a closed cell is stopped before a word is lost, with Google's sentence", async () => {
  await clickCell(at.seat.page, 3, 1);
  await at.seat.page.keyboard.type("п");
  await expect
    .poll(() => at.seat.page.getByRole("alertdialog").textContent(), SOON)
    .toContain("Эта область защищена");
  await at.seat.page.keyboard.press("Escape");
  expect(kept("Отчёт", 3, 1)).toBeUndefined();
});

test("a paste over a neighbour's tab is refused by the table and taken back in the grid", async () => {
  await openSheet(at.seat.page, "Сосед");
  await pasteInto(at.seat.page, 1, 1, "<table><tr><td>моё</td></tr></table>", "моё");
  await expect
    .poll(() => at.seat.page.getByRole("alertdialog").textContent(), SOON)
    .toContain("Эта область защищена");
  await at.seat.page.keyboard.press("Escape");
  expect(await shown(at.seat.page, 1, 1)).toBe("чужое");
  expect(kept("Сосед", 1, 1)?.value).toBe("чужое");
  await openSheet(at.seat.page, "Отчёт");
});

test("a table from Word is pasted cell by cell, numbers as they were written", async () => {
  const html =
    '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><table><tr><td><p class="MsoNormal">проведено</p></td><td><p>принято</p></td></tr>' +
    '<tr><td><p class="MsoNormal">1.10</p></td><td><p>да</p></td></tr></table></body></html>';
  await pasteInto(at.seat.page, 6, 2, html, "проведено\tпринято\n1.10\tда");
  expect([kept("Отчёт", 6, 2)?.value, kept("Отчёт", 6, 3)?.value, kept("Отчёт", 7, 2)?.value]).toEqual([
    "проведено",
    "принято",
    "1.10",
  ]);
});

test("Delete empties, Ctrl+Z brings back, both in the table", async () => {
  await typeInto(at.seat.page, 8, 2, "было");
  await expect.poll(() => kept("Отчёт", 8, 2)?.value, SOON).toBe("было");
  await clickCell(at.seat.page, 8, 2);
  await at.seat.page.keyboard.press("Delete");
  await expect.poll(() => kept("Отчёт", 8, 2)?.value ?? null, SOON).toBeNull();
  await settle(at.seat.page);
  await at.seat.page.keyboard.press("Control+z");
  await expect.poll(() => kept("Отчёт", 8, 2)?.value, SOON).toBe("было");
});

test("a value that is not in the list is refused and the old one stands", async () => {
  await typeInto(at.seat.page, 3, 4, "Исполнено");
  await expect.poll(() => kept("Отчёт", 3, 4)?.value, SOON).toBe("Исполнено");
  await typeInto(at.seat.page, 3, 4, "Почти");
  await expect.poll(() => at.seat.page.getByRole("alertdialog").count(), SOON).toBe(1);
  expect(kept("Отчёт", 3, 4)?.value).toBe("Исполнено");
  await at.seat.page.keyboard.press("Escape");
  expect(await shown(at.seat.page, 3, 4)).toBe("Исполнено");
});

/** Where a cell lies on the page; the sheet is not scrolled in these tests. */
async function boxOf(row: number, column: number) {
  return at.seat.page.evaluate(
    ([r, c]) => {
      const sheet = window.workbench?.api.getActiveWorkbook()?.getActiveSheet();
      const cell = sheet?.getRange(r - 1, c - 1).getCellRect() ?? new DOMRect();
      const canvas =
        document.querySelector("#grid canvas[id^=univer-sheet-main]")?.getBoundingClientRect() ??
        new DOMRect();
      return { left: canvas.x + cell.x, top: canvas.y + cell.y, width: cell.width, height: cell.height };
    },
    [row, column] as const,
  );
}

test("a value is chosen from the list of a cell", async () => {
  const box = await boxOf(5, 4);
  await at.seat.page.mouse.click(box.left + box.width - 11, box.top + box.height / 2);
  await at.seat.page.getByText("В работе", { exact: true }).click();
  await expect.poll(() => kept("Отчёт", 5, 4)?.value, SOON).toBe("В работе");
});

test("a tick box of a closed cell cannot be ticked, and stays unticked in the grid", async () => {
  const box = await boxOf(25, 1);
  await at.seat.page.mouse.click(box.left + box.width / 2, box.top + box.height / 2);
  await expect.poll(() => at.seat.page.getByRole("alertdialog").count(), SOON).toBe(1);
  await at.seat.page.keyboard.press("Escape");
  expect(kept("Отчёт", 25, 1)?.value).toBe(false);
  await expect.poll(() => shown(at.seat.page, 25, 1), SOON).toBe(0);
});

test("a link to a cell in the address of the page opens its sheet there, as links of letters do", async () => {
  const other = at.workbench.host().workbook.sheets[1];
  await at.seat.page.evaluate((gid) => {
    location.hash = `#gid=${gid}&range=C7`;
  }, other?.id);
  await expect
    .poll(() => at.seat.page.evaluate(() => window.workbench?.cursor()), SOON)
    .toMatchObject({ sheetId: other?.id, row: 7, column: 3 });
  await openSheet(at.seat.page, "Отчёт");
});

test("a change by somebody else appears in an open page by itself", async () => {
  const other = await sitDown(at.browser, at.workbench, OWNER);
  await typeInto(other.page, 10, 2, "от владельца");
  await expect.poll(() => shown(at.seat.page, 10, 2), SOON).toBe("от владельца");
  expect(other.problems).toEqual([]);
  await other.close();
});

test("rows, tabs and notes are the table's to change: it refuses a reporter and obeys the owner", async () => {
  const command = (id: string, params: object) =>
    at.seat.page.evaluate(
      async ([name, given]) => {
        await window.workbench?.api.executeCommand(name, given).catch(() => false);
      },
      [id, params] as const,
    );
  const sheetKey = () => `s${at.workbench.host().workbook.sheets[0]?.id}`;
  const onSheet = () => ({ unitId: "workbook", subUnitId: sheetKey() });
  await command("sheet.command.set-worksheet-name", { ...onSheet(), name: "Взлом" });
  await settle(at.seat.page);
  expect(at.workbench.host().workbook.sheets[0]?.name).toBe("Отчёт");
  await at.seat.page.keyboard.press("Escape");
  await at.seat.close();
  at.seat = await sitDown(at.browser, at.workbench, OWNER);
  await command("sheet.command.set-worksheet-name", { ...onSheet(), name: "Отчёт за год" });
  await settle(at.seat.page);
  expect(at.workbench.host().workbook.sheets[0]?.name).toBe("Отчёт за год");
  await command("sheet.command.insert-row-by-range", {
    ...onSheet(),
    range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 25 },
    direction: 0,
  });
  await settle(at.seat.page);
  expect(kept("Отчёт за год", 2, 1)?.value).toBe("Мероприятие");
  expect(await shown(at.seat.page, 2, 1)).toBe("Мероприятие");
});

/** A row above this one, as the context menu of the grid puts it in; the owner sits at the page by now. */
async function insertRow(row: number): Promise<void> {
  await clickCell(at.seat.page, row, 1);
  await at.seat.page.evaluate(() =>
    window.workbench?.api.executeCommand("sheet.command.insert-row-before", { value: 1 }).catch(() => false),
  );
  await settle(at.seat.page);
}

test("rows that were put in go with Ctrl+Z and come again with Ctrl+Y, and what was typed before them is undone after them", async () => {
  const { page } = at.seat;
  const height = () => at.workbench.host().workbook.sheets[0]?.rows;
  const rows = height() ?? 0;
  await typeInto(page, 14, 1, "до вставки");
  await insertRow(13);
  await expect.poll(height, SOON).toBe(rows + 1);
  expect(kept("Отчёт за год", 15, 1)?.value).toBe("до вставки");
  await page.keyboard.press("Control+z");
  await expect.poll(height, SOON).toBe(rows);
  await settle(page);
  await page.keyboard.press("Control+y");
  await expect.poll(height, SOON).toBe(rows + 1);
  await settle(page);
  await page.keyboard.press("Control+z");
  await expect.poll(height, SOON).toBe(rows);
  await expect.poll(() => shown(page, 14, 1), SOON).toBe("до вставки");
  await settle(page);
  await page.keyboard.press("Control+z");
  await expect.poll(() => kept("Отчёт за год", 14, 1)?.value ?? null, SOON).toBeNull();
});

test("a row that somebody has written into is not taken back", async () => {
  const { page } = at.seat;
  await insertRow(13);
  const height = at.workbench.host().workbook.sheets[0]?.rows;
  at.workbench.host().as(OWNER).type("Отчёт за год", 13, 1, "чужое слово");
  await page.keyboard.press("Control+z");
  await expect.poll(() => page.getByRole("alertdialog").textContent(), SOON).toContain("Вставку не отменить");
  expect(at.workbench.host().workbook.sheets[0]?.rows).toBe(height);
  expect(kept("Отчёт за год", 13, 1)?.value).toBe("чужое слово");
  await page.keyboard.press("Escape");
});

test("Ctrl+Z writes nothing into a row that somebody else has moved away meanwhile", async () => {
  const { page } = at.seat;
  await typeInto(page, 18, 1, "моё");
  const other = await sitDown(at.browser, at.workbench, OWNER);
  await openSheet(other.page, "Отчёт за год");
  await typeInto(other.page, 17, 1, "соседнее");
  await other.page.evaluate(
    ([subUnitId]) =>
      window.workbench?.api
        .executeCommand("sheet.command.insert-row-by-range", {
          unitId: "workbook",
          subUnitId,
          range: { startRow: 2, endRow: 2, startColumn: 0, endColumn: 25 },
        })
        .catch(() => false),
    [`s${at.workbench.host().workbook.sheets[0]?.id}`],
  );
  await settle(other.page);
  await expect.poll(() => shown(page, 18, 1), SOON).toBe("соседнее");
  await clickCell(page, 1, 1);
  await page.keyboard.press("Control+z");
  await settle(page);
  expect(kept("Отчёт за год", 18, 1)?.value).toBe("соседнее");
  expect(kept("Отчёт за год", 19, 1)?.value).toBe("моё");
  await other.close();
});
