/** Tells every open page that something changed, so that two windows (coordinator and reporter) see each other's work. */
import type { ServerResponse } from "node:http";

export class Events {
  readonly #pages = new Set<ServerResponse>();

  add(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write(": open\n\n");
    this.#pages.add(response);
    response.on("close", () => this.#pages.delete(response));
  }

  tell(version: number): void {
    for (const page of this.#pages) page.write(`data: ${version}\n\n`);
  }

  close(): void {
    for (const page of this.#pages) page.end();
  }
}
