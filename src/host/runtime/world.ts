/** Everything that outlives an execution: the workbook, stores, consent, triggers, mail and the clock. */

import { copyWorkbook } from "../workbook/copy-workbook";
import { Calculator } from "../workbook/formula/calculator";
import { LinkIndex } from "../workbook/link-index";
import type { Area, SheetModel, WorkbookModel } from "../workbook/model";
import { sameAccount } from "../workbook/rights";
import { offsetAt } from "../workbook/time-zone";
import type { HostOptions, MenuNode, TriggerModel } from "./api";
import { CacheStore } from "./cache-store";
import { HostClock } from "./clock";
import type { Execution } from "./execution";
import type { ExecutionRecord } from "./execution-record";
import { FaultOrders } from "./fault-plan";
import { LockRoom } from "./lock-room";
import { MailRoom } from "./mail-room";
import type { PropertyStore } from "./property-store";
import { Realm } from "./realm";
import { UiLog } from "./ui-log";

/** What one person has on the screen. */
export interface Seat {
  isOpen: boolean;
  menus: MenuNode[];
  sheetId: number | null;
  selection: Area;
}

export class World {
  readonly clock: HostClock;
  readonly calculator: Calculator;
  readonly links = new LinkIndex();
  private calculated = "";
  readonly ui = new UiLog();
  readonly mail: MailRoom;
  readonly locks = new LockRoom();
  readonly faults = new FaultOrders();
  properties: { document: PropertyStore; script: PropertyStore; user: Record<string, PropertyStore> } = {
    document: {},
    script: {},
    user: {},
  };
  grants: Record<string, string[]> = {};
  triggers: TriggerModel[] = [];
  records: ExecutionRecord[] = [];
  readonly running: Execution[] = [];
  /** Top-level function declarations of the bundle: the only ones Google lets be called. */
  functionNames: ReadonlySet<string> = new Set();
  version = 0;
  nextId = 1;
  private realm: Realm | null = null;
  private readonly caches = new Map<string, CacheStore>();
  private readonly seats = new Map<string, Seat>();

  constructor(
    readonly options: HostOptions,
    readonly book: WorkbookModel,
  ) {
    this.clock = new HostClock(options.now, options.manifest.timeZone);
    this.mail = new MailRoom(() => this.now());
    this.calculator = new Calculator(book, () => this.now());
  }

  /** On the modelled clock: an execution that runs is ahead of the host's clock. */
  now(): number {
    return this.running.at(-1)?.nowMs() ?? this.clock.now();
  }

  /** null where every execution has a realm of its own. An execution inside another one always has. */
  keptRealm(execution: Execution): Realm | null {
    if (this.options.oneRealm !== true || this.running.length > 0) return null;
    this.realm = this.realm?.serve(execution) ?? new Realm(execution);
    return this.realm;
  }

  nextExecutionId(): number {
    return this.nextId++;
  }

  /** The workbook changed: cells of one sheet, no cells at all (null), or nobody knows which. */
  touch(sheet?: SheetModel | null): void {
    this.version++;
    this.calculator.invalidate();
    if (sheet === undefined) this.links.forgetAll();
    else if (sheet !== null) this.links.forget(sheet);
  }

  /** Brings the values of all formulas up to date for those who look from outside. */
  calculate(): void {
    const today = new Date(this.now() + offsetAt(this.now(), this.book.timeZone)).toISOString().slice(0, 10);
    const state = `${this.version} ${today}`;
    // Whoever gets the model may change it, so nothing remembered about its cells can be trusted afterwards.
    this.links.forgetAll();
    if (state === this.calculated) return;
    this.calculated = state;
    this.calculator.invalidate();
    this.calculator.calculateAll();
  }

  replaceBook(book: WorkbookModel): void {
    Object.assign(this.book, copyWorkbook(book));
    this.touch();
  }

  sheet(id: number): SheetModel | null {
    return this.book.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  sheetNamed(name: string): SheetModel | null {
    return this.book.sheets.find((sheet) => sheet.name === name) ?? null;
  }

  inManifest(scope: string): boolean {
    return this.options.manifest.oauthScopes.includes(scope);
  }

  hasScope(account: string, scope: string): boolean {
    return this.inManifest(scope) && (this.grants[account.toLowerCase()] ?? []).includes(scope);
  }

  /** Scopes of the manifest this account has not consented to. */
  missingScopes(account: string): string[] {
    return this.options.manifest.oauthScopes.filter((scope) => !this.hasScope(account, scope));
  }

  cache(name: string): CacheStore {
    const known = this.caches.get(name);
    if (known !== undefined) return known;
    const made = new CacheStore(() => this.now());
    this.caches.set(name, made);
    return made;
  }

  userProperties(account: string): PropertyStore {
    const key = account.toLowerCase();
    const known = this.properties.user[key];
    if (known !== undefined) return known;
    const made: PropertyStore = {};
    this.properties.user[key] = made;
    return made;
  }

  seat(account: string): Seat {
    const key = account.toLowerCase();
    const known = this.seats.get(key);
    if (known !== undefined) return known;
    const made: Seat = {
      isOpen: false,
      menus: [],
      sheetId: null,
      selection: { row: 1, column: 1, rows: 1, columns: 1 },
    };
    this.seats.set(key, made);
    return made;
  }

  /** The tab this person looks at; the first visible one when that tab is gone. */
  activeSheet(account: string): SheetModel {
    const seat = this.seat(account);
    const { sheets } = this.book;
    const sheet =
      sheets.find(({ id }) => id === seat.sheetId) ?? sheets.find(({ hidden }) => !hidden) ?? sheets[0];
    if (sheet === undefined) throw new Error("A workbook without sheets");
    return sheet;
  }

  isOwner(account: string): boolean {
    return sameAccount(this.book.owner, account);
  }

  /** Forgets what lives on people's screens and in caches, after a restore. */
  forgetSessions(): void {
    this.seats.clear();
    this.caches.clear();
  }
}
