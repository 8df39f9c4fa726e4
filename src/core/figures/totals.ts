/** Figures of the whole region, as they are kept between checks and shown in the panel. */
import * as z from "zod/mini";

/** Made where figures are read, not where the bundle is loaded. */
export function totals() {
  const count = z.int().check(z.nonnegative());
  return z.object({
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
}
