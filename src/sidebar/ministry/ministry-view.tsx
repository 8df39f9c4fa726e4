/** The panel of the ministry: four pages under one row of tabs, a running job above all. */
import { useState } from "preact/hooks";
import type { JobKind } from "../../core/panel/job-kinds";
import type { Job } from "../../core/panel/jobs";
import type { MinistryState } from "../../core/panel/people";
import { JobView } from "../job-view";
import { Jump, TroubleBox } from "../parts";
import { useDoing } from "../use-call";
import { AutomationView } from "./automation-view";
import { ReportersView } from "./reporters-view";
import { SeasonView } from "./season-view";
import { SettingsView } from "./settings-view";
import { Tabs } from "./tabs";

const PAGES = [
  { id: "season", title: "Сезон" },
  { id: "reporters", title: "Отчёты" },
  { id: "letters", title: "Письма" },
  { id: "settings", title: "Настройки" },
] as const;

type PageId = (typeof PAGES)[number]["id"];

export function MinistryView(props: {
  state: MinistryState;
  onState: (state: MinistryState) => void;
  onReload: () => void;
}) {
  const { state, onState, onReload } = props;
  const [page, setPage] = useState<PageId>("season");
  const [job, setJob] = useState<Job | null>(state.job);
  const doing = useDoing();

  const start = async (kind: JobKind) => {
    const started = await doing.ask("startJob", { kind });
    if (started) setJob(started);
  };
  const ended = () => {
    setJob(null);
    onReload();
  };

  return (
    <>
      <Tabs pages={PAGES} page={page} onPage={setPage} />
      {job ? <JobView key={job.id} job={job} onEnd={ended} /> : null}
      <TroubleBox trouble={doing.trouble} onClose={doing.forget} />
      <div role="tabpanel" id="page" aria-labelledby={`tab-${page}`}>
        {page === "season" ? (
          <>
            <Attention state={state} />
            <SeasonView state={state} busy={doing.busy || job !== null} onStart={start} />
          </>
        ) : null}
        {page === "reporters" ? <ReportersView state={state} /> : null}
        {page === "letters" ? (
          <AutomationView
            state={state}
            busy={job !== null}
            onJob={setJob}
            onAutomation={(automation) => onState({ ...state, automation })}
          />
        ) : null}
        {page === "settings" ? (
          <SettingsView state={state} onSaved={(settings) => onState({ ...state, settings })} />
        ) : null}
      </div>
    </>
  );
}

function Attention({ state }: { state: MinistryState }) {
  if (state.attention.length === 0) return null;
  return (
    <div class="message warn">
      <p>
        <b>Нужно решение</b>
      </p>
      <ul class="lines">
        {state.attention.map((line) => (
          <li key={line.message}>
            <Jump place={line.place}>{line.message}</Jump>
          </li>
        ))}
      </ul>
    </div>
  );
}
