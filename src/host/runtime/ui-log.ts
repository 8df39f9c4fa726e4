/** What people saw of the add-on, and the answers they will give. */
import type { UiAnswer, UiEvent, UiQuestion, UiTranscript } from "./api";

/** What a person can press, and what closing the window by its cross means. */
const BUTTONS: Readonly<Record<string, readonly string[]>> = {
  OK: ["OK", "CLOSE"],
  OK_CANCEL: ["OK", "CANCEL", "CLOSE"],
  YES_NO: ["YES", "NO", "CLOSE"],
  YES_NO_CANCEL: ["YES", "NO", "CANCEL", "CLOSE"],
};

export class UiLog implements UiTranscript {
  events: UiEvent[] = [];
  responder: ((question: UiQuestion) => UiAnswer) | null = null;
  private answers: UiAnswer[] = [];

  answer(...answers: (string | UiAnswer)[]): void {
    this.answers.push(...answers.map((answer) => (typeof answer === "string" ? { button: answer } : answer)));
  }

  clear(): void {
    this.events = [];
    this.answers = [];
  }

  ask(question: UiQuestion): Required<UiAnswer> {
    const scripted = this.answers.shift() ?? this.responder?.(question);
    if (scripted === undefined && (question.kind === "prompt" || question.buttons !== "OK")) {
      throw new Error(
        `Nobody answers the question «${question.title || question.prompt}»: script it with host.ui.answer(…)`,
      );
    }
    const { button, text = "" } = scripted ?? { button: "OK" };
    if (!(BUTTONS[question.buttons] ?? []).includes(button)) {
      throw new Error(`«${question.title || question.prompt}» has no button ${button}`);
    }
    this.events.push(
      question.kind === "alert"
        ? { ...question, kind: "alert", answer: button }
        : { ...question, kind: "prompt", answer: button, text },
    );
    return { button, text };
  }
}
