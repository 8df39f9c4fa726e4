/** How wide each column of the board is, in pixels. */
import {
  type BoardShape,
  FIGURES,
  GROUP_HEADINGS,
  HISTORY_HEADINGS,
  LAST_HEADINGS,
} from "../../core/consolidation/board-geometry";

const NAME = 240;
const MARK = 33;
const FIGURE = 50;
const GAP = 18;
const COUNT = 52;
const GROUP: Readonly<Partial<Record<(typeof GROUP_HEADINGS)[number], number>>> = {
  Пункт: 44,
  "Раздел, мероприятие": 300,
  Участники: 70,
};
const HISTORY: Readonly<Partial<Record<(typeof HISTORY_HEADINGS)[number], number>>> = { Сведено: 112 };

export function boardWidths({ items }: BoardShape): number[] {
  return [
    NAME,
    ...Array.from({ length: items }, () => MARK),
    ...[...FIGURES, ...LAST_HEADINGS].map(() => FIGURE),
    GAP,
    ...GROUP_HEADINGS.map((heading) => GROUP[heading] ?? COUNT),
    GAP,
    ...HISTORY_HEADINGS.map((heading) => HISTORY[heading] ?? COUNT),
  ];
}
