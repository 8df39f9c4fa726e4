/** What every call of the panel answers: the data, or a refusal that a person can read. Crosses the wire as JSON text. */
import * as z from "zod/mini";

export const REFUSALS = [
  /** The account has not granted what the call needs. */
  "consent",
  /** The account may not do this. */
  "forbidden",
  /** Another run holds the lock; nothing was done. */
  "busy",
  /** Wrong arguments, or a value that a setting cannot take (`fields` says which). */
  "invalid",
  /** The tab, row or job is not there any more. */
  "gone",
  /** The cell changed since the finding was shown; nothing was overwritten. */
  "changed",
  /** Anything else; the message says what to do. */
  "failed",
] as const;

export type RefusalCode = (typeof REFUSALS)[number];

export const refusal = z.object({
  ok: z.literal(false),
  code: z.enum(REFUSALS),
  /** One Russian sentence for a person. */
  message: z.string(),
  /** Field of a form → what is wrong with it. */
  fields: z.optional(z.record(z.string(), z.string())),
  /** Where consent is given, when `code` is "consent". */
  url: z.optional(z.string()),
});

export type Refusal = z.infer<typeof refusal>;
export type Answer<T> = { readonly ok: true; readonly data: T } | Refusal;
