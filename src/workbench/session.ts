/** The page at work: what a person does goes to the server, what comes back goes into the grid and the chrome. */

import type { MenuNode } from "../host/runtime/api";
import { unpack } from "../host/server/pack";
import type {
  ClickAnswer,
  Cursor,
  EditBlock,
  Question,
  QuestionAnswer,
  RunAnswer,
  SheetAction,
  Showing,
  Update,
} from "../host/server/protocol";
import type { WorkbookView } from "../host/server/view";
import { isFileEditor } from "../host/workbook/rights";
import { GridUpdater, type Touched } from "./grid/apply";
import { cursorOf, listen } from "./grid/listen";
import { goTo } from "./grid/navigate";
import { RawText } from "./grid/raw-text";
import { Shading } from "./grid/shading";
import { type CellMatrix, keysOf, toBlocks } from "./grid/typed";
import type { Grid } from "./grid/univer";
import { ask, people, ServerFailure } from "./server";
import type { Store } from "./store";

const PROTECTED = "Эта область защищена. Чтобы изменить ее, обратитесь к владельцу таблицы.";
const VIEW_ONLY =
  "Вам открыт только просмотр этой таблицы. Чтобы писать в неё, попросите доступ у владельца.";
const UNSUPPORTED =
  "Оформление и фильтры в мастерской не меняются: здесь пробуют работу дополнения. В Google Таблицах это доступно.";
const TOAST_MS = 6000;
const WIDE = 1700;

export class Session {
  readonly updater: GridUpdater;
  readonly shading: Shading;
  #version: number;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #pending: { sheetId: number; keys: Set<string> }[] = [];
  readonly #raw = new RawText();
  #toast = 0;

  constructor(
    readonly grid: Grid,
    readonly store: Store,
    book: WorkbookView,
    version: number,
  ) {
    const injector = grid.univer.__getInjector();
    this.#version = version;
    this.updater = new GridUpdater(injector, book);
    this.shading = new Shading(injector, this.updater);
    this.shading.account = store.state.account;
    listen(injector, {
      cells: (sheetId, cells, trigger) =>
        this.#typed(sheetId, this.#raw.restore(cells as CellMatrix, trigger)),
      pasting: (html, text) => this.#raw.pasted(html, text),
      act: (sheetId, action) => this.#act(sheetId, action),
      unsupported: () => this.toast("", UNSUPPORTED),
      sheetShown: (sheetId) => this.#shown(sheetId),
    });
    grid.api.addEvent(grid.api.Event.BeforeSheetEditStart, (event) => {
      const cursor = this.cursor();
      if (!cursor || this.shading.mayEdit(cursor.sheetId, event.row + 1, event.column + 1)) return;
      event.cancel = true;
      const viewer = !isFileEditor(this.updater.book, this.account);
      this.store.set({ alert: { title: "", message: viewer ? VIEW_ONLY : PROTECTED } });
    });
    grid.api.addEvent(grid.api.Event.BeforeSheetEditEnd, (event) => {
      if (!event.isConfirm) return;
      this.#raw.typed(event.row, event.column, event.value.toPlainText());
      // The cell is written in this very turn; whatever changes later has nothing to do with it.
      setTimeout(() => this.#raw.forget(), 0);
    });
  }

  /** For tests: the grid is read through Univer's own API. */
  get api() {
    return this.grid.api;
  }

  get account(): string {
    return this.store.state.account;
  }

  cursor(): Cursor | null {
    return cursorOf(this.grid.univer.__getInjector());
  }

  async sit(account: string): Promise<void> {
    this.store.set({ account, panel: null, dialog: null, consent: null });
    this.shading.account = account;
    this.shading.forget();
    const answer = await this.#ordered(() => ask("sit", { account, since: this.#version }));
    if (!answer) return;
    this.store.set({ people: answer.people, menus: answer.menus, granted: answer.granted });
    this.#take(answer);
    this.redraw();
  }

  /** Clicks an item of the add-on's menu, asking the person whatever the script asks. */
  async click(path: string[]): Promise<void> {
    const name = path.at(-1) ?? "";
    this.store.set({ running: name });
    await this.#withQuestions((answers) =>
      this.#ordered(() => ask("click", { ...this.#base(), path, answers })),
    );
    this.store.set({ running: null });
    this.store.mark(`menu:${name}`);
  }

