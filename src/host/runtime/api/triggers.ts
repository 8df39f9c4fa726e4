/** Installed triggers as data. */

export interface TriggerModel {
  uid: string;
  creator: string;
  handler: string;
  /** `ScriptApp.EventType` name: CLOCK, ON_OPEN, ON_EDIT, ON_CHANGE. */
  eventType: string;
  schedule: TriggerSchedule | null;
  /** ISO instant; null when a one-shot has fired or it is not a clock trigger. */
  nextAt: string | null;
}

export type TriggerSchedule =
  | { kind: "once"; at: string }
  | { kind: "minutes"; every: number }
  | { kind: "hours"; every: number }
  | {
      kind: "days" | "weeks";
      every: number;
      weekDay: number | null;
      hour: number;
      minute: number;
      timeZone: string;
    }
  | { kind: "month"; day: number; hour: number; minute: number; timeZone: string };
