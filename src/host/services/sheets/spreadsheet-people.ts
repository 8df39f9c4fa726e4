/** The Spreadsheet as a file: name, people, locale and time zone. */
import { NotImplemented, ServiceError } from "../../runtime/errors";
import { say } from "../../runtime/russian-messages";
import { LOCALES } from "../../workbook/locale";
import { hasAccount, isFileEditor, sameAccount } from "../../workbook/rights";
import { isTimeZone } from "../../workbook/time-zone";
import { isEmail } from "../../workbook/validation";
import { BookBound } from "./book-bound";
import { emailOf, User } from "./user";

export abstract class SpreadsheetPeople extends BookBound {
  getOwner(): User {
    return new User(this.execution, this.book.owner);
  }

  /** The owner is an editor too. */
  getEditors(): User[] {
    return [this.book.owner, ...this.book.editors].map((email) => new User(this.execution, email));
  }

  addEditor(account: unknown): this {
    return this.addEditors([account]);
  }

  addEditors(accounts: unknown[]): this {
    const emails = accounts.map((account) => {
      const email = emailOf(account);
      if (email === null || !isEmail(email)) throw new ServiceError(say.invalidEmail(String(email)));
      return email;
    });
    this.change(() => {
      for (const email of emails) {
        if (!isFileEditor(this.book, email)) this.book.editors.push(email);
      }
      this.mirrorEditors();
    });
    return this;
  }

  removeEditor(account: unknown): this {
    const email = emailOf(account) ?? "";
    if (!hasAccount(this.book.editors, email)) throw new ServiceError(say.invalidArgument("emailAddress"));
    this.change(() => {
      this.book.editors = this.book.editors.filter((editor) => !sameAccount(editor, email));
      this.mirrorEditors();
    });
    return this;
  }

  getSpreadsheetTimeZone(): string {
    return this.book.timeZone;
  }

  setSpreadsheetTimeZone(timeZone: string): void {
    if (!isTimeZone(timeZone)) throw new ServiceError(say.invalidArgument("timezone"));
    this.change(() => {
      this.book.timeZone = timeZone;
    });
  }

  getSpreadsheetLocale(): string {
    return this.book.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    if (!(locale in LOCALES)) throw new NotImplemented(`Spreadsheet locale ${locale}`);
    this.change(() => {
      this.book.locale = locale;
    });
  }

  protected change(action: () => void): void {
    if (!isFileEditor(this.book, this.user)) throw new ServiceError(say.protectedArea);
    action();
    this.world.touch(null);
  }

  private mirrorEditors(): void {
    for (const { protections } of this.book.sheets) {
      for (const protection of protections) {
        if (protection.mirrorsFile === true) protection.editors = [...this.book.editors];
      }
    }
  }
}
