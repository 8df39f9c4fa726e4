/** docs/host.md quotes the cost table of the code, word for word. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { costTable } from "../../src/host/runtime/cost-table";

test("the cost table of the documentation is that of the code", () => {
  const text = readFileSync(new URL("../../docs/host.md", import.meta.url), "utf8");
  expect(text).toContain(costTable());
});
