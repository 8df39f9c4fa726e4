/** Entry of the page: asks the server for the spreadsheet, draws the grid, then the chrome around it. */
import { render } from "preact";
import { unpack } from "../host/server/pack";
import { App } from "./app";
import { placeOf } from "./grid/link";
import { gridOnly } from "./grid/menu-config";
import { goTo, shownSheet } from "./grid/navigate";
import { createGrid } from "./grid/univer";
import * as server from "./server";
import { Session } from "./session";
import { Store } from "./store";
import "./page.css";

declare global {
  interface Window {
    /** For tests: the grid is a canvas, so it is read through here. */
    workbench?: Session;
  }
}

async function start(): Promise<void> {
  const grid = document.getElementById("grid");
  const chrome = document.getElementById("chrome");
  if (!grid || !chrome) return;
  const wanted =
    new URLSearchParams(location.hash.slice(1)).get("account") ?? sessionStorage.getItem("account");
  const state = await server.state();
  const { packed, ...frame } = state.book;
  const book = { ...frame, sheets: unpack(packed) };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const built = await createGrid(grid, book, dark.matches, gridOnly);
  dark.addEventListener("change", () => built.api.toggleDarkMode(dark.matches));
  const store = new Store({
    title: book.name,
    account: state.account,
    people: state.people,
    menus: state.menus,
    today: state.today,
    granted: state.granted,
    sheetId: null,
    running: null,
    panel: null,
    dialog: null,
    toasts: [],
    ask: null,
    alert: null,
    consent: null,
    drawer: window.innerWidth > 1100 ? "steps" : null,
    letters: state.letters.length,
    lettersSeen: state.letters.length,
    executions: state.calls.at(-1)?.id ?? 0,
    version: state.version,
    shading: false,
    done: new Set(),
  });
  const session = new Session(built, store, book, state.version);
  store.subscribe(() => sessionStorage.setItem("account", store.state.account));
  chrome.replaceChildren();
  render(<App session={session} />, chrome);
  const first = shownSheet(built.api);
  if (first !== null) {
    store.set({ sheetId: first });
    session.updater.dress(first);
    // The first sheet is fitted once it has been drawn and its texts can be measured.
    requestAnimationFrame(() => requestAnimationFrame(() => session.updater.fitRows(first)));
  }
  // After «Начать заново» whoever sat here may not exist any more; then it is the owner's turn.
  const known = state.people.some(({ account }) => account === wanted);
  if (wanted && known && wanted !== state.account) await session.sit(wanted);
  new EventSource("/api/events").onmessage = (event) => session.newer(Number(event.data));
  const follow = () => {
    const place = placeOf(location.hash);
    if (place) goTo(built.api, { ...place, rows: 1, columns: 1 });
  };
  window.addEventListener("hashchange", follow);
  follow();
  window.workbench = session;
  document.body.dataset.ready = "true";
}

start().catch((error: unknown) => {
  const chrome = document.getElementById("chrome");
  const message = error instanceof Error ? error.message : String(error);
  if (chrome)
    render(
      <p class="fatal" role="alert">
        {message}
      </p>,
      chrome,
    );
});
