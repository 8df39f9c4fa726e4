/** Protection of a sheet or a range, with the semantics collected in platform.md §3. */
import type { EnumValue } from "../../runtime/enumeration";
import { ServiceError } from "../../runtime/errors";
import type { Execution } from "../../runtime/execution";
import { type Member, needing } from "../../runtime/member";
import { say } from "../../runtime/russian-messages";
import type { Contract } from "../../runtime/service-object";
import type { ProtectionModel } from "../../workbook/model";
import { hasAccount, isConsumer, sameAccount } from "../../workbook/rights";
import { isEmail } from "../../workbook/validation";
import { Range } from "./range";
import { SheetBound } from "./sheet-bound";
import { ProtectionType } from "./sheet-enums";
import { emailOf, User } from "./user";

const sheet = needing("spreadsheet");
const change = (args = ""): Member => sheet("protectionChange", args);

const MEMBERS = {
  addEditor: change("string|User"),
  addEditors: change("array"),
  removeEditor: change("string|User"),
  removeEditors: change("array"),
  getEditors: sheet("lookup"),
  canEdit: sheet("lookup"),
  canDomainEdit: sheet("lookup"),
  setDomainEdit: change("boolean"),
  getDescription: sheet("local"),
  setDescription: change("string"),
  getProtectionType: sheet("local"),
  getRange: sheet("local"),
  getUnprotectedRanges: sheet("lookup"),
  setUnprotectedRanges: change("array"),
  isWarningOnly: sheet("local"),
  setWarningOnly: change("boolean"),
  remove: change(),
} as const;

export class Protection
  extends SheetBound
  implements Contract<GoogleAppsScript.Spreadsheet.Protection, keyof typeof MEMBERS>
{
  readonly serviceName = "Protection";
  readonly members = MEMBERS;

  constructor(
    execution: Execution,
    sheetId: number,
    readonly id: number,
  ) {
    super(execution, sheetId);
  }

  addEditor(account: unknown): this {
    return this.addEditors([account]);
  }

  /** Does not share the file with the accounts. */
  addEditors(accounts: unknown[]): this {
    return this.changeEditors((protection) => {
      for (const email of emails(accounts)) {
        if (!hasAccount(protection.editors, email) && !this.world.isOwner(email))
          protection.editors.push(email);
      }
    });
  }

  removeEditor(account: unknown): this {
    return this.removeEditors([account]);
  }

  /** The owner and the current user stay, without an error. */
  removeEditors(accounts: unknown[]): this {
    const removed = emails(accounts).filter((email) => !sameAccount(email, this.user));
    return this.changeEditors((protection) => {
      protection.editors = protection.editors.filter((email) => !hasAccount(removed, email));
    });
  }

  getEditors(): User[] {
    this.requireRight();
    return this.protection().editors.map((email) => new User(this.execution, email));
  }

  canEdit(): boolean {
    return this.world.isOwner(this.user) || hasAccount(this.protection().editors, this.user);
  }

  canDomainEdit(): boolean {
    this.requireRight();
    return this.protection().domainEdit;
  }

  setDomainEdit(editable: boolean): this {
    if (isConsumer(this.book.owner)) throw new ServiceError(say.domainEdit);
    return this.changeEditors((protection) => {
      protection.domainEdit = editable;
    });
  }

  getDescription(): string {
    return this.protection().description;
  }

  setDescription(description: string): this {
    return this.alter((protection) => {
      protection.description = description;
    });
  }

  getProtectionType(): EnumValue {
    return ProtectionType[this.protection().type];
  }

  getRange(): Range {
    const { rows, columns } = this.model();
    return new Range(
      this.execution,
      this.sheetId,
      this.protection().area ?? { row: 1, column: 1, rows, columns },
    );
  }

  getUnprotectedRanges(): Range[] {
    return this.protection().unprotected.map((area) => new Range(this.execution, this.sheetId, area));
  }

  setUnprotectedRanges(ranges: unknown[]): this {
    if (this.protection().type !== "SHEET") throw new ServiceError(say.onlySheetProtection);
    const areas = ranges.map((range) => {
      if (!(range instanceof Range))
        throw new ServiceError(say.badArguments("Protection.setUnprotectedRanges", ["Array"]));
      if (range.sheetId !== this.sheetId) throw new ServiceError(say.unprotectedElsewhere);
      return { ...range.area };
    });
    return this.alter((protection) => {
      protection.unprotected = areas;
    });
  }

  isWarningOnly(): boolean {
    return this.protection().warningOnly;
  }

  /** Back from a mere warning, all editors of the file may edit. */
  setWarningOnly(warningOnly: boolean): this {
    return this.alter((protection) => {
      if (protection.warningOnly && !warningOnly) protection.editors = [...this.book.editors];
      protection.warningOnly = warningOnly;
    });
  }

  remove(): void {
    this.requireRight();
    this.perform(this.model(), (sheet) => {
      sheet.protections = sheet.protections.filter(({ id }) => id !== this.id);
    });
  }

  private protection(): ProtectionModel {
    const found = this.model().protections.find(({ id }) => id === this.id);
    if (found === undefined) throw new ServiceError(say.rangeNotFound);
    return found;
  }

  private requireRight(): void {
    if (!this.canEdit()) throw new ServiceError(say.noProtectionRight);
  }

  private alter(action: (protection: ProtectionModel) => void): this {
    this.requireRight();
    const protection = this.protection();
    this.perform(this.model(), () => action(protection));
    return this;
  }

  private changeEditors(action: (protection: ProtectionModel) => void): this {
    if (this.protection().warningOnly) throw new ServiceError(say.warningOnlyEditors);
    return this.alter((protection) => {
      action(protection);
      delete protection.mirrorsFile;
    });
  }
}

const emails = (accounts: readonly unknown[]): string[] =>
  accounts.map((account) => {
    const email = emailOf(account);
    if (email === null || !isEmail(email)) throw new ServiceError(say.invalidEmail(String(email)));
    return email;
  });
