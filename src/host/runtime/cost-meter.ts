/** Adds up the modelled time of one execution and ends it when its limit is passed. */
import { COSTS, type CostKey, SURCHARGES } from "./costs";
import type { ExecutionRecord, ServiceCall } from "./execution-record";

const COUNTED: Readonly<
  Partial<Record<ServiceCall["kind"], "reads" | "writes" | "lookups" | "storage" | "mails">>
> = {
  read: "reads",
  write: "writes",
  lookup: "lookups",
  storage: "storage",
  mail: "mails",
};

export class CostMeter {
  /** Buffered writes wait for a flush. */
  pending = false;
  /** Names and sizes have to be asked again. */
  private stale = true;
  private elapsed = SURCHARGES.executionStart.seconds;

  constructor(private readonly record: ExecutionRecord) {
    this.note();
  }

  get elapsedMs(): number {
    return Math.round(this.elapsed * 1000);
  }

  /** The call as it will stand in the record, with what it costs at this moment. */
  price(member: string, key: CostKey): ServiceCall {
    const { kind, seconds } = COSTS[key];
    let total: number = seconds;
    if (kind === "read" && this.pending) total += SURCHARGES.firstReadAfterWrites.seconds;
    if (kind === "lookup" && this.stale && key === "lookup") total += SURCHARGES.lookupAfterChange.seconds;
    if (kind === "flush" && !this.pending) total = 0;
    return { member, kind, seconds: total, atMs: this.elapsedMs };
  }

  begin(call: ServiceCall): void {
    this.record.calls.push(call);
    const counter = COUNTED[call.kind];
    if (counter !== undefined) this.record[counter]++;
    this.spend(call.seconds);
    if (call.kind === "read" || call.kind === "flush") this.pending = false;
    if (call.kind === "lookup") this.stale = false;
    if (call.kind === "write") {
      this.pending = true;
      this.stale = true;
    }
  }

  spend(seconds: number): void {
    this.elapsed += seconds;
    this.note();
  }

  private note(): void {
    this.record.modelledMs = this.elapsedMs;
  }
}
