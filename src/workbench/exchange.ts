/** The talk with the server: asked one thing at a time, and what it answers is put into the grid and the page around it. */
import { unpack } from "../host/server/pack";
import type { Asking, Cursor, RequestName, RequestOf, Update } from "../host/server/protocol";
import type { GridUpdater, Touched } from "./grid/apply";
import { cursorOf } from "./grid/listen";
import { goTo } from "./grid/navigate";
import type { Shading } from "./grid/shading";
import type { OwnAct, Undo } from "./grid/undo";
import type { Grid } from "./grid/univer";
import { InOrder } from "./in-order";
import type { Notices } from "./notices";
import { type Answers, ask, people, ServerFailure } from "./server";
import type { Store } from "./store";

/** Cells of one sheet that the grid shows already changed; the table may hold something else. */
export interface ChangedCells {
  sheetId: number;
  keys: ReadonlySet<string>;
}

/** What the person did to bring the answer about. */
export interface Own {
  cells?: ChangedCells;
  act?: OwnAct;
}

export interface Page {
  grid: Grid;
  store: Store;
  updater: GridUpdater;
  shading: Shading;
  notices: Notices;
  undo: Undo;
}

export class Exchange {
  readonly #order: InOrder;
  readonly #underWay: ChangedCells[] = [];

  constructor(
    private readonly page: Page,
    /** Of the table that the grid shows. */
    private version: number,
  ) {
    this.#order = new InOrder((error) => {
      const message = error instanceof ServerFailure ? error.message : String(error);
      page.notices.toast("", message, "bad", 0);
    });
  }

  cursor(): Cursor | null {
    return cursorOf(this.page.grid.univer.__getInjector());
  }

  /** null when nothing reached the table; then the cells that the grid shows already go back to what the table holds. */
  async ask<N extends RequestName>(
    name: N,
    what: Omit<RequestOf<N>, keyof Asking>,
    own: Own = {},
  ): Promise<Answers[N] | null> {
    const { cells } = own;
    if (cells) this.#underWay.push(cells);
    const answer = await this.#order.do(() => ask(name, { ...this.#asking(), ...what } as RequestOf<N>));
    if (cells) this.#underWay.splice(this.#underWay.indexOf(cells), 1);
    if (answer) this.#take(answer, own);
    else this.#apply(null, own);
    return answer;
  }

  /** News about a newer version than this page has. */
  newer(version: number): void {
    // The news of one's own edit overtakes its answer; after the answer there is nothing new in it.
    void this.settled().then(() => {
      if (version > this.version) void this.ask("refresh", {});
    });
  }

  /** Nothing under way any more. */
  settled(): Promise<unknown> {
    return this.#order.settled();
  }

  #asking(): Asking {
    const cursor = this.cursor();
    return { account: this.page.store.state.account, since: this.version, ...(cursor ? { cursor } : {}) };
  }

  #take(update: Update, own: Own): void {
    const { store, shading, updater, notices, grid } = this.page;
    this.version = update.version;
    shading.forget();
    this.#apply(update, own);
    if (update.change) void this.#people();
    const { today, letters, executions, version } = update;
    store.set({ today, letters, executions, version, title: updater.book.name });
    for (const showing of update.showing) notices.show(showing);
    if (update.moveTo) goTo(grid.api, update.moveTo);
  }

  #apply(update: Update | null, { cells, act }: Own): void {
    const { updater, store, undo } = this.page;
    const change = update?.change;
    if (!change && !cells) return;
    const touched: Touched = new Map(cells ? [[cells.sheetId, cells.keys]] : []);
    const known = change ? { ...change, sheets: unpack(change.packed) } : updater.standing();
    undo.resized(updater.apply(known, touched, this.#busy()), act);
    if (store.state.sheetId !== null) updater.fitRows(store.state.sheetId);
  }

  /** Cells with an edit under way, which an answer to an earlier one must not overwrite. */
  #busy(): Touched {
    const busy = new Map<number, Set<string>>();
    for (const { sheetId, keys } of this.#underWay)
      busy.set(sheetId, new Set([...(busy.get(sheetId) ?? []), ...keys]));
    return busy;
  }

  async #people(): Promise<void> {
    const list = await people().catch(() => null);
    if (list) this.page.store.set({ people: list });
  }
}
