/** The bundle as a compiled script, and the names of its genuine top-level functions. */
import vm from "node:vm";

const CAPTURE = "__hostSeesFunctions__";

export interface Bundle {
  script: vm.Script;
  functionNames: ReadonlySet<string>;
}

/**
 * Function declarations stand on the global object before the first statement runs; functions made by assignments do not.
 * So a call put in front of the code sees exactly the declarations, even when the code then fails.
 */
const declaredFunctions = (code: string): Set<string> => {
  const names = new Set<string>();
  const sandbox: Record<string, unknown> = {};
  const context = vm.createContext(sandbox);
  const before = new Set(Object.getOwnPropertyNames(sandbox));
  sandbox[CAPTURE] = () => {
    for (const name of Object.getOwnPropertyNames(sandbox)) {
      if (name !== CAPTURE && !before.has(name) && typeof sandbox[name] === "function") names.add(name);
    }
    throw new Error(CAPTURE);
  };
  try {
    vm.runInContext(`${CAPTURE}();\n${code}`, context);
  } catch (error) {
    if (!(error instanceof Error) || error.message !== CAPTURE) throw error;
  }
  return names;
};

export const compileBundle = (code: string): Bundle => ({
  script: new vm.Script(code, { filename: "Code.js" }),
  functionNames: declaredFunctions(code),
});
