/** Whether the person has granted what a part of the add-on needs, asked without asking the person. */
import { SCOPE, type ScopeName } from "./scopes";

export interface Missing {
  /** Where the person can grant it; null where Google gives no address. */
  readonly url: string | null;
}

/** null when everything is granted. Needs no scope itself. */
export function missingConsent(scopes: readonly ScopeName[]): Missing | null {
  const { FULL } = ScriptApp.AuthMode;
  const info = ScriptApp.getAuthorizationInfo(
    FULL,
    scopes.map((name) => SCOPE[name]),
  );
  if (info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED) return null;
  return { url: info.getAuthorizationUrl() || null };
}
