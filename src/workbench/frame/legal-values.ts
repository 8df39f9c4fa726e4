/** Values that google.script.run carries: numbers, booleans, strings, null, plain objects and arrays of them. */

/** Path of the first value that it does not carry, or null. */
export function illegalValue(value: unknown, path: string, above: readonly object[] = []): string | null {
  if (value === null || value === undefined) return null;
  if (["number", "boolean", "string"].includes(typeof value)) return null;
  if (typeof value !== "object") return path;
  if (above.includes(value)) return path;
  const plain =
    Array.isArray(value) ||
    Object.getPrototypeOf(value) === Object.prototype ||
    Object.getPrototypeOf(value) === null;
  if (!plain) return path;
  for (const [key, inner] of Object.entries(value)) {
    const found = illegalValue(inner, key, [...above, value]);
    if (found !== null) return found;
  }
  return null;
}
