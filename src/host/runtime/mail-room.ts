/** Mail that left the host, and the daily quota of recipients per account (platform.md §1 and §10). */
import { isConsumer, sameAccount } from "../workbook/rights";
import type { Mail, MailBox } from "./api";

const DAY = 86_400_000;
export const DAILY_RECIPIENTS = { consumer: 100, workspace: 1500 } as const;

export type QuotaWindows = Record<string, { windowStart: string; used: number }>;

export class MailRoom implements MailBox {
  sent: Mail[] = [];
  windows: QuotaWindows = {};

  constructor(private readonly now: () => number) {}

  remainingQuota(account: string): number {
    const limit = isConsumer(account) ? DAILY_RECIPIENTS.consumer : DAILY_RECIPIENTS.workspace;
    return Math.max(0, limit - (this.window(account)?.used ?? 0));
  }

  useQuota(account: string, recipients: number): void {
    const window = this.window(account) ?? { windowStart: new Date(this.now()).toISOString(), used: 0 };
    window.used += recipients;
    this.windows[account.toLowerCase()] = window;
  }

  deliver(mail: Mail): void {
    this.useQuota(mail.from, mail.to.length + mail.cc.length + mail.bcc.length);
    this.sent.push(mail);
  }

  clear(): void {
    this.sent = [];
  }

  sentBy(account: string): Mail[] {
    return this.sent.filter((mail) => sameAccount(mail.from, account));
  }

  /** A window opens with the first letter and lasts 24 hours. */
  private window(account: string): { windowStart: string; used: number } | null {
    const window = this.windows[account.toLowerCase()];
    if (window === undefined || this.now() - Date.parse(window.windowStart) >= DAY) return null;
    return window;
  }
}
