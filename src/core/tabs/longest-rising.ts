/** What may stay in its place when the rest is moved: the longest part of a list that is in order already. */

/** Indices of a longest rising subsequence. */
export function longestRising(values: readonly number[]): Set<number> {
  const length: number[] = [];
  const previous: number[] = [];
  let end = -1;
  values.forEach((value, index) => {
    length[index] = 1;
    previous[index] = -1;
    for (let before = 0; before < index; before++) {
      const longer = (length[before] ?? 0) + 1;
      if ((values[before] ?? 0) < value && longer > (length[index] ?? 0)) {
        length[index] = longer;
        previous[index] = before;
      }
    }
    if (end < 0 || (length[index] ?? 0) > (length[end] ?? 0)) end = index;
  });
  const kept = new Set<number>();
  for (let at = end; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
}
