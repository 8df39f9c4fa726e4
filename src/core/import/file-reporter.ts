/** Decides whose report a file is: by its rows, its title lines, its name – and says why when it cannot be told. */
import { findReporter, findReporterInFileName } from "../reporters/find-in-text";
import { recogniseReporter } from "../reporters/recognise";
import type { Reporter } from "../reporters/reporter";
import { shorten } from "../text/quote";

export interface FileReporter {
  readonly reporter: Reporter | null;
  readonly from: "rows" | "title" | "name" | "nobody";
  /** Russian; empty when the reporter is known. */
  readonly reason: string;
}

/** `names` are the reporter cells of the data rows; `lines` the texts around the table. */
export function fileReporter(
  names: readonly string[],
  lines: readonly string[],
  fileName: string,
  reporters: readonly Reporter[],
): FileReporter {
  const votes = new Map<Reporter, number>();
  for (const name of names) {
    const read = recogniseReporter(name, reporters);
    if (read.kind === "reporter") votes.set(read.reporter, (votes.get(read.reporter) ?? 0) + 1);
  }
  const inTitle = lines.map((line) => findReporter(line, reporters)).find((found) => found !== null) ?? null;
  const inName = findReporterInFileName(fileName, reporters);
  const outside = inTitle ?? inName;
  const [most, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (most) {
    const agreed = outside !== null && votes.has(outside);
    // Few rows of somebody else under one's own title are strangers, many are a file of theirs.
    const overruled =
      outside !== null &&
      most[0] !== outside &&
      (agreed ? most[1] <= (votes.get(outside) ?? 0) : most[1] <= 2);
    const tie = second !== undefined && second[1] === most[1];
    if (overruled) return { reporter: outside, from: inTitle ? "title" : "name", reason: "" };
    if (tie && outside === null && most[1] > 1)
      return nobody(
        `В файле поровну строк участников «${most[0].name}» и «${second[0].name}». Оставьте в файле одного участника.`,
      );
    return { reporter: most[0], from: "rows", reason: "" };
  }
  if (outside) return { reporter: outside, from: inTitle ? "title" : "name", reason: "" };
  return nobody(reasonOf(names, reporters));
}

const nobody = (reason: string): FileReporter => ({ reporter: null, from: "nobody", reason });

function reasonOf(names: readonly string[], reporters: readonly Reporter[]): string {
  const named = names.find((name) => name.trim() !== "");
  if (named === undefined)
    return "В файле не указан муниципалитет или организация, и по имени файла это не узнать. Впишите название в первый столбец.";
  const read = recogniseReporter(named, reporters);
  if (read.kind === "ambiguous")
    return `Название «${shorten(named)}» подходит нескольким участникам: ${read.candidates.map(({ name }) => name).join(", ")}. Впишите название полностью.`;
  if (read.kind === "school")
    return `В файле указана школа («${shorten(named)}»), а отчитывается муниципалитет. Впишите его название.`;
  return `Участника «${shorten(named)}» нет на листе «Участники». Проверьте название или добавьте участника.`;
}
