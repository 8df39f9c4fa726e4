/** A page that stands in for Google around the built panel: answers are given per call, in order, the last one stays. */
import type { CallName } from "../../src/core/panel/call-arguments";

/** Text: what the server returned. `fail`: what the failure handler gets. `never`: no answer at all. */
export type FakeAnswer = { text: string } | { fail: string; name?: string } | { never: true };

export type FakeAnswers = Partial<Record<CallName, FakeAnswer[]>>;

export interface FakeCall {
  name: string;
  args: unknown[];
}

declare global {
  interface Window {
    fakeCalls: FakeCall[];
    fakeAnswers: FakeAnswers;
  }
}

/** Runs in the page before its own script. */
export function installFakeGoogle(answers: FakeAnswers): void {
  window.fakeCalls = [];
  window.fakeAnswers = answers;
  const runner = (success?: (value: unknown) => void, failure?: (error: Error) => void): unknown =>
    new Proxy(
      {},
      {
        get(_, name: string) {
          if (name === "withSuccessHandler") return (next: (value: unknown) => void) => runner(next, failure);
          if (name === "withFailureHandler") return (next: (error: Error) => void) => runner(success, next);
          return (...args: unknown[]) => {
            window.fakeCalls.push({ name, args });
            const list = window.fakeAnswers[name as CallName] ?? [];
            const answer = list.length > 1 ? list.shift() : list[0];
            setTimeout(() => {
              if (!answer) failure?.(new Error(`${name} not found`));
              else if ("text" in answer) success?.(answer.text);
              else if ("fail" in answer)
                failure?.(Object.assign(new Error(answer.fail), { name: answer.name ?? "ScriptError" }));
            }, 5);
          };
        },
      },
    );
  const host = {
    close: () => window.fakeCalls.push({ name: "host.close", args: [] }),
    editor: { focus: () => undefined },
  };
  Object.assign(window, { google: { script: { run: runner(), host } } });
}
