/** What a file really is, told by its content: a file renamed to .xlsx is common and deserves a better word than "damaged". */
import type { ReportFileProblem } from "./report-file-error";
import { unpacksToMoreThan, zipEntries } from "./zip-directory";

/** An unpacked report is some kilobytes; this leaves room for pasted tables and still fits in memory. */
const UNPACKED_LIMIT = 25 * 1024 * 1024;

const BEGINNINGS: readonly (readonly [RegExp, ReportFileProblem])[] = [
  [/^%PDF/, "pdf"],
  [/^\{\\rtf/, "word"],
  [/^\s*<(!doctype|html|table|\?xml|meta)/i, "html"],
];

const ZIP_PARTS: readonly (readonly [RegExp, ReportFileProblem | "xlsx"])[] = [
  [/^xl\/workbook\.xml$/i, "xlsx"],
  [/^xl\/workbook\.bin$/i, "xlsb"],
  [/^word\/document\.xml$/i, "word"],
  [/^content\.xml$/i, "ods"],
];

/** null when it is an .xlsx that may be read. */
export function problemOf(bytes: Buffer): ReportFileProblem | null {
  if (bytes.length === 0) return "empty";
  if (bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return problemOfZip(bytes);
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return problemOfCompound(bytes);
  const start = bytes.toString("utf8", 0, 512).replace(/^\uFEFF/, "");
  const known = BEGINNINGS.find(([pattern]) => pattern.test(start));
  if (known) return known[1];
  return looksLikeText(bytes.subarray(0, 4096)) ? "text" : "damaged";
}

function problemOfZip(bytes: Buffer): ReportFileProblem | null {
  const entries = zipEntries(bytes);
  if (entries === null) return "damaged";
  const part = ZIP_PARTS.find(([pattern]) => entries.some((entry) => pattern.test(entry.name)));
  if (part?.[1] !== "xlsx") return part?.[1] ?? "other-zip";
  return unpacksToMoreThan(bytes, entries, UNPACKED_LIMIT) ? "too-big" : null;
}

/** Old Office files and encrypted new ones share a container; names of its parts stand in it as UTF-16. */
function problemOfCompound(bytes: Buffer): ReportFileProblem {
  const has = (name: string): boolean => bytes.includes(Buffer.from(name, "utf16le"));
  if (has("EncryptedPackage")) return "encrypted";
  return has("WordDocument") ? "word" : "old-xls";
}

function looksLikeText(bytes: Buffer): boolean {
  return !bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32));
}
