/** A formula of a Google spreadsheet as Excel writes it, or null where Excel has no such formula and the value must do. */
import { quoteSheet } from "../workbook/a1";

export interface FormulaContext {
  /** Name of a sheet in Google → its name in the file; a sheet that is not in the file is absent. */
  readonly sheetNames: ReadonlyMap<string, string>;
  /** The spreadsheet's locale writes 1,5. */
  readonly decimalComma: boolean;
}

/** Only Google has these, or they reach out of the workbook: their value is written instead. */
const NOT_IN_EXCEL = new Set(
  (
    "ARRAYFORMULA QUERY IMPORTRANGE IMPORTXML IMPORTHTML IMPORTDATA IMPORTFEED GOOGLEFINANCE GOOGLETRANSLATE " +
    "DETECTLANGUAGE SPARKLINE IMAGE FLATTEN SPLIT JOIN REGEXMATCH REGEXEXTRACT REGEXREPLACE ISURL ISEMAIL ISDATE " +
    "COUNTUNIQUE COUNTUNIQUEIFS SORTN UNIQUE FILTER SORT SEQUENCE LET LAMBDA MAP REDUCE XLOOKUP " +
    "WEBSERVICE FILTERXML CALL REGISTER EXEC RTD"
  ).split(" "),
);
/** Excel keeps these under a prefix, without which it shows #NAME?. */
const PREFIXED = new Set(["CONCAT", "IFS", "MAXIFS", "MINIFS", "SWITCH", "TEXTJOIN", "XOR", "DAYS"]);

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!|[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()|\d+,\d+|[{};\\|[\]]|[\s\S]/gu;

export function toExcelFormula(formula: string, context: FormulaContext): string | null {
  let depth = 0;
  let result = "";
  for (const [token] of formula.replace(/^=/, "").matchAll(TOKEN)) {
    if (token === "{") depth += 1;
    if (token === "}") depth -= 1;
    const written = writeToken(token, depth > 0, context);
    if (written === null) return null;
    result += written;
  }
  return result.trim() === "" || result.length > 8192 ? null : result;
}

function writeToken(token: string, inArray: boolean, context: FormulaContext): string | null {
  if (token.startsWith('"') && token.length > 1) return token;
  if (token.endsWith("!") && token.length > 1) return sheetReference(token, context);
  if (token === ";") return inArray ? ";" : ",";
  if (token === "\\") return inArray ? "," : null;
  // A pipe is how DDE starts a program, brackets are how another file is opened.
  if (token === "|" || token === "[" || token === "]") return null;
  if (/^\d+,\d+$/.test(token)) return context.decimalComma ? token.replace(",", ".") : token;
  if (/^[\p{L}_]/u.test(token) && token.length > 1) return functionName(token);
  return token;
}

function sheetReference(token: string, context: FormulaContext): string | null {
  const raw = token.slice(0, -1);
  const name = raw.startsWith("'") ? raw.slice(1, -1).replaceAll("''", "'") : raw;
  const known = context.sheetNames.get(name);
  return known === undefined ? null : `${quoteSheet(known)}!`;
}

function functionName(token: string): string | null {
  const name = token.toUpperCase();
  if (NOT_IN_EXCEL.has(name)) return null;
  return PREFIXED.has(name) ? `_xlfn.${name}` : name;
}
