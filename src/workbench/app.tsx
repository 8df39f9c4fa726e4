/** The page around the grid: title and menus above, the add-on's panel and the workbench's own drawers at the side. */
import { useState } from "preact/hooks";
import { AccessBox } from "./chrome/access-box";
import { Charts } from "./chrome/charts";
import { DayPicker } from "./chrome/day-picker";
import { ImportBox, ResetBox } from "./chrome/file-boxes";
import { fromScript, MenuBar } from "./chrome/menu-bar";
import { type OwnBox, ownMenus } from "./chrome/own-menus";
import { Side } from "./chrome/side";
import { Toasts } from "./chrome/toasts";
import { WhoPicker } from "./chrome/who-picker";
import { Windows } from "./chrome/windows";
import type { Session } from "./session";
import { useStore } from "./store";

export function App({ session }: { session: Session }) {
  const state = useStore(session.store);
  const [box, setBox] = useState<OwnBox | null>(null);
  const closeBox = () => setBox(null);
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
        <MenuBar menus={[...ownMenus(session, setBox), ...scripts]} />
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
      <Side session={session} state={state} />
      {state.running ? (
        <p class="running" role="status">
          <span class="spinner" aria-hidden="true" /> Выполняется «{state.running}»…
        </p>
      ) : null}
      <Toasts toasts={state.toasts} onClose={(id) => session.notices.dropToast(id)} />
      <Windows session={session} state={state} />
      {box === "reset" ? <ResetBox session={session} onClose={closeBox} /> : null}
      {box === "access" ? <AccessBox session={session} people={state.people} onClose={closeBox} /> : null}
      {box === "import" ? <ImportBox session={session} onClose={closeBox} /> : null}
    </>
  );
}
