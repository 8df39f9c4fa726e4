/** The page around the grid: title and menus above, the add-on's panel and the workbench's own drawers at the side. */
import { useState } from "preact/hooks";
import { AccessBox } from "./chrome/access-box";
import { AlertBox, ConsentBox, QuestionBox } from "./chrome/boxes";
import { CallsList } from "./chrome/calls-list";
import { Charts } from "./chrome/charts";
import { Checklist } from "./chrome/checklist";
import { DayPicker } from "./chrome/day-picker";
import { ImportBox, ResetBox } from "./chrome/file-boxes";
import { Frame } from "./chrome/frame";
import { fromScript, MenuBar, type MenuItem } from "./chrome/menu-bar";
import { Outbox } from "./chrome/outbox";
import { Toasts } from "./chrome/toasts";
import { WhoPicker } from "./chrome/who-picker";
import { goTo } from "./grid/navigate";
import { pathTo } from "./menu-path";
import type { Session } from "./session";
import { type Drawer, type PageState, useStore } from "./store";

export function App({ session }: { session: Session }) {
  const { store } = session;
  const state = useStore(store);
  const [box, setBox] = useState<"reset" | "import" | "access" | null>(null);

  const clickCaption = (caption: string) => {
    const path = pathTo(state.menus, caption);
    if (path) void session.click(path);
    else session.notices.toast("", `В меню этого человека нет пункта «${caption}».`);
  };
  const person = state.people.find((candidate) => candidate.account === state.account);
  const ownSheet = () => {
    if (person?.sheetId != null)
      goTo(session.grid.api, { sheetId: person.sheetId, row: 1, column: 1, rows: 1, columns: 1 });
  };
  const own: MenuItem[] = [
    {
      caption: "Файл",
      items: [
        { caption: "Скачать .xlsx", run: () => window.location.assign("/api/workbook.xlsx") },
        { caption: "Загрузить .xlsx…", run: () => setBox("import") },
        { caption: "Доступ к таблице…", run: () => setBox("access") },
        "separator",
        { caption: "Начать заново…", run: () => setBox("reset") },
      ],
    },
    {
      caption: "Вид",
      items: [
        {
          caption: "Закрытые для меня ячейки",
          checked: state.shading,
          run: () => {
            session.shading.shown = !state.shading;
            store.set({ shading: !state.shading });
            session.redraw();
          },
        },
        ...(["steps", "letters", "calls"] as const).map((id) => ({
          caption: DRAWERS[id],
          checked: state.drawer === id,
          run: () => store.set({ drawer: state.drawer === id ? null : id }),
        })),
        "separator",
        { caption: "Отозвать мои разрешения", run: () => void session.revoke() },
      ],
    },
  ];
  const scripts = fromScript(state.menus, (path) => void session.click(path)).filter(
    (item) => item !== "separator",
  );

  return (
    <>
      <header class="top">
        <div class="brand">
          <span class="logo" aria-hidden="true" />
          <h1 title={state.title}>{state.title}</h1>
        </div>
        <MenuBar menus={[...own, ...scripts]} />
        <div class="top-right">
          <DayPicker today={state.today} onPick={(day) => void session.setDay(day)} />
          <WhoPicker
            people={state.people}
            account={state.account}
            onPick={(account) => void session.sit(account)}
          />
        </div>
      </header>
      <Charts session={session} sheetId={state.sheetId} version={state.version} />
      <aside class="side" aria-label="Панели">
        {state.panel ? (
          <section class="panel-window" aria-label={state.panel.title}>
            <header>
              <h2>{state.panel.title}</h2>
              <button
                type="button"
                class="icon"
                aria-label="Закрыть панель"
                onClick={() => store.set({ panel: null })}
              >
                ✕
              </button>
            </header>
            <Frame
              key={state.panel.frame}
              frame={state.panel.frame}
              title={state.panel.title}
              onRun={(name, args) => session.run(name, args)}
              onClose={() => store.set({ panel: null })}
              onFocusGrid={() => document.querySelector<HTMLElement>("#grid")?.focus()}
            />
          </section>
        ) : null}
        {state.drawer ? (
          <section class="drawer" aria-label={DRAWERS[state.drawer]}>
            <header>
              <h2>{DRAWERS[state.drawer]}</h2>
              <button
                type="button"
                class="icon"
                aria-label="Закрыть"
                onClick={() => store.set({ drawer: null })}
              >
                ✕
              </button>
            </header>
            {state.drawer === "steps" ? (
              <Checklist
                state={state}
                filled={filledCells(session)}
                onMenu={clickCaption}
                onOwnSheet={ownSheet}
              />
            ) : null}
            {state.drawer === "letters" ? <Outbox count={state.letters} /> : null}
            {state.drawer === "calls" ? <CallsList last={state.executions} /> : null}
          </section>
        ) : null}
        <Rail state={state} onDrawer={(drawer) => store.set({ drawer, lettersSeen: state.letters })} />
      </aside>
      {state.running ? (
        <p class="running" role="status">
          <span class="spinner" aria-hidden="true" /> Выполняется «{state.running}»…
        </p>
      ) : null}
      <Toasts toasts={state.toasts} onClose={(id) => session.notices.dropToast(id)} />
      <Boxes session={session} state={state} />
      {box === "reset" ? <ResetBox session={session} onClose={() => setBox(null)} /> : null}
      {box === "access" ? (
        <AccessBox session={session} people={state.people} onClose={() => setBox(null)} />
      ) : null}
      {box === "import" ? <ImportBox session={session} onClose={() => setBox(null)} /> : null}
    </>
  );
}

