/** The desk behind the page: one spreadsheet, whoever sits at it, and an answer to each thing they do. */
import type { EditOutcome, Host, UserSession } from "../runtime/api";
import type { ExecutionRecord } from "../runtime/execution-record";
import { dayOf, goToDay } from "./days";
import { act, enter, sheetName } from "./grid-acts";
import { localLinks } from "./local-links";
import { News } from "./news";
import { peopleOf } from "./people";
import type {
  Asking,
  CallLine,
  ClickAnswer,
  EditAnswer,
  Letter,
  Person,
  RequestOf,
  RunAnswer,
  SitAnswer,
  StateAnswer,
  Update,
} from "./protocol";
import { runWithAnswers } from "./questions";
import { type Recorded, recorded } from "./recorded";
import { ViewOnly } from "./refusals";
import { Seats } from "./seats";
import { letterOf, showingsOf } from "./showing";
import { viewOf } from "./versions";

const NOTHING_RAN: Recorded = { executions: [], events: [] };

export class Desk {
  readonly #news = new News();
  #seats: Seats;

  /** `changed` is told after everything that may have changed the world. */
  constructor(
    private host: Host,
    private readonly changed: () => void,
    /** Keeps the page of a panel or dialog and says where it is served. */
    private readonly frame: (html: string) => string,
    /** Address of the page, with its closing slash. */
    private readonly site: () => string,
  ) {
    this.#seats = new Seats(host);
    this.#news.note(host, []);
  }

  get world(): Host {
    return this.host;
  }

  get version(): number {
    return this.#news.version;
  }

  replace(host: Host): void {
    this.host = host;
    this.#seats = new Seats(host);
    this.#news.forgetCalls();
    this.#noted([]);
  }

  /** Lets the clock run on, with the triggers that fall due on the way. */
  runUntil(instant: Date): void {
    this.#noted(recorded(this.host, () => this.host.runTriggers(instant)).executions);
  }

  /** Everything, for a page that is opened: as the owner, until somebody else sits down. */
  state(): StateAnswer {
    const who = this.host.owner;
    this.#opened(who);
    return {
      account: who,
      version: this.version,
      today: dayOf(this.host),
      book: viewOf(this.host.workbook),
      ...this.#seats.seenBy(who),
      letters: this.letters(),
      calls: this.calls(),
    };
  }

  people(): Person[] {
    return peopleOf(this.host.workbook);
  }

  letters(): Letter[] {
    return this.host.mail.sent.map((mail, index) => letterOf(mail, index, (html) => this.#local(html)));
  }

  calls(): readonly CallLine[] {
    return this.#news.calls;
  }

  sit(request: RequestOf<"sit">): SitAnswer {
    this.#opened(request.account);
    return { ...this.#update(request), ...this.#seats.seenBy(request.account) };
  }

  refresh(request: RequestOf<"refresh">): Update {
    return this.#update(request);
  }

  edit(request: RequestOf<"edit">): EditAnswer {
    const sheet = sheetName(this.host, request.sheetId);
    return this.#byHand(request, (session) => enter(session, sheet, request.blocks));
  }

  act(request: RequestOf<"act">): EditAnswer {
    const sheet = sheetName(this.host, request.sheetId);
    return this.#byHand(request, (session) => act(session, sheet, request.action, this.host));
  }

  click(request: RequestOf<"click">): ClickAnswer {
    const { update, question } = this.#script(request, (session) => session.clickMenu(request.path));
    return { ...update, question };
  }

  run(request: RequestOf<"run">): RunAnswer {
    const { update, question, failure, result } = this.#script(request, (session) =>
      session.call(request.functionName, request.args),
    );
    const value = failure ?? this.#local(JSON.stringify(result ?? null));
    return { ...update, question, ok: failure === null, value };
  }

  consent(request: RequestOf<"consent">): Update {
    this.#seats.allow(request);
    return this.#done(request);
  }

  share(request: RequestOf<"share">): Update {
    this.#seats.share(request);
    return this.#done(request);
  }

  revoke(request: RequestOf<"revoke">): Update {
    this.host.revoke(request.account);
    return this.#done(request);
  }

  today(request: RequestOf<"today">): Update {
    const what = recorded(this.host, () => goToDay(this.host, request.day));
    return this.#done(request, what);
  }

  clearCalls(request: RequestOf<"clearCalls">): Update {
    this.#news.forgetCalls();
    return this.#done(request);
  }

  #byHand(request: Asking, run: (session: UserSession) => EditOutcome): EditAnswer {
    if (!this.#seats.mayEdit(request.account))
      return { ...this.#update(request), accepted: false, message: new ViewOnly().message };
    const session = this.#session(request);
    const { result, failure, ...what } = runWithAnswers(this.host, [], () => run(session));
    // A person's edit never fails as a script does: whatever it is, it is told and nothing is lost on the page.
    const message = failure ?? result?.message ?? "";
    return { ...this.#done(request, what), accepted: result?.accepted ?? false, message };
  }

  #script<T>(request: RequestOf<"click"> | RequestOf<"run">, run: (session: UserSession) => T) {
    const session = this.#session(request);
    const { executions, events, ...told } = runWithAnswers(this.host, request.answers, () => run(session));
    return { ...told, update: this.#done(request, { executions, events }) };
  }

  #done(request: Asking, what: Recorded = NOTHING_RAN): Update {
    this.#noted(what.executions);
    return this.#update(request, what);
  }

  #noted(executions: readonly ExecutionRecord[]): void {
    this.#news.note(this.host, executions);
    this.changed();
  }

  #update(request: Asking, { executions, events }: Recorded = NOTHING_RAN): Update {
    return {
      ...this.#news.since(this.host, request.since),
      showing: showingsOf(events, request.account, this.frame),
      moveTo: executions.length > 0 ? this.#seats.movedCursor(request) : null,
    };
  }

  #session(request: Asking): UserSession {
    this.#opened(request.account);
    return this.#seats.sessionOf(request);
  }

  #opened(account: string): void {
    const executions = this.#seats.open(account);
    if (executions) this.#noted(executions);
  }

  #local(text: string): string {
    return localLinks(text, this.host.workbook.id, this.site());
  }
}
