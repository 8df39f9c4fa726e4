/** The lines of «Настройки»: label, help and form of each value. One table for the sheet, the reader and the panel. */
import type { Form } from "./forms";

export interface Field {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  readonly help: string;
  readonly form: Form;
  /** Text of the cell in a fresh workbook; what depends on the roadmap is filled in by «Подготовить таблицу». */
  readonly initial: string;
}

export const FIELDS = [
  field(
    "formTitle",
    "Отчёт",
    "Заголовок формы",
    "Печатается над каждым листом отчёта и над сводным отчётом.",
    "text",
    "",
  ),
  field("year", "Отчёт", "Год", "Год дорожной карты: по нему понимаются сроки без года.", "year", ""),
  field(
    "windowStart",
    "Отчёт",
    "Начало отчётного периода",
    "Первый день, за который отчитываются, например 01.09.2024.",
    "day",
    "",
  ),
  field("windowEnd", "Отчёт", "Конец отчётного периода", "Последний день отчётного периода.", "day", ""),
  field(
    "finalDate",
    "Отчёт",
    "Срок сдачи отчёта",
    "К этому дню отчёт должен быть заполнен и отмечен «Отчёт готов».",
    "day",
    "",
  ),
  field(
    "rowPerPeriod",
    "Листы",
    "Строка на каждый период",
    "да – у повторяющихся мероприятий своя строка на каждый период; нет – одна строка на всё время.",
    "yesNo",
    "да",
  ),
  field(
    "spareRows",
    "Листы",
    "Запасных строк",
    "Сколько пустых строк внизу листа оставить для дополнительных мероприятий (от 0 до 200).",
    "count",
    "10",
  ),
  field(
    "grace",
    "Сроки",
    "Льготных дней",
    "Сколько дней после срока исполнение ещё считается своевременным.",
    "count",
    "0",
  ),
  field(
    "holidays",
    "Сроки",
    "Нерабочие дни",
    "Праздники и перенесённые выходные, кроме обычных суббот и воскресений: даты и промежутки через запятую.",
    "days",
    "",
  ),
  field(
    "workingWeekends",
    "Сроки",
    "Рабочие выходные",
    "Субботы и воскресенья, объявленные рабочими: даты через запятую.",
    "days",
    "",
  ),
  field(
    "ladder",
    "Напоминания",
    "Напоминать за дней",
    "За сколько дней до срока писать, через запятую.",
    "counts",
    "14, 7, 3, 1",
  ),
  field(
    "overdueEvery",
    "Напоминания",
    "О просрочке каждые, дней",
    "Как часто напоминать о просроченном.",
    "positive",
    "7",
  ),
  field(
    "escalateAfter",
    "Напоминания",
    "Сообщать руководству через, дней",
    "Через сколько дней просрочки копия уходит на второй адрес; 0 – никогда.",
    "count",
    "0",
  ),
  field(
    "escalationEmail",
    "Напоминания",
    "Второй адрес",
    "Адрес для копий о долгой просрочке.",
    "emails",
    "",
  ),
  field(
    "testMode",
    "Напоминания",
    "Пробный режим",
    "да – все письма приходят только министерству, с указанием настоящего получателя.",
    "yesNo",
    "да",
  ),
  field(
    "senderName",
    "Письма",
    "Имя отправителя",
    "Так письма подписаны в почте получателя.",
    "text",
    "Министерство образования",
  ),
  field(
    "replyTo",
    "Письма",
    "Адрес для ответа",
    "Куда придёт ответ на письмо; пусто – на адрес отправителя.",
    "emails",
    "",
  ),
  field(
    "letterGreeting",
    "Письма",
    "Обращение",
    "Первая строка письма. Можно вставить {участник} и {координатор}.",
    "text",
    "Уважаемые коллеги!",
  ),
  field(
    "letterFooter",
    "Письма",
    "Подпись",
    "Последние строки письма.",
    "text",
    "С уважением, координатор дорожной карты",
  ),
  field(
    "coordinators",
    "Доступ",
    "Координаторы",
    "Google-аккаунты, которым доступны команды министерства, через запятую. Владелец файла имеет их всегда.",
    "emails",
    "",
  ),
  field(
    "ministryEmails",
    "Доступ",
    "Почта министерства",
    "Куда приходят ежедневная сводка напоминаний и письма пробного режима.",
    "emails",
    "",
  ),
] as const satisfies readonly Field[];

export type FieldKey = (typeof FIELDS)[number]["key"];

function field<const K extends string, const F extends Form>(
  key: K,
  group: string,
  label: string,
  help: string,
  form: F,
  initial: string,
): Field & { readonly key: K; readonly form: F } {
  return { key, group, label, help, form, initial };
}
