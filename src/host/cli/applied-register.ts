/** What the add-on itself works by: the register it keeps packed in the document properties. */
import { gunzipSync } from "node:zlib";
import type { Day } from "../../core/calendar/day";
import type { CheckContext } from "../../core/checks/context";
import type { Host } from "../runtime/api";

const NAME = "register";

/** The context of the checks on the given day; throws when the add-on has not stored a register yet. */
export function appliedContext(host: Host, today: Day): CheckContext {
  const stored = host.properties.document;
  const [count] = (stored[`${NAME}.count`] ?? "0").split("@");
  const packed = Array.from({ length: Number(count) }, (_, index) => stored[`${NAME}.${index}`] ?? "")
    .map((piece) => piece.slice(piece.indexOf(":") + 1))
    .join("");
  if (packed === "") throw new Error("В таблице нет применённой дорожной карты: листы отчётов не созданы.");
  const register: unknown = JSON.parse(gunzipSync(Buffer.from(packed, "base64")).toString("utf8"));
  const { roadmap, reporters, settings, rules } = register as Omit<CheckContext, "today">;
  return { roadmap, reporters, settings, rules, today };
}
