/** Items of Univer's own menus that the workbench has no use for: formats, protections, freezing are the add-on's business. */
const HIDDEN = [
  "sheet.contextMenu.permission",
  "sheet.menu.sheet-frozen",
  "sheet.column-header-menu.sheet-frozen",
  "sheet.row-header-menu.sheet-frozen",
  "sheet.menu.copy-special",
  "sheet.menu.paste-special",
  "sheet.contextMenu.text-to-number",
  "sheet.command.set-tab-color",
  "sheet.command.insert-range-move-right-confirm",
  "sheet.command.insert-range-move-down-confirm",
  "sheet.command.delete-range-move-left-confirm",
  "sheet.command.delete-range-move-up-confirm",
  "sheet.command.clear-selection-format",
  "sheet.command.clear-selection-all",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
];

export const gridOnly: Record<string, { hidden: boolean }> = Object.fromEntries(
  HIDDEN.map((id) => [id, { hidden: true }]),
);
