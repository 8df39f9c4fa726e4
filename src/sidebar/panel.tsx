/** Entry of the panel: finds out who is looking and shows what they need next. */
import { render } from "preact";
import type { PanelState } from "../core/panel/people";
import { MinistryView } from "./ministry/ministry-view";
import { given } from "./page";
import { Button, GrantLink, TroubleBox, Waiting } from "./parts";
import { ReporterView } from "./reporter/reporter-view";
import { SEVERAL_ACCOUNTS } from "./trouble";
import { useLoaded } from "./use-call";
import "./style.css";

function Panel() {
  const state = useLoaded("panelState", {});
  const { data, trouble, reload, set, busy } = state;
  if (!data) {
    return trouble ? (
      <TroubleBox trouble={trouble} onRetry={reload} />
    ) : (
      <Waiting text="Смотрим, как идут дела…" />
    );
  }
  const key = given("userKey");
  if (key && data.userKey && key !== data.userKey) {
    return <TroubleBox trouble={{ ok: false, code: "failed", message: SEVERAL_ACCOUNTS }} onRetry={reload} />;
  }
  return (
    <>
      <TroubleBox trouble={trouble} onRetry={reload} />
      <Who state={data} onState={set} onReload={reload} />
      <footer class="foot">
        <span class="quiet small">{"account" in data ? data.account : ""}</span>
        <Button kind="quiet" busy={busy} onClick={reload}>
          Обновить
        </Button>
      </footer>
    </>
  );
}

function Who(props: { state: PanelState; onState: (state: PanelState) => void; onReload: () => void }) {
  const { state } = props;
  switch (state.who) {
    case "ministry":
      return <MinistryView state={state} onState={props.onState} onReload={props.onReload} />;
    case "reporter":
      return <ReporterView state={state} onState={props.onState} />;
    case "consent":
      return <Consent missing={state.missing} url={state.url} onReload={props.onReload} />;
    case "unknown":
      return (
        <div class="message warn">
          <p>
            <b>Панель не знает, чей это отчёт.</b>
          </p>
          <p>{state.message}</p>
        </div>
      );
  }
}

function Consent(props: { missing: string[]; url: string | null; onReload: () => void }) {
  return (
    <div class="card">
      <h2>Нужно ваше разрешение</h2>
      <p>Чтобы панель заработала, Google спросит разрешение:</p>
      <ul class="lines">
        {props.missing.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="quiet">Заполнять свой лист можно и без него: проверка в ячейках работает сама.</p>
      <div class="row">
        <GrantLink url={props.url} />
        <Button onClick={props.onReload}>Готово, обновить</Button>
      </div>
    </div>
  );
}

const root = document.getElementById("root");
if (root) {
  render(
    <main class="panel">
      <Panel />
    </main>,
    root,
  );
}
