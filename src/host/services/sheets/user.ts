/** User: an account as Session, getOwner and getEditors give it out. */
import type { Execution } from "../../runtime/execution";
import { free } from "../../runtime/member";
import { type Contract, ServiceObject } from "../../runtime/service-object";

const MEMBERS = { getEmail: free("local") } as const;

export class User
  extends ServiceObject
  implements Contract<GoogleAppsScript.Base.User, keyof typeof MEMBERS>
{
  readonly serviceName = "User";
  readonly members = MEMBERS;

  constructor(
    execution: Execution,
    private readonly email: string,
  ) {
    super(execution);
  }

  getEmail(): string {
    return this.email;
  }
}

/** Google takes addresses and User objects alike. */
export const emailOf = (account: unknown): string | null =>
  typeof account === "string" ? account.trim() : account instanceof User ? account.getEmail() : null;
