/** Runs a command clicked in the menu: asks for consent, does it, and tells the result in a dialog. */
import { sentenceOf } from "./report-error";
import { require, type ScopeName } from "./scopes";
import { openShell, type Shell } from "./shell";

export interface Told {
  /** One sentence: what was done. */
  readonly sentence: string;
  /** Lines worth reading below it: what needs a person. */
  readonly lines: readonly string[];
}

/** More lines than fit on a screen help nobody; the rest is told as a number. */
const SHOWN_LINES = 12;

export function fromMenu(
  title: string,
  scopes: readonly ScopeName[],
  run: (shell: Shell) => Told | null,
): void {
  // Ends the execution and asks the person when something is not granted yet, so it stands outside of `try`.
  require(["spreadsheet", "email", ...scopes]);
  let text: string;
  try {
    const told = run(openShell());
    if (told === null) return;
    text = withLines(told);
  } catch (error) {
    text = sentenceOf(title, error);
  }
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

export function withLines({ sentence, lines }: Told): string {
  const shown = lines.slice(0, SHOWN_LINES);
  const rest = lines.length - shown.length;
  return [
    sentence,
    ...(shown.length > 0 ? [""] : []),
    ...shown,
    ...(rest > 0 ? [`… и ещё ${rest}`] : []),
  ].join("\n");
}
