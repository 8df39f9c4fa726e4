/** Rows a careful reviewer sends back or looks at, each with the area of the remark it must get. */
import type { FaultyRow } from "./rows/faulty";
import { FAULTY_COMPLETENESS } from "./rows/faulty-completeness";
import { FAULTY_DATES } from "./rows/faulty-dates";
import { FAULTY_FORM } from "./rows/faulty-form";
import { FAULTY_IDENTITY } from "./rows/faulty-identity";
import { FAULTY_SUBSTANCE } from "./rows/faulty-substance";

export const FAULTY_ROWS: readonly FaultyRow[] = [
  ...FAULTY_IDENTITY,
  ...FAULTY_DATES,
  ...FAULTY_COMPLETENESS,
  ...FAULTY_SUBSTANCE,
  ...FAULTY_FORM,
];
