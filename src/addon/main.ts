/**
 * The one list of what Google and browsers may call; the build turns every export into a top-level declaration and compares
 * the list with public-functions.ts. Nothing runs while the file loads: that would break onOpen.
 */
export { continueJob, dailyReminders, nightlyRun } from "./automatic-runs";
export {
  menuAutomation,
  menuCheckAllTabs,
  menuCheckMyTab,
  menuCheckRoadmap,
  menuConsolidate,
  menuCreateReportTabs,
  menuOpenPanel,
  menuPrepareWorkbook,
  menuReminders,
  menuRestoreProtection,
  menuRestoreTab,
  menuShowHelp,
} from "./menu-commands";
export {
  applyFix,
  checkMyTab,
  jumpTo,
  panelState,
  previewReminders,
  saveSettings,
  sendReminders,
  setAutomation,
  setReady,
  settleDoubtful,
  showLetter,
  startJob,
  stepJob,
  stopJob,
} from "./panel/calls";
export { onEdit, onInstall, onOpen } from "./simple-triggers";
