/** Starts the workbench: the season under way on a page of this machine, kept across restarts. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Host } from "../runtime/api";
import { writeWorkbook } from "../xlsx/write-workbook";
import { pump } from "./background";
import { Desk } from "./desk";
import { Events } from "./events";
import { Frames } from "./frames";
import { createSite } from "./http";
import { importWorkbook } from "./import-workbook";
import { StateFile } from "./state-file";
import { worldsOf } from "./worlds";

export interface WorkbenchOptions {
  /** Folder of the project: dist/ and build/workbench/ stand in it. */
  root: string;
  /** 0 takes a free one. */
  port?: number;
  /** Begins with a blank spreadsheet instead of the season, and forgets what was kept. */
  empty?: boolean;
  /** Where the state is kept; without it in `.roadmap-reports/` of the project. */
  stateDir?: string;
  /** Opens the page in the person's browser. */
  open?: boolean;
  /** Another world than the season: for tests. */
  world?: () => Promise<Host>;
  /** Where the built page lies; without it in `build/workbench/` of the project. */
  pages?: string;
  /** Lines about what is being prepared. */
  say?: (line: string) => void;
}

export interface Workbench {
  url: string;
  host(): Host;
  close(): Promise<void>;
}

const ASSETS = {
  "/index.html": "text/html; charset=utf-8",
  "/page.js": "text/javascript; charset=utf-8",
  "/page.css": "text/css; charset=utf-8",
  "/print.html": "text/html; charset=utf-8",
  "/print.js": "text/javascript; charset=utf-8",
  "/print.css": "text/css; charset=utf-8",
} as const;

export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { root, say = () => undefined } = options;
  const built = options.pages ?? path.join(root, "build/workbench");
  const assets = new Map(
    Object.entries(ASSETS).map(([name, type]) => [
      name,
      { type, body: readFileSync(path.join(built, name)) },
    ]),
  );
  const state = new StateFile(options.stateDir ?? path.join(root, ".roadmap-reports"));
  const worlds = worldsOf(root, say);
  if (options.empty) state.clear();
  const kept = state.read();
  const host = options.world
    ? await options.world()
    : kept
      ? await worlds.restored(kept)
      : await worlds.fresh(options.empty ?? false);
  if (options.world && kept) host.restore(kept);

  const frames = new Frames(readFileSync(path.join(built, "shim.js"), "utf8"));
  const events = new Events();
  const changed = () => {
    state.save(() => desk.world.snapshot());
    events.tell(desk.version);
  };
  const url = () => `http://localhost:${(server.address() as AddressInfo).port}/`;
  const desk = new Desk(
    host,
    changed,
    (html) => frames.add(html),
    () => url(),
  );
  const server = createSite(
    {
      desk,
      frames,
      events,
      assets,
      exportXlsx: async (gid) => {
        const { workbook } = desk.world;
        const only = workbook.sheets.filter(({ id }) => String(id) === gid).map(({ name }) => name);
        if (gid !== null && only.length === 0) return null;
        return Buffer.from(await writeWorkbook(workbook, gid === null ? {} : { only }));
      },
      reset: async (request) => {
        desk.replace(await worlds.fresh(request.empty));
        return desk.refresh(request);
      },
      importXlsx: async (request) => {
        const workbook = await importWorkbook(
          Buffer.from(request.base64, "base64"),
          request.name,
          desk.world.workbook,
        );
        // Properties, consents and letters stay: it is still the same spreadsheet.
        desk.world.restore({ ...desk.world.snapshot(), workbook });
        desk.replace(desk.world);
        return desk.refresh(request);
      },
    },
    () => (server.address() as AddressInfo).port,
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 8080, "127.0.0.1", resolve);
  });
  const stopPump = pump(desk);
  changed();
  state.flush();
  if (options.open) openInBrowser(url());
  return {
    url: url(),
    host: () => desk.world,
    close: async () => {
      stopPump();
      state.flush();
      events.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** For the command line: serves until it is interrupted, and keeps the state then. */
export async function serveWorkbench(options: WorkbenchOptions): Promise<void> {
  let workbench: Workbench;
  try {
    workbench = await startWorkbench({ say: (line) => console.log(line), ...options });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Error(
      `Порт ${options.port ?? 8080} занят: возможно, мастерская уже открыта. Закройте её или выберите другой: npm start -- --port 8090`,
    );
  }
  console.log(
    `\nМастерская открыта: ${workbench.url}\nОстановить: Ctrl+C. Состояние сохраняется между запусками.\n`,
  );
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await workbench.close();
}

const OPENERS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "open",
  win32: "explorer",
  linux: "xdg-open",
};

function openInBrowser(url: string): void {
  const opener = OPENERS[process.platform];
  if (!opener) return;
  // A machine without a desktop has no such program; the address is printed anyway.
  spawn(opener, [url], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
