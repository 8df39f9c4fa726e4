/** A person's typing in the grid: stopped in closed cells before a word is lost, and sent on as it was typed. */
import { isFileEditor } from "../host/workbook/rights";
import type { Exchange, Page } from "./exchange";
import { RawText } from "./grid/raw-text";
import { type CellMatrix, keysOf, toBlocks } from "./grid/typed";

const PROTECTED = "Эта область защищена. Чтобы изменить ее, обратитесь к владельцу таблицы.";
const VIEW_ONLY =
  "Вам открыт только просмотр этой таблицы. Чтобы писать в неё, попросите доступ у владельца.";

export class Typing {
  readonly #raw = new RawText();

  constructor(
    private readonly page: Page,
    private readonly exchange: Exchange,
  ) {
    const { api } = page.grid;
    api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
      const cursor = exchange.cursor();
      if (!cursor || page.shading.mayEdit(cursor.sheetId, event.row + 1, event.column + 1)) return;
      event.cancel = true;
      const editor = isFileEditor(page.updater.book, page.store.state.account);
      page.notices.alert(editor ? PROTECTED : VIEW_ONLY);
    });
    api.addEvent(api.Event.BeforeSheetEditEnd, (event) => {
      if (!event.isConfirm) return;
      this.#raw.typed(event.row, event.column, event.value.toPlainText());
      // The cell is written in this very turn; whatever changes later has nothing to do with it.
      setTimeout(() => this.#raw.forget(), 0);
    });
  }

  pasting(html: string, text: string): void {
    this.#raw.pasted(html, text);
  }

  /** `trigger`: the command behind the change. */
  async changed(sheetId: number, matrix: CellMatrix, trigger: string): Promise<void> {
    const restored = this.#raw.restore(matrix, trigger);
    const sheet = this.page.updater.sheet(sheetId);
    const blocks = sheet ? toBlocks(restored, sheet) : [];
    if (blocks.length === 0) return;
    const cells = { sheetId, keys: new Set(blocks.flatMap(keysOf)) };
    const answer = await this.exchange.ask("edit", { sheetId, blocks }, { cells });
    if (answer?.accepted) this.page.store.mark(`edit:${sheetId}`);
    else if (answer) this.page.notices.alert(answer.message);
  }
}
