/** Figures of the whole region, as they are kept between checks and shown in the panel. */
import * as z from "zod/mini";

export const count = z.int().check(z.nonnegative());
export const severity = z.enum(["error", "warning", "hint"]);

export const totals = z.object({
  reporters: count,
  ready: count,
  duties: count,
  done: count,
  onTime: count,
  late: count,
  overdue: count,
  notStarted: count,
  errors: count,
  warnings: count,
  hints: count,
});
