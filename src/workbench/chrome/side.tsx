/** Beside the grid: the add-on's panel, one drawer of the workbench, and the rail that opens them. */
import { goTo } from "../grid/navigate";
import { pathTo } from "../menu-path";
import type { Session } from "../session";
import type { Drawer, PageState } from "../store";
import { CallsList } from "./calls-list";
import { Checklist } from "./checklist";
import { DRAWERS } from "./drawers";
import { Frame } from "./frame";
import { Outbox } from "./outbox";
import { WindowHead } from "./window-head";

interface SideProps {
  session: Session;
  state: PageState;
}

export function Side({ session, state }: SideProps) {
  const { store } = session;
  const { panel, drawer } = state;
  return (
    <aside class="side" aria-label="Панели">
      {panel ? (
        <section class="panel-window" aria-label={panel.title}>
          <WindowHead title={panel.title} close="Закрыть панель" onClose={() => store.set({ panel: null })} />
          <Frame
            key={panel.frame}
            frame={panel.frame}
            title={panel.title}
            onRun={(name, args) => session.run(name, args)}
            onClose={() => store.set({ panel: null })}
            onFocusGrid={() => document.querySelector<HTMLElement>("#grid")?.focus()}
          />
        </section>
      ) : null}
      {DRAWERS.filter(({ id }) => id === drawer).map(({ id, caption }) => (
        <section key={id} class="drawer" aria-label={caption}>
          <WindowHead title={caption} close="Закрыть" onClose={() => store.set({ drawer: null })} />
          {id === "steps" ? <Steps session={session} state={state} /> : null}
          {id === "letters" ? <Outbox count={state.letters} /> : null}
          {id === "calls" ? <CallsList last={state.executions} /> : null}
        </section>
      ))}
      <Rail state={state} onDrawer={(chosen) => store.set({ drawer: chosen, lettersSeen: state.letters })} />
    </aside>
  );
}

function Steps({ session, state }: SideProps) {
  const click = (caption: string) => {
    const path = pathTo(state.menus, caption);
    if (path) void session.click(path);
    else session.notices.toast("", `В меню этого человека нет пункта «${caption}».`);
  };
  const person = state.people.find((candidate) => candidate.account === state.account);
  const toOwnSheet = () => {
    if (person?.sheetId != null)
      goTo(session.grid.api, { sheetId: person.sheetId, row: 1, column: 1, rows: 1, columns: 1 });
  };
  return <Checklist state={state} filled={filledCells(session)} onMenu={click} onOwnSheet={toOwnSheet} />;
}

function filledCells({ updater }: Session): Map<string, number> {
  return new Map(
    updater
      .sheets()
      .map((sheet) => [sheet.name, Object.values(sheet.cells).filter((cell) => cell.value !== null).length]),
  );
}

function Rail({ state, onDrawer }: { state: PageState; onDrawer: (drawer: Drawer) => void }) {
  const fresh = state.letters - state.lettersSeen;
  return (
    <nav class="rail" aria-label="Разделы мастерской">
      {DRAWERS.map(({ id, caption, sign }) => (
        <button
          key={id}
          type="button"
          aria-pressed={state.drawer === id}
          aria-label={id === "letters" && fresh > 0 ? `${caption}, новых: ${fresh}` : caption}
          title={caption}
          onClick={() => onDrawer(state.drawer === id ? null : id)}
        >
          <span aria-hidden="true">{sign}</span>
          {id === "letters" && fresh > 0 ? <b aria-hidden="true">{fresh}</b> : null}
        </button>
      ))}
    </nav>
  );
}
