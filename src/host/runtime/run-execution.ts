/** Runs one execution from the loading of the bundle to the release of its locks. */
import type vm from "node:vm";
import { installGlobals } from "../services/globals";
import { NotImplemented } from "./errors";
import { Execution, type ExecutionIdentity } from "./execution";
import type { ExecutionRecord } from "./execution-record";
import type { World } from "./world";

export interface RunRequest extends ExecutionIdentity {
  script: vm.Script | null;
  /** Gets at the function to run once the bundle is loaded. */
  enter: (execution: Execution) => unknown;
}

export interface RunResult {
  record: ExecutionRecord;
  value: unknown;
  /** Whether something inside `value` is a plain object of the script. */
  isPlain: (value: object) => boolean;
}

const inZone = <T>(timeZone: string, action: () => T): T => {
  const before = process.env.TZ;
  if (before === timeZone) return action();
  process.env.TZ = timeZone;
  try {
    return action();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
};

const describe = (error: unknown): { name: string; message: string; stack: string } => {
  if (typeof error === "object" && error !== null && "message" in error) {
    const { name, message, stack } = error as { name?: unknown; message: unknown; stack?: unknown };
    return { name: String(name ?? "Error"), message: String(message), stack: String(stack ?? "") };
  }
  return { name: "Error", message: String(error), stack: "" };
};

export const runExecution = (world: World, request: RunRequest): RunResult => {
  const { script, enter, ...identity } = request;
  world.calculator.invalidate();
  const execution = new Execution(world, identity, world.faults.take(request.operation), script !== null);
  const { record } = execution;
  world.records.push(record);
  world.running.push(execution);
  let value: unknown;
  try {
    value = inZone(world.options.manifest.timeZone, () => {
      installGlobals(execution);
      if (script !== null) execution.realm.load(script);
      const result = enter(execution);
      if (
        typeof result === "object" &&
        result !== null &&
        "then" in result &&
        typeof result.then === "function"
      ) {
        execution.objection ??= new NotImplemented(`A Promise returned from ${request.operation}`);
      }
      return result;
    });
  } catch (error) {
    record.status = "failed";
    record.error = describe(error);
  } finally {
    world.running.pop();
    world.locks.releaseAll(record.id);
  }
  const { termination } = execution;
  if (termination !== null) {
    record.status = termination.status;
    record.error = { name: "Exception", message: termination.message, stack: record.error?.stack ?? "" };
  }
  if (world.running.length === 0) world.clock.advance(record.modelledMs);
  if (execution.objection !== null) throw execution.objection;
  return { record, value, isPlain: (item) => execution.realm.isPlain(item) };
};
