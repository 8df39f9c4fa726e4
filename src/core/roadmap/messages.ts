/** Remarks on the roadmap and changes of the register as Russian sentences: what, where, and what to do. */
import { formatDay } from "../calendar/day";
import { counted } from "../messages/plural";
import { shorten } from "./cells";
import { roadmapColumn } from "./columns";
import type { DutyChange } from "./compare";
import { DEADLINE_SENTENCES } from "./deadline-sentences";
import type { PlainRemark, RoadmapRemark } from "./remark";
import { ROADMAP_SENTENCES } from "./roadmap-sentences";

/** «Строка 12, «Ответственный»: …». */
export function roadmapSentence(remark: RoadmapRemark): string {
  const { row, column } = remark;
  const place = [
    row === null ? "" : `Строка ${row}`,
    column === null ? "" : `«${roadmapColumn(column).heading}»`,
  ]
    .filter((part) => part !== "")
    .join(", ");
  const said = remarkSentence(remark);
  return place === "" ? said : `${place}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}

/** The sentence without its place. */
export function remarkSentence({ code, params }: PlainRemark): string {
  const sentence = ROADMAP_SENTENCES[code] ?? DEADLINE_SENTENCES[code];
  return sentence ? sentence(params) : `Проверьте эту ячейку (${code}).`;
}

const FIELDS: Readonly<Record<DutyChange["fields"][number], string>> = {
  title: "название",
  section: "раздел",
  results: "планируемый результат",
  deadline: "срок",
  period: "период",
  conditional: "условие",
  linkShare: "доля школ со ссылками",
  target: "целевой показатель",
};

/** One change of one duty; the reporter is named by whoever lists several reporters. */
export function changeSentence({ kind, before, after, fields }: DutyChange): string {
  const duty = after ?? before;
  if (!duty) return "";
  const named = `п. ${duty.item} «${shorten(duty.title)}»${duty.period === "" ? "" : `, ${duty.period}`}`;
  if (kind === "new") return `Новое: ${named}, ${dueOf(duty)}.`;
  if (kind === "removed") return `Больше не требуется: ${named}. Введённое сохранится и будет помечено.`;
  const listed = fields.map((field) => FIELDS[field]).join(", ");
  const dues =
    fields.includes("deadline") && before && after ? `: было ${dueOf(before)}, стало ${dueOf(after)}` : "";
  if (kind === "moved")
    return `Перенумеровано: п. ${before?.item ?? ""} → ${named}${listed === "" ? "" : `; изменилось: ${listed}${dues}`}.`;
  return `Изменилось (${listed}): ${named}${dues}.`;
}

const dueOf = (duty: NonNullable<DutyChange["after"]>): string =>
  duty.due === null ? `срок: ${duty.phrase || "не указан"}` : `срок ${formatDay(duty.due)}`;

/** «3 новых, 1 изменено, 2 больше не требуются»: headline of a difference. */
export function changesSummary(changes: readonly DutyChange[]): string {
  const of = (kind: DutyChange["kind"]) => changes.filter((change) => change.kind === kind).length;
  const parts: readonly (readonly [number, readonly [string, string, string]])[] = [
    [of("new"), ["новая строка", "новые строки", "новых строк"]],
    [of("changed"), ["изменённая", "изменённые", "изменённых"]],
    [of("moved"), ["перенумерованная", "перенумерованные", "перенумерованных"]],
    [of("removed"), ["лишняя", "лишние", "лишних"]],
  ];
  const named = parts.filter(([count]) => count > 0).map(([count, forms]) => counted(count, forms));
  return named.length === 0 ? "Изменений нет." : `${named.join(", ")}.`;
}
