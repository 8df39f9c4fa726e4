/**
 * Runs first inside every new context: takes away what Apps Script lacks, puts the modelled clock into Date and hands out makers, so that
 * what services return belongs to the script's own realm. Source: platform.md §9 "Missing".
 */
export interface RealmTools {
  array(): unknown[];
  object(): Record<string, unknown>;
  date(milliseconds: number): Date;
  error(name: string, message: string): Error;
  isPlain(value: object): boolean;
  baseline: ReadonlySet<string>;
}

/** An expression: a function of the host's clock, answering `RealmTools`. */
export const PRELUDE = `(function (now) {
  "use strict";
  for (const name of ["WebAssembly", "SharedArrayBuffer", "Atomics", "FinalizationRegistry", "WeakRef", "Intl", "console"]) {
    delete globalThis[name];
  }
  const RealDate = Date;
  function ModelledDate(...args) {
    if (new.target === undefined) return new RealDate(now()).toString();
    const target = new.target === ModelledDate ? RealDate : new.target;
    return Reflect.construct(RealDate, args.length === 0 ? [now()] : args, target);
  }
  Object.defineProperty(ModelledDate, "name", { value: "Date" });
  Object.defineProperty(ModelledDate, "length", { value: 7 });
  ModelledDate.prototype = RealDate.prototype;
  ModelledDate.UTC = RealDate.UTC;
  ModelledDate.parse = RealDate.parse;
  ModelledDate.now = function now_() { return now(); };
  Object.defineProperty(RealDate.prototype, "constructor", { value: ModelledDate, writable: true, configurable: true });
  globalThis.Date = ModelledDate;
  const isPlain = (value) => {
    const prototype = Object.getPrototypeOf(value);
    return prototype === null || prototype === Object.prototype;
  };
  return {
    array: () => [],
    object: () => ({}),
    date: (milliseconds) => new RealDate(milliseconds),
    error: (name, message) => {
      const error = new Error(message);
      Object.defineProperty(error, "name", { value: name, configurable: true, writable: true, enumerable: false });
      return error;
    },
    isPlain,
    baseline: new Set(Object.getOwnPropertyNames(globalThis)),
  };
})`;
