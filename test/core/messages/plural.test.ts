import { expect, it } from "vitest";
import { counted } from "../../../src/core/messages/plural";

const SHEETS = ["лист", "листа", "листов"] as const;

it.each([
  [0, "0 листов"],
  [1, "1 лист"],
  [2, "2 листа"],
  [4, "4 листа"],
  [5, "5 листов"],
  [11, "11 листов"],
  [12, "12 листов"],
  [14, "14 листов"],
  [21, "21 лист"],
  [22, "22 листа"],
  [111, "111 листов"],
  [121, "121 лист"],
])("%i → %s", (count, text) => expect(counted(count, SHEETS)).toBe(text));
