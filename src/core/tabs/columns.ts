/** The columns of a report tab: the form's five first, then the working ones, with their help. */
import { OFFICIAL_COLUMNS } from "../reports/form";
import type { Column } from "../reports/row";

/** What a person reads, plus the columns that only the tab itself needs. */
export type TabColumn = Column | "planned" | "left" | "due";

/** Who fills a column. */
export type Filler =
  /** From the roadmap; in spare rows the official ones are the reporter's. */
  | "plan"
  | "reporter"
  /** By the add-on or by a formula. */
  | "computed"
  | "ministry"
  | "hidden";

export interface ColumnSpec {
  readonly key: TabColumn;
  readonly heading: string;
  /** The number printed under the heading; working columns have none. */
  readonly printed: string;
  readonly filler: Filler;
  /** Pixels. */
  readonly width: number;
  /** Number format of the body cells; "@" keeps text text. */
  readonly format: "@" | "dd.mm.yyyy" | "0" | typeof LEFT_FORMAT;
  readonly align: "left" | "center";
  /** Help shown as the note of the heading. */
  readonly help: string;
}

/** Positive; negative; zero. The minus sign stands beside the colour, which is never the only sign. */
export const LEFT_FORMAT = '0" дн.";"−"0" дн.";"сегодня"';

const WORKING: readonly ColumnSpec[] = [
  {
    key: "planned",
    heading: "Планируемый результат",
    printed: "",
    filler: "plan",
    width: 300,
    format: "@",
    align: "left",
    help: "Что должно получиться по дорожной карте. Столбец заполнен министерством.",
  },
  {
    key: "deadline",
    heading: "Срок",
    printed: "",
    filler: "plan",
    width: 112,
    format: "@",
    align: "center",
    help: "Срок, как он записан в дорожной карте, и день, до которого нужно успеть.",
  },
  {
    key: "left",
    heading: "Осталось",
    printed: "",
    filler: "computed",
    width: 112,
    format: LEFT_FORMAT,
    align: "center",
    help: "Сколько дней осталось до срока; с минусом – на сколько дней срок прошёл. Считается само; у исполненных строк пусто.",
  },
  {
    key: "done",
    heading: "Дата исполнения",
    printed: "",
    filler: "reporter",
    width: 112,
    format: "dd.mm.yyyy",
    align: "center",
    help: "Когда исполнено: день, месяц, год, например 20.09.2024. Дважды щёлкните по ячейке – откроется календарь.",
  },
  {
    key: "state",
    heading: "Состояние",
    printed: "",
    filler: "reporter",
    width: 112,
    format: "@",
    align: "center",
    help: "Выберите из списка: «Не начато», «В работе», «Исполнено» или «Не требуется». Для «Не требуется» напишите причину в столбце «Организованные мероприятия».",
  },
  {
    key: "check",
    heading: "Проверка",
    printed: "",
    filler: "computed",
    width: 290,
    format: "@",
    align: "left",
    help: "Пишется сама, как только вы изменили строку.\n✖ ошибка: строку не примут\n⚠ посмотрите ещё раз\nℹ подсказка\n✔ замечаний нет",
  },
  {
    key: "decision",
    heading: "Решение министерства",
    printed: "",
    filler: "ministry",
    width: 110,
    format: "@",
    align: "center",
    help: "«Принято» или «Возвращено». Заполняет министерство.",
  },
  {
    key: "remark",
    heading: "Замечание министерства",
    printed: "",
    filler: "ministry",
    width: 220,
    format: "@",
    align: "left",
    help: "Что поправить в возвращённой строке. Заполняет министерство.",
  },
  {
    key: "key",
    heading: "Ключ строки",
    printed: "",
    filler: "hidden",
    width: 90,
    format: "@",
    align: "left",
    help: "Служебный столбец: по нему строка находится после сортировки. Не меняйте его.",
  },
  {
    key: "due",
    heading: "Срок числом",
    printed: "",
    filler: "hidden",
    width: 90,
    format: "0",
    align: "left",
    help: "Служебный столбец: из него считается, сколько осталось дней.",
  },
];

const OFFICIAL: Readonly<
  Record<(typeof OFFICIAL_COLUMNS)[number]["key"], Omit<ColumnSpec, "key" | "heading" | "printed" | "format">>
> = {
  reporter: {
    filler: "plan",
    width: 140,
    align: "left",
    help: "Название вашего муниципалитета или организации. Уже заполнено.",
  },
  title: {
    filler: "plan",
    width: 220,
    align: "left",
    help: "Мероприятие дорожной карты. Уже заполнено; в строках внизу листа впишите сами.",
  },
  item: {
    filler: "plan",
    width: 66,
    align: "center",
    help: "Номер пункта дорожной карты, например 2.1. В строках внизу листа выберите из списка.",
  },
  activities: {
    filler: "reporter",
    width: 260,
    align: "left",
    help: "Что сделано: мероприятие, когда, для кого, каким документом оформлено. Если пункт не потребовался, напишите почему.",
  },
  result: {
    filler: "reporter",
    width: 260,
    align: "left",
    help: "Что получилось: числа («19 из 19 школ»), ссылки на новости и материалы, реквизиты документов, названия приложений.",
  },
};

export const TAB_COLUMNS: readonly ColumnSpec[] = [
  ...OFFICIAL_COLUMNS.map(
    ({ key, heading, printed }): ColumnSpec => ({ key, heading, printed, format: "@", ...OFFICIAL[key] }),
  ),
  ...WORKING,
];
