/**
 * Questions of a script (alert with a choice, prompt) in a browser. The script cannot wait for a page, so the command is
 * begun on a copy of the world: when it asks something not yet answered, everything is put back, the person is asked, and the
 * command runs again from the start with the answers given so far. To the script it looks like one run that waited.
 */
import type { Host, UiEvent, UiQuestion } from "../runtime/api";
import type { ExecutionRecord } from "../runtime/execution-record";
import type { Question, QuestionAnswer } from "./protocol";

export interface Asked<T> {
  /** null when the run was put back because a question is open. */
  result: T | null;
  question: Question | null;
  executions: ExecutionRecord[];
  events: UiEvent[];
}

class QuestionOpen extends Error {}

export function runWithAnswers<T>(host: Host, answers: readonly QuestionAnswer[], run: () => T): Asked<T> {
  const before = host.snapshot();
  host.clearCalls();
  host.ui.clear();
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
  let failure: unknown;
  try {
    result = run();
  } catch (error) {
    failure = error;
  } finally {
    host.ui.responder = null;
  }
  const asked = open as UiQuestion | null;
  if (asked) {
    host.restore(before);
    host.clearCalls();
    host.ui.clear();
    const { kind, title, prompt, buttons } = asked;
    return { result: null, question: { kind, title, prompt, buttons }, executions: [], events: [] };
  }
  const executions = [...host.calls];
  const events = [...host.ui.events];
  host.clearCalls();
  host.ui.clear();
  if (failure !== undefined) throw new RunFailed(failure, executions, events);
  return { result, question: null, executions, events };
}

/** The run failed, and what it had shown before that is still to be shown. */
export class RunFailed extends Error {
  constructor(
    override readonly cause: unknown,
    readonly executions: ExecutionRecord[],
    readonly events: UiEvent[],
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}
