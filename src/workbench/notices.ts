/** Everything that comes up before the person: passing messages, boxes, questions, the add-on's windows. */
import type { Question, QuestionAnswer, Showing } from "../host/server/protocol";
import type { Store } from "./store";

const TOAST_SECONDS = 6;
/** A panel beside a drawer leaves enough of the table from this width on. */
const WIDE = 1700;
const DIALOG = { width: 600, height: 450 };

export class Notices {
  #toast = 0;

  constructor(private readonly store: Store) {}

  /** 0 seconds: until the person closes it. */
  toast(title: string, message: string, tone: "plain" | "bad" = "plain", seconds = TOAST_SECONDS): void {
    const id = ++this.#toast;
    this.store.set({ toasts: [...this.store.state.toasts.slice(-3), { id, title, message, tone }] });
    if (seconds > 0) setTimeout(() => this.dropToast(id), seconds * 1000);
  }

  dropToast(id: number): void {
    this.store.set({ toasts: this.store.state.toasts.filter((toast) => toast.id !== id) });
  }

  alert(message: string, title = ""): void {
    this.store.set({ alert: { title, message } });
  }

  ask(question: Question): Promise<QuestionAnswer> {
    return new Promise((resolve) => {
      const answer = (given: QuestionAnswer) => {
        this.store.set({ ask: null });
        resolve(given);
      };
      this.store.set({ ask: { question, answer } });
    });
  }

  /** What the host wants shown to this person. */
  show(showing: Showing): void {
    const { store } = this;
    switch (showing.kind) {
      case "toast":
        this.toast(showing.title, showing.message, "plain", Math.max(0, showing.seconds));
        break;
      case "alert":
        this.alert(showing.prompt, showing.title);
        break;
      case "error":
        this.alert(showing.message, "Ошибка");
        break;
      case "consent":
        store.set({ consent: { operation: showing.operation, scopes: showing.scopes } });
        break;
      case "sidebar": {
        const drawer = window.innerWidth < WIDE ? null : store.state.drawer;
        store.set({ panel: { title: showing.title, frame: showing.frame }, drawer });
        break;
      }
      default: {
        const { title, frame, width, height, kind } = showing;
        const size = { width: width ?? DIALOG.width, height: height ?? DIALOG.height };
        store.set({ dialog: { title, frame, ...size, modal: kind === "modalDialog" } });
      }
    }
  }
}
