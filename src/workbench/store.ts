/** State of the page's chrome, with listeners; the views read it through `useStore`. */
import { useEffect, useState } from "preact/hooks";
import type { MenuNode } from "../host/runtime/api";
import type { Person, Question, QuestionAnswer } from "../host/server/protocol";

export interface Toast {
  id: number;
  title: string;
  message: string;
  tone: "plain" | "bad";
}

export interface DialogWindow {
  title: string;
  frame: string;
  width: number;
  height: number;
  modal: boolean;
}

export type Drawer = "steps" | "letters" | "calls" | null;

export interface PageState {
  title: string;
  account: string;
  people: Person[];
  menus: readonly MenuNode[];
  today: string;
  granted: boolean;
  /** Sheet the person looks at. */
  sheetId: number | null;
  /** Name of the command that runs now. */
  running: string | null;
  panel: { title: string; frame: string } | null;
  dialog: DialogWindow | null;
  toasts: Toast[];
  ask: { question: Question; answer: (answer: QuestionAnswer) => void } | null;
  alert: { title: string; message: string } | null;
  consent: { operation: string; scopes: string[] } | null;
  drawer: Drawer;
  letters: number;
  lettersSeen: number;
  executions: number;
  /** Version of the table that is shown: what is drawn from it is drawn again. */
  version: number;
  shading: boolean;
  /** What the person has done since the page was opened, for the checklist. */
  done: ReadonlySet<string>;
}

type Listener = () => void;

export class Store {
  #listeners = new Set<Listener>();

  constructor(public state: PageState) {}

  set(change: Partial<PageState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }

  mark(step: string): void {
    if (!this.state.done.has(step)) this.set({ done: new Set([...this.state.done, step]) });
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

export function useStore(store: Store): PageState {
  const [state, setState] = useState(store.state);
  useEffect(() => {
    setState(store.state);
    return store.subscribe(() => setState(store.state));
  }, [store]);
  return state;
}
