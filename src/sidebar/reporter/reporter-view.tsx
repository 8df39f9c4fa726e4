/** The panel of a reporter: own progress, what is due next, remarks by row with corrections, «Отчёт готов». */
import type { ReporterState, RowFinding } from "../../core/panel/people";
import { Bar, Button, Jump, Section, Sign, TroubleBox } from "../parts";
import { type Doing, useDoing } from "../use-call";
import { count, day, errors, percent, term, warnings } from "../words";

export function ReporterView(props: { state: ReporterState; onState: (state: ReporterState) => void }) {
  const { state, onState } = props;
  const doing = useDoing();
  const check = async () => {
    const next = await doing.ask("checkMyTab", {});
    if (next) onState(next);
  };
  return (
    <>
      <header class="who">
        <h1>{state.reporter.name}</h1>
        {state.finalDate ? <p class="quiet">Отчёт сдают до {day(state.finalDate)}</p> : null}
      </header>
      <Progress state={state} />
      <div class="row">
        <Button kind="main" busy={doing.busy} onClick={check}>
          Проверить
        </Button>
      </div>
      <TroubleBox trouble={doing.trouble} onClose={doing.forget} />
      <Next state={state} />
      <Findings state={state} doing={doing} onState={onState} />
      <Ready state={state} onState={onState} />
    </>
  );
}

function Progress({ state }: { state: ReporterState }) {
  const { done, duties, overdue, onTime, late } = state.progress;
  const share = duties > 0 ? done / duties : 0;
  return (
    <div class="card" data-part="progress">
      <p class="headline">
        <strong>{percent(share)}</strong>
        <span>
          исполнено {done} из {duties}
        </span>
      </p>
      <Bar share={share} label="Исполнено" />
      <ul class="facts">
        <li>
          <b>{onTime}</b> в срок
        </li>
        <li>
          <b>{late}</b> позже срока
        </li>
        <li class={overdue > 0 ? "bad" : ""}>
          <b>{overdue}</b> просрочено
        </li>
      </ul>
    </div>
  );
}

function Next({ state }: { state: ReporterState }) {
  return (
    <Section title="Ближайшие сроки">
      {state.next.length === 0 ? (
        <p class="quiet">По срокам сейчас ничего не ждут.</p>
      ) : (
        <ul class="list">
          {state.next.map((line) => (
            <li key={`${line.item}-${line.place.row}`}>
              <Jump place={line.place}>
                <span class="item-number">{line.item}</span>
                <span class="grow">
                  <span class="title clamped" title={line.title}>
                    {line.title}
                  </span>
                  <span class="due">
                    <span class={`tag ${line.toMend || (line.daysLeft ?? 0) < 0 ? "bad" : ""}`}>
                      {line.toMend
                        ? "исправьте ошибки"
                        : line.due && line.daysLeft !== null && line.daysLeft > 30
                          ? day(line.due)
                          : term(line.daysLeft)}
                    </span>{" "}
                    {line.period ? <span class="quiet small">{line.period}</span> : null}
                  </span>
                </span>
              </Jump>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Findings(props: { state: ReporterState; doing: Doing; onState: (state: ReporterState) => void }) {
  const { errors: bad, warnings: doubtful } = props.state.progress;
  const said = [bad > 0 ? errors(bad) : "", doubtful > 0 ? warnings(doubtful) : ""]
    .filter(Boolean)
    .join(", ");
  const toMend = rowsWith(props.state, (finding) => finding.severity !== "hint");
  const toKnow = rowsWith(props.state, (finding) => finding.severity === "hint");
  const hints = toKnow.reduce((sum, row) => sum + row.findings.length, 0);
  const line = (row: Row) => (
    <RowFindings key={row.row ?? "tab"} row={row} doing={props.doing} onState={props.onState} />
  );
  return (
    <Section title="Замечания" aside={said ? <span class={bad > 0 ? "tag bad" : "tag"}>{said}</span> : null}>
      {toMend.length === 0 ? <p class="quiet">✔ Исправлять нечего.</p> : null}
      {toMend.map(line)}
      {hints > 0 ? (
        <details>
          <summary>Подсказки, ничего делать не нужно: {hints}</summary>
          {toKnow.map(line)}
        </details>
      ) : null}
    </Section>
  );
}

type Row = ReporterState["rows"][number];

const rowsWith = (state: ReporterState, wanted: (finding: RowFinding) => boolean): Row[] =>
  state.rows
    .map((row) => ({ ...row, findings: row.findings.filter(wanted) }))
    .filter((row) => row.findings.length > 0);

function RowFindings(props: { row: Row; doing: Doing; onState: (state: ReporterState) => void }) {
  const { row } = props;
  return (
    <article class="finding-row">
      <h3>{row.row === null ? "Весь лист" : `${row.item ? `п. ${row.item} · ` : ""}строка ${row.row}`}</h3>
      {row.title ? <p class="quiet small one-line">{row.title}</p> : null}
      <ul class="list">
        {row.findings.map((finding) => (
          <li key={`${finding.code}-${finding.place.column}-${finding.message}`}>
            <FindingLine finding={finding} doing={props.doing} onState={props.onState} />
          </li>
        ))}
      </ul>
    </article>
  );
}

function FindingLine(props: { finding: RowFinding; doing: Doing; onState: (state: ReporterState) => void }) {
  const { finding, doing } = props;
  const { fix } = finding;
  const apply = async () => {
    if (!fix) return;
    const next = await doing.ask("applyFix", {
      row: finding.place.row,
      code: finding.code,
      before: fix.before,
    });
    if (next) props.onState(next);
  };
  return (
    <div class="finding">
      <Jump place={finding.place}>
        <Sign severity={finding.severity} />
        <span class="grow">{finding.message}</span>
      </Jump>
      {fix ? (
        <div class="fix">
          <span class="quiet small">
            Будет: <q>{fix.text}</q>
          </span>
          <Button busy={doing.busy} onClick={apply} label={`Исправить: ${finding.message}`}>
            Исправить
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Ready(props: { state: ReporterState; onState: (state: ReporterState) => void }) {
  const { ready, progress } = props.state;
  const doing = useDoing();
  const set = async (wanted: boolean) => {
    const next = await doing.ask("setReady", { ready: wanted });
    if (next) props.onState(next);
  };
  return (
    <>
      <label class={`ready ${ready ? "on" : ""}`}>
        <input
          type="checkbox"
          checked={ready}
          disabled={doing.busy}
          onChange={(event) => {
            const wanted = event.currentTarget.checked;
            // The tick is the table's: it is shown when the table has accepted it.
            event.currentTarget.checked = ready;
            void set(wanted);
          }}
        />
        <span class="ready-text">
          <b>Отчёт готов</b>
          <span class="quiet small">{readyHelp(ready, progress.errors)}</span>
        </span>
      </label>
      <TroubleBox trouble={doing.trouble} onClose={doing.forget} />
    </>
  );
}

function readyHelp(ready: boolean, bad: number): string {
  if (ready) return "Министерство видит, что отчёт сдан. Снимите отметку, чтобы продолжить правку.";
  if (bad > 0) return `Сначала исправьте ${count(bad, "ошибку", "ошибки", "ошибок")}.`;
  return "Отметьте, когда всё заполнено: министерство увидит это сразу.";
}
