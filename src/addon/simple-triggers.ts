/** What Google calls by itself for every editor, without any consent. */
import { handleEdit } from "./commands/on-edit";
import { drawMenu } from "./menu";
import { loadRegister } from "./register/store";

type OpenEvent = { readonly authMode?: GoogleAppsScript.Script.AuthMode };

/** Draws the menu; in AuthMode.NONE nothing else would be allowed (docs: editor-auth-lifecycle). */
export function onOpen(event?: OpenEvent): void {
  const asAddon = event?.authMode === ScriptApp.AuthMode.NONE;
  drawMenu(SpreadsheetApp.getUi(), asAddon);
}

/** Right after an add-on is installed the file is already open. */
export function onInstall(event?: OpenEvent): void {
  onOpen(event);
}

/** Answers typing in a report tab; dropped events do no harm, since every command checks afresh. */
export function onEdit(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  // Called by a person instead of Google there is nothing to answer.
  if (event?.range === undefined) return;
  handleEdit(event, loadRegister);
}
