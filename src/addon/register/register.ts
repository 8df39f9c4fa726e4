/** The register: what the reporters' part of the add-on knows without reading the ministry's sheets. */
import * as z from "zod/mini";
import type { Day } from "../../core/calendar/day";
import type { CheckContext, RuleSetting } from "../../core/checks/context";
import type { Reporter } from "../../core/reporters/reporter";
import type { Roadmap } from "../../core/roadmap/roadmap";
import type { Settings } from "../../core/settings/settings";

export interface Register {
  /** The roadmap that the tabs were made from; null before the first «Создать листы отчётов». */
  readonly roadmap: Roadmap | null;
  readonly reporters: readonly Reporter[];
  readonly settings: Settings;
  readonly rules: readonly RuleSetting[];
}

/** Written by the add-on itself, so the outline is checked, not every text: a foreign or cut value is refused as a whole. */
export const registerShape = () =>
  z.object({
    version: z.literal(1),
    roadmap: z.nullable(
      z.object({
        title: z.string(),
        year: z.number(),
        sections: z.array(z.unknown()),
        items: z.array(z.unknown()),
      }),
    ),
    reporters: z.array(z.looseObject({ id: z.string(), name: z.string() })),
    settings: z.looseObject({ year: z.number(), window: z.object({ start: z.string(), end: z.string() }) }),
    rules: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(["error", "warning", "hint", "off"]),
        threshold: z.nullable(z.number()),
      }),
    ),
  });

export function checkContext(register: Register & { readonly roadmap: Roadmap }, today: Day): CheckContext {
  const { roadmap, reporters, settings, rules } = register;
  return { roadmap, reporters, settings, rules, today };
}
