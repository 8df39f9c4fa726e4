/** What the ministry sets on «Настройки», after reading and checking. */
import type { Day } from "../calendar/day";
import type { WorkCalendar } from "../calendar/working-days";

export interface Settings {
  /** Title of the report form, printed above each tab and the consolidated form. */
  readonly formTitle: string;
  readonly year: number;
  /** Reporting window: recurring duties have a period for each one that falls due inside it. */
  readonly window: { readonly start: Day; readonly end: Day };
  /** The day by which the whole report is to be handed in. */
  readonly finalDate: Day;
  /** Days before a deadline on which a letter is due, descending: 14, 7, 3, 1. */
  readonly ladder: readonly number[];
  /** An overdue duty is reminded of every so many days. */
  readonly overdueEvery: number;
  /** Days after the deadline that still count as on time. */
  readonly grace: number;
  readonly calendar: WorkCalendar;
  /** Accounts that act as the ministry besides the file's owner. */
  readonly coordinators: readonly string[];
  /** Addresses of the ministry: digest, test mode, escalation. */
  readonly ministryEmails: readonly string[];
  readonly senderName: string;
  readonly replyTo: string;
  /** Every letter goes to the ministry instead of the reporter. */
  readonly testMode: boolean;
  /** After so many days overdue a copy goes to `escalationEmail`; 0 switches it off. */
  readonly escalateAfter: number;
  readonly escalationEmail: string;
  readonly letterGreeting: string;
  readonly letterFooter: string;
  /** False: one row for a recurring duty instead of a row per period. */
  readonly rowPerPeriod: boolean;
  /** Spare rows below the duties of a tab. */
  readonly spareRows: number;
}
