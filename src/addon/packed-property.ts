/** A large value in the document properties: packed, in pieces below Google's limit of 9 KB a value. */

/** Characters a piece; base64 is one byte each (docs: quotas, "properties value size"). */
const PIECE = 8_000;

/** The stored value, or null when there is none or it is not whole. Needs no consent: it works inside a simple trigger too. */
export function loadPacked(name: string): unknown {
  const stored = PropertiesService.getDocumentProperties().getProperties();
  const [count, stamp] = (stored[`${name}.count`] ?? "0").split("@");
  const pieces = Array.from({ length: Number(count) }, (_, index) => stored[`${name}.${index}`] ?? "");
  // Properties have no transaction: pieces of two writes must not be read as one value.
  if (pieces.length === 0 || pieces.some((piece) => !piece.startsWith(`${stamp}:`))) return null;
  try {
    const packed = pieces.map((piece) => piece.slice(piece.indexOf(":") + 1)).join("");
    const blob = Utilities.newBlob(Utilities.base64Decode(packed), "application/x-gzip");
    return JSON.parse(Utilities.ungzip(blob).getDataAsString("UTF-8"));
  } catch (error) {
    console.error(`the stored ${name} cannot be read`, error);
    return null;
  }
}

/** One call. What an earlier, longer value left behind is not read and is overwritten by the next long one. */
export function savePacked(name: string, value: unknown): void {
  const json = Utilities.newBlob(JSON.stringify(value), "application/json", `${name}.json`);
  const packed = Utilities.base64Encode(Utilities.gzip(json).getBytes());
  const stamp = Utilities.getUuid().slice(0, 8);
  const pieces: Record<string, string> = {};
  let count = 0;
  for (let at = 0; at < packed.length; at += PIECE)
    pieces[`${name}.${count++}`] = `${stamp}:${packed.slice(at, at + PIECE)}`;
  pieces[`${name}.count`] = `${count}@${stamp}`;
  PropertiesService.getDocumentProperties().setProperties(pieces);
}
