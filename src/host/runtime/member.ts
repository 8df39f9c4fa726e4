/** How a service member is declared: what it costs, what it may be given, which scope it needs. */
import { types } from "node:util";
import type { CostKey } from "./costs";
import type { ScopeKey } from "./scopes";

export interface Member {
  /**
   * Signatures separated by "|", parameters by ",": string number boolean date array grid object function value any, or the name of a
   * service class. "?" after it: may be left out or null; "..." after the last: any number of them.
   */
  args: string;
  cost: CostKey;
  scope: ScopeKey | null;
}

export type Members = Readonly<Record<string, Member>>;

/** A table row maker per scope: `sheets("values", "number,number")`. */
export const needing =
  (scope: ScopeKey | null) =>
  (cost: CostKey, args = ""): Member => ({ cost, args, scope });

export const free = needing(null);

type Check = (value: unknown) => boolean;

const BASIC: Readonly<Record<string, Check>> = {
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number" && Number.isFinite(value),
  boolean: (value) => typeof value === "boolean",
  date: (value) => types.isDate(value),
  array: (value) => Array.isArray(value),
  grid: (value) => Array.isArray(value) && value.every((row) => Array.isArray(row)),
  object: (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value) && serviceNameOf(value) === null,
  function: (value) => typeof value === "function",
  value: (value) =>
    value === null ||
    value === undefined ||
    ["string", "number", "boolean"].includes(typeof value) ||
    types.isDate(value),
  any: () => true,
};

export const serviceNameOf = (value: unknown): string | null =>
  typeof value === "object" &&
  value !== null &&
  "serviceName" in value &&
  typeof value.serviceName === "string"
    ? value.serviceName
    : null;

interface Parameter {
  check: Check;
  optional: boolean;
  rest: boolean;
}

const parsed = new Map<string, Parameter[][]>();

const parse = (args: string): Parameter[][] => {
  const known = parsed.get(args);
  if (known !== undefined) return known;
  const made = args.split("|").map((signature) =>
    signature === ""
      ? []
      : signature.split(",").map((word): Parameter => {
          const name = word.replace(/[?.]+$/, "");
          const check = BASIC[name] ?? ((value: unknown) => serviceNameOf(value) === name);
          const optional = word.endsWith("?");
          return {
            check: optional ? (value) => value === null || value === undefined || check(value) : check,
            optional,
            rest: word.endsWith("..."),
          };
        }),
  );
  parsed.set(args, made);
  return made;
};

const fits = (parameters: readonly Parameter[], args: readonly unknown[]): boolean => {
  const last = parameters[parameters.length - 1];
  if (args.length > parameters.length && last?.rest !== true) return false;
  return (
    parameters.every((parameter, index) =>
      parameter.rest
        ? args.slice(index).every(parameter.check)
        : index >= args.length
          ? parameter.optional
          : parameter.check(args[index]),
    ) && args.slice(parameters.length).every((value) => last?.check(value) === true)
  );
};

export const acceptsArguments = (args: string, given: readonly unknown[]): boolean =>
  parse(args).some((parameters) => fits(parameters, given));

export const describeArgument = (value: unknown): string =>
  serviceNameOf(value) ??
  (value === null ? "null" : Array.isArray(value) ? "Array" : types.isDate(value) ? "Date" : typeof value);
