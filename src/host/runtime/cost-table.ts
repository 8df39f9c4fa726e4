/** The cost table as Markdown, for docs/host.md; a test keeps the two equal. */
import { COSTS, type Cost, SURCHARGES } from "./costs";

export const costTable = (): string => {
  const rows = Object.entries(COSTS).map(
    ([name, { kind, seconds, source, covers }]: [string, Cost]) =>
      `| ${name} | ${kind} | ${seconds} | ${covers} | ${source} |`,
  );
  const surcharges = Object.entries(SURCHARGES).map(
    ([name, { seconds, source, covers }]) => `| + ${name} | | ${seconds} | ${covers} | ${source} |`,
  );
  return ["| entry | kind | s | calls | source |", "|---|---|---|---|---|", ...rows, ...surcharges].join(
    "\n",
  );
};
