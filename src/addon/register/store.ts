/** Where the register is kept: the document properties, shared by all who use the file. */
import { loadPacked, savePacked } from "../packed-property";
import { type Register, registerShape } from "./register";

const NAME = "register";

/** The stored register, or null when there is none or it is of another version. */
export function loadRegister(): Register | null {
  const stored = loadPacked(NAME);
  return registerShape().safeParse(stored).success ? (stored as Register) : null;
}

/** Called under the document lock. */
export function saveRegister(register: Register): void {
  savePacked(NAME, { version: 1, ...register });
}

/** Accounts that act as the ministry besides the owner; none before the workbook is prepared. */
export function coordinatorsOf(register: Register | null): readonly string[] {
  return register?.settings.coordinators ?? [];
}
