/** The jobs a person can start. */
export const JOB_KINDS = [
  "prepare",
  "check-roadmap",
  "create",
  "check-all",
  "consolidate",
  "restore-protection",
] as const;

export type JobKind = (typeof JOB_KINDS)[number];