function filledCells(session: Session): Map<string, number> {
  return new Map(
    session.updater
      .sheets()
      .map((sheet) => [sheet.name, Object.values(sheet.cells).filter((cell) => cell.value !== null).length]),
  );
}

const DRAWERS = { steps: "Первые шаги", letters: "Письма", calls: "Обращения к Google" } as const;
const SIGNS = { steps: "✓", letters: "✉", calls: "⏱" } as const;

function Rail(props: { state: PageState; onDrawer: (drawer: Drawer) => void }) {
  const { state } = props;
  const fresh = state.letters - state.lettersSeen;
  return (
    <nav class="rail" aria-label="Разделы мастерской">
      {(["steps", "letters", "calls"] as const).map((id) => (
        <button
          key={id}
          type="button"
          aria-pressed={state.drawer === id}
          aria-label={id === "letters" && fresh > 0 ? `${DRAWERS[id]}, новых: ${fresh}` : DRAWERS[id]}
          title={DRAWERS[id]}
          onClick={() => props.onDrawer(state.drawer === id ? null : id)}
        >
          <span aria-hidden="true">{SIGNS[id]}</span>
          {id === "letters" && fresh > 0 ? <b aria-hidden="true">{fresh}</b> : null}
        </button>
      ))}
    </nav>
  );
}

function Boxes({ session, state }: { session: Session; state: PageState }) {
  const { store } = session;
  const { dialog } = state;
  return (
    <>
      {dialog ? (
        <section
          class={dialog.modal ? "dialog modal-dialog" : "dialog"}
          role="dialog"
          aria-modal={dialog.modal}
          aria-label={dialog.title}
          style={{ width: `${dialog.width}px`, height: `${dialog.height + 48}px` }}
        >
          <header>
            <h2>{dialog.title}</h2>
            <button
              type="button"
              class="icon"
              aria-label="Закрыть окно"
              onClick={() => store.set({ dialog: null })}
            >
              ✕
            </button>
          </header>
          <Frame
            key={dialog.frame}
            frame={dialog.frame}
            title={dialog.title}
            onRun={(name, args) => session.run(name, args)}
            onClose={() => store.set({ dialog: null })}
            onFocusGrid={() => undefined}
          />
        </section>
      ) : null}
      {state.consent ? (
        <ConsentBox
          key={state.consent.scopes.join()}
          account={state.account}
          scopes={state.consent.scopes}
          onAllow={(scopes) => void session.consent(scopes)}
          onRefuse={() => store.set({ consent: null })}
        />
      ) : null}
      {state.ask ? <QuestionBox question={state.ask.question} onAnswer={state.ask.answer} /> : null}
      {state.alert ? (
        <AlertBox
          title={state.alert.title}
          message={state.alert.message}
          onClose={() => store.set({ alert: null })}
        />
      ) : null}
    </>
  );
}
