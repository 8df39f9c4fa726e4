/** What the host offers of Google's Spreadsheet: signatures, cost, scope. */
import { free, type Member, needing } from "../../runtime/member";

const sheet = needing("spreadsheet");
const lookup = (args = ""): Member => sheet("lookup", args);

export const SPREADSHEET_MEMBERS = {
  getId: free("local"),
  getUrl: sheet("local"),
  getName: lookup(),
  rename: sheet("write", "string"),
  getSheets: free("lookup"),
  getNumSheets: lookup(),
  getSheetByName: free("lookup", "string"),
  getSheetById: free("lookup", "number"),
  getActiveSheet: lookup(),
  getActiveRange: lookup(),
  getActiveCell: lookup(),
  getCurrentCell: lookup(),
  setActiveSheet: sheet("toast", "Sheet|Sheet,boolean"),
  setActiveRange: sheet("toast", "Range"),
  setCurrentCell: sheet("toast", "Range"),
  moveActiveSheet: sheet("write", "number"),
  insertSheet: sheet(
    "sheetCopy",
    "|string|number|object|string,number|string,object|number,object|string,number,object",
  ),
  deleteSheet: sheet("sheetCopy", "Sheet"),
  deleteActiveSheet: sheet("sheetCopy"),
  duplicateActiveSheet: sheet("sheetCopy"),
  getRange: sheet("local", "string"),
  getProtections: sheet("protectionList", "ProtectionType"),
  getOwner: lookup(),
  getEditors: lookup(),
  addEditor: sheet("share", "string|User"),
  addEditors: sheet("share", "array"),
  removeEditor: sheet("share", "string|User"),
  getSpreadsheetTimeZone: lookup(),
  setSpreadsheetTimeZone: sheet("write", "string"),
  getSpreadsheetLocale: lookup(),
  setSpreadsheetLocale: sheet("write", "string"),
  toast: sheet("toast", "string|string,string|string,string,number?"),
} as const;
