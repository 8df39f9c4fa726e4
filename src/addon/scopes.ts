/** The scopes of the manifest by what they are for; each command asks only for what it needs. */
const BASE = "https://www.googleapis.com/auth/";

export const SCOPE = {
  spreadsheet: `${BASE}spreadsheets.currentonly`,
  dialogs: `${BASE}script.container.ui`,
  mail: `${BASE}script.send_mail`,
  triggers: `${BASE}script.scriptapp`,
  email: `${BASE}userinfo.email`,
} as const;

export type ScopeName = keyof typeof SCOPE;

export function require(names: readonly ScopeName[]): void {
  ScriptApp.requireScopes(
    ScriptApp.AuthMode.FULL,
    names.map((name) => SCOPE[name]),
  );
}
