/** The settings that can be changed in the panel: «Настройки» as a form, with the limits that both ends check. */
import * as z from "zod/mini";

function fields() {
  const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
  const days = z.int().check(z.minimum(0), z.maximum(366));
  const line = z.string().check(z.maxLength(500));
  return {
    windowStart: day,
    windowEnd: day,
    finalDate: day,
    /** Days before a deadline on which a letter goes out, descending. */
    ladder: z.array(days).check(z.maxLength(20)),
    overdueEvery: days,
    grace: days,
    senderName: line,
    replyTo: line,
    testMode: z.boolean(),
    /** 0 switches it off. */
    escalateAfter: days,
    escalationEmail: line,
  };
}

export const settingsForm = () => z.object(fields());

export type SettingsForm = z.infer<ReturnType<typeof settingsForm>>;

/** At least one field, and no field that is not on the form. */
export const settingsChange = () =>
  z.partial(z.strictObject(fields())).check(z.refine((change) => Object.keys(change).length > 0));
