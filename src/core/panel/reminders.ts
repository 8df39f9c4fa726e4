/** What the reminders dialog shows: who would get a letter and why, who would not and why not, and one letter as it will look. */
import * as z from "zod/mini";

export const letterLine = z.object({
  /** `Reporter.id`. */
  reporter: z.string(),
  name: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  /** «просрочено 2, срок сегодня 1». */
  reason: z.string(),
  urgency: z.enum(["overdue", "today", "soon", "errors"]),
});

export const reminderPreview = z.object({
  today: z.string(),
  letters: z.array(letterLine),
  /** Those who get no letter today, with the reason. */
  skipped: z.array(z.object({ reporter: z.string(), name: z.string(), reason: z.string() })),
  /** A killed run left these: nobody can tell whether they went out. */
  doubtful: z.array(z.object({ id: z.string(), name: z.string(), subject: z.string(), at: z.string() })),
  testMode: z.boolean(),
  /** Where letters go in test mode. */
  testAddress: z.string(),
  quotaLeft: z.nullable(z.int()),
});

export const letter = z.object({
  subject: z.string(),
  to: z.array(z.string()),
  html: z.string(),
  text: z.string(),
});

export type LetterLine = z.infer<typeof letterLine>;
export type ReminderPreview = z.infer<typeof reminderPreview>;
export type Letter = z.infer<typeof letter>;
