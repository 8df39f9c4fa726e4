/** The season step by step, and how the region stands. */
import type { JobKind } from "../../core/panel/job-kinds";
import type { MinistryState, Step } from "../../core/panel/people";
import { openDialog } from "../open-dialog";
import { Bar, Button, Jump, Section } from "../parts";
import { count, day, percent } from "../words";

const STATE_SIGN: Record<Step["state"], { sign: string; word: string }> = {
  done: { sign: "✔", word: "сделано" },
  now: { sign: "●", word: "сейчас" },
  later: { sign: "○", word: "позже" },
  attention: { sign: "!", word: "нужно внимание" },
};

export function SeasonView(props: { state: MinistryState; busy: boolean; onStart: (kind: JobKind) => void }) {
  const { state } = props;
  return (
    <>
      <Figures state={state} />
      <Section
        title="Шаги"
        aside={state.finalDate ? <span class="tag">до {day(state.finalDate)}</span> : null}
      >
        <ol class="steps">
          {state.steps.map((step) => (
            <li
              key={step.id}
              class={`step ${step.state}`}
              aria-current={step.state === "now" ? "step" : undefined}
            >
              <span class="step-sign" role="img" aria-label={STATE_SIGN[step.state].word}>
                {STATE_SIGN[step.state].sign}
              </span>
              <div class="grow">
                <p class="title">{step.title}</p>
                <p class="quiet small">{step.note}</p>
                <StepAction step={step} busy={props.busy} onStart={props.onStart} />
              </div>
            </li>
          ))}
        </ol>
      </Section>
      <Downloads state={state} />
    </>
  );
}

function StepAction(props: { step: Step; busy: boolean; onStart: (kind: JobKind) => void }) {
  const { action, state, title } = props.step;
  if (!action) return null;
  const main = state === "now" || state === "attention";
  if (action.kind === "open") {
    const place = action.sheetId === null ? null : { sheetId: action.sheetId, row: 1, column: 1 };
    return (
      <Jump place={place} class="link">
        {action.label}
      </Jump>
    );
  }
  const kind = action.kind;
  const start = () => (kind === "reminders" ? openDialog("reminders") : props.onStart(kind));
  return (
    <Button
      kind={main ? "main" : "plain"}
      disabled={props.busy}
      onClick={start}
      label={`${action.label}: ${title}`}
    >
      {action.label}
    </Button>
  );
}

function Figures({ state }: { state: MinistryState }) {
  const { figures } = state;
  if (!figures) return null;
  const share = figures.duties > 0 ? figures.done / figures.duties : 0;
  return (
    <div class="card" data-part="figures">
      <p class="headline">
        <strong>{percent(share)}</strong>
        <span>
          исполнено {figures.done} из {figures.duties}
        </span>
      </p>
      <Bar share={share} label="Исполнено по региону" />
      <ul class="facts">
        <li>
          <b>{figures.onTime}</b> в срок
        </li>
        <li>
          <b>{figures.late}</b> позже срока
        </li>
        <li class={figures.overdue > 0 ? "bad" : ""}>
          <b>{figures.overdue}</b> просрочено
        </li>
        <li>
          <b>{figures.notStarted}</b> не начато
        </li>
        <li class={figures.errors > 0 ? "bad" : ""}>
          <b>{figures.errors}</b> с ошибкой
        </li>
        <li>
          <b>
            {figures.ready} из {figures.reporters}
          </b>{" "}
          сдали
        </li>
      </ul>
      <p class="quiet small">
        По проверке {figures.asOf} · {count(figures.reporters, "участник", "участника", "участников")}
      </p>
    </div>
  );
}

function Downloads({ state }: { state: MinistryState }) {
  const files = state.downloads ?? [];
  if (files.length === 0) return null;
  return (
    <Section title="Скачать">
      <ul class="list">
        {files.map((file) => (
          <li key={file.url}>
            <a class="link" href={file.url} target="_blank" rel="noreferrer">
              {file.label}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
