/** A long job: started here or met half-done, driven step by step, shown as it goes; closing the panel loses nothing. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Refusal } from "../core/panel/answer";
import type { Job } from "../core/panel/jobs";
import { call } from "./call";
import { Button, TroubleBox } from "./parts";

const BUSY_PAUSE_MS = 4000;

export function JobView(props: { job: Job; onEnd: (job: Job | null) => void; closable?: boolean }) {
  const [job, setJob] = useState(props.job);
  const [trouble, setTrouble] = useState<Refusal | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [round, setRound] = useState(0);
  const stopped = useRef(false);

  // `round` starts the loop again after a failure.
  useEffect(() => {
    let alive = true;
    const drive = async () => {
      let now = props.job;
      while (alive && !now.finished && !stopped.current) {
        const answer = await call("stepJob", { jobId: now.id });
        if (!alive) return;
        if (answer.ok) {
          now = answer.data;
          setWaiting(false);
          setJob(now);
        } else if (answer.code === "busy") {
          // Another window or the nightly run is at it: its progress is shown, and ours goes on when it lets go.
          setWaiting(true);
          await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MS));
        } else {
          setTrouble(answer);
          return;
        }
      }
    };
    void drive();
    return () => {
      alive = false;
    };
  }, [round]);

  const stop = async () => {
    stopped.current = true;
    await call("stopJob", { jobId: job.id });
    props.onEnd(null);
  };
  const retry = () => {
    setTrouble(null);
    setRound((count) => count + 1);
  };
  const share = job.total > 0 ? Math.min(1, job.done / job.total) : 0;

  return (
    <section class="job" aria-label={job.title}>
      <h2>{job.title}</h2>
      {job.finished ? (
        <div class="message good" role="status">
          <p>{job.summary}</p>
          {job.lines.length > 0 ? (
            <ul class="lines">
              {job.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : (
        <>
          <div
            class="bar wide"
            role="progressbar"
            aria-label={job.title}
            aria-valuemin={0}
            aria-valuemax={job.total}
            aria-valuenow={job.done}
            aria-valuetext={`${job.done} из ${job.total}`}
          >
            <span style={{ width: `${Math.round(share * 100)}%` }} />
          </div>
          <p class="job-line" aria-live="polite">
            <strong>
              {job.done} из {job.total}
            </strong>
            <span class="quiet">{waiting ? "сейчас работает другое окно, ждём…" : job.label}</span>
          </p>
          <p class="quiet small">Панель можно закрыть: работа не потеряется, продолжить можно отсюда же.</p>
        </>
      )}
      <TroubleBox trouble={trouble} onRetry={retry} />
      <div class="row">
        {job.finished ? (
          <Button kind="main" onClick={() => props.onEnd(job)}>
            {props.closable ? "Закрыть" : "Готово"}
          </Button>
        ) : (
          <Button onClick={stop}>Остановить</Button>
        )}
      </div>
    </section>
  );
}
