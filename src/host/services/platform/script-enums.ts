/** Enumerations of ScriptApp. */
import { enumeration } from "../../runtime/enumeration";

export const AuthMode = enumeration("AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
export const AuthorizationStatus = enumeration("AuthorizationStatus", ["REQUIRED", "NOT_REQUIRED"]);
export const EventType = enumeration("EventType", [
  "CLOCK",
  "ON_OPEN",
  "ON_EDIT",
  "ON_CHANGE",
  "ON_FORM_SUBMIT",
]);
export const TriggerSource = enumeration("TriggerSource", ["SPREADSHEETS", "CLOCK"]);
export const WeekDay = enumeration("Weekday", [
  "SUNDAY",
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
]);
