/** The season under way: table prepared, tabs created, sample reports typed in by their people, everything checked once. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import { appliedContext } from "../cli/applied-register";
import { DEFAULT_TODAY } from "../cli/arguments";
import { clickMinistry } from "../cli/command";
import { importFiles, reportFiles } from "../cli/import-files";
import { morningOf, OWNER, readDist } from "../cli/open-host";
import { fillParticipants } from "../cli/participants";
import { typeSettings } from "../cli/settings";
import type { Host } from "../runtime/api";
import { createHost } from "../runtime/host";

const schoolsFile = z.object({ schools: z.record(z.string(), z.int()) });

export async function openSeason(root: string, say: (line: string) => void): Promise<Host> {
  const folder = path.join(root, "data", "sample-reports");
  const { schools } = schoolsFile.parse(
    JSON.parse(await readFile(path.join(folder, "schools.json"), "utf8")),
  );
  const host = createHost({
    ...(await readDist(path.join(root, "dist"))),
    owner: OWNER,
    now: () => morningOf(DEFAULT_TODAY),
  });
  host.grant(OWNER);
  host.workbook.name = "Дорожная карта 2024 (образец)";
  say("Готовим таблицу…");
  clickMinistry(host, "Подготовить таблицу");
  fillParticipants(host, null, schools);
  typeSettings(host, { testMode: "нет", ministryEmails: OWNER, replyTo: OWNER });
  say("Создаём листы отчётов…");
  clickMinistry(host, "Создать листы отчётов");
  say("Заполняем листы образцами отчётов…");
  await importFiles(
    host,
    folder,
    await reportFiles(folder),
    appliedContext(host, DEFAULT_TODAY),
    () => undefined,
  );
  say("Проверяем…");
  clickMinistry(host, "Проверить все листы");
  host.clearCalls();
  host.ui.clear();
  return host;
}
