/** The rule on whose item it is. */
import { type RowRule, remark } from "../rule";

export const RESPONSIBILITY_RULES: readonly RowRule[] = [
  {
    code: "responsibility.not-yours",
    area: "responsibility",
    scope: "row",
    rows: "identified",
    severity: "error",
    title: "За пункт отвечает другой",
    looksAt: "пункт строки и ответственных в дорожной карте",
    example: "муниципалитет отчитывается по пункту 1.3",
    why: "По пункту отчитываются только те, кого называет дорожная карта.",
    check: (row) => {
      const { entry } = row;
      if (!entry || row.planned.length > 0) return [];
      const read = row.reporter;
      if (read.kind === "reporter" && read.reporter.id !== row.report.report.reporter.id) return [];
      const parties = [...new Set(entry.item.results.flatMap((result) => result.responsible))].join(", ");
      return remark("item", { number: entry.item.number, parties, self: row.report.report.reporter.name });
    },
  },
];
