/** Accessibility: axe on a page or frame; only what is serious or critical counts. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Found {
  id: string;
  impact: string | null;
  nodes: { html: string }[];
}

/** Rule and element of each serious problem; the grid itself is Univer's canvas and is left out. */
export async function seriousProblems(place: Page | Frame): Promise<string[]> {
  // Evaluated, not added as a script tag: the page's own policy forbids those.
  await place.evaluate(source);
  const found: Found[] = await place.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: object, options: object): Promise<{ violations: Found[] }> };
    };
    return (
      await axe.run({ exclude: [["#grid"], ["iframe"]] }, { resultTypes: ["violations"], iframes: false })
    ).violations;
  });
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
