/** The local Apps Script host: one spreadsheet, its bound script, its people. See docs/host.md. */
import { newWorkbook } from "../workbook/blank";
import { copyWorkbook } from "../workbook/copy-workbook";
import type { WorkbookModel } from "../workbook/model";
import { hasAccount, sameAccount } from "../workbook/rights";
import type {
  Faults,
  Host,
  HostOptions,
  HostSnapshot,
  MailBox,
  TriggerModel,
  UiTranscript,
  UserSession,
} from "./api";
import { compileBundle } from "./bundle";
import { ClockTriggers } from "./clock-triggers";
import type { ExecutionRecord } from "./execution-record";
import { Session } from "./session";
import { Starter } from "./start-functions";
import { World } from "./world";

export type * from "./api";
export { NotImplemented } from "./errors";
export type * from "./execution-record";
export { ScriptFailure } from "./script-failure";

class LocalHost implements Host {
  private readonly world: World;
  private readonly starter: Starter;
  private readonly clockTriggers: ClockTriggers;

  constructor(private readonly options: HostOptions) {
    const bundle = compileBundle(options.code);
    const book = options.workbook ?? newWorkbook(options.owner, { timeZone: options.manifest.timeZone });
    this.world = new World(options, book);
    this.world.functionNames = bundle.functionNames;
    this.starter = new Starter(this.world, bundle);
    this.clockTriggers = new ClockTriggers(this.world, this.starter);
  }

  get workbook(): WorkbookModel {
    this.world.calculate();
    return this.world.book;
  }

  get owner(): string {
    return this.world.book.owner;
  }

  get version(): number {
    return this.world.version;
  }

  now(): Date {
    return new Date(this.world.clock.now());
  }

  setNow(instant: Date): void {
    this.world.clock.set(instant.getTime());
    this.clockTriggers.skipMissed();
  }

  setToday(day: string): void {
    this.world.clock.setDay(day);
    this.clockTriggers.skipMissed();
  }

  advance(milliseconds: number): void {
    this.world.clock.advance(milliseconds);
  }

  addEditor(account: string): void {
    const { book } = this.world;
    if (sameAccount(book.owner, account) || hasAccount(book.editors, account)) return;
    this.setEditors([...book.editors, account]);
  }

  removeEditor(account: string): void {
    this.setEditors(this.world.book.editors.filter((editor) => !sameAccount(editor, account)));
  }

  grant(account: string, scopes: readonly string[] = this.options.manifest.oauthScopes): void {
    const foreign = scopes.find((scope) => !this.world.inManifest(scope));
    if (foreign !== undefined) throw new Error(`${foreign} is not in the manifest`);
    const known = this.world.grants[account.toLowerCase()] ?? [];
    this.world.grants[account.toLowerCase()] = [...new Set([...known, ...scopes])];
  }

  revoke(account: string): void {
    delete this.world.grants[account.toLowerCase()];
  }

  grantsOf(account: string): readonly string[] | null {
    return this.world.grants[account.toLowerCase()] ?? null;
  }

  as(account: string): UserSession {
    return new Session(this.world, this.starter, account);
  }

  get triggers(): readonly TriggerModel[] {
    return this.world.triggers;
  }

  runTriggers(until: Date): ExecutionRecord[] {
    return this.clockTriggers.runUntil(until.getTime());
  }

  fireClock(handler?: string): ExecutionRecord[] {
    return this.clockTriggers.fireNow(handler);
  }

  get ui(): UiTranscript {
    return this.world.ui;
  }

  get mail(): MailBox {
    return this.world.mail;
  }

  get calls(): readonly ExecutionRecord[] {
    return this.world.records;
  }

  clearCalls(): void {
    this.world.records = [];
  }

  get faults(): Faults {
    return this.world.faults;
  }

  get properties(): Host["properties"] {
    return this.world.properties;
  }

  snapshot(): HostSnapshot {
    const { properties, triggers, grants, mail, nextId } = this.world;
    const rest = { properties, triggers, grants, mail: mail.sent, mailQuota: mail.windows, nextId };
    return {
      format: 1,
      now: this.now().toISOString(),
      workbook: copyWorkbook(this.workbook),
      ...structuredClone(rest),
    };
  }

  restore(snapshot: HostSnapshot): void {
    if (snapshot.format !== 1) throw new Error(`Snapshot format ${snapshot.format} is not known`);
    const { workbook, ...rest } = snapshot;
    const copy = structuredClone(rest);
    const { world } = this;
    world.properties = copy.properties;
    world.triggers = copy.triggers;
    world.grants = copy.grants;
    world.mail.sent = copy.mail;
    world.mail.windows = copy.mailQuota;
    world.nextId = copy.nextId;
    world.clock.set(Date.parse(copy.now));
    world.forgetSessions();
    world.replaceBook(workbook);
  }

  /** Protections nobody has restricted yet follow the file. */
  private setEditors(editors: string[]): void {
    const { book } = this.world;
    book.editors = editors;
    for (const { protections } of book.sheets) {
      for (const protection of protections)
        if (protection.mirrorsFile === true) protection.editors = [...editors];
    }
    this.world.touch();
  }
}

export const createHost = (options: HostOptions): Host => new LocalHost(options);
