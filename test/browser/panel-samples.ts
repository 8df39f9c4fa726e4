/** Sample states of the panel, as the add-on would answer them; every name and figure is made up for the tests. */
import type { Job } from "../../src/core/panel/jobs";
import type { MinistryState, ReporterState } from "../../src/core/panel/people";
import type { Letter, ReminderPreview } from "../../src/core/panel/reminders";

const place = (row: number, column: number) => ({ sheetId: 7, row, column });

export const ministry: MinistryState = {
  who: "ministry",
  account: "koordinator@ministerstvo.example",
  userKey: "key-1",
  today: "2024-11-12",
  finalDate: "2024-12-01",
  steps: [
    { id: "prepare", title: "Подготовить таблицу", state: "done", note: "Готово", action: null },
    {
      id: "roadmap",
      title: "Проверить дорожную карту",
      state: "attention",
      note: "2 срока не поняты",
      action: { label: "Проверить", kind: "check-roadmap", sheetId: null },
    },
    {
      id: "create",
      title: "Создать листы отчётов",
      state: "done",
      note: "46 листов",
      action: { label: "Обновить листы", kind: "create", sheetId: null },
    },
    { id: "collect", title: "Участники заполняют", state: "now", note: "сдали 12 из 46", action: null },
    {
      id: "check",
      title: "Проверить все листы",
      state: "now",
      note: "проверено 12.11.2024 03:10",
      action: { label: "Проверить", kind: "check-all", sheetId: null },
    },
    {
      id: "remind",
      title: "Напомнить",
      state: "now",
      note: "сегодня 9 писем",
      action: { label: "Посмотреть письма…", kind: "reminders", sheetId: null },
    },
    {
      id: "consolidate",
      title: "Свести отчёты",
      state: "later",
      note: "ещё не сводили",
      action: { label: "Свести", kind: "consolidate", sheetId: null },
    },
  ],
  figures: {
    asOf: "12.11.2024 03:10",
    reporters: 46,
    ready: 12,
    duties: 1150,
    done: 736,
    onTime: 640,
    late: 96,
    overdue: 58,
    notStarted: 356,
    errors: 23,
    warnings: 71,
    hints: 40,
  },
  reporters: [
    {
      id: "У07",
      name: "Верещагинский городской округ",
      sheetId: 7,
      share: 0.12,
      duties: 25,
      done: 3,
      overdue: 9,
      errors: 4,
      ready: false,
    },
    {
      id: "У11",
      name: "Гремячинский муниципальный округ",
      sheetId: 11,
      share: 0.4,
      duties: 25,
      done: 10,
      overdue: 3,
      errors: 0,
      ready: false,
    },
    {
      id: "У30",
      name: "Пермский городской округ",
      sheetId: 30,
      share: 1,
      duties: 25,
      done: 25,
      overdue: 0,
      errors: 0,
      ready: true,
    },
    {
      id: "У40",
      name: "Чайковский городской округ",
      sheetId: null,
      share: 0,
      duties: 25,
      done: 0,
      overdue: 0,
      errors: 0,
      ready: false,
    },
    ...Array.from({ length: 6 }, (_, index) => ({
      id: `У5${index}`,
      name: `Образцовый муниципальный округ № ${index + 1}`,
      sheetId: 50 + index,
      share: 0.5,
      duties: 24,
      done: 12,
      overdue: 0,
      errors: 1,
      ready: false,
    })),
  ],
  findings: [
    { code: "dates.missing", title: "Нет даты исполнения", severity: "error", count: 14 },
    {
      code: "substance.vague",
      title: "Нет ни числа, ни ссылки, ни документа",
      severity: "warning",
      count: 31,
    },
    { code: "item.trailing-dot", title: "Точка после номера пункта", severity: "hint", count: 5 },
  ],
  findingsSheetId: 90,
  automation: {
    on: true,
    hour: 9,
    owner: "koordinator@ministerstvo.example",
    lastRun: "12.11.2024 03:10",
    lastError: "",
    quotaLeft: 88,
  },
  settings: {
    windowStart: "2024-09-01",
    windowEnd: "2024-12-31",
    finalDate: "2024-12-01",
    ladder: [14, 7, 3, 1],
    overdueEvery: 7,
    grace: 0,
    senderName: "Министерство образования",
    replyTo: "otchet@ministerstvo.example",
    testMode: false,
    escalateAfter: 14,
    escalationEmail: "",
  },
  job: null,
  downloads: [
    {
      label: "Сводный отчёт, .xlsx",
      url: "https://docs.google.com/spreadsheets/d/1/export?format=xlsx&gid=9",
    },
  ],
  attention: [
    {
      message: "У двух участников нет Google-аккаунтов: их листы закрыты для всех, кроме министерства.",
      place: place(4, 8),
    },
  ],
};

