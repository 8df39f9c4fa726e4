/** A call of the add-on from the panel: typed, checked, and always answered, whatever Google does with it. */
import type { Answer, Refusal } from "../core/panel/answer";
import type { ArgumentsOf, CallName } from "../core/panel/call-arguments";
import { type ResultOf, readAnswer } from "../core/panel/calls";
import { refusalOf } from "./trouble";

export type { Answer };

export function call<N extends CallName>(name: N, args: ArgumentsOf<N>): Promise<Answer<ResultOf<N>>> {
  return new Promise((resolve) => {
    const run = window.google?.script.run;
    if (!run || navigator.onLine === false) {
      resolve(refusalOf(new Error(run ? "NetworkError" : "no google.script")));
      return;
    }
    const ready = run
      .withSuccessHandler((value) => resolve(readAnswer(name, value)))
      .withFailureHandler((error) => resolve(refusalOf(error)));
    const callable = ready[name];
    if (typeof callable === "function") callable.call(ready, args);
    else resolve(refusalOf(new Error(`${name} is not a public function`)));
  });
}

export type { Refusal };
