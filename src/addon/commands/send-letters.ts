/** The sending run as a job: as many letters as the time allows, the rest in the next step or the next execution. */
import * as z from "zod/mini";
import { summaryOf } from "../../core/consolidation/summary";
import { appendJournal } from "../../sheets/journal";
import type { Work } from "../jobs/work";
import { planRun } from "../reminder-run";
import { sendReminders } from "./send-reminders";

const cursorShape = () =>
  z.object({
    /** `Reporter.id`s that were chosen; null for all. */
    reporters: z.nullable(z.array(z.string())),
    /** null follows «Настройки». */
    test: z.nullable(z.boolean()),
  });

export type SendCursor = z.infer<ReturnType<typeof cursorShape>>;

const EVERYBODY: SendCursor = { reporters: null, test: null };

export const sendLetters: Work = {
  title: "Отправка напоминаний",
  scopes: ["mail", "triggers"],
  // Every step plans anew from all tabs, so few long steps beat many short ones.
  stepMs: 4 * 60_000,
  step(shell, record, inTime) {
    const read = cursorShape().safeParse(record.cursor);
    const { reporters, test } = read.success ? read.data : EVERYBODY;
    const run = planRun(shell, test, record.done === 0);
    const { sent, failed, left, told } = sendReminders({
      ...run,
      chosen: reporters === null ? null : new Set(reporters),
      summary: summaryOf(run.reports, shell.now.today),
      today: shell.now.today,
      at: shell.now.stamp,
      inTime,
    });
    const done = record.done + sent.length + failed.length;
    const finished = left.length === 0;
    if (finished)
      appendJournal(shell.spreadsheet, {
        at: shell.now.stamp,
        who: record.startedBy,
        what: "Напоминания",
        outcome: told.sentence,
      });
    return {
      ...record,
      done,
      total: Math.max(done + left.length, 1),
      label: sent[sent.length - 1]?.reporter.name ?? "",
      finished,
      summary: finished ? told.sentence : "",
      lines: [...record.lines, ...told.lines],
    };
  },
};
