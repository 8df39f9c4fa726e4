/** Brings the register up to what the ministry's sheets say now; the applied roadmap stays as it was applied. */
import type { Roadmap } from "../../core/roadmap/roadmap";
import { type MinistryTables, readMinistryTables } from "../ministry-tables";
import type { Shell } from "../shell";
import type { Register } from "./register";
import { loadRegister, saveRegister } from "./store";

export interface Refreshed {
  readonly register: Register;
  readonly tables: MinistryTables;
}

/** Three reads; writes the register only when something differs. `apply` gives the roadmap to be applied from now on. */
export function refreshRegister(shell: Shell, apply?: (tables: MinistryTables) => Roadmap): Refreshed {
  const tables = readMinistryTables(shell);
  const before = loadRegister();
  const register: Register = {
    roadmap: apply?.(tables) ?? before?.roadmap ?? null,
    reporters: tables.participants.reporters,
    settings: tables.settings,
    rules: tables.rules,
  };
  if (JSON.stringify(before) !== JSON.stringify({ version: 1, ...register })) saveRegister(register);
  return { register, tables };
}
