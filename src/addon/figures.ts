/** Where the figures of the last check are kept. */
import { type Figures, keptFigures } from "../core/figures/figures";
import { loadPacked, savePacked } from "./packed-property";

const NAME = "figures";

export function loadFigures(): Figures | null {
  const read = keptFigures().safeParse(loadPacked(NAME));
  return read.success ? read.data : null;
}

export function saveFigures(figures: Figures): void {
  savePacked(NAME, figures);
}
