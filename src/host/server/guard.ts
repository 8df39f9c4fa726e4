/** The server is for this machine only: who may talk to it, and in what form. */
import type { IncomingMessage } from "node:http";

const NAMES = ["localhost", "127.0.0.1", "[::1]"];

/** Why a request is refused, or null. Foreign names in Host stop DNS rebinding, foreign Origins stop other sites' pages. */
export function refusal(request: IncomingMessage, port: number): string | null {
  const hosts = NAMES.map((name) => `${name}:${port}`);
  const host = request.headers.host ?? "";
  if (!hosts.includes(host)) return "The workbench answers on this machine only.";
  const origin = request.headers.origin;
  if (origin !== undefined && !hosts.some((name) => origin === `http://${name}`)) {
    return "Requests of other pages are refused.";
  }
  if (request.method === "POST" && !/^application\/json\b/.test(request.headers["content-type"] ?? "")) {
    return "A JSON body is expected.";
  }
  return null;
}

const SIZE_LIMIT = 64 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > SIZE_LIMIT) throw new BodyTooLarge();
    pieces.push(piece);
  }
  return JSON.parse(Buffer.concat(pieces).toString("utf8"));
}

export class BodyTooLarge extends Error {}
