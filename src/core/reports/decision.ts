/** The ministry's decision on a row, read as a person wrote it: chosen from the list or typed. */
export const isReturned = (decision: string): boolean => /^возвр/i.test(decision.trim());
export const isAccepted = (decision: string): boolean => /^принят/i.test(decision.trim());
