/** One store of the PropertiesService with its limits: 9 KB a value, 500 KB a store (platform.md §1). */
import { ServiceError } from "./errors";
import { say } from "./russian-messages";

export const MAX_VALUE_BYTES = 9 * 1024;
export const MAX_STORE_BYTES = 500 * 1024;

export type PropertyStore = Record<string, string>;

const bytes = (text: string): number => Buffer.byteLength(text, "utf8");

export const storeBytes = (store: PropertyStore): number =>
  Object.entries(store).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);

export const setProperty = (store: PropertyStore, key: string, value: string): void => {
  if (bytes(value) > MAX_VALUE_BYTES) throw new ServiceError(say.longProperty);
  const before = store[key];
  const freed = before === undefined ? 0 : bytes(key) + bytes(before);
  if (storeBytes(store) - freed + bytes(key) + bytes(value) > MAX_STORE_BYTES)
    throw new ServiceError(say.propertyQuota);
  store[key] = value;
};
