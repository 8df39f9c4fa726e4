/** OAuth scopes by a short name (platform.md §4, "Per-method scopes"). */
const AUTH = "https://www.googleapis.com/auth/";

export const SCOPES = {
  spreadsheet: `${AUTH}spreadsheets.currentonly`,
  container: `${AUTH}script.container.ui`,
  mail: `${AUTH}script.send_mail`,
  script: `${AUTH}script.scriptapp`,
  email: `${AUTH}userinfo.email`,
} as const;

export type ScopeKey = keyof typeof SCOPES;

/** The wider scope that also covers the member. */
const WIDER: Partial<Record<ScopeKey, string>> = { spreadsheet: `${AUTH}spreadsheets` };

export const scopesFor = (key: ScopeKey): string[] => {
  const wider = WIDER[key];
  return wider === undefined ? [SCOPES[key]] : [SCOPES[key], wider];
};
