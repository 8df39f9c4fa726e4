/** The desk behind the page: one spreadsheet, whoever sits at it, and an answer to each thing they do. */
import type { EditOutcome, Host, MenuNode, UiEvent, UserSession } from "../runtime/api";
import type { ExecutionRecord } from "../runtime/execution-record";
import { isFileEditor, sameAccount } from "../workbook/rights";
import { localLinks } from "./local-links";
import { peopleOf } from "./people";
import type {
  CallLine,
  ClickAnswer,
  Cursor,
  EditAnswer,
  Letter,
  RequestOf,
  RunAnswer,
  SheetAction,
  SitAnswer,
  StateAnswer,
  Update,
} from "./protocol";
import { RunFailed, runWithAnswers } from "./questions";
import { callLine, letterOf, showingsOf } from "./showing";
import { Versions, viewOf } from "./versions";

const CALLS_KEPT = 300;

export class Desk {
  #versions = new Versions();
  #calls: CallLine[] = [];
  readonly #open = new Set<string>();

  /** `changed` is told after everything that may have changed the world. */
  constructor(
    private host: Host,
    private readonly changed: () => void,
    /** Keeps the page of a panel or dialog and says where it is served. */
    private readonly frame: (html: string) => string,
    /** Address of the page, with its closing slash. */
    private readonly site: () => string,
  ) {
    this.#versions.note(host.workbook);
  }

  get world(): Host {
    return this.host;
  }

  replace(host: Host): void {
    this.host = host;
    this.#open.clear();
    this.#calls = [];
    this.#versions.note(host.workbook);
    this.changed();
  }

  get version(): number {
    return this.#versions.current;
  }

  /** Lets the clock run on, with the triggers that fall due on the way. */
  runUntil(instant: Date): void {
    this.host.clearCalls();
    this.host.runTriggers(instant);
    const executions = [...this.host.calls];
    this.host.clearCalls();
    this.host.ui.clear();
    this.#finish(executions);
  }

  /** Everything, for a page that is opened: as the owner, until somebody else sits down. */
  state(): StateAnswer {
    const people = peopleOf(this.host.workbook);
    const who = this.host.owner;
    this.#opened(who);
    return {
      account: who,
      version: this.#versions.current,
      today: this.#today(),
      book: viewOf(this.host.workbook),
      people,
      menus: this.#menus(who),
      granted: (this.host.grantsOf(who) ?? []).length > 0,
      letters: this.letters(),
      calls: this.#calls,
    };
  }

  people() {
    return peopleOf(this.host.workbook);
  }

  letters(): Letter[] {
    return this.host.mail.sent.map((mail, index) => {
      const letter = letterOf(mail, index);
      return { ...letter, htmlBody: letter.htmlBody && this.#local(letter.htmlBody) };
    });
  }

  calls(): readonly CallLine[] {
    return this.#calls;
  }

  sit(request: RequestOf<"sit">): SitAnswer {
    this.#opened(request.account);
    return {
      ...this.#update(request, [], []),
      people: this.people(),
      menus: this.#menus(request.account),
      granted: (this.host.grantsOf(request.account) ?? []).length > 0,
    };
  }

  refresh(request: RequestOf<"refresh">): Update {
    return this.#update(request, [], []);
  }

  edit(request: RequestOf<"edit">): EditAnswer {
    if (!this.#mayEdit(request.account)) return this.#refused(request);
    const session = this.#session(request);
    const sheet = this.#sheetName(request.sheetId);
    return this.#edited(request, () => {
      for (const block of request.blocks) {
        const outcome =
          block.kind === "link"
            ? session.setLink(sheet, block.row, block.column, block.text, block.url)
            : this.#write(session, sheet, block);
        if (!outcome.accepted) return outcome;
      }
      return { accepted: true, warnings: [], executions: [] };
    });
  }

