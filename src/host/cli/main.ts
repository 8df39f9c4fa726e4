/** Entry of the command line: does the job once, or opens the workbench. */
import path from "node:path";
import { type Arguments, HELP, parseArguments } from "./arguments";
import { closingTable } from "./closing-table";
import { progressOn } from "./progress";
import { writeResults } from "./results";
import { runOnce } from "./run-once";
import { sendLetters } from "./send-letters";

/** 0: done; 1: the job could not be done or letters were refused; 2: wrong options. */
type ExitCode = 0 | 1 | 2;

export async function main(given: readonly string[], root: string): Promise<ExitCode> {
  const parsed = parseArguments(given);
  if (parsed.kind === "help") {
    process.stdout.write(HELP);
    return 0;
  }
  if (parsed.kind === "wrong") {
    process.stderr.write(`${parsed.sentence}\n`);
    return 2;
  }
  try {
    return parsed.arguments.once ? await once(parsed.arguments, root) : await serve(parsed.arguments, root);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    return 1;
  }
}

async function once(options: Arguments, root: string): Promise<ExitCode> {
  const started = Date.now();
  const progress = progressOn(process.stderr);
  const result = await runOnce(options, root, progress);
  const out = path.resolve(options.out);
  await progress.step("Запись файлов", 1, () => writeResults(out, result));
  process.stdout.write(`\n${closingTable(result.summary, process.stdout.isTTY === true)}\n\n`);
  for (const { file, refused } of result.files) if (refused) process.stdout.write(`✖ ${file}: ${refused}\n`);
  process.stdout.write(`${places(out, result.mails.length)}\n`);
  const delivered = await sendLetters(result.mails, options.smtp);
  const seconds = Math.round((Date.now() - started) / 100) / 10;
  process.stdout.write(`Готово за ${String(seconds).replace(".", ",")} с. Все данные – образец.\n`);
  return delivered ? 0 : 1;
}

function places(out: string, letters: number): string {
  return [
    `Результаты лежат в ${out}:`,
    "  workbook.xlsx       вся таблица",
    "  consolidated.xlsx   сводный отчёт по форме",
    `  mail/               письма, ${letters} шт.`,
    "  findings.json, summary.json, calls.json",
  ].join("\n");
}

async function serve(options: Arguments, root: string): Promise<ExitCode> {
  const { serveWorkbench } = await import("../server/main");
  await serveWorkbench({ root, port: options.port, empty: options.empty });
  return 0;
}
