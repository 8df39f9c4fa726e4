/** Numbers of the whole table: restored by their neighbours, made unique, checked for order. */
import type { TableLine } from "./lines";
import { compareNumbers, restored, successors } from "./numbers";
import type { Remarks } from "./remark";

interface NumberedItem {
  number: string;
  readonly section: string;
  readonly row: number;
}

/** Numbers with their dates and decimals undone by their neighbours. */
export function restoredNumbers(lines: readonly TableLine[], remarks: Remarks): string[] {
  const numbers: string[] = [];
  let before = "";
  lines.forEach(({ number: found, row }, index) => {
    const { number, slips, written } = found;
    let chosen = number;
    if (slips.includes("as-date") || slips.includes("as-decimal")) {
      const after = nextCertain(lines, index);
      const fit = restored(found, before, after);
      chosen = fit ?? number;
      if (slips.includes("as-date") || chosen !== number || fit === undefined)
        remarks.add(
          fit === undefined ? "number-doubtful" : "number-restored",
          fit === undefined ? "warning" : "hint",
          row,
          "number",
          {
            written,
            number: chosen,
          },
        );
    } else if (slips.length > 0) remarks.add("number-written", "hint", row, "number", { written, number });
    if (chosen === "" && written !== "")
      remarks.add("number-unreadable", "error", row, "number", { written });
    if (chosen !== "") before = chosen;
    numbers.push(chosen);
  });
  return numbers;
}

/** The next number of one reading only. */
function nextCertain(lines: readonly TableLine[], index: number): string[] {
  for (let place = index + 1; place < Math.min(lines.length, index + 12); place++) {
    const number = lines[place]?.number;
    if (number && number.candidates.length === 1) return [...number.candidates];
  }
  return [];
}

/** For each row the next number below it. */
export function followingNumbers(numbers: readonly string[]): (string | undefined)[] {
  const following: (string | undefined)[] = [];
  let next: string | undefined;
  for (let index = numbers.length - 1; index >= 0; index--) {
    following[index] = next;
    next = numbers[index] || next;
  }
  return following;
}

/** «1, 2, 3» in each section anew: the section's number goes before, because a number must name one item. */
export function renumberRestarted(items: readonly NumberedItem[], remarks: Remarks): void {
  const flat = items.filter(({ number, section }) => /^\d+$/.test(number) && section !== "");
  const sectionsOf = new Map<string, Set<string>>();
  for (const { number, section } of flat)
    sectionsOf.set(number, (sectionsOf.get(number) ?? new Set()).add(section));
  if (![...sectionsOf.values()].some((sections) => sections.size > 1)) return;
  for (const item of flat) {
    const written = item.number;
    item.number = `${item.section}.${written}`;
    remarks.add("number-restarts", "warning", item.row, "number", { written, number: item.number });
  }
}

export function checkTwice(items: readonly NumberedItem[], remarks: Remarks): void {
  const first = new Map<string, number>();
  for (const { number, row } of items) {
    const twin = first.get(number);
    if (twin === undefined) first.set(number, row);
    else remarks.add("number-twice", "error", row, "number", { number, row: twin });
  }
}

export function checkOrder(items: readonly NumberedItem[], remarks: Remarks): void {
  items.forEach((item, index) => {
    const before = items[index - 1];
    if (!before || !/^\d/.test(item.number) || !/^\d/.test(before.number) || before.number === item.number)
      return;
    const params = { number: item.number, before: before.number };
    if (compareNumbers(item.number, before.number) < 0)
      remarks.add("number-order", "warning", item.row, "number", params);
    else if (!successors(before.number).includes(item.number))
      remarks.add("number-gap", "warning", item.row, "number", params);
  });
}
