/**
 * Writes docs/checks.md from the rules: code, example, severity, reason. Run from the project's folder:
 * npx esbuild scripts/checks-doc.ts --bundle --platform=node --format=esm | node --input-type=module
 */
import { writeFileSync } from "node:fs";
import { checksDoc } from "./checks-doc-text";

writeFileSync("docs/checks.md", checksDoc());
