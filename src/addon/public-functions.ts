/** Every function that Google or a browser may call by name, and who may call it. The build fails when main.ts differs. */

export type Caller =
  /** Google itself: simple triggers, with whatever rights the mode gives. */
  | "google"
  /** Anybody who may edit the file. */
  | "editor"
  /** The owner of the file and the accounts listed in «Настройки». */
  | "ministry"
  /** An installable trigger of a coordinator; refused when called from a browser. */
  | "trigger";

export const PUBLIC_FUNCTIONS = {
  onOpen: "google",
  onInstall: "google",
  onEdit: "google",

  checkMyTab: "editor",
  openPanel: "editor",
  showHelp: "editor",

  prepareWorkbook: "ministry",
  checkRoadmap: "ministry",
  createReportTabs: "ministry",
  checkAllTabs: "ministry",
  consolidateReports: "ministry",
  sendReminders: "ministry",
  restoreProtection: "ministry",
} as const satisfies Record<string, Caller>;

export type PublicFunction = keyof typeof PUBLIC_FUNCTIONS;
