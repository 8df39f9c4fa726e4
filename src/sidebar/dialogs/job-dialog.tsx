/** A command of the menu that takes long: begun here, shown as it goes. */
import { useEffect, useState } from "preact/hooks";
import { JOB_KINDS } from "../../core/panel/job-kinds";
import type { Job } from "../../core/panel/jobs";
import { JobView } from "../job-view";
import { TroubleBox, Waiting } from "../parts";
import { useDoing } from "../use-call";

export function JobDialog({ kind }: { kind: string }) {
  const [job, setJob] = useState<Job | null>(null);
  const [round, setRound] = useState(0);
  const doing = useDoing();
  const { ask } = doing;
  const known = JOB_KINDS.find((candidate) => candidate === kind);
  // `round` repeats the start after a refusal.
  useEffect(() => {
    if (known) ask("startJob", { kind: known }).then((started) => started && setJob(started));
  }, [known, ask, round]);
  if (job) return <JobView job={job} closable onEnd={() => window.google?.script.host.close()} />;
  if (doing.trouble)
    return <TroubleBox trouble={doing.trouble} onRetry={() => setRound((count) => count + 1)} />;
  return <Waiting text="Начинаем…" />;
}
