/** Panels and dialogs of the add-on: each is served once under its own address, in Google's sandbox, with google.script. */
import { randomUUID } from "node:crypto";

/** Google's flags, except same-origin: here the frame would share the address with the server itself. */
export const FRAME_POLICY =
  "sandbox allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox; " +
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: https:; font-src data:";

const KEPT = 40;

export class Frames {
  readonly #pages = new Map<string, string>();

  constructor(private readonly shim: string) {}

  add(html: string): string {
    const id = randomUUID();
    this.#pages.set(id, withShim(html, this.shim));
    for (const old of [...this.#pages.keys()].slice(0, Math.max(0, this.#pages.size - KEPT)))
      this.#pages.delete(old);
    return id;
  }

  get(id: string): string | undefined {
    return this.#pages.get(id);
  }
}

function withShim(html: string, shim: string): string {
  const script = `<script>${shim.replaceAll("</script", "<\\/script")}</script>`;
  if (/<head[^>]*>/i.test(html)) return html.replace(/<head[^>]*>/i, (head) => head + script);
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8">${script}</head><body>${html}</body></html>`;
}
