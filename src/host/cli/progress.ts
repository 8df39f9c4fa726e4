/** Progress of the long steps: bars on a terminal, plain lines elsewhere. */
import { Presets, SingleBar } from "cli-progress";

export interface Progress {
  /** Runs one step; it reports how far it is. */
  step<T>(title: string, total: number, run: (advance: Advance) => Promise<T> | T): Promise<T>;
}

/** How many of the step's pieces are done, and what is being done now. */
export type Advance = (done: number, label?: string, total?: number) => void;

const TITLE_WIDTH = 24;

export function progressOn(stream: NodeJS.WriteStream): Progress {
  return {
    async step(title, total, run) {
      if (!stream.isTTY) return plain(stream, title, run);
      const bar = new SingleBar(
        {
          stream,
          format: `${title.padEnd(TITLE_WIDTH)} {bar} {value}/{total} {label}`,
          hideCursor: true,
          clearOnComplete: false,
          barsize: 30,
        },
        Presets.shades_classic,
      );
      bar.start(Math.max(1, total), 0, { label: "" });
      try {
        const result = await run((done, label = "", newTotal) => {
          if (newTotal !== undefined) bar.setTotal(Math.max(1, newTotal));
          bar.update(done, { label: label.slice(0, 40) });
        });
        bar.update(bar.getTotal(), { label: "" });
        return result;
      } finally {
        bar.stop();
      }
    },
  };
}

async function plain<T>(
  stream: NodeJS.WriteStream,
  title: string,
  run: (advance: Advance) => Promise<T> | T,
): Promise<T> {
  let last = 0;
  const result = await run((done) => {
    last = done;
  });
  stream.write(`✔ ${title}${last > 0 ? `: ${last}` : ""}\n`);
  return result;
}

/** For tests: does the steps and says nothing. */
export const SILENT: Progress = {
  async step(_title, _total, run) {
    return run(() => undefined);
  },
};
