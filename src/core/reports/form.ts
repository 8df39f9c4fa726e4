/** The prescribed report form: its five official columns, with headings and printed numbers exactly as in the document. */
export type OfficialColumn = "reporter" | "title" | "item" | "activities" | "result";

export const OFFICIAL_COLUMNS: readonly {
  readonly key: OfficialColumn;
  readonly heading: string;
  /** The number printed under the heading; the form has none under «Пункт Дорожной карты». */
  readonly printed: string;
}[] = [
  {
    key: "reporter",
    heading: "Муниципалитет или ответственная организация (Министерство образования, МИРС ПК, ИРО ПК)",
    printed: "1",
  },
  { key: "title", heading: "Наименование мероприятия", printed: "2" },
  { key: "item", heading: "Пункт Дорожной карты", printed: "" },
  { key: "activities", heading: "Организованные мероприятия", printed: "3" },
  {
    key: "result",
    heading:
      "Результат (указываются конкретные количественные результаты, ссылки, скрины, прикладываются подтверждающие документы)",
    printed: "4",
  },
];

export type State = "Не начато" | "В работе" | "Исполнено" | "Не требуется";
export const STATES: readonly State[] = ["Не начато", "В работе", "Исполнено", "Не требуется"];
