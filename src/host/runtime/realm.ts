/** One script context of one execution: carries values over the border between the host and the script. */
import { types } from "node:util";
import vm from "node:vm";
import { EnumValue } from "./enumeration";
import { NotImplemented } from "./errors";
import type { Execution } from "./execution";
import { PRELUDE, type RealmTools } from "./realm-prelude";
import { ServiceObject } from "./service-object";

/** Asked of a face, answers the object behind it. */
const TARGET = Symbol("target");

interface Holder {
  [TARGET]: ServiceObject;
}

const prelude = new vm.Script(PRELUDE, { filename: "apps-script-prelude" });

/** Properties every value is asked for by the language itself; Google's objects answer nothing special. */
const SILENT: ReadonlySet<string | symbol> = new Set([
  "then",
  "toJSON",
  "constructor",
  "nodeType",
  "$$typeof",
]);

export class Realm {
  readonly global: Record<string, unknown> = {};
  private readonly context = vm.createContext(this.global, {
    codeGeneration: { strings: true, wasm: false },
  });
  private readonly tools: RealmTools;
  private readonly enumFaces = new Map<EnumValue, object>();
  private readonly hung = new Map<ServiceObject, Record<string, unknown>>();
  private loaded: vm.Script | null = null;

  /** One handler for all faces: they are made by the thousand. */
  private readonly handler: ProxyHandler<Holder> = {
    get: (holder, property) => this.member(holder[TARGET], property),
    has: ({ [TARGET]: target }, property) =>
      typeof property === "string" && (property in target.members || property in target.constants),
    set: (holder, property, value) => this.hang(holder[TARGET], property, value),
    deleteProperty: ({ [TARGET]: target }, property) =>
      this.execution.refuse(new NotImplemented(`delete ${target.serviceName}.${String(property)}`)),
    ownKeys: ({ [TARGET]: target }) => Reflect.ownKeys(this.hung.get(target) ?? {}),
    getPrototypeOf: () => null,
  };

  constructor(private execution: Execution) {
    this.tools = prelude.runInContext(this.context)(() => this.execution.nowMs()) as RealmTools;
  }

  /** The next execution in the same context; what the script keeps in variables survives. */
  serve(execution: Execution): this {
    this.execution = execution;
    this.hung.clear();
    return this;
  }

  /** Evaluates the bundle, once. */
  load(script: vm.Script): void {
    if (this.loaded === script) return;
    this.evaluate(script);
    this.loaded = script;
  }

  evaluate(script: vm.Script): unknown {
    return script.runInContext(this.context);
  }

  /** Names the script itself has put on the global object so far, with their values. */
  ownGlobals(): [string, unknown][] {
    return Object.getOwnPropertyNames(this.global)
      .filter((name) => !this.tools.baseline.has(name))
      .map((name) => [name, Object.getOwnPropertyDescriptor(this.global, name)?.value]);
  }

  /** An object or array literal of the script; services and class instances are not. */
  isPlain(value: object): boolean {
    return this.targetOf(value) === undefined && this.tools.isPlain(value);
  }

  toScript(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (types.isDate(value)) return this.tools.date(value.getTime());
    if (Array.isArray(value)) {
      const made = this.tools.array();
      for (const item of value) made.push(this.toScript(item));
      return made;
    }
    if (value instanceof ServiceObject) {
      value.face ??= this.serviceFace(value);
      return value.face;
    }
    if (value instanceof EnumValue) return this.enumFace(value);
    if (Object.getPrototypeOf(value) === Object.prototype) {
      const made = this.tools.object();
      for (const [key, item] of Object.entries(value)) made[key] = this.toScript(item);
      return made;
    }
    return value;
  }

  toHost(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      // Indexed on purpose: holes and large byte arrays both occur.
      const made: unknown[] = new Array(value.length);
      for (let index = 0; index < value.length; index++) made[index] = this.toHost(value[index]);
      return made;
    }
    const target = this.targetOf(value);
    if (target !== undefined) return target;
    if (types.isDate(value)) return new Date(value.getTime());
    if (this.tools.isPlain(value)) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.toHost(item)]));
    }
    return value;
  }

  /** What the script hung on an open object such as a template. */
  propertiesOf(target: ServiceObject): Record<string, unknown> {
    return this.hung.get(target) ?? {};
  }

  error(name: string, message: string): Error {
    return this.tools.error(name, message);
  }

  private targetOf(value: object): object | undefined {
    return (value as { [TARGET]?: object })[TARGET];
  }

  private enumFace(value: EnumValue): object {
    const known = this.enumFaces.get(value);
    if (known !== undefined) return known;
    const made = this.tools.object();
    this.enumFaces.set(value, made);
    Object.defineProperty(made, TARGET, { value, enumerable: false });
    const methods: Record<string, unknown> = {
      toString: () => value.label,
      toJSON: () => value.label,
      name: () => value.label,
      ordinal: () => value.index,
      compareTo: (other: object) => value.index - (this.toHost(other) as EnumValue).index,
    };
    for (const [name, method] of Object.entries(methods)) {
      Object.defineProperty(made, name, { value: method, enumerable: false });
    }
    return Object.freeze(made);
  }

  private serviceFace(target: ServiceObject): object {
    const holder: Holder = { [TARGET]: target };
    if (target.isOpen) this.hung.set(target, this.tools.object());
    return new Proxy(holder, this.handler);
  }

  private member(target: ServiceObject, property: string | symbol): unknown {
    if (property === TARGET) return target;
    if (typeof property === "symbol" || SILENT.has(property)) return undefined;
    if (property === "toString" || property === "valueOf") return () => target.serviceName;
    const member = target.members[property];
    if (member !== undefined) {
      return (...args: unknown[]) => this.execution.invoke(target, property, member, args);
    }
    if (property in target.constants) return this.toScript(target.constants[property]);
    const hung = this.hung.get(target);
    if (hung !== undefined && property in hung) return hung[property];
    return this.execution.refuse(new NotImplemented(`${target.serviceName}.${property}`));
  }

  private hang(target: ServiceObject, property: string | symbol, value: unknown): boolean {
    const hung = this.hung.get(target);
    if (hung === undefined || typeof property === "symbol") {
      return this.execution.refuse(new NotImplemented(`${target.serviceName}.${String(property)} =`));
    }
    hung[property] = value;
    return true;
  }
}
