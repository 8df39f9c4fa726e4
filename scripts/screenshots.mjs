// Takes the pictures of README and the guides: builds everything, then runs screenshots.ts. `node scripts/screenshots.mjs`.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { importTypeScript } from "./import-typescript.mjs";

await build();
const { takePictures } = await importTypeScript("screenshots");
await takePictures(path.resolve(path.dirname(fileURLToPath(import.meta.url)), ".."));
