/** Enumerations of SpreadsheetApp that the host knows. */
import { enumeration } from "../../runtime/enumeration";
import { SUPPORTED_CRITERIA } from "../../workbook/validation";

export const ProtectionType = enumeration("ProtectionType", ["RANGE", "SHEET"]);
export const BorderStyle = enumeration("BorderStyle", [
  "DOTTED",
  "DASHED",
  "SOLID",
  "SOLID_MEDIUM",
  "SOLID_THICK",
  "DOUBLE",
]);
export const WrapStrategy = enumeration("WrapStrategy", ["WRAP", "OVERFLOW", "CLIP"]);
export const CopyPasteType = enumeration("CopyPasteType", [
  "PASTE_NORMAL",
  "PASTE_VALUES",
  "PASTE_FORMAT",
  "PASTE_DATA_VALIDATION",
]);
export const Dimension = enumeration("Dimension", ["COLUMNS", "ROWS"]);
export const DataValidationCriteria = enumeration("DataValidationCriteria", [...SUPPORTED_CRITERIA]);
export const BooleanCriteria = enumeration("BooleanCriteria", [
  "CELL_EMPTY",
  "CELL_NOT_EMPTY",
  "DATE_AFTER",
  "DATE_BEFORE",
  "DATE_EQUAL_TO",
  "NUMBER_BETWEEN",
  "NUMBER_EQUAL_TO",
  "NUMBER_GREATER_THAN",
  "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  "NUMBER_LESS_THAN",
  "NUMBER_LESS_THAN_OR_EQUAL_TO",
  "NUMBER_NOT_BETWEEN",
  "NUMBER_NOT_EQUAL_TO",
  "TEXT_CONTAINS",
  "TEXT_DOES_NOT_CONTAIN",
  "TEXT_ENDS_WITH",
  "TEXT_EQUAL_TO",
  "TEXT_STARTS_WITH",
  "CUSTOM_FORMULA",
]);
