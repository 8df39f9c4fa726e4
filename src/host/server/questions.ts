/**
 * Questions of a script (alert with a choice, prompt) in a browser. The script cannot wait for a page, so the command is
 * begun on a copy of the world: when it asks something not yet answered, everything is put back, the person is asked, and the
 * command runs again from the start with the answers given so far. To the script it looks like one run that waited.
 */
import type { Host, UiQuestion } from "../runtime/api";
import type { Question, QuestionAnswer } from "./protocol";
import { forget, type Recorded, taken } from "./recorded";

export interface Asked<T> extends Recorded {
  /** null when the run was put back because a question is open. */
  result: T | null;
  question: Question | null;
  /** Why the run failed; what it had done and shown before that stays. */
  failure: string | null;
}

class QuestionOpen extends Error {}

export function runWithAnswers<T>(host: Host, answers: readonly QuestionAnswer[], run: () => T): Asked<T> {
  const before = host.snapshot();
  forget(host);
  let open: UiQuestion | null = null;
  let next = 0;
  host.ui.responder = (question) => {
    const given = answers[next++];
    if (given) return { button: given.button, ...(given.text === undefined ? {} : { text: given.text }) };
    // A box with nothing but OK needs no choice: it is shown afterwards, in its place among the messages.
    if (question.kind === "alert" && question.buttons === "OK") {
      next--;
      return { button: "OK" };
    }
    open ??= question;
    throw new QuestionOpen(question.prompt);
  };
  let result: T | null = null;
  let failure: string | null = null;
  try {
    result = run();
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  } finally {
    host.ui.responder = null;
  }
  const asked = open as UiQuestion | null;
  if (asked) {
    host.restore(before);
    forget(host);
    const { kind, title, prompt, buttons } = asked;
    const question = { kind, title, prompt, buttons };
    return { result: null, question, failure: null, executions: [], events: [] };
  }
  return { result, question: null, failure, ...taken(host) };
}
