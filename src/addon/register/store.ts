/** Keeps the register in the document properties: packed, in pieces below Google's limit of 9 KB a value. */
import { type Register, RegisterShape } from "./register";

const PREFIX = "register.";
/** Characters a piece; base64 is one byte each, and 9 KB is the limit (docs: quotas, "properties value size"). */
const PIECE = 8_000;

/** The stored register, or null when there is none or it is not whole. Needs no consent: it runs inside a simple trigger too. */
export function loadRegister(): Register | null {
  const stored = PropertiesService.getDocumentProperties().getProperties();
  const count = Number(stored[`${PREFIX}count`] ?? 0);
  const pieces = Array.from({ length: count }, (_, index) => stored[`${PREFIX}${index}`]);
  if (count === 0 || pieces.some((piece) => piece === undefined)) return null;
  try {
    const bytes = Utilities.base64Decode(pieces.join(""));
    const json = Utilities.ungzip(Utilities.newBlob(bytes, "application/x-gzip")).getDataAsString("UTF-8");
    const parsed: unknown = JSON.parse(json);
    return RegisterShape.safeParse(parsed).success ? (parsed as Register) : null;
  } catch (error) {
    console.error("the stored register cannot be read", error);
    return null;
  }
}

/** Two calls; called under the document lock, since no transaction is promised for several properties. */
export function saveRegister(register: Register): void {
  const json = JSON.stringify({ version: 1, ...register });
  const packed = Utilities.base64Encode(
    Utilities.gzip(Utilities.newBlob(json, "application/json", "register.json")).getBytes(),
  );
  const pieces: Record<string, string> = {};
  let count = 0;
  for (let at = 0; at < packed.length; at += PIECE)
    pieces[`${PREFIX}${count++}`] = packed.slice(at, at + PIECE);
  pieces[`${PREFIX}count`] = String(count);
  PropertiesService.getDocumentProperties().setProperties(pieces);
}

/** Accounts that act as the ministry besides the owner; none before the workbook is prepared. */
export function coordinatorsOf(register: Register | null): readonly string[] {
  return register?.settings.coordinators ?? [];
}
