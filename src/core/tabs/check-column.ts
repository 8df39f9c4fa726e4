/** What the check column of a tab should say about each of its lines. */
import type { Finding } from "../checks/finding";
import { checkCellText } from "../checks/messages";
import { isTypedLine } from "./keys";
import type { TabLine } from "./reading";

/** The text for every line that is not a band, by its row. */
export function checkTexts(
  lines: readonly TabLine[],
  reporterName: string,
  findings: readonly Finding[],
): Map<number, string> {
  const byRow = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.row === null) continue;
    byRow.set(finding.row, [...(byRow.get(finding.row) ?? []), finding]);
  }
  const texts = new Map<number, string>();
  for (const line of lines) {
    if (line.kind === "band") continue;
    texts.set(line.row, checkCellText(byRow.get(line.row) ?? [], isTypedLine(line, reporterName)));
  }
  return texts;
}

/** Remarks that a link would settle, and a link in rich text does not show in the values of cells. */
const LINK_DOUBTS = new Set(["substance.few-links", "substance.no-evidence", "substance.attachment"]);
const ADDRESS = /https?:\/\/|www\.|[a-zа-яё\d-]\.(ru|рф|com|org|su|info)(?![a-zа-яё])/i;
const SPEAKS_OF_LINKS =
  /ссылк|сайт|страниц|новост|публикац|опубликован|размещ|пост(?![а-яё])|соцсет|социальн|vk|вконтакте|телеграм|видео|приложен|скрин/i;

/**
 * For a reading of values only. Where a row speaks of something published or attached but shows no address, a link may lie under
 * its words; such a row is left to «Проверить», which sees it. Everything else is judged alike on every path.
 */
export function withoutLinkDoubts(findings: readonly Finding[], lines: readonly TabLine[]): Finding[] {
  const doubtful = new Set(
    lines.flatMap(({ row, cells }) => {
      const text = `${String(cells.activities.value ?? "")}\n${String(cells.result.value ?? "")}`;
      return SPEAKS_OF_LINKS.test(text) && !ADDRESS.test(text) ? [row] : [];
    }),
  );
  return findings.filter(({ code, row }) => !(LINK_DOUBTS.has(code) && row !== null && doubtful.has(row)));
}
