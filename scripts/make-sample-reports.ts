/** Writes data/sample-reports: the same bytes in every run. `node scripts/write-samples.mjs` runs it. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import { README_HEAD } from "./sample-reports/faults";
import { formFile, SAMPLE_MARK } from "./sample-reports/form-file";
import { PLACES } from "./sample-reports/places";
import { sampleReports } from "./sample-reports/reports";

const roadmapFile = z.object({ items: z.array(z.object({ number: z.string(), title: z.string() })) });
const formFileData = z.object({
  title: z.string(),
  examples: z.array(
    z.object({
      reporter: z.string(),
      title: z.string(),
      item: z.string(),
      activities: z.string(),
      result: z.string(),
    }),
  ),
});

/** Name → content of every file of the folder. */
export async function sampleFiles(data: string): Promise<Map<string, Uint8Array>> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(data, name), "utf8"));
  const roadmap = roadmapFile.parse(await read("roadmap-2024.json"));
  const form = formFileData.parse(await read("report-form-2024.json"));
  const titles = new Map(roadmap.items.map(({ number, title }) => [number, title]));
  const reports = sampleReports(titles, form.examples);
  const files = new Map<string, Uint8Array>();
  for (const report of reports) {
    const bytes = await formFile(report.rows, { ...report.look, title: form.title });
    files.set(report.file, report.damaged ? bytes.slice(0, Math.floor(bytes.length / 2)) : bytes);
  }
  const schools = Object.fromEntries(Object.values(PLACES).map(({ name, schools: count }) => [name, count]));
  files.set(
    "schools.json",
    new TextEncoder().encode(`${JSON.stringify({ note: SAMPLE_MARK, schools }, null, 1)}\n`),
  );
  const lines = reports.map(
    ({ file, reporter, shows }) => `| ${file} | ${reporter === "" ? "–" : reporter} | ${shows} |`,
  );
  const readme = [
    README_HEAD,
    "`schools.json` gives the number of schools that the command line enters on «Участники» for these reporters.\n",
    "| file | reporter | what it shows |",
    "|---|---|---|",
    ...lines,
    "",
  ].join("\n");
  return files.set("README.md", new TextEncoder().encode(readme));
}

export async function writeSampleReports(data: string): Promise<number> {
  const folder = path.join(data, "sample-reports");
  const files = await sampleFiles(data);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (!files.has(name)) await rm(path.join(folder, name));
  for (const [name, bytes] of files) await writeFile(path.join(folder, name), bytes);
  return files.size;
}
