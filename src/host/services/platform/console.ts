/** console and Logger: lines kept with the execution. */
import { free } from "../../runtime/member";
import { type Contract, ServiceObject } from "../../runtime/service-object";

const line = free("local", "any...");

const CONSOLE_MEMBERS = {
  log: line,
  info: line,
  warn: line,
  error: line,
  debug: line,
  time: line,
  timeEnd: line,
} as const;

const shown = (value: unknown): string => {
  if (typeof value === "string") return value;
  if (value instanceof ServiceObject) return value.serviceName;
  if (typeof value === "object" && value !== null && "stack" in value) return String(value.stack);
  return JSON.stringify(value) ?? String(value);
};

export class Console extends ServiceObject {
  readonly serviceName = "console";
  readonly members = CONSOLE_MEMBERS;

  log(...values: unknown[]): void {
    this.write("LOG", values);
  }

  info(...values: unknown[]): void {
    this.write("INFO", values);
  }

  warn(...values: unknown[]): void {
    this.write("WARN", values);
  }

  error(...values: unknown[]): void {
    this.write("ERROR", values);
  }

  debug(...values: unknown[]): void {
    this.write("DEBUG", values);
  }

  time(...values: unknown[]): void {
    this.write("TIME", values);
  }

  timeEnd(...values: unknown[]): void {
    this.write("TIME", values);
  }

  private write(level: string, values: readonly unknown[]): void {
    this.execution.record.logs.push(`${level} ${values.map(shown).join(" ")}`);
  }
}

const LOGGER_MEMBERS = { log: line, getLog: free("local"), clear: free("local") } as const;

export class Logger
  extends ServiceObject
  implements Contract<GoogleAppsScript.Base.Logger, keyof typeof LOGGER_MEMBERS>
{
  readonly serviceName = "Logger";
  readonly members = LOGGER_MEMBERS;

  /** A first text with %s takes the other values in. */
  log(...values: unknown[]): this {
    const [format, ...rest] = values.map(shown);
    const text = (format ?? "").replace(/%s/g, () => rest.shift() ?? "%s");
    this.execution.record.logs.push(["LOG", text, ...rest].join(" "));
    return this;
  }

  getLog(): string {
    return this.execution.record.logs.join("\n");
  }

  clear(): void {
    this.execution.record.logs.length = 0;
  }
}
