/** Base of every object the script may hold: knows its Google name, its members and the execution it belongs to. */
import type { Execution } from "./execution";
import type { Members } from "./member";

const NONE: Readonly<Record<string, unknown>> = Object.freeze({});

export abstract class ServiceObject {
  abstract readonly serviceName: string;
  abstract readonly members: Members;
  /** Enumerations and other plain values. */
  readonly constants: Readonly<Record<string, unknown>> = NONE;
  /** Whether the script may hang its own properties on the object (HTML templates only). */
  readonly isOpen: boolean = false;

  /** The sheet it is or belongs to; absent on what belongs to none. */
  readonly sheetId?: number;

  /** What the script holds instead of this object; made by the realm when it is first handed out. */
  face: object | null = null;

  constructor(protected readonly execution: Execution) {}
}

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Numeric enumerations of the declarations are objects at run time, so they count as `unknown`. */
type Plain<R> = R extends string
  ? string
  : R extends boolean | null | undefined | Date
    ? R
    : Same<R, number> extends true
      ? R
      : unknown;

type Result<R> = R extends readonly (infer Row)[]
  ? Row extends readonly (infer Item)[]
    ? Plain<Item>[][]
    : Plain<Row>[]
  : Plain<R>;

/**
 * What a host class owes to Google's type for the members it lists: their names, and their results wherever these are plain
 * values. Arguments are checked at run time by the member table.
 */
export type Contract<G, K extends keyof G> = {
  [P in K]: G[P] extends (...args: never[]) => infer R ? (...args: never[]) => Result<R> : unknown;
};
