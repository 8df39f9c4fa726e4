/** Every kind of long work by its name: the menu, the panel and the continuing trigger all look here. */
import { checkAllTabs } from "./commands/check-all-tabs";
import { checkRoadmap } from "./commands/check-roadmap";
import { consolidateReports } from "./commands/consolidate-reports";
import { createReportTabs } from "./commands/create-report-tabs";
import { prepareWorkbook } from "./commands/prepare-workbook";
import { restoreProtection } from "./commands/restore-protection";
import { sendLetters } from "./commands/send-letters";
import type { Works } from "./jobs/run";

export const WORKS: Works = {
  prepare: prepareWorkbook,
  "check-roadmap": checkRoadmap,
  create: createReportTabs,
  "check-all": checkAllTabs,
  consolidate: consolidateReports,
  "restore-protection": restoreProtection,
  send: sendLetters,
};
