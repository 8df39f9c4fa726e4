/** The rule on rows whose words speak of another item. */
import { roadmapIndex } from "../roadmap-index";
import { NOTHING, type RowRule, remark } from "../rule";
import { otherSpokenOf } from "../spoken-of";

/** So many telling words of another item, and none of the row's own, are no chance. */
const ENOUGH = 3;

export const OTHER_CONTENT_RULES: readonly RowRule[] = [
  {
    code: "title.other-content",
    area: "title",
    scope: "row",
    rows: "filled",
    severity: "warning",
    title: "Написано о другом пункте",
    looksAt:
      "слова «Организованных мероприятий» и «Результата», которые есть в плане лишь у нескольких пунктов",
    example: "родительские собрания в строке о назначении ответственных",
    why: "Запись попала не в свою строку, и её пункт останется без отчёта.",
    check: (row) => {
      const { entry } = row;
      if (entry === null || row.nothingNeeded) return NOTHING;
      const texts = [row.activities.words, row.result.words];
      const other = otherSpokenOf(texts, entry, roadmapIndex(row.context.roadmap), ENOUGH);
      if (other === null) return NOTHING;
      const { number, title } = other.item;
      return remark("activities", { number: entry.item.number, other: number, otherTitle: title });
    },
  },
];
