// Runs make-sample-reports.ts: writes data/sample-reports. `node scripts/write-samples.mjs`.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { importTypeScript } from "./import-typescript.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { writeSampleReports } = await importTypeScript("make-sample-reports");
console.log(`${await writeSampleReports(path.join(root, "data"))} files in data/sample-reports`);
