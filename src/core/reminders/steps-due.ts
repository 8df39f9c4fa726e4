/** Which steps call for a letter today, and which are used up because the letter speaks of them anyway. */
import type { Day } from "../calendar/day";
import type { Settings } from "../settings/settings";
import { hash } from "../tabs/fingerprint";
import type { UsedSteps } from "./ledger";
import type { Owed, OwedDuty, ReturnedRow } from "./owed";
import { approachingSteps, type Ladder, repeatedStep, ridingStep } from "./steps";

const dutyBase = ({ key, due }: OwedDuty): string => `${key}>${due ?? ""}`;
/** A new remark is a new return. */
const returnedBase = ({ key, remark }: ReturnedRow): string => `${key}>returned-${hash(remark)}`;
const readyBase = (finalDate: Day): string => `ready>${finalDate}`;
const ERRORS = "errors";

/** Empty when nothing calls for a letter today. */
export function stepsDue(
  owed: Owed,
  settings: Settings,
  today: Day,
  ladder: Ladder,
  used: UsedSteps,
): string[] {
  const repeated = (base: string) => repeatedStep(base, today, settings.overdueEvery, used);
  const steps: (string | null)[] = [
    ...owed.overdue.map((duty) => repeated(dutyBase(duty))),
    ...owed.coming.flatMap((duty) =>
      duty.due === null ? [] : approachingSteps(dutyBase(duty), duty.due, today, ladder, used),
    ),
    ...owed.returned.map((row) => repeated(returnedBase(row))),
    owed.errors.length > 0 ? repeated(ERRORS) : null,
  ];
  if (owed.notReady) {
    const base = readyBase(owed.finalDate);
    if (owed.finalDate < today) steps.push(repeated(base));
    else steps.push(...approachingSteps(base, owed.finalDate, today, ladder, used));
  }
  return steps.filter((step) => step !== null);
}

/** Overdue duties, errors and returns that the letter lists: their next notice counts from today. */
export function stepsRiding(owed: Owed, due: readonly string[], used: UsedSteps): string[] {
  const bases = [
    ...owed.overdue.map(dutyBase),
    ...owed.returned.map(returnedBase),
    ...(owed.errors.length > 0 ? [ERRORS] : []),
  ];
  return bases.map((base) => ridingStep(base, used)).filter((step) => !due.includes(step));
}
