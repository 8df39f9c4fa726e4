/** A small host for tests, and a way to run a piece of Apps Script in it. */
import { createHost, type Host, type HostOptions } from "../../src/host/runtime/host";

export { NotImplemented as NotImplementedError } from "../../src/host/runtime/host";

export const OWNER = "ministry@gmail.com";
export const EDITOR = "school@gmail.com";

const AUTH = "https://www.googleapis.com/auth/";
export const ALL_SCOPES = [
  `${AUTH}spreadsheets.currentonly`,
  `${AUTH}script.container.ui`,
  `${AUTH}script.send_mail`,
  `${AUTH}script.scriptapp`,
  `${AUTH}userinfo.email`,
];

/** 10:00 in Yekaterinburg on 20 September 2024. */
export const START = new Date("2024-09-20T05:00:00Z");

export const newHost = (code = "", options: Partial<HostOptions> = {}): Host => {
  const host = createHost({
    code,
    manifest: { timeZone: "Asia/Yekaterinburg", oauthScopes: ALL_SCOPES },
    html: {},
    now: () => START,
    owner: OWNER,
    ...options,
  });
  host.addEditor(EDITOR);
  host.grant(OWNER);
  return host;
};

/** Runs the text of a function as the owner, with full consent. */
export const inScript = (host: Host, source: string, ...args: unknown[]): unknown =>
  host.as(host.owner).runSource(source, args);

/** The same on a fresh spreadsheet. */
export const onNewSheet = (source: string, ...args: unknown[]): unknown =>
  inScript(newHost(), source, ...args);
