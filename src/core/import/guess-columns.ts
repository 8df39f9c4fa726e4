/** Finds the columns of a table without headings by what stands in them. */
import type { CheckContext } from "../checks/context";
import { readTitle } from "../checks/match-title";
import { readItem } from "../checks/read-item";
import { roadmapIndex } from "../checks/roadmap-index";
import { recogniseReporter } from "../reporters/recognise";
import { cellText } from "../reports/cell-text";
import type { Cell } from "../reports/row";
import type { Columns, FileColumn } from "./headings";

/** Rows looked at: enough to be sure, few enough for any file. */
const SAMPLE = 60;

export function guessColumns(rows: readonly (readonly Cell[])[], context: CheckContext): Columns {
  const sample = rows
    .filter((cells) => cells.filter((cell) => cellText(cell).trim() !== "").length >= 3)
    .slice(0, SAMPLE);
  const width = Math.max(0, ...sample.map((cells) => cells.length));
  if (sample.length === 0 || width < 3) return {};
  const index = roadmapIndex(context.roadmap);
  const votes = Array.from({ length: width }, () => ({ reporter: 0, title: 0, item: 0 }));
  for (const cells of sample)
    cells.forEach((cell, at) => {
      const text = cellText(cell);
      const vote = votes[at];
      if (!vote || text.trim() === "") return;
      if (recogniseReporter(text, context.reporters).kind === "reporter") vote.reporter++;
      const title = readTitle(text, index);
      if (title.item !== null && text.length > 12) vote.title++;
      if (text.length <= 12 && readItem(cell, readTitle("", index), index).number !== null) vote.item++;
    });
  const item = best(votes.map((vote) => vote.item));
  const title = best(votes.map((vote) => vote.title));
  const reporter = best(votes.map((vote) => vote.reporter));
  if (item === null && title === null) return {};
  const columns: Partial<Record<FileColumn, number>> = {};
  if (reporter !== null) columns.reporter = reporter;
  if (title !== null) columns.title = title;
  if (item !== null) columns.item = item;
  const taken = new Set(Object.values(columns));
  const free = votes
    .map((_, at) => at)
    .filter(
      (at) =>
        !taken.has(at) && sample.some((cells) => cellText(cells[at] ?? { value: null }).trim().length > 3),
    );
  const [activities, result] = free;
  if (activities === undefined) return {};
  columns.activities = activities;
  if (result !== undefined) columns.result = result;
  return columns;
}

function best(votes: readonly number[]): number | null {
  const most = Math.max(0, ...votes);
  return most === 0 ? null : votes.indexOf(most);
}
