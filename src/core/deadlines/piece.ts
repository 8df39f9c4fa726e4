/** What a reader of the grammar found at a place. */
import type { Component, DeadlineRemark } from "./component";

export interface PieceFound {
  readonly components: readonly Component[];
  readonly remarks: readonly DeadlineRemark[];
  readonly next: number;
}

export const piece = (
  component: Component,
  next: number,
  remarks: readonly DeadlineRemark[] = [],
): PieceFound => ({
  components: [component],
  remarks,
  next,
});
