/** «Автоматическая работа»: whether it is on, who owns it, how it has been running. */
import * as z from "zod/mini";

export const automation = z.object({
  on: z.boolean(),
  /** Hour of the daily letters, 0–23. */
  hour: z.int().check(z.minimum(0), z.maximum(23)),
  /** Account that switched it on; empty while it is off. */
  owner: z.string(),
  /** «12.11.2024 03:10», empty before the first run. */
  lastRun: z.string(),
  /** Empty when the last run went well. */
  lastError: z.string(),
  /** Recipients left today; null when it cannot be asked without consent. */
  quotaLeft: z.nullable(z.int()),
});

export type Automation = z.infer<typeof automation>;
