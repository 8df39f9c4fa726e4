/** The page at work: whatever a person does on it goes to the server as that person. */
import type { ClickAnswer, Cursor, QuestionAnswer, RunAnswer } from "../host/server/protocol";
import type { WorkbookView } from "../host/server/view";
import { cellKey } from "../host/workbook/model";
import { Exchange } from "./exchange";
import { GridUpdater } from "./grid/apply";
import { listen } from "./grid/listen";
import { goTo } from "./grid/navigate";
import { Shading } from "./grid/shading";
import type { CellMatrix } from "./grid/typed";
import { type OwnAct, Undo } from "./grid/undo";
import type { Grid } from "./grid/univer";
import { Notices } from "./notices";
import type { Store } from "./store";
import { Typing } from "./typing";

const UNSUPPORTED =
  "Оформление и фильтры в мастерской не меняются: здесь пробуют работу дополнения. В Google Таблицах это доступно.";

export class Session {
  readonly updater: GridUpdater;
  readonly shading: Shading;
  readonly notices: Notices;
  readonly undo: Undo;
  readonly #exchange: Exchange;

  constructor(
    readonly grid: Grid,
    readonly store: Store,
    book: WorkbookView,
    version: number,
  ) {
    const injector = grid.univer.__getInjector();
    this.updater = new GridUpdater(injector, book);
    this.shading = new Shading(injector, this.updater);
    this.shading.account = store.state.account;
    this.notices = new Notices(store);
    this.undo = new Undo(injector, (own) => void this.#act(own));
    this.#exchange = new Exchange(this, version);
    const typing = new Typing(this, this.#exchange);
    listen(injector, {
      cells: (sheetId, cells, trigger) => void typing.changed(sheetId, cells as CellMatrix, trigger),
      pasting: (html, text) => typing.pasting(html, text),
      act: (sheetId, action) => void this.#act({ sheetId, action, again: false }),
      unsupported: () => this.notices.toast("", UNSUPPORTED),
      sheetShown: (sheetId) => this.#shown(sheetId),
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
    return this.#exchange.cursor();
  }

  async sit(account: string): Promise<void> {
    this.store.set({ account, panel: null, dialog: null, consent: null });
    this.shading.account = account;
    this.shading.forget();
    // Nobody undoes what somebody else did.
    this.undo.forget();
    const answer = await this.#exchange.ask("sit", {});
    if (!answer) return;
    this.store.set({ people: answer.people, menus: answer.menus, granted: answer.granted });
    this.redraw();
  }

  /** Clicks an item of the add-on's menu, asking the person whatever the script asks. */
  async click(path: string[]): Promise<void> {
    const name = path.at(-1) ?? "";
    this.store.set({ running: name });
    await this.#withQuestions((answers) => this.#exchange.ask("click", { path, answers }));
    this.store.set({ running: null });
    this.store.mark(`menu:${name}`);
  }

  /** google.script.run of a panel. */
  async run(functionName: string, args: unknown[]): Promise<{ ok: boolean; value: string }> {
    const answer = await this.#withQuestions((answers) =>
      this.#exchange.ask("run", { functionName, args, answers }),
    );
    if (!answer) return { ok: false, value: "NetworkError: HTTP 0" };
    if (answer.ok && !isRefusal(answer.value)) this.store.mark(`run:${functionName}`);
    return { ok: answer.ok, value: answer.value };
  }

  async consent(scopes: string[]): Promise<void> {
    const answer = await this.#exchange.ask("consent", { scopes });
    this.store.set({ consent: null });
    if (!answer) return;
    this.store.set({ granted: true });
    this.notices.toast("", "Разрешение получено. Выберите команду ещё раз: Google её сам не повторяет.");
  }

  async revoke(): Promise<void> {
    if (await this.#exchange.ask("revoke", {})) this.store.set({ granted: false, panel: null, dialog: null });
  }

  async share(accounts: string[]): Promise<void> {
    if (await this.#exchange.ask("share", { accounts }))
      this.notices.toast(
        "",
        "Доступ открыт. Чтобы защита листов узнала о нём, повторите «Создать листы отчётов».",
      );
  }

  async setDay(day: string): Promise<void> {
    await this.#exchange.ask("today", { day });
  }

  newer(version: number): void {
    this.#exchange.newer(version);
  }

  redraw(): void {
    this.grid.api.getActiveWorkbook()?.getActiveSheet()?.refreshCanvas();
  }

  /** Nothing under way any more: tests and screenshots wait for this. */
  settled(): Promise<unknown> {
    return this.#exchange.settled();
  }

  async #act(act: OwnAct): Promise<void> {
    const { sheetId, action } = act;
    // A note stands in the grid already; everything else waits for the server.
    const own =
      action.kind === "setNote"
        ? { act, cells: { sheetId, keys: new Set([cellKey(action.row, action.column)]) } }
        : { act };
    const answer = await this.#exchange.ask("act", { sheetId, action }, own);
    // A step that could not be taken again is no longer between the steps before and after it.
    if (act.again && !answer?.accepted) this.undo.forget();
    if (answer && !answer.accepted) this.notices.alert(answer.message);
    else if (answer?.moveTo) goTo(this.grid.api, answer.moveTo);
  }

  async #withQuestions<A extends ClickAnswer | RunAnswer>(
    send: (answers: QuestionAnswer[]) => Promise<A | null>,
  ): Promise<A | null> {
    const answers: QuestionAnswer[] = [];
    for (;;) {
      const answer = await send(answers);
      if (!answer?.question) return answer;
      answers.push(await this.notices.ask(answer.question));
    }
  }

  #shown(sheetId: number): void {
    this.store.set({ sheetId });
    this.updater.dress(sheetId);
    this.updater.fitRows(sheetId);
  }
}

/** The add-on answers its panel with JSON text; `{ok: false}` is an answer too, but nothing was done. */
function isRefusal(value: string): boolean {
  return /^"?\{\\?"ok\\?":false/.test(value);
}
