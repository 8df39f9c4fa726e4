/** The spreadsheet functions the host computes; every other name is #NAME? for a person and an error for a script. */
import type { Locale } from "../locale";
import type { CellValue } from "../model";
import { displayValue } from "../number-format";
import { matcherOf } from "./criteria";

export interface ErrorValue {
  error: string;
}
/** Values row by row; `blank` cells are null. */
export interface RangeValue {
  rows: CellValue[][];
}
export type Argument = { lazy: () => CellValue | RangeValue; isReference: boolean };
export interface FunctionContext {
  locale: Locale;
  today: number;
  now: number;
}

export const isError = (value: unknown): value is ErrorValue =>
  typeof value === "object" && value !== null && "error" in value;
export const isRange = (value: CellValue | RangeValue): value is RangeValue =>
  typeof value === "object" && value !== null && "rows" in value;

export class FormulaError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

const fail = (code: string): never => {
  throw new FormulaError(code);
};

export const scalar = (value: CellValue | RangeValue): CellValue => {
  if (!isRange(value)) return value;
  const [row, ...more] = value.rows;
  if (more.length > 0 || row === undefined || row.length !== 1) return fail("#VALUE!");
  return row[0] ?? null;
};

export const toNumber = (value: CellValue, locale: Locale): number => {
  if (isError(value)) return fail(value.error);
  if (value === null || value === "") return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") return value;
  const plain = value
    .trim()
    .replace(/[\s\u00a0]/g, "")
    .replace(locale.decimal, ".");
  return plain !== "" && Number.isFinite(Number(plain)) ? Number(plain) : fail("#VALUE!");
};

export const toText = (value: CellValue, locale: Locale): string =>
  isError(value) ? fail(value.error) : displayValue(value, undefined, locale);

export const toTruth = (value: CellValue): boolean => {
  if (isError(value)) return fail(value.error);
  if (typeof value === "string") {
    if (/^(true|истина)$/i.test(value)) return true;
    return value === "" || /^(false|ложь)$/i.test(value) ? false : fail("#VALUE!");
  }
  return Boolean(value);
};

const valuesOf = (args: readonly Argument[]): { value: CellValue; fromRange: boolean }[] =>
  args.flatMap((arg) => {
    const value = arg.lazy();
    return isRange(value)
      ? value.rows.flat().map((item) => ({ value: item, fromRange: true }))
      : [{ value, fromRange: arg.isReference }];
  });

/** Text and truth inside a range do not count; given directly they are converted. */
const numbersOf = (args: readonly Argument[], context: FunctionContext): number[] =>
  valuesOf(args).flatMap(({ value, fromRange }) => {
    if (isError(value)) return fail(value.error);
    if (typeof value === "number") return [value];
    if (fromRange || value === null) return [];
    return [toNumber(value, context.locale)];
  });

const one = (args: readonly Argument[], index: number): CellValue => {
  const arg = args[index];
  return arg === undefined ? null : scalar(arg.lazy());
};

const rangeOf = (arg: Argument | undefined): CellValue[] => {
  if (arg === undefined) return fail("#N/A");
  const value = arg.lazy();
  return isRange(value) ? value.rows.flat() : [value];
};

const countIfs = (args: readonly Argument[], context: FunctionContext): number => {
  if (args.length < 2 || args.length % 2 !== 0) return fail("#N/A");
  let kept: boolean[] | null = null;
  for (let index = 0; index < args.length; index += 2) {
    const values = rangeOf(args[index]);
    const matches = matcherOf(one(args, index + 1), context.locale);
    const hits = values.map(matches);
    if (kept !== null && kept.length !== hits.length) return fail("#VALUE!");
    kept = kept === null ? hits : kept.map((before, place) => before && hits[place] === true);
  }
  return (kept ?? []).filter(Boolean).length;
};

export const roundTo = (value: number, places: number): number => {
  const scale = 10 ** places;
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / scale;
};

type Implementation = (args: readonly Argument[], context: FunctionContext) => CellValue | RangeValue;

export const FUNCTIONS: Readonly<Record<string, Implementation>> = {
  AND: (args) =>
    valuesOf(args)
      .filter(({ value }) => value !== null)
      .every(({ value }) => toTruth(value)),
  COUNT: (args) => valuesOf(args).filter(({ value }) => typeof value === "number").length,
  COUNTA: (args) => valuesOf(args).filter(({ value }) => value !== null).length,
  COUNTBLANK: (args) => rangeOf(args[0]).filter((value) => value === null || value === "").length,
  COUNTIF: countIfs,
  COUNTIFS: countIfs,
  HYPERLINK: (args) => (args.length > 1 ? one(args, 1) : one(args, 0)),
  IF: (args) => {
    const chosen = toTruth(one(args, 0)) ? args[1] : args[2];
    return chosen === undefined ? (args.length < 3 ? false : null) : chosen.lazy();
  },
  IFERROR: (args) => {
    const otherwise = (): CellValue => one(args, 1);
    try {
      const value = one(args, 0);
      return isError(value) ? otherwise() : value;
    } catch (error) {
      if (error instanceof FormulaError) return otherwise();
      throw error;
    }
  },
  ISBLANK: (args) => one(args, 0) === null,
  LEN: (args, { locale }) => toText(one(args, 0), locale).length,
  MAX: (args, context) => {
    const all = numbersOf(args, context);
    return all.length > 0 ? Math.max(...all) : 0;
  },
  MIN: (args, context) => {
    const all = numbersOf(args, context);
    return all.length > 0 ? Math.min(...all) : 0;
  },
  NOT: (args) => !toTruth(one(args, 0)),
  NOW: (_args, { now }) => now,
  OR: (args) =>
    valuesOf(args)
      .filter(({ value }) => value !== null)
      .some(({ value }) => toTruth(value)),
  ROUND: (args, { locale }) =>
    roundTo(toNumber(one(args, 0), locale), args.length > 1 ? toNumber(one(args, 1), locale) : 0),
  SUM: (args, context) => numbersOf(args, context).reduce((sum, value) => sum + value, 0),
  TEXT: (args, { locale }) => displayValue(one(args, 0), toText(one(args, 1), locale), locale),
  TODAY: (_args, { today }) => today,
  TRIM: (args, { locale }) => toText(one(args, 0), locale).trim().replace(/\s+/g, " "),
};
