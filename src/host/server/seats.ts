/** Who sits at the spreadsheet: what they may do, what they were drawn, and where their cursor stands. */
import type { Host, UserSession } from "../runtime/api";
import type { ExecutionRecord } from "../runtime/execution-record";
import { isFileEditor, sameAccount } from "../workbook/rights";
import { peopleOf } from "./people";
import type { Asking, Cursor, RequestOf, SitAnswer } from "./protocol";
import { recorded } from "./recorded";
import { ViewOnly } from "./refusals";

export class Seats {
  readonly #open = new Set<string>();

  constructor(private readonly host: Host) {}

  mayEdit(account: string): boolean {
    return isFileEditor(this.host.workbook, account);
  }

  /** What the page around the grid shows to this person; without the right to edit Google draws no menus. */
  seenBy(account: string): Pick<SitAnswer, "people" | "menus" | "granted"> {
    return {
      people: peopleOf(this.host.workbook),
      menus: this.mayEdit(account) ? this.host.as(account).menus() : [],
      granted: (this.host.grantsOf(account) ?? []).length > 0,
    };
  }

  allow({ account, scopes }: RequestOf<"consent">): void {
    const had = this.host.grantsOf(account) ?? [];
    this.host.grant(account, [...new Set([...had, ...scopes])]);
  }

  share({ account, accounts }: RequestOf<"share">): void {
    if (!sameAccount(account, this.host.owner)) throw new ViewOnly();
    for (const added of accounts) this.host.addEditor(added.trim().toLowerCase());
  }

  /** Opens the file for somebody who sits down for the first time: what ran then, or null when nothing had to. */
  open(account: string): ExecutionRecord[] | null {
    if (this.#open.has(account) || !this.mayEdit(account)) return null;
    this.#open.add(account);
    return recorded(this.host, () => this.host.as(account).open()).executions;
  }

  /** The person's hands, with the cursor where the page says it stands. */
  sessionOf({ account, cursor }: Asking): UserSession {
    if (!this.mayEdit(account)) throw new ViewOnly();
    const session = this.host.as(account);
    const sheet = cursor && this.host.workbook.sheets.find((candidate) => candidate.id === cursor.sheetId);
    if (cursor && sheet) session.select(sheet.name, cursor.row, cursor.column, cursor.rows, cursor.columns);
    return session;
  }

  /** Where a script put the cursor, when that is elsewhere than the page knows. */
  movedCursor({ account, cursor }: Asking): Cursor | null {
    if (!this.mayEdit(account)) return null;
    const { sheetName, row, column, rows, columns } = this.host.as(account).selection();
    const sheet = this.host.workbook.sheets.find((candidate) => candidate.name === sheetName);
    if (!sheet) return null;
    const now: Cursor = { sheetId: sheet.id, row, column, rows, columns };
    return JSON.stringify(now) === JSON.stringify(cursor) ? null : now;
  }
}
