/** Russian plural forms: 1 лист, 2 листа, 5 листов. */

export type Forms = readonly [one: string, few: string, many: string];

/** The form that stands after `count`. */
export function plural(count: number, [one, few, many]: Forms): string {
  const tens = Math.abs(count) % 100;
  const units = tens % 10;
  if (tens >= 11 && tens <= 14) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}

/** «5 листов»: the number with the right form. */
export function counted(count: number, forms: Forms): string {
  return `${count} ${plural(count, forms)}`;
}
