/** Session: who runs the script, and what of that it may know (platform.md §2). */
import { createHash } from "node:crypto";
import { ServiceError } from "../../runtime/errors";
import { free, needing } from "../../runtime/member";
import { say } from "../../runtime/russian-messages";
import { SCOPES } from "../../runtime/scopes";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import { domainOf, isConsumer, sameAccount } from "../../workbook/rights";
import { User } from "../sheets/user";

const MEMBERS = {
  getActiveUser: free("local"),
  getEffectiveUser: needing("email")("local"),
  getScriptTimeZone: free("local"),
  getActiveUserLocale: free("local"),
  getTemporaryActiveUserKey: free("local"),
} as const;

const MONTH = 30 * 86_400_000;

export class Session
  extends ServiceObject
  implements Contract<GoogleAppsScript.Base.Session, keyof typeof MEMBERS>
{
  readonly serviceName = "Session";
  readonly members = MEMBERS;

  /** The person at the keyboard: blank where the script may not know. Only full mode needs the scope. */
  getActiveUser(): User {
    const { mode, user, actor } = this.execution.identity;
    const isOwnRun = mode === "FULL" && actor !== null && sameAccount(actor, user);
    if (isOwnRun && !this.execution.world.hasScope(user, SCOPES.email)) {
      throw new ServiceError(say.noPermission("Session.getActiveUser", [SCOPES.email]));
    }
    return new User(this.execution, isOwnRun || this.isKnown(actor) ? (actor ?? "") : "");
  }

  getEffectiveUser(): User {
    return new User(this.execution, this.execution.identity.user);
  }

  getScriptTimeZone(): string {
    return this.execution.world.options.manifest.timeZone;
  }

  getActiveUserLocale(): string {
    return "ru";
  }

  /** A pseudonym that changes every 30 days. */
  getTemporaryActiveUserKey(): string {
    const { actor, user } = this.execution.identity;
    const period = Math.floor(this.execution.nowMs() / MONTH);
    return createHash("sha256")
      .update(`${actor ?? user} ${period}`)
      .digest("base64")
      .slice(0, 32);
  }

  /** The developer, or somebody of the developer's own organisation. */
  private isKnown(account: string | null): boolean {
    const { owner } = this.execution.world.options;
    return (
      account !== null &&
      (sameAccount(account, owner) || (!isConsumer(owner) && domainOf(account) === domainOf(owner)))
    );
  }
}
