/** One call of the panel: arguments checked, rights checked, and always an answer that the panel can read. */

import { Refusal } from "../../core/messages/refusal";
import type { Answer, RefusalCode } from "../../core/panel/answer";
import { type ArgumentsOf, type CallName, readArguments } from "../../core/panel/call-arguments";
import type { ResultOf } from "../../core/panel/calls";
import { type Missing, missingConsent } from "../consent";
import { PANEL_CALLERS } from "../public-functions";
import { coordinatorsOf, loadRegister } from "../register/store";
import { sentenceOf } from "../report-error";
import type { ScopeName } from "../scopes";
import { openShell, type Shell } from "../shell";
import { refuseUnlessMinistry } from "../who";

/** Makes the public function behind a call. It never throws and answers JSON text, since Google loses dates and undefined values. */
export function panelCall<N extends CallName>(
  name: N,
  scopes: readonly ScopeName[],
  handle: (shell: Shell, args: ArgumentsOf<N>) => ResultOf<N>,
  whenNotGranted?: (missing: Missing) => ResultOf<N>,
): (value: unknown) => string {
  return (value) => JSON.stringify(answer(name, scopes, handle, value, whenNotGranted));
}

function answer<N extends CallName>(
  name: N,
  scopes: readonly ScopeName[],
  handle: (shell: Shell, args: ArgumentsOf<N>) => ResultOf<N>,
  value: unknown,
  whenNotGranted?: (missing: Missing) => ResultOf<N>,
): Answer<ResultOf<N>> {
  try {
    const args = readArguments(name, value);
    if (args === null)
      return refuse(
        "invalid",
        "Панель прислала непонятный запрос; ничего не изменено. Закройте панель и откройте её снова.",
      );
    const missing = missingConsent(["spreadsheet", "email", ...scopes]);
    if (missing !== null)
      return whenNotGranted ? { ok: true, data: whenNotGranted(missing) } : withoutConsent(missing);
    const shell = openShell();
    if (PANEL_CALLERS[name] === "ministry")
      refuseUnlessMinistry(shell.spreadsheet, shell.account, coordinatorsOf(loadRegister()));
    return { ok: true, data: handle(shell, args) };
  } catch (error) {
    return refuse(codeOf(error), sentenceOf(name, error));
  }
}

function withoutConsent({ url }: Missing): Answer<never> {
  const sentence =
    "Для этого Google спросит ваше разрешение; без него ничего не изменится. Дайте его и повторите.";
  return { ...refuse("consent", sentence), ...(url === null ? {} : { url }) };
}

function refuse(code: RefusalCode, message: string): Extract<Answer<never>, { ok: false }> {
  return { ok: false, code, message };
}

const CODES: Readonly<Record<string, RefusalCode>> = {
  busy: "busy",
  gone: "gone",
  changed: "changed",
  invalid: "invalid",
  "rights.ministry": "forbidden",
  "rights.reporter": "forbidden",
};

function codeOf(error: unknown): RefusalCode {
  return (error instanceof Refusal && CODES[error.code]) || "failed";
}