  act(request: RequestOf<"act">): EditAnswer {
    if (!this.#mayEdit(request.account)) return this.#refused(request);
    const session = this.#session(request);
    const sheet = this.#sheetName(request.sheetId);
    return this.#edited(request, () => act(session, sheet, request.action, this.host));
  }

  click(request: RequestOf<"click">): ClickAnswer {
    const session = this.#session(request);
    const asked = this.#ask(request, () => session.clickMenu(request.path));
    return { ...asked.update, question: asked.question };
  }

  run(request: RequestOf<"run">): RunAnswer {
    const session = this.#session(request);
    const asked = this.#ask(request, () => session.call(request.functionName, request.args));
    return {
      ...asked.update,
      question: asked.question,
      ok: asked.failure === null,
      value: asked.failure ?? this.#local(JSON.stringify(asked.result ?? null)),
    };
  }

  consent(request: RequestOf<"consent">): Update {
    const had = this.host.grantsOf(request.account) ?? [];
    this.host.grant(request.account, [...new Set([...had, ...request.scopes])]);
    return this.#done(request);
  }

  share(request: RequestOf<"share">): Update {
    if (!sameAccount(request.account, this.host.owner)) throw new ViewOnly();
    for (const account of request.accounts) this.host.addEditor(account.trim().toLowerCase());
    return this.#done(request);
  }

  revoke(request: RequestOf<"revoke">): Update {
    this.host.revoke(request.account);
    return this.#done(request);
  }

  /** Another day: triggers that fall due on the way run in their order, as they would have. */
  today(request: RequestOf<"today">): Update {
    const [year = 0, month = 1, day = 1] = request.day.split("-").map(Number);
    const [nowYear = 0, nowMonth = 1, nowDay = 1] = this.#today().split("-").map(Number);
    const days = (Date.UTC(year, month - 1, day) - Date.UTC(nowYear, nowMonth - 1, nowDay)) / 86_400_000;
    this.host.clearCalls();
    this.host.ui.clear();
    if (days > 0 && days <= 120)
      this.host.runTriggers(new Date(this.host.now().getTime() + days * 86_400_000));
    if (this.#today() !== request.day) this.host.setToday(request.day);
    const executions = [...this.host.calls];
    const events = [...this.host.ui.events];
    this.#finish(executions);
    return this.#update(request, events, executions);
  }

  clearCalls(request: RequestOf<"clearCalls">): Update {
    this.#calls = [];
    return this.#done(request);
  }

  #write(
    session: UserSession,
    sheet: string,
    block: { row: number; column: number; values: (string | number | boolean | null)[][] },
  ): EditOutcome {
    const { row, column, values } = block;
    const only = values.length === 1 && values[0]?.length === 1 ? values[0] : null;
    if (values.every((line) => line.every((value) => value === null))) {
      return session.clear(sheet, row, column, values.length, values[0]?.length ?? 1);
    }
    return only
      ? session.type(sheet, row, column, only[0] ?? null)
      : session.paste(sheet, row, column, values);
  }

  #edited(request: Based, run: () => EditOutcome): EditAnswer {
    try {
      const { result, executions, events } = runWithAnswers(this.host, [], run);
      this.#finish(executions);
      return {
        ...this.#update(request, events, executions),
        accepted: result?.accepted ?? false,
        message: result?.message ?? "",
      };
    } catch (error) {
      // A person's edit never fails as a script does: whatever it is, it is told and nothing is lost on the page.
      const message = error instanceof Error ? error.message : String(error);
      if (error instanceof RunFailed) this.#finish(error.executions);
      return { ...this.#update(request, [], []), accepted: false, message };
    }
  }

  #ask<T>(request: Based & { answers: RequestOf<"click">["answers"] }, run: () => T) {
    try {
      const asked = runWithAnswers(this.host, request.answers, run);
      this.#finish(asked.executions);
      return {
        result: asked.result,
        question: asked.question,
        failure: null,
        update: this.#update(request, asked.events, asked.executions),
      };
    } catch (error) {
      if (!(error instanceof RunFailed)) throw error;
      this.#finish(error.executions);
      return {
        result: null,
        question: null,
        failure: error.message,
        update: this.#update(request, error.events, error.executions),
      };
    }
  }

  #refused(request: Based): EditAnswer {
    return { ...this.#update(request, [], []), accepted: false, message: new ViewOnly().message };
  }

