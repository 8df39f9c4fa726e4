/** Letters: the reminders window, and automatic work with its health. */
import { useState } from "preact/hooks";
import type { Automation } from "../../core/panel/automation";
import type { Job } from "../../core/panel/jobs";
import type { MinistryState } from "../../core/panel/people";
import { openDialog } from "../open-dialog";
import { Button, Section, TroubleBox } from "../parts";
import { useDoing } from "../use-call";
import { count } from "../words";

export function AutomationView(props: {
  state: MinistryState;
  busy: boolean;
  onJob: (job: Job) => void;
  onAutomation: (automation: Automation) => void;
}) {
  const { automation } = props.state;
  return (
    <>
      <Section title="Напоминания">
        <p class="quiet">
          Кому и о чём уйдёт письмо, видно до отправки. Тому, кто ничего не должен, не пишут.
        </p>
        <div class="row">
          <Button kind="main" disabled={props.busy} onClick={() => openDialog("reminders")}>
            Посмотреть письма…
          </Button>
        </div>
        {automation.quotaLeft !== null ? (
          <p class="quiet small">
            Сегодня Google разрешит отправить ещё {count(automation.quotaLeft, "письмо", "письма", "писем")}.
          </p>
        ) : null}
      </Section>
      <Switch automation={automation} onAutomation={props.onAutomation} />
    </>
  );
}

export function Switch(props: { automation: Automation; onAutomation: (automation: Automation) => void }) {
  const { automation } = props;
  const [hour, setHour] = useState(automation.hour);
  const doing = useDoing();
  const set = async (on: boolean) => {
    const next = await doing.ask("setAutomation", { on, hour });
    if (next) props.onAutomation(next);
  };
  return (
    <Section
      title="Автоматическая работа"
      aside={
        <span class={automation.on ? "tag good" : "tag"}>{automation.on ? "включена" : "выключена"}</span>
      }
    >
      <p class="quiet">
        Каждый рабочий день сама рассылает напоминания, ночью проверяет листы, сводит отчёты и чинит защиту.
      </p>
      <label class="field">
        <span>Час рассылки</span>
        <select class="input" value={hour} onChange={(event) => setHour(Number(event.currentTarget.value))}>
          {Array.from({ length: 24 }, (_, value) => (
            <option key={String(value)} value={value}>{`${String(value).padStart(2, "0")}:00`}</option>
          ))}
        </select>
      </label>
      <Health automation={automation} />
      <TroubleBox trouble={doing.trouble} onClose={doing.forget} />
      <div class="row">
        {automation.on ? (
          <>
            {hour !== automation.hour ? (
              <Button kind="main" busy={doing.busy} onClick={() => set(true)}>
                Сохранить час
              </Button>
            ) : null}
            <Button busy={doing.busy} onClick={() => set(false)}>
              Выключить
            </Button>
          </>
        ) : (
          <Button kind="main" busy={doing.busy} onClick={() => set(true)}>
            Включить
          </Button>
        )}
      </div>
    </Section>
  );
}

function Health({ automation }: { automation: Automation }) {
  return (
    <>
      {automation.lastError ? (
        <div class="message bad">
          <p>Последний запуск не удался: {automation.lastError}</p>
        </div>
      ) : null}
      <dl class="facts-table">
        {automation.lastRun ? (
          <>
            <dt>Последний запуск</dt>
            <dd>{automation.lastRun}</dd>
          </>
        ) : null}
        {automation.owner ? (
          <>
            <dt>Работает от имени</dt>
            <dd>{automation.owner}</dd>
          </>
        ) : null}
      </dl>
    </>
  );
}
