/** Long work in steps: the panel starts a job, then asks for its next step until it is finished; closing the panel loses nothing. */
import * as z from "zod/mini";
import { JOB_KINDS } from "./job-kinds";

export const job = z.object({
  id: z.string(),
  /** One of `JOB_KINDS`, or "send" for a sending run. */
  kind: z.enum([...JOB_KINDS, "send"]),
  /** «Создание листов отчётов». */
  title: z.string(),
  done: z.int().check(z.nonnegative()),
  total: z.int().check(z.nonnegative()),
  /** What is being done now: «Кунгурский МО». */
  label: z.string(),
  finished: z.boolean(),
  /** After the end: one sentence, and the lines worth reading. */
  summary: z.string(),
  lines: z.array(z.string()),
});

export type Job = z.infer<typeof job>;
