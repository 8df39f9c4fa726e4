/** The world on disk, so that a restart finds it as it was left. Written aside first: a crash leaves the old state whole. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { HostSnapshot } from "../runtime/api";

export class StateFile {
  readonly #file: string;
  #timer: NodeJS.Timeout | null = null;
  #pending: (() => HostSnapshot) | null = null;

  constructor(folder: string) {
    this.#file = path.join(folder, "workbench.json");
  }

  get path(): string {
    return this.#file;
  }

  /** null when there is none, or none that can be read; an unreadable one is put aside, not deleted. */
  read(): HostSnapshot | null {
    let text: string;
    try {
      text = readFileSync(this.#file, "utf8");
    } catch {
      return null;
    }
    try {
      const snapshot = JSON.parse(text) as HostSnapshot;
      if (snapshot.format === 1 && Array.isArray(snapshot.workbook.sheets)) return snapshot;
    } catch {
      // Falls through: the file is kept aside below.
    }
    renameSync(this.#file, `${this.#file}.unreadable`);
    return null;
  }

  /** Soon, and once for many changes in a row. */
  save(snapshot: () => HostSnapshot): void {
    this.#pending = snapshot;
    this.#timer ??= setTimeout(() => this.flush(), 400);
    this.#timer.unref();
  }

  flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#pending) return;
    const text = JSON.stringify(this.#pending());
    this.#pending = null;
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(`${this.#file}.new`, text);
    renameSync(`${this.#file}.new`, this.#file);
  }

  clear(): void {
    rmSync(this.#file, { force: true });
  }
}
