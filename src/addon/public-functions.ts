/** Every function that Google or a browser may call by name, and who may call it. The build fails when main.ts differs. */
import type { CallName } from "../core/panel/call-arguments";

export type Caller =
  /** Google itself: simple triggers, with whatever rights the mode gives. Called by a person they do nothing more than that. */
  | "google"
  /** Anybody who may edit the file. */
  | "editor"
  /** The owner of the file and the accounts listed in «Настройки». */
  | "ministry"
  /** An installable trigger, which runs as the coordinator who switched it on. */
  | "trigger";

/** Calls that the panel and the dialogs make through google.script.run. */
export const PANEL_CALLERS = {
  panelState: "editor",
  jumpTo: "editor",
  checkMyTab: "editor",
  applyFix: "editor",
  setReady: "editor",
  startJob: "ministry",
  stepJob: "ministry",
  stopJob: "ministry",
  previewReminders: "ministry",
  showLetter: "ministry",
  sendReminders: "ministry",
  settleDoubtful: "ministry",
  saveSettings: "ministry",
  setAutomation: "ministry",
} as const satisfies Record<CallName, Caller>;

export const PUBLIC_FUNCTIONS = {
  onOpen: "google",
  onInstall: "google",
  onEdit: "google",

  menuCheckMyTab: "editor",
  menuOpenPanel: "editor",
  menuShowHelp: "editor",
  menuPrepareWorkbook: "ministry",
  menuCheckRoadmap: "ministry",
  menuCreateReportTabs: "ministry",
  menuCheckAllTabs: "ministry",
  menuConsolidate: "ministry",
  menuReminders: "ministry",
  menuAutomation: "ministry",
  menuRestoreProtection: "ministry",
  menuRestoreTab: "ministry",

  continueJob: "trigger",
  dailyReminders: "trigger",
  nightlyRun: "trigger",

  ...PANEL_CALLERS,
} as const satisfies Record<string, Caller>;

export type PublicFunction = keyof typeof PUBLIC_FUNCTIONS;