export const reporter: ReporterState = {
  who: "reporter",
  account: "vereshchagino@okrug.example",
  userKey: "key-1",
  today: "2024-11-12",
  finalDate: "2024-12-01",
  reporter: { id: "У07", name: "Верещагинский городской округ", sheetId: 7 },
  progress: { duties: 25, done: 14, onTime: 11, late: 3, overdue: 2, errors: 2, warnings: 1, hints: 1 },
  ready: false,
  next: [
    {
      item: "1.5",
      title: "Определение муниципальных координаторов",
      period: "",
      due: "2024-11-09",
      daysLeft: -3,
      toMend: false,
      place: place(12, 4),
    },
    {
      item: "4.1",
      title: "Проведение занятий с использованием цифрового образовательного контента",
      period: "ноябрь 2024",
      due: "2024-11-30",
      daysLeft: 18,
      toMend: false,
      place: place(28, 4),
    },
  ],
  rows: [
    {
      row: 12,
      item: "1.5",
      title: "Определение муниципальных координаторов",
      findings: [
        {
          code: "dates.missing",
          severity: "error",
          message: "Не указана дата исполнения. Впишите день, когда приказ подписан, например 20.09.2024.",
          place: place(12, 7),
          fix: { text: "20.09.2024", before: "" },
        },
        {
          code: "item.trailing-dot",
          severity: "hint",
          message: "Номер пункта записан с точкой: «1.5.».",
          place: place(12, 3),
          fix: { text: "1.5", before: "1.5." },
        },
      ],
    },
    {
      row: 17,
      item: "2.1",
      title: "Размещение информации на сайтах школ",
      findings: [
        {
          code: "substance.few-links",
          severity: "error",
          message: "Указана 1 ссылка, нужно не меньше 2: по одной на 10 % школ.",
          place: place(17, 5),
          fix: null,
        },
        {
          code: "substance.vague",
          severity: "warning",
          message: "«Выполнено» ничего не говорит о результате. Напишите, сколько и где.",
          place: place(17, 5),
          fix: null,
        },
      ],
    },
  ],
};

export const job = (done: number, finished = false): Job => ({
  id: "job-1",
  kind: "check-all",
  title: "Проверка всех листов",
  done,
  total: 46,
  label: "Кунгурский муниципальный округ",
  finished,
  summary: finished ? "Проверено 46 листов: 23 ошибки, 71 предупреждение." : "",
  lines: finished ? ["Больше всего ошибок: Верещагинский городской округ – 4."] : [],
});

export const preview: ReminderPreview = {
  today: "2024-11-12",
  letters: [
    {
      reporter: "У07",
      name: "Верещагинский городской округ",
      to: ["vereshchagino@okrug.example"],
      subject: "Дорожная карта: просрочено 2 пункта",
      reason: "просрочено 2, ошибок 2",
      urgency: "overdue",
    },
    {
      reporter: "У11",
      name: "Гремячинский муниципальный округ",
      to: ["gremyachinsk@okrug.example"],
      subject: "Дорожная карта: срок 15.11.2024",
      reason: "срок через 3 дня",
      urgency: "soon",
    },
  ],
  skipped: [{ reporter: "У30", name: "Пермский городской округ", reason: "отчёт готов, долгов нет" }],
  doubtful: [
    {
      id: "d1",
      name: "Чердынский городской округ",
      subject: "Дорожная карта: просрочен 1 пункт",
      at: "11.11.2024 09:04",
    },
  ],
  testMode: false,
  testAddress: "otchet@ministerstvo.example",
  quotaLeft: 88,
};

export const letter: Letter = {
  subject: "Дорожная карта: просрочено 2 пункта",
  to: ["vereshchagino@okrug.example"],
  html: "<p>Здравствуйте!</p><p>По дорожной карте просрочено <b>2 пункта</b>: 1.5 и 2.1.</p>",
  text: "Здравствуйте!\n\nПо дорожной карте просрочено 2 пункта: 1.5 и 2.1.",
};

export const ok = (data: unknown): { text: string } => ({ text: JSON.stringify({ ok: true, data }) });
export const refused = (code: string, message: string, more: object = {}): { text: string } => ({
  text: JSON.stringify({ ok: false, code, message, ...more }),
});
