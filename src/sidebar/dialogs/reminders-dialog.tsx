/** «Напоминания…»: every letter before it goes, who gets none and why; choose, send, watch, read the result. */
import { useEffect, useState } from "preact/hooks";
import type { Job } from "../../core/panel/jobs";
import type { Letter, LetterLine, ReminderPreview } from "../../core/panel/reminders";
import { JobView } from "../job-view";
import { Button, TroubleBox, Waiting } from "../parts";
import { useDoing, useLoaded } from "../use-call";
import { count, letters } from "../words";
import { LetterPreview } from "./letter-preview";

const URGENCY: Record<LetterLine["urgency"], string> = {
  overdue: "просрочено",
  today: "срок сегодня",
  soon: "скоро срок",
  errors: "ошибки",
};

export function RemindersDialog() {
  const preview = useLoaded("previewReminders", {});
  const [job, setJob] = useState<Job | null>(null);
  if (job) {
    return (
      <JobView
        job={job}
        closable
        onEnd={() => {
          setJob(null);
          preview.reload();
        }}
      />
    );
  }
  if (preview.trouble && !preview.data)
    return <TroubleBox trouble={preview.trouble} onRetry={preview.reload} />;
  if (!preview.data) return <Waiting text="Читаем листы и составляем письма…" />;
  return <Choose key={preview.data.today} preview={preview.data} onPreview={preview.set} onJob={setJob} />;
}

function Choose(props: {
  preview: ReminderPreview;
  onPreview: (preview: ReminderPreview) => void;
  onJob: (job: Job) => void;
}) {
  const { preview } = props;
  const [chosen, setChosen] = useState(() => new Set(preview.letters.map((line) => line.reporter)));
  const [shown, setShown] = useState(preview.letters[0]?.reporter ?? null);
  const doing = useDoing();
  const recipients = preview.letters
    .filter((line) => chosen.has(line.reporter))
    .reduce((sum, line) => sum + line.to.length, 0);
  const short = preview.quotaLeft !== null && recipients > preview.quotaLeft;

  const toggle = (reporter: string) => {
    const next = new Set(chosen);
    if (!next.delete(reporter)) next.add(reporter);
    setChosen(next);
  };
  const send = async (mode: "real" | "test") => {
    const job = await doing.ask("sendReminders", { reporters: [...chosen], mode });
    if (job) props.onJob(job);
  };

  return (
    <div class="reminders">
      <div class="reminders-side">
        {preview.testMode ? (
          <p class="message warn">
            Проверочный режим: все письма придут на {preview.testAddress || "адрес министерства"}, участникам
            ничего не уйдёт.
          </p>
        ) : null}
        <Doubtful preview={preview} onPreview={props.onPreview} />
        <header class="section-head">
          <h2>
            {preview.letters.length === 0
              ? "Сегодня писать некому"
              : `Сегодня ${letters(preview.letters.length)}`}
          </h2>
          {preview.letters.length > 1 ? (
            <Button
              kind="quiet"
              onClick={() =>
                setChosen(new Set(chosen.size > 0 ? [] : preview.letters.map((line) => line.reporter)))
              }
            >
              {chosen.size > 0 ? "Снять все" : "Выбрать все"}
            </Button>
          ) : null}
        </header>
        <ul class="list letters">
          {preview.letters.map((line) => (
            <li key={line.reporter} class={line.reporter === shown ? "chosen" : ""}>
              <input
                type="checkbox"
                checked={chosen.has(line.reporter)}
                aria-label={`Отправить: ${line.name}`}
                onChange={() => toggle(line.reporter)}
              />
              <button
                type="button"
                class="jump"
                aria-pressed={line.reporter === shown}
                onClick={() => setShown(line.reporter)}
              >
                <span class="grow">
                  <span class="title">{line.name}</span>
                  <span class="quiet small">{line.reason}</span>
                </span>
                <span class={line.urgency === "overdue" ? "tag bad" : "tag"}>{URGENCY[line.urgency]}</span>
              </button>
            </li>
          ))}
        </ul>
        <Skipped preview={preview} />
      </div>
      <div class="reminders-main">
        {shown ? (
          <Shown reporter={shown} />
        ) : (
          <p class="quiet">Выберите письмо слева, чтобы прочитать его.</p>
        )}
      </div>
      <footer class="reminders-foot">
        <TroubleBox trouble={doing.trouble} onClose={doing.forget} />
        {short ? (
          <p class="message warn">
            Сегодня Google разрешит ещё{" "}
            {count(preview.quotaLeft ?? 0, "получателя", "получателей", "получателей")}: сначала уйдут самые
            срочные письма, остальные – завтра.
          </p>
        ) : null}
        <div class="row">
          <Button
            kind="main"
            busy={doing.busy}
            disabled={chosen.size === 0}
            onClick={() => send(preview.testMode ? "test" : "real")}
          >
            {chosen.size === 0 ? "Отправить" : `Отправить ${letters(chosen.size)}`}
          </Button>
          {preview.testMode ? null : (
            <Button busy={doing.busy} disabled={chosen.size === 0} onClick={() => send("test")}>
              Прислать пробу мне
            </Button>
          )}
          <Button kind="quiet" onClick={() => window.google?.script.host.close()}>
            Закрыть
          </Button>
        </div>
      </footer>
    </div>
  );
}

function Shown({ reporter }: { reporter: string }) {
  const [letter, setLetter] = useState<Letter | null>(null);
  const doing = useDoing();
  const { ask } = doing;
  useEffect(() => {
    let wanted = true;
    setLetter(null);
    ask("showLetter", { reporter }).then((next) => {
      if (wanted && next) setLetter(next);
    });
    return () => {
      wanted = false;
    };
  }, [reporter, ask]);
  if (doing.trouble) return <TroubleBox trouble={doing.trouble} />;
  return letter ? <LetterPreview letter={letter} /> : <Waiting text="Открываем письмо…" />;
}

function Doubtful(props: { preview: ReminderPreview; onPreview: (preview: ReminderPreview) => void }) {
  const doing = useDoing();
  const settle = async (id: string, sent: boolean) => {
    const next = await doing.ask("settleDoubtful", { id, sent });
    if (next) props.onPreview(next);
  };
  if (props.preview.doubtful.length === 0) return null;
  return (
    <div class="message warn">
      <p>
        <b>Неясно, ушли ли эти письма.</b> Прошлая отправка прервалась. Посмотрите папку «Отправленные» и
        отметьте.
      </p>
      {props.preview.doubtful.map((entry) => (
        <div key={entry.id} class="doubtful">
          <p>
            {entry.name} · {entry.at}
            <span class="quiet small doubtful-subject">{entry.subject}</span>
          </p>
          <div class="row">
            <Button busy={doing.busy} onClick={() => settle(entry.id, true)} label={`Ушло: ${entry.name}`}>
              Ушло
            </Button>
            <Button
              busy={doing.busy}
              onClick={() => settle(entry.id, false)}
              label={`Не ушло: ${entry.name}`}
            >
              Не ушло
            </Button>
          </div>
        </div>
      ))}
      <TroubleBox trouble={doing.trouble} />
    </div>
  );
}

function Skipped({ preview }: { preview: ReminderPreview }) {
  if (preview.skipped.length === 0) return null;
  return (
    <details open={preview.letters.length === 0}>
      <summary>Кому не пишем: {preview.skipped.length}</summary>
      <ul class="lines">
        {preview.skipped.map((line) => (
          <li key={line.reporter}>
            {line.name} – <span class="quiet">{line.reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
