/** docs/checks.md says what the rules say. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checksDoc } from "../../../scripts/checks-doc-text";
import { RULES } from "../../../src/core/checks/rules";

it("docs/checks.md is up to date (scripts/checks-doc.ts writes it)", () => {
  expect(readFileSync(new URL("../../../docs/checks.md", import.meta.url), "utf8")).toBe(checksDoc());
});

it("names every rule once", () => {
  const text = checksDoc();
  for (const { code } of RULES) expect(text.split(`\`${code}\``)).toHaveLength(2);
});
