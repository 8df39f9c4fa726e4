/** The record of the job under way, kept in the document properties, so that any later execution can go on with it. */
import * as z from "zod/mini";
import { JOB_KINDS } from "../../core/panel/job-kinds";

const KEY = "job";

const recordShape = () =>
  z.object({
    id: z.string(),
    kind: z.enum([...JOB_KINDS, "send"]),
    /** Account that started it. */
    startedBy: z.string(),
    done: z.number(),
    total: z.number(),
    label: z.string(),
    finished: z.boolean(),
    summary: z.string(),
    lines: z.array(z.string()),
    /** What the work itself needs to go on; plain JSON. */
    cursor: z.unknown(),
    /** Executions that went on with it and were killed, one after another. */
    tries: z.number(),
    /** Unique id of the one-shot trigger that continues the job when nobody drives it; empty when there is none. */
    trigger: z.string(),
  });

export type JobRecord = z.infer<ReturnType<typeof recordShape>>;

export function loadJob(): JobRecord | null {
  const stored = PropertiesService.getDocumentProperties().getProperty(KEY);
  if (stored === null) return null;
  try {
    const read = recordShape().safeParse(JSON.parse(stored));
    return read.success ? read.data : null;
  } catch {
    // Cut or foreign text: the work is idempotent, so it is simply started again.
    return null;
  }
}

/** A value may hold 9 KB; the lines are what can grow, so they are bounded here. */
const MOST_LINES = 30;

export function saveJob(record: JobRecord): void {
  const lines = record.lines.slice(0, MOST_LINES).map((line) => line.slice(0, 120));
  PropertiesService.getDocumentProperties().setProperty(KEY, JSON.stringify({ ...record, lines }));
}
