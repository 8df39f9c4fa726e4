/** One cache of the CacheService: expiry on the modelled clock, limits and the loss of the oldest (platform.md §1). */
import { ServiceError } from "./errors";
import { say } from "./russian-messages";

export const CACHE_LIMITS = {
  keyLength: 250,
  valueBytes: 102_400,
  defaultSeconds: 600,
  maxSeconds: 21_600,
  entries: 1000,
} as const;

export class CacheStore {
  private readonly entries = new Map<string, { value: string; until: number }>();

  constructor(private readonly now: () => number) {}

  get(key: string): string | null {
    const entry = this.entries.get(key);
    if (entry === undefined) return null;
    if (entry.until > this.now()) return entry.value;
    this.entries.delete(key);
    return null;
  }

  put(key: string, value: string, seconds: number = CACHE_LIMITS.defaultSeconds): void {
    if (key.length > CACHE_LIMITS.keyLength) throw new ServiceError(say.longCacheKey);
    if (Buffer.byteLength(value, "utf8") > CACHE_LIMITS.valueBytes)
      throw new ServiceError(say.longCacheValue);
    if (seconds <= 0 || seconds > CACHE_LIMITS.maxSeconds)
      throw new ServiceError(say.invalidArgument("expirationInSeconds"));
    this.entries.delete(key);
    this.entries.set(key, { value, until: this.now() + seconds * 1000 });
    if (this.entries.size > CACHE_LIMITS.entries) this.dropOldest();
  }

  remove(key: string): void {
    this.entries.delete(key);
  }

  /** About a tenth of the oldest written entries vanish at once. */
  private dropOldest(): void {
    const doomed = [...this.entries.keys()].slice(0, Math.ceil(CACHE_LIMITS.entries / 10));
    for (const key of doomed) this.entries.delete(key);
  }
}
