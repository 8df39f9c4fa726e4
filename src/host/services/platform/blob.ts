/** Blob: bytes with a name and a type. Bytes are signed, as in Google's runtime. */
import type { Execution } from "../../runtime/execution";
import { free } from "../../runtime/member";
import { type Contract, ServiceObject } from "../../runtime/service-object";

const MEMBERS = {
  getBytes: free("local"),
  setBytes: free("local", "array"),
  getDataAsString: free("local", "|string"),
  setDataFromString: free("local", "string|string,string"),
  getName: free("local"),
  setName: free("local", "string"),
  getContentType: free("local"),
  setContentType: free("local", "string?"),
  copyBlob: free("local"),
} as const;

export const signed = (data: Uint8Array): number[] =>
  Array.from(data, (byte) => (byte > 127 ? byte - 256 : byte));

export const unsigned = (bytes: readonly unknown[]): Buffer =>
  Buffer.from(bytes.map((byte) => Number(byte) & 255));

const encoding = (charset: string): "utf8" | "latin1" | "ascii" => {
  const known = { "utf-8": "utf8", utf8: "utf8", "iso-8859-1": "latin1", "us-ascii": "ascii" } as const;
  const found = known[charset.toLowerCase() as keyof typeof known];
  if (found === undefined) throw new Error(`The host does not know the charset ${charset}`);
  return found;
};

export class Blob
  extends ServiceObject
  implements Contract<GoogleAppsScript.Base.Blob, keyof typeof MEMBERS>
{
  readonly serviceName = "Blob";
  readonly members = MEMBERS;

  constructor(
    execution: Execution,
    public data: Buffer,
    private contentType: string | null = null,
    private name: string | null = null,
  ) {
    super(execution);
  }

  getBytes(): number[] {
    return signed(this.data);
  }

  setBytes(bytes: unknown[]): this {
    this.data = unsigned(bytes);
    return this;
  }

  getDataAsString(charset = "UTF-8"): string {
    return this.data.toString(encoding(charset));
  }

  setDataFromString(text: string, charset = "UTF-8"): this {
    this.data = Buffer.from(text, encoding(charset));
    return this;
  }

  getName(): string | null {
    return this.name;
  }

  setName(name: string): this {
    this.name = name;
    return this;
  }

  getContentType(): string | null {
    return this.contentType;
  }

  setContentType(contentType: string | null): this {
    this.contentType = contentType;
    return this;
  }

  copyBlob(): Blob {
    return new Blob(this.execution, Buffer.from(this.data), this.contentType, this.name);
  }
}