  /** google.script.run of a panel. */
  async run(functionName: string, args: unknown[]): Promise<{ ok: boolean; value: string }> {
    const answer = await this.#withQuestions((answers) =>
      this.#ordered(() => ask("run", { ...this.#base(), functionName, args, answers })),
    );
    if (!answer) return { ok: false, value: "NetworkError: HTTP 0" };
    if (answer.ok && !isRefusal(answer.value)) this.store.mark(`run:${functionName}`);
    return { ok: answer.ok, value: answer.value };
  }

  async consent(scopes: string[]): Promise<void> {
    const answer = await this.#ordered(() => ask("consent", { ...this.#base(), scopes }));
    this.store.set({ consent: null, granted: true });
    if (answer) this.#take(answer);
    this.toast("", "Разрешение получено. Выберите команду ещё раз: Google её сам не повторяет.");
  }

  async revoke(): Promise<void> {
    const answer = await this.#ordered(() => ask("revoke", this.#base()));
    this.store.set({ granted: false, panel: null, dialog: null });
    if (answer) this.#take(answer);
  }

  async share(accounts: string[]): Promise<void> {
    const answer = await this.#ordered(() => ask("share", { ...this.#base(), accounts }));
    if (!answer) return;
    this.#take(answer);
    this.toast("", "Доступ открыт. Чтобы защита листов узнала о нём, повторите «Создать листы отчётов».");
  }

  async setDay(day: string): Promise<void> {
    const answer = await this.#ordered(() => ask("today", { ...this.#base(), day }));
    if (answer) this.#take(answer);
  }

  async refresh(): Promise<void> {
    const answer = await this.#ordered(() => ask("refresh", this.#base()));
    if (answer) this.#take(answer);
  }

  /** News from the server about a newer version than this page has. */
  newer(version: number): void {
    // The news of one's own edit overtakes its answer; after the answer there is nothing new in it.
    void this.#queue.then(() => {
      if (version > this.#version) void this.refresh();
    });
  }

  toast(title: string, message: string, tone: "plain" | "bad" = "plain", seconds = TOAST_MS / 1000): void {
    const id = ++this.#toast;
    this.store.set({ toasts: [...this.store.state.toasts.slice(-3), { id, title, message, tone }] });
    if (seconds > 0) setTimeout(() => this.dropToast(id), seconds * 1000);
  }

  dropToast(id: number): void {
    this.store.set({ toasts: this.store.state.toasts.filter((toast) => toast.id !== id) });
  }

  redraw(): void {
    this.grid.api.getActiveWorkbook()?.getActiveSheet()?.refreshCanvas();
  }

  /** Nothing under way any more: tests and screenshots wait for this. */
  settled(): Promise<unknown> {
    return this.#queue;
  }

  #typed(sheetId: number, cells: CellMatrix): void {
    const sheet = this.updater.sheet(sheetId);
    if (!sheet) return;
    const blocks = toBlocks(cells, sheet);
    if (blocks.length === 0) return;
    void this.#send(sheetId, blocks);
  }

  async #send(sheetId: number, blocks: EditBlock[]): Promise<void> {
    const mine = { sheetId, keys: new Set(blocks.flatMap(keysOf)) };
    this.#pending.push(mine);
    const answer = await this.#ordered(() => ask("edit", { ...this.#base(), sheetId, blocks }));
    this.#pending.splice(this.#pending.indexOf(mine), 1);
    const touched: Touched = new Map([[sheetId, mine.keys]]);
    if (!answer) {
      // Nothing reached the table: what the grid shows goes back to what the table holds.
      this.updater.apply(this.#standing(), touched, this.#busy());
      return;
    }
    this.#take(answer, touched);
    if (answer.accepted) this.store.mark(`edit:${sheetId}`);
    else this.store.set({ alert: { title: "", message: answer.message } });
  }

  async #act(sheetId: number, action: SheetAction): Promise<void> {
    const answer = await this.#ordered(() => ask("act", { ...this.#base(), sheetId, action }));
    const touched: Touched =
      action.kind === "setNote"
        ? new Map([[sheetId, new Set([`${action.row},${action.column}`])]])
        : new Map();
    if (!answer) return;
    this.#take(answer, touched);
    if (!answer.accepted) this.store.set({ alert: { title: "", message: answer.message } });
    else if (answer.moveTo) goTo(this.grid.api, answer.moveTo);
  }

  async #withQuestions<A extends ClickAnswer | RunAnswer>(
    send: (answers: QuestionAnswer[]) => Promise<A | null>,
  ): Promise<A | null> {
    const answers: QuestionAnswer[] = [];
    for (;;) {
      const answer = await send(answers);
      if (!answer) return null;
      this.#take(answer);
      if (!answer.question) return answer;
      answers.push(await this.#askPerson(answer.question));
    }
  }

  #askPerson(question: Question): Promise<QuestionAnswer> {
    return new Promise((resolve) => {
      const answer = (given: QuestionAnswer) => {
        this.store.set({ ask: null });
        resolve(given);
      };
      this.store.set({ ask: { question, answer } });
    });
  }

  /** One at a time and in order, as they were done; a failure is told and does not stop the next. */
  #ordered<T>(work: () => Promise<T>): Promise<T | null> {
    const result = this.#queue.then(work).catch((error: unknown) => {
      const message = error instanceof ServerFailure ? error.message : String(error);
      this.toast("", message, "bad", 0);
      return null;
    });
    this.#queue = result;
    return result;
  }

  #base() {
    const cursor = this.cursor();
    return { account: this.account, since: this.#version, ...(cursor ? { cursor } : {}) };
  }

  #take(update: Update, touched: Touched = new Map()): void {
    this.#version = update.version;
    this.shading.forget();
    if (update.change || touched.size > 0) {
      const change = update.change && { ...update.change, sheets: unpack(update.change.packed) };
      this.updater.apply(change ?? this.#standing(), touched, this.#busy());
      const sheetId = this.store.state.sheetId;
      if (sheetId !== null) this.updater.fitRows(sheetId);
    }
    if (update.change) void this.#people();
    this.store.set({
      today: update.today,
      letters: update.letters,
      executions: update.executions,
      version: update.version,
      title: this.updater.book.name,
    });
    for (const showing of update.showing) this.#show(showing);
    if (update.moveTo) goTo(this.grid.api, update.moveTo);
  }

  /** The table as it was last heard of, to put typed cells back. */
  #standing() {
    const { name, owner, editors, activeSheetId } = this.updater.book;
    return {
      name,
      owner,
      editors,
      activeSheetId,
      order: this.updater.sheets().map((sheet) => sheet.id),
      sheets: [],
    };
  }

  #busy(): Touched {
    const busy = new Map<number, Set<string>>();
    for (const { sheetId, keys } of this.#pending) {
      busy.set(sheetId, new Set([...(busy.get(sheetId) ?? []), ...keys]));
    }
    return busy;
  }

  async #people(): Promise<void> {
    const list = await people().catch(() => null);
    if (list) this.store.set({ people: list });
  }

  #shown(sheetId: number): void {
    this.store.set({ sheetId });
    this.updater.dress(sheetId);
    this.updater.fitRows(sheetId);
  }

  #show(showing: Showing): void {
    if (showing.kind === "toast") {
      this.toast(showing.title, showing.message, "plain", Math.max(0, showing.seconds));
    } else if (showing.kind === "alert") {
      this.store.set({ alert: { title: showing.title, message: showing.prompt } });
    } else if (showing.kind === "error") {
      this.store.set({ alert: { title: "Ошибка", message: showing.message } });
    } else if (showing.kind === "consent") {
      this.store.set({ consent: { operation: showing.operation, scopes: showing.scopes } });
    } else if (showing.kind === "sidebar") {
      // A panel beside a drawer would leave too little of the table.
      const drawer = window.innerWidth < WIDE ? null : this.store.state.drawer;
      this.store.set({ panel: { title: showing.title, frame: showing.frame }, drawer });
    } else {
      const { title, frame } = showing;
      const size = { width: showing.width ?? 600, height: showing.height ?? 450 };
      this.store.set({ dialog: { title, frame, ...size, modal: showing.kind === "modalDialog" } });
    }
  }
}

/** The add-on answers its panel with JSON text; `{ok: false}` is an answer too, but nothing was done. */
function isRefusal(value: string): boolean {
  return /^"?\{\\?"ok\\?":false/.test(value);
}

/** Captions of the add-on's menu down to an item, found by its last caption (dots and spaces aside). */
export function pathTo(menus: readonly MenuNode[], caption: string): string[] | null {
  const plain = (text: string) => text.replace(/[….\s]+$/u, "").trim();
  for (const node of menus) {
    if (node.functionName && plain(node.caption) === plain(caption)) return [node.caption];
    const below = pathTo(
      (node.items ?? []).filter((item): item is MenuNode => item !== "separator"),
      caption,
    );
    if (below) return [node.caption, ...below];
  }
  return null;
}
