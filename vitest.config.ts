import { defineConfig } from "vitest/config";

const BROWSER = "test/browser/**/*.test.ts";
const limits = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { ...limits, name: "node", include: ["test/**/*.test.ts"], exclude: [BROWSER] } },
      // After all others and one by one: a browser that waits for the processor is a test of the machine.
      {
        test: {
          ...limits,
          name: "browser",
          include: [BROWSER],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
