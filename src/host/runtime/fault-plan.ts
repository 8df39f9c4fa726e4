/** Faults and interruptions ordered for the next execution. */
import { copyWorkbook } from "../workbook/copy-workbook";
import type { WorkbookModel } from "../workbook/model";
import type { Fault, Faults } from "./api";
import { ServiceError, Terminated } from "./errors";
import type { Execution } from "./execution";
import type { ServiceCall } from "./execution-record";
import { say } from "./russian-messages";
import type { World } from "./world";

type Place = number | ((call: ServiceCall, index: number) => boolean);

interface Order {
  at: Place;
  fault: Fault | null;
  action: (() => void) | null;
}

/** What is waiting on the host until an execution starts. */
export class FaultOrders implements Faults {
  private orders: Order[] = [];

  failAt(at: Place, fault: Fault): void {
    this.orders.push({ at, fault, action: null });
  }

  interruptAt(at: Place, action: () => void): void {
    this.orders.push({ at, fault: null, action });
  }

  clear(): void {
    this.orders = [];
  }

  /** Orders for this execution; those meant for another operation go on waiting. */
  take(operation: string): FaultPlan {
    const isMine = ({ fault }: Order): boolean =>
      fault?.operation === undefined || fault.operation === operation;
    const mine = this.orders.filter(isMine);
    this.orders = this.orders.filter((order) => !isMine(order));
    return new FaultPlan(mine);
  }

  /** Runs something that is not the execution the orders are for. */
  aside<T>(action: () => T): T {
    const waiting = this.orders;
    this.orders = [];
    try {
      return action();
    } finally {
      this.orders = waiting;
    }
  }
}

export class FaultPlan {
  private index = 0;
  private saved: WorkbookModel | null = null;

  constructor(private orders: Order[]) {}

  begin(world: World): void {
    if (this.orders.some((order) => order.fault?.loseBuffered === true)) this.flushed(world, true);
  }

  /** What is in the workbook now survives even a kill that loses buffered writes. */
  flushed(world: World, first = false): void {
    if (first || this.saved !== null) this.saved = copyWorkbook(world.book);
  }

  /** Counts the call; runs interruptions due before it; answers the fault due at it. */
  next(call: ServiceCall): Fault | null {
    this.index++;
    const due = this.orders.filter(({ at }) =>
      typeof at === "number" ? at === this.index : at(call, this.index),
    );
    if (due.length === 0) return null;
    this.orders = this.orders.filter((order) => !due.includes(order));
    for (const { action } of due) action?.();
    return due.find(({ fault }) => fault !== null)?.fault ?? null;
  }

  strike(fault: Fault, execution: Execution): never {
    switch (fault.kind) {
      case "throw":
        throw new ServiceError(fault.message ?? say.serverError);
      case "timeout":
        throw new ServiceError(fault.message ?? say.serviceTimeout);
      case "kill":
        if (fault.loseBuffered === true && this.saved !== null) execution.world.replaceBook(this.saved);
        throw new Terminated("killed", fault.message ?? say.killed);
    }
  }
}
