/** What the work on the tabs is given: the applied roadmap and people, and who asks when. */
import type { TabsInput } from "../sheets/report-tab/tab-job";
import { SHEET } from "../sheets/sheet-names";
import type { Shell } from "./shell";

export function tabsInput(
  shell: Shell,
  { roadmap, reporters, settings }: Pick<TabsInput, "roadmap" | "reporters" | "settings">,
): TabsInput {
  const { spreadsheet, timeZone, now, account } = shell;
  const boardId = spreadsheet.getSheetByName(SHEET.board)?.getSheetId() ?? null;
  return { roadmap, reporters, settings, timeZone, stamp: now.stamp, boardId, me: account };
}
