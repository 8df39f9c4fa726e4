/** Opens a fresh spreadsheet on the local host with the built add-on in it. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import type { Day } from "../../core/calendar/day";
import type { HostOptions } from "../runtime/api";

const manifestShape = z.object({ timeZone: z.string(), oauthScopes: z.array(z.string()) });

/** An invented account: the command line shows the product, it belongs to nobody. */
export const OWNER = "ministerstvo@obrazec.example";

/** What the host needs of dist/: the bundle, its HTML files, the manifest. */
export async function readDist(dist: string): Promise<Pick<HostOptions, "code" | "html" | "manifest">> {
  const read = (name: string): Promise<string> => readFile(path.join(dist, name), "utf8");
  const html: Record<string, string> = {};
  for (const name of await readdir(dist)) {
    if (name.endsWith(".html")) html[name.slice(0, -".html".length)] = await read(name);
  }
  const manifest = manifestShape.parse(JSON.parse(await read("appsscript.json")));
  return { code: await read("Code.js"), html, manifest };
}

/** Nine in the morning in Perm Krai, when a coordinator begins to work. */
export function morningOf(today: Day): Date {
  return new Date(`${today}T04:00:00Z`);
}
