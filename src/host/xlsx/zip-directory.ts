/** What a zip archive says it holds and how much it really unpacks to, looked at before anything is unpacked into memory. */
import { inflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;

/** Entries of the central directory; null when there is none, as in a file that was cut off. */
export function zipEntries(bytes: Buffer): ZipEntry[] | null {
  const end = endOfDirectory(bytes);
  if (end < 0) return null;
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      headerOffset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_SIZE - MAX_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return -1;
}

/** True when the archive unpacks to more than `limit` bytes, whatever sizes it claims. */
export function unpacksToMoreThan(bytes: Buffer, entries: readonly ZipEntry[], limit: number): boolean {
  let left = limit;
  for (const entry of entries) {
    left -= unpackedSize(bytes, entry, left);
    if (left < 0) return true;
  }
  return false;
}

function unpackedSize(bytes: Buffer, entry: ZipEntry, limit: number): number {
  const { headerOffset: at, packed } = entry;
  if (entry.method !== 8 || at + 30 > bytes.length) return packed;
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  try {
    return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: limit + 1 }).length;
  } catch (error) {
    // Damaged data is the reader's business; here only the size matters.
    const tooBig = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return tooBig ? limit + 1 : packed;
  }
}
