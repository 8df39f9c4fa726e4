/** Cache and CacheService. */
import type { CacheStore } from "../../runtime/cache-store";
import type { Execution } from "../../runtime/execution";
import { free } from "../../runtime/member";
import { type Contract, ServiceObject } from "../../runtime/service-object";

const STORE_MEMBERS = {
  get: free("cacheGet", "string"),
  getAll: free("cacheGet", "array"),
  put: free("cachePut", "string,string|string,string,number"),
  putAll: free("cachePut", "object|object,number"),
  remove: free("cachePut", "string"),
  removeAll: free("cachePut", "array"),
} as const;

export class Cache
  extends ServiceObject
  implements Contract<GoogleAppsScript.Cache.Cache, keyof typeof STORE_MEMBERS>
{
  readonly serviceName = "Cache";
  readonly members = STORE_MEMBERS;

  constructor(
    execution: Execution,
    private readonly store: CacheStore,
  ) {
    super(execution);
  }

  get(key: string): string | null {
    return this.store.get(key);
  }

  getAll(keys: unknown[]): Record<string, string> {
    return Object.fromEntries(
      keys.flatMap((key) => {
        const value = this.store.get(String(key));
        return value === null ? [] : [[String(key), value] as const];
      }),
    );
  }

  put(key: string, value: string, seconds?: number): void {
    this.store.put(key, value, seconds);
  }

  putAll(values: Record<string, unknown>, seconds?: number): void {
    for (const [key, value] of Object.entries(values)) this.store.put(key, String(value), seconds);
  }

  remove(key: string): void {
    this.store.remove(key);
  }

  removeAll(keys: unknown[]): void {
    for (const key of keys) this.store.remove(String(key));
  }
}

const MEMBERS = {
  getDocumentCache: free("local"),
  getScriptCache: free("local"),
  getUserCache: free("local"),
} as const;

export class CacheService
  extends ServiceObject
  implements Contract<GoogleAppsScript.Cache.CacheService, keyof typeof MEMBERS>
{
  readonly serviceName = "CacheService";
  readonly members = MEMBERS;

  getDocumentCache(): Cache {
    return this.open("document");
  }

  getScriptCache(): Cache {
    return this.open("script");
  }

  getUserCache(): Cache {
    return this.open(`user ${this.execution.identity.user.toLowerCase()}`);
  }

  private open(name: string): Cache {
    return new Cache(this.execution, this.execution.world.cache(name));
  }
}
