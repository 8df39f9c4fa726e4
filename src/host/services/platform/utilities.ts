/** Utilities: dates, waiting on the modelled clock, bytes, digests. */
import { createHash, randomUUID } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { type EnumValue, enumeration } from "../../runtime/enumeration";
import { ServiceError } from "../../runtime/errors";
import { free } from "../../runtime/member";
import { say } from "../../runtime/russian-messages";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import { isTimeZone } from "../../workbook/time-zone";
import { Blob, signed, unsigned } from "./blob";
import { formatDate, parseDate } from "./date-pattern";

const DigestAlgorithm = enumeration("DigestAlgorithm", [
  "MD2",
  "MD5",
  "SHA_1",
  "SHA_256",
  "SHA_384",
  "SHA_512",
]);
const Charset = enumeration("Charset", ["US_ASCII", "UTF_8"]);

const MEMBERS = {
  formatDate: free("local", "date,string,string"),
  parseDate: free("local", "string,string,string"),
  sleep: free("local", "number"),
  newBlob: free("local", "string|string,string|string,string,string|array|array,string|array,string,string"),
  gzip: free("local", "Blob|Blob,string"),
  ungzip: free("local", "Blob"),
  base64Encode: free("local", "string|array|string,Charset"),
  base64EncodeWebSafe: free("local", "string|array|string,Charset"),
  base64Decode: free("local", "string|string,Charset"),
  base64DecodeWebSafe: free("local", "string|string,Charset"),
  computeDigest: free("local", "DigestAlgorithm,string|DigestAlgorithm,array|DigestAlgorithm,string,Charset"),
  getUuid: free("local"),
} as const;

const GZIP = "application/x-gzip";
const MAX_SLEEP = 300_000;

export class Utilities
  extends ServiceObject
  implements Contract<GoogleAppsScript.Utilities.Utilities, keyof typeof MEMBERS>
{
  readonly serviceName = "Utilities";
  readonly members = MEMBERS;
  override readonly constants = { Charset, DigestAlgorithm };

  formatDate(date: Date, timeZone: string, format: string): string {
    if (!isTimeZone(timeZone)) throw new ServiceError(say.invalidArgument("timeZone"));
    if (Number.isNaN(date.getTime())) throw new ServiceError(say.invalidArgument("date"));
    return formatDate(date.getTime(), timeZone, format);
  }

  parseDate(text: string, timeZone: string, format: string): Date {
    const instant = isTimeZone(timeZone) ? parseDate(text, timeZone, format) : null;
    if (instant === null) throw new ServiceError(say.invalidArgument("date"));
    return new Date(instant);
  }

  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > MAX_SLEEP) throw new ServiceError(say.longSleep);
    this.execution.wait(milliseconds);
  }

  newBlob(data: string | unknown[], contentType?: string, name?: string): Blob {
    const bytes = typeof data === "string" ? Buffer.from(data, "utf8") : unsigned(data);
    const type = contentType ?? (typeof data === "string" ? "text/plain" : null);
    return new Blob(this.execution, bytes, type, name ?? null);
  }

  gzip(blob: Blob, name?: string): Blob {
    return new Blob(this.execution, gzipSync(blob.data), GZIP, name ?? `${blob.getName() ?? "archive"}.gz`);
  }

  /** The blob has to say that it is gzip. */
  ungzip(blob: Blob): Blob {
    if (blob.getContentType() !== GZIP) throw new ServiceError(say.invalidArgument("blob"));
    try {
      return new Blob(
        this.execution,
        gunzipSync(blob.data),
        null,
        blob.getName()?.replace(/\.gz$/, "") ?? null,
      );
    } catch {
      throw new ServiceError(say.invalidArgument("blob"));
    }
  }

  base64Encode(data: string | unknown[]): string {
    return bytesOf(data).toString("base64");
  }

  base64EncodeWebSafe(data: string | unknown[]): string {
    return this.base64Encode(data).replace(/\+/g, "-").replace(/\//g, "_");
  }

  base64Decode(encoded: string): number[] {
    if (!/^[A-Za-z0-9+/\s]*={0,2}$/.test(encoded)) throw new ServiceError(say.invalidArgument("encoded"));
    return signed(Buffer.from(encoded, "base64"));
  }

  base64DecodeWebSafe(encoded: string): number[] {
    return this.base64Decode(encoded.replace(/-/g, "+").replace(/_/g, "/"));
  }

  computeDigest(algorithm: EnumValue, value: string | unknown[]): number[] {
    const name = algorithm.label.replace("_", "").toLowerCase();
    if (name === "md2") throw new ServiceError(say.invalidArgument("algorithm"));
    return signed(createHash(name).update(bytesOf(value)).digest());
  }

  getUuid(): string {
    return randomUUID();
  }
}

const bytesOf = (data: string | unknown[]): Buffer =>
  typeof data === "string" ? Buffer.from(data, "utf8") : unsigned(data);
