/** AuthorizationInfo: what the account still has to consent to. */
import type { EnumValue } from "../../runtime/enumeration";
import type { Execution } from "../../runtime/execution";
import { free } from "../../runtime/member";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import { AuthorizationStatus } from "./script-enums";

const MEMBERS = {
  getAuthorizationStatus: free("local"),
  getAuthorizationUrl: free("local"),
  getAuthorizedScopes: free("local"),
} as const;

export class AuthorizationInfo
  extends ServiceObject
  implements
    Contract<
      GoogleAppsScript.Script.AuthorizationInfo,
      Exclude<keyof typeof MEMBERS, "getAuthorizedScopes" | "getAuthorizationUrl">
    >
{
  readonly serviceName = "AuthorizationInfo";
  readonly members = MEMBERS;

  constructor(
    execution: Execution,
    private readonly missing: readonly string[],
    private readonly authorized: readonly string[],
  ) {
    super(execution);
  }

  getAuthorizationStatus(): EnumValue {
    return this.missing.length > 0 ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED;
  }

  getAuthorizationUrl(): string | null {
    return this.missing.length > 0 ? "https://script.google.com/authorize/local" : null;
  }

  getAuthorizedScopes(): string[] {
    return [...this.authorized];
  }
}
