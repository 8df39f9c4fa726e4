/** The text of a cell as Google prints it. */
import type { CellView } from "../host/server/view";

export function shownText({ value, display }: Pick<CellView, "value" | "display">): string {
  if (display !== undefined) return display;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "ИСТИНА" : "ЛОЖЬ";
  return typeof value === "number" ? String(value).replace(".", ",") : value;
}
