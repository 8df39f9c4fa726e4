/** What google.script.run lets through (platform.md §8): numbers, texts, truth values, null, plain objects and arrays of them. */
export class IllegalValue extends Error {}

/** `isPlain` knows the objects of the realm the value comes from. */
export const checkTransferable = (value: unknown, isPlain: (value: object) => boolean): unknown => {
  const open = new Set<object>();
  const visit = (item: unknown, path: string): unknown => {
    if (item === null || typeof item === "string" || typeof item === "boolean") return item;
    if (typeof item === "number") {
      if (!Number.isFinite(item)) throw new IllegalValue(`${path}: ${item}`);
      return item;
    }
    if (typeof item !== "object") throw new IllegalValue(`${path}: ${typeof item}`);
    if (open.has(item)) throw new IllegalValue(`${path}: cycle`);
    open.add(item);
    let copy: unknown;
    if (Array.isArray(item)) {
      // Items left undefined arrive as null.
      copy = Array.from(item, (part, index) =>
        part === undefined ? null : visit(part, `${path}[${index}]`),
      );
    } else {
      if (!isPlain(item)) throw new IllegalValue(`${path}: ${Object.prototype.toString.call(item)}`);
      copy = Object.fromEntries(
        Object.entries(item)
          .filter(([, part]) => part !== undefined)
          .map(([key, part]) => [key, visit(part, `${path}.${key}`)]),
      );
    }
    open.delete(item);
    return copy;
  };
  return value === undefined ? null : visit(value, "value");
};

export const isHostPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};
