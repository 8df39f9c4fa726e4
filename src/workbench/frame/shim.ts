/** google.script as Google gives it to a panel: asynchronous, unordered, ten calls at once, plain values only. */
import { illegalValue } from "./legal-values";
import type { FromFrame, ToFrame } from "./messages";

const IN_FLIGHT = 10;

interface Handlers {
  success: ((value: unknown, userObject?: unknown) => void) | null;
  failure: ((error: Error, userObject?: unknown) => void) | null;
  userObject: unknown;
}

const waiting: { message: FromFrame & { kind: "run" }; handlers: Handlers }[] = [];
const flying = new Map<number, Handlers>();
let lastId = 0;

const say = (message: FromFrame): void => window.parent.postMessage(message, "*");

function next(): void {
  while (flying.size < IN_FLIGHT) {
    const call = waiting.shift();
    if (!call) return;
    flying.set(call.message.id, call.handlers);
    say(call.message);
  }
}

function runner(handlers: Handlers): object {
  return new Proxy(Object.create(null) as object, {
    get(_, name) {
      if (typeof name !== "string" || name === "then") return undefined;
      if (name === "withSuccessHandler")
        return (success: Handlers["success"]) => runner({ ...handlers, success });
      if (name === "withFailureHandler")
        return (failure: Handlers["failure"]) => runner({ ...handlers, failure });
      if (name === "withUserObject") return (userObject: unknown) => runner({ ...handlers, userObject });
      return (...args: unknown[]) => {
        const bad = args
          .map((arg, index) => illegalValue(arg, String(index)))
          .find((found) => found !== null);
        if (bad !== undefined) throw new Error(`Failed due to illegal value in property: ${bad}`);
        lastId += 1;
        waiting.push({ message: { kind: "run", id: lastId, functionName: name, args }, handlers });
        next();
      };
    },
  });
}

window.addEventListener("message", (event: MessageEvent<ToFrame>) => {
  if (event.source !== window.parent || event.data?.kind !== "result") return;
  const { id, ok, value } = event.data;
  const handlers = flying.get(id);
  if (!handlers) return;
  flying.delete(id);
  next();
  if (ok) handlers.success?.(JSON.parse(value), handlers.userObject);
  else if (handlers.failure)
    handlers.failure(Object.assign(new Error(value), { name: "ScriptError" }), handlers.userObject);
  else console.error(`Uncaught ${value}`);
});

Object.assign(window, {
  google: {
    script: {
      run: runner({ success: null, failure: null, userObject: undefined }),
      host: {
        close: () => say({ kind: "close" }),
        setHeight: () => undefined,
        setWidth: () => undefined,
        editor: { focus: () => say({ kind: "focus" }) },
        origin: "https://docs.google.com",
      },
    },
  },
});