  #done(request: Based): Update {
    this.#finish([]);
    return this.#update(request, [], []);
  }

  #finish(executions: readonly ExecutionRecord[]): void {
    this.#calls = [...this.#calls, ...executions.map(callLine)].slice(-CALLS_KEPT);
    this.#versions.note(this.host.workbook);
    this.changed();
  }

  #update(request: Based, events: readonly UiEvent[], executions: readonly ExecutionRecord[]): Update {
    const moved = executions.length > 0 && this.#mayEdit(request.account) ? this.#cursorAfter(request) : null;
    return {
      version: this.#versions.current,
      today: this.#today(),
      change: this.#versions.changeSince(this.host.workbook, request.since),
      letters: this.host.mail.sent.length,
      executions: this.#calls.at(-1)?.id ?? 0,
      showing: showingsOf(events, request.account, this.frame),
      moveTo: moved,
    };
  }

  #cursorAfter(request: Based): Cursor | null {
    const now = this.host.as(request.account).selection();
    const sheet = this.host.workbook.sheets.find((candidate) => candidate.name === now.sheetName);
    if (!sheet) return null;
    const cursor = {
      sheetId: sheet.id,
      row: now.row,
      column: now.column,
      rows: now.rows,
      columns: now.columns,
    };
    return JSON.stringify(cursor) === JSON.stringify(request.cursor) ? null : cursor;
  }

  #session(request: Based): UserSession {
    if (!this.#mayEdit(request.account)) throw new ViewOnly();
    this.#opened(request.account);
    const session = this.host.as(request.account);
    const cursor = request.cursor;
    const sheet = cursor && this.host.workbook.sheets.find((candidate) => candidate.id === cursor.sheetId);
    if (cursor && sheet) session.select(sheet.name, cursor.row, cursor.column, cursor.rows, cursor.columns);
    return session;
  }

  /** Somebody without the right to edit sees the table as Google shows it to them: no menus, no edits. */
  #menus(account: string): readonly MenuNode[] {
    return this.#mayEdit(account) ? this.host.as(account).menus() : [];
  }

  #mayEdit(account: string): boolean {
    return isFileEditor(this.host.workbook, account);
  }

  #opened(account: string): void {
    if (this.#open.has(account) || !this.#mayEdit(account)) return;
    this.#open.add(account);
    const executions = this.host.as(account).open();
    this.host.ui.clear();
    this.host.clearCalls();
    this.#finish(executions);
  }

  #sheetName(sheetId: number): string {
    const sheet = this.host.workbook.sheets.find((candidate) => candidate.id === sheetId);
    if (!sheet) throw new SheetGone();
    return sheet.name;
  }

  #local(text: string): string {
    return localLinks(text, this.host.workbook.id, this.site());
  }

  #today(): string {
    return new Intl.DateTimeFormat("en-CA", { timeZone: this.host.workbook.timeZone }).format(
      this.host.now(),
    );
  }
}

/** The person was not given the right to edit the file. */
export class ViewOnly extends Error {
  constructor() {
    super("Вам открыт только просмотр этой таблицы. Чтобы писать в неё, попросите доступ у владельца.");
  }
}

/** The page shows a sheet that somebody deleted meanwhile. */
export class SheetGone extends Error {
  constructor() {
    super("Этого листа уже нет: его удалили. Остальные листы не тронуты.");
  }
}

interface Based {
  account: string;
  since: number;
  cursor?: Cursor | undefined;
}

function act(session: UserSession, sheet: string, action: SheetAction, host: Host): EditOutcome {
  switch (action.kind) {
    case "setNote":
      return session.setNote(sheet, action.row, action.column, action.note);
    case "insertRows":
    case "deleteRows":
    case "insertColumns":
    case "deleteColumns":
      return session[action.kind](sheet, action.at, action.count);
    case "merge":
      return session.merge(sheet, action.row, action.column, action.rows, action.columns);
    case "renameSheet":
      return session.renameSheet(sheet, action.name);
    case "moveSheet":
      return session.moveSheet(sheet, action.position);
    case "addSheet":
      return session.addSheet(freeName(host));
    default:
      return session[action.kind](sheet);
  }
}

function freeName(host: Host): string {
  const names = new Set(host.workbook.sheets.map((sheet) => sheet.name));
  let number = host.workbook.sheets.length + 1;
  while (names.has(`Лист${number}`)) number += 1;
  return `Лист${number}`;
}
