/** The web side of the workbench: pages, frames, the JSON calls of the page and the news for open windows. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import * as z from "zod/mini";
import { ReportFileError } from "../xlsx/report-file-error";
import type { Desk } from "./desk";
import type { Events } from "./events";
import { FRAME_POLICY, type Frames } from "./frames";
import { BodyTooLarge, readBody, refusal } from "./guard";
import { REQUESTS, type RequestName, type RequestOf, type Update } from "./protocol";
import { SheetGone, ViewOnly } from "./refusals";

export interface Site {
  desk: Desk;
  frames: Frames;
  events: Events;
  /** Path ("/page.js") → file. */
  assets: ReadonlyMap<string, { type: string; body: Buffer }>;
  /** The whole workbook, or the one sheet with this number; null when there is no such sheet. */
  exportXlsx(gid: string | null): Promise<Buffer | null>;
  reset(request: RequestOf<"reset">): Promise<Update>;
  importXlsx(request: RequestOf<"import">): Promise<Update>;
}

const PAGE_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self' data:; connect-src 'self'; frame-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'";

type Answerer = { [N in RequestName]: (request: RequestOf<N>) => unknown };

function answerer(site: Site): Answerer {
  const { desk } = site;
  return {
    sit: (request) => desk.sit(request),
    refresh: (request) => desk.refresh(request),
    edit: (request) => desk.edit(request),
    act: (request) => desk.act(request),
    click: (request) => desk.click(request),
    run: (request) => desk.run(request),
    consent: (request) => desk.consent(request),
    revoke: (request) => desk.revoke(request),
    share: (request) => desk.share(request),
    today: (request) => desk.today(request),
    clearCalls: (request) => desk.clearCalls(request),
    reset: (request) => site.reset(request),
    import: (request) => site.importXlsx(request),
  };
}

export function createSite(site: Site, port: () => number): Server {
  const answers = answerer(site);
  return createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      const told =
        error instanceof SheetGone || error instanceof ViewOnly || error instanceof ReportFileError;
      const known = told || error instanceof BodyTooLarge || error instanceof SyntaxError;
      if (!known) console.error(error);
      const message = told
        ? error.message
        : "Мастерская не справилась с этим действием. Таблица не изменена. Подробности – в окне, где запущена команда.";
      if (response.headersSent) response.end();
      else json(response, known ? 400 : 500, { error: message });
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    const refused = refusal(request, port());
    if (refused) return plain(response, 403, refused);
    const { pathname: path, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (request.method === "POST" && path.startsWith("/api/")) return api(path.slice(5), request, response);
    if (request.method !== "GET") return plain(response, 405, "Method not allowed");
    if (path === "/api/events") return site.events.add(response);
    if (path === "/api/state") return json(response, 200, site.desk.state());
    if (path === "/api/letters") return json(response, 200, site.desk.letters());
    if (path === "/api/calls") return json(response, 200, site.desk.calls());
    if (path === "/api/people") return json(response, 200, site.desk.people());
    // Google's export draws a PDF; here the person's own browser does, from a page with the same part of the sheet.
    const prints = path === "/api/export" && searchParams.get("format") === "pdf";
    if (path === "/api/workbook.xlsx" || (path === "/api/export" && !prints))
      return download(response, searchParams.get("gid"));
    if (path.startsWith("/frame/")) return frame(path.slice(7), response);
    const asset = site.assets.get(prints ? "/print.html" : path === "/" ? "/index.html" : path);
    if (!asset) return plain(response, 404, "Not found");
    response.setHeader("content-security-policy", PAGE_POLICY);
    response.writeHead(200, { "content-type": asset.type, "cache-control": "no-cache" });
    response.end(asset.body);
  }

  async function api(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!Object.hasOwn(REQUESTS, name)) return json(response, 404, { error: `Нет такого действия: ${name}` });
    const known = name as RequestName;
    const read = z.safeParse(REQUESTS[known], await readBody(request));
    if (!read.success)
      return json(response, 400, { error: "Запрос страницы составлен неверно. Таблица не изменена." });
    const answer = answers[known] as (data: unknown) => unknown;
    json(response, 200, await answer(read.data));
  }

  function frame(id: string, response: ServerResponse): void {
    const html = site.frames.get(id);
    if (html === undefined) {
      plain(response, 404, "Not found");
      return;
    }
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": FRAME_POLICY,
      "cache-control": "no-store",
    });
    response.end(html);
  }

  async function download(response: ServerResponse, gid: string | null): Promise<void> {
    const body = await site.exportXlsx(gid);
    if (body === null) return plain(response, 404, "Not found");
    const name = encodeURIComponent(`${site.desk.world.workbook.name}.xlsx`);
    response.writeHead(200, {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="workbook.xlsx"; filename*=UTF-8''${name}`,
    });
    response.end(body);
  }
}

function json(response: ServerResponse, status: number, data: unknown): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(data));
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(text);
}
