/** What the add-on itself works by: the register it keeps packed in the document properties. */
import { gunzipSync } from "node:zlib";
import type { Day } from "../../core/calendar/day";
import type { CheckContext } from "../../core/checks/context";
import type { Host } from "../runtime/api";

const NAME = "register";

type Register = Omit<CheckContext, "today" | "roadmap"> & {
  readonly roadmap: CheckContext["roadmap"] | null;
};

/** The context of the checks on the given day; throws before «Создать листы отчётов» has run. */
export function appliedContext(host: Host, today: Day): CheckContext {
  const register = storedRegister(host);
  if (!register?.roadmap)
    throw new Error("В таблице нет применённой дорожной карты: листы отчётов не созданы.");
  const { roadmap, reporters, settings, rules } = register;
  return { roadmap, reporters, settings, rules, today };
}

/** How many reporters have a tab. */
export function createdTabs(host: Host): number {
  return storedRegister(host)?.reporters.filter(({ tabId }) => tabId !== null).length ?? 0;
}

function storedRegister(host: Host): Register | null {
  const stored = host.properties.document;
  const [count] = (stored[`${NAME}.count`] ?? "0").split("@");
  const packed = Array.from({ length: Number(count) }, (_, index) => stored[`${NAME}.${index}`] ?? "")
    .map((piece) => piece.slice(piece.indexOf(":") + 1))
    .join("");
  return packed === "" ? null : JSON.parse(gunzipSync(Buffer.from(packed, "base64")).toString("utf8"));
}
