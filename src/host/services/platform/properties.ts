/** Properties: one store of text values, and the service that hands the three stores out. */
import type { Execution } from "../../runtime/execution";
import { free } from "../../runtime/member";
import { type PropertyStore, setProperty } from "../../runtime/property-store";
import { type Contract, ServiceObject } from "../../runtime/service-object";

const STORE_MEMBERS = {
  getProperty: free("propertyGet", "string"),
  getProperties: free("propertyGet"),
  getKeys: free("propertyGet"),
  setProperty: free("propertySet", "string,string"),
  setProperties: free("propertySet", "object|object,boolean"),
  deleteProperty: free("propertySet", "string"),
  deleteAllProperties: free("propertySet"),
} as const;

export class Properties
  extends ServiceObject
  implements Contract<GoogleAppsScript.Properties.Properties, keyof typeof STORE_MEMBERS>
{
  readonly serviceName = "Properties";
  readonly members = STORE_MEMBERS;

  constructor(
    execution: Execution,
    private readonly store: PropertyStore,
  ) {
    super(execution);
  }

  getProperty(key: string): string | null {
    return Object.hasOwn(this.store, key) ? (this.store[key] ?? null) : null;
  }

  /** A copy: later changes do not show in it. */
  getProperties(): PropertyStore {
    return { ...this.store };
  }

  getKeys(): string[] {
    return Object.keys(this.store);
  }

  setProperty(key: string, value: string): this {
    setProperty(this.store, key, value);
    return this;
  }

  /** Stored pair by pair, not as a transaction. */
  setProperties(values: Record<string, unknown>, deleteAllOthers = false): this {
    if (deleteAllOthers) this.deleteAllProperties();
    for (const [key, value] of Object.entries(values)) setProperty(this.store, key, String(value));
    return this;
  }

  deleteProperty(key: string): this {
    delete this.store[key];
    return this;
  }

  deleteAllProperties(): this {
    for (const key of Object.keys(this.store)) delete this.store[key];
    return this;
  }
}

const MEMBERS = {
  getDocumentProperties: free("local"),
  getScriptProperties: free("local"),
  getUserProperties: free("local"),
} as const;

export class PropertiesService
  extends ServiceObject
  implements Contract<GoogleAppsScript.Properties.PropertiesService, keyof typeof MEMBERS>
{
  readonly serviceName = "PropertiesService";
  readonly members = MEMBERS;

  getDocumentProperties(): Properties {
    return new Properties(this.execution, this.execution.world.properties.document);
  }

  getScriptProperties(): Properties {
    return new Properties(this.execution, this.execution.world.properties.script);
  }

  getUserProperties(): Properties {
    const { world, identity } = this.execution;
    return new Properties(this.execution, world.userProperties(identity.user));
  }
}
