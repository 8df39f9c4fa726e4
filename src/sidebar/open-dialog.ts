/** A wider window on top of the table. Only the server can open one, and only through a call that is its own command. */
export type DialogView = "reminders" | "automation" | "help";

const OPENERS: Record<DialogView, string> = {
  reminders: "menuReminders",
  automation: "menuAutomation",
  help: "menuShowHelp",
};

export function openDialog(view: DialogView): void {
  const run = window.google?.script.run;
  const open = run?.[OPENERS[view]];
  if (run && typeof open === "function") open.call(run);
}
