/** The shipped example as it lies in the bundle's resource: rows for «Дорожная карта» and «Участники». */
import * as z from "zod/mini";

/** Made where the resource is read, not where the bundle is loaded. */
export function shippedShape() {
  const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
  const text = z.string();
  return z.object({
    title: text,
    formTitle: text,
    year: z.number(),
    window: z.object({ start: day, end: day }),
    finalDate: day,
    sections: z.array(z.object({ number: text, title: text })),
    items: z.array(
      z.object({
        number: text,
        section: text,
        title: text,
        results: z.array(
          z.object({
            text,
            deadline: text,
            responsible: text,
            /** What the transcription is not sure of, for the ministry to read; empty when sure. */
            doubt: text,
            minLinkShare: z.optional(z.number()),
            targetShare: z.optional(z.number()),
          }),
        ),
      }),
    ),
    reporters: z.array(
      z.object({
        name: text,
        kind: z.enum(["municipality", "body"]),
        parties: z.array(text),
        aliases: z.array(text),
      }),
    ),
  });
}

export type ShippedRoadmap = z.infer<ReturnType<typeof shippedShape>>;
