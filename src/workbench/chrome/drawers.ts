/** The workbench's own drawers at the side: what they are called and the sign on the rail. */
import type { Drawer } from "../store";

export const DRAWERS: readonly { id: NonNullable<Drawer>; caption: string; sign: string }[] = [
  { id: "steps", caption: "Первые шаги", sign: "✓" },
  { id: "letters", caption: "Письма", sign: "✉" },
  { id: "calls", caption: "Обращения к Google", sign: "⏱" },
];
