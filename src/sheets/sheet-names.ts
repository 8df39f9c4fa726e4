/** Names and tab colours of the workbook's own sheets, in their order. */
export const SHEET = {
  roadmap: "Дорожная карта",
  participants: "Участники",
  settings: "Настройки",
  rules: "Правила",
  board: "Сводка",
  consolidated: "Сводный отчёт",
  findings: "Замечания",
  journal: "Журнал",
  ledger: "Рассылка",
  snapshots: "Снимки",
} as const;

/** Under this name a sheet is made; it gets its own when it is complete. What a killed run left of it is thrown away unread. */
export const draftOf = (name: string): string => `${name} (готовится)`;

export const MINISTRY_TAB_COLOR = "#1f4e79";
export const RESULT_TAB_COLOR = "#2e7d52";
