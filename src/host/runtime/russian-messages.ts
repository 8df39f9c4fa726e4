/**
 * Sentences of Google as a Russian user sees them. The first two were seen in the wild (catalogue ERR of platform.md); the
 * others are renderings of the English originals. No logic may depend on their wording.
 */
import { areaName } from "../workbook/a1";
import type { Area } from "../workbook/model";

const plain = {
  protectedArea: "Эта область защищена. Чтобы изменить ее, обратитесь к владельцу таблицы.",
  formatRuleOtherSheet: "Правило условного форматирования не может ссылаться на другой лист.",
  outsideSheet: "Координаты диапазона находятся за пределами листа.",
  invalidCoordinates: "Координаты или размеры диапазона недействительны.",
  rangeNotFound: "Диапазон не найден",
  lastSheet: "Нельзя удалить все листы документа.",
  lastVisibleSheet: "Нельзя скрыть все листы документа.",
  allRows: "Нельзя удалить все строки листа.",
  allColumns: "Нельзя удалить все столбцы листа.",
  allRowsFrozen: "Нельзя закрепить все видимые строки листа.",
  allColumnsFrozen: "Нельзя закрепить все видимые столбцы листа.",
  tooManyCells:
    "Это действие приведет к превышению максимально допустимого количества ячеек в таблице (10 000 000).",
  longCell: "Количество символов в ячейке не может превышать 50000.",
  filterExists: "На листе уже есть фильтр.",
  mergeProtected: "Объединение невозможно: диапазон частично пересекает объединенные ячейки.",
  noUi: "Невозможно вызвать метод SpreadsheetApp.getUi() в данном контексте.",
  noDialogHere: "Недостаточно прав для вызова метода: диалоги недоступны в простом триггере.",
  tooManyTriggers:
    "В этом скрипте слишком много триггеров. Чтобы добавить новый, сначала удалите один из существующих.",
  noRecipient: "Не удалось отправить письмо: не указан получатель.",
  tooManyRecipients: "Превышено ограничение: получатели одного письма.",
  longSubject: "Слишком большой аргумент: subject",
  longBody: "Превышено ограничение: размер письма.",
  largeAttachments: "Превышено ограничение: общий размер вложений.",
  mailQuota: "Служба вызывалась слишком много раз за день: email.",
  noReply: "Аргумент noReply доступен только пользователям Google Workspace.",
  longProperty: "Слишком большой аргумент: value",
  propertyQuota: "Превышена квота на хранение свойств. Удалите некоторые свойства и повторите попытку.",
  longCacheKey: "Слишком большой аргумент: key",
  longCacheValue: "Слишком большой аргумент: value",
  lockTimeout: "Истекло время ожидания блокировки: другой процесс удерживал ее слишком долго.",
  longSleep: "Недопустимый аргумент: milliseconds",
  serviceTimeout: "Истекло время ожидания ответа службы Таблицы при доступе к документу.",
  serverError: "К сожалению, произошла ошибка сервера. Подождите немного и повторите попытку.",
  executionTimeout: "Превышено максимальное время выполнения",
  killed: "Выполнение прервано",
  authorization: "Для выполнения этого действия необходима авторизация.",
  domainEdit: "Невозможно изменить доступ домена: таблица принадлежит не организации.",
  onlySheetProtection: "Незащищенные диапазоны можно задать только для защищенного листа.",
  unprotectedElsewhere: "Незащищенные диапазоны должны находиться на защищенном листе.",
  warningOnlyEditors: "Нельзя задать редакторов: защищенный диапазон только показывает предупреждение.",
  noProtectionRight: "У вас нет прав на изменение этой защиты.",
} as const;

export const say = {
  ...plain,
  noPermission: (member: string, scopes: readonly string[]): string =>
    `Указанных разрешений недостаточно для вызова ${member}. Необходимые разрешения: ${scopes.join(" || ")}`,
  badArguments: (member: string, given: readonly string[]): string =>
    `Параметры (${given.join(",")}) не соответствуют сигнатуре метода ${member}.`,
  shape: (what: "rows" | "columns", given: number, expected: number): string =>
    what === "rows"
      ? `Количество строк в данных не соответствует количеству строк в диапазоне. В данных: ${given}, в диапазоне: ${expected}.`
      : `Количество столбцов в данных не соответствует количеству столбцов в диапазоне. В данных: ${given}, в диапазоне: ${expected}.`,
  sheetExists: (name: string): string =>
    `Лист с названием «${name}» уже существует. Введите другое название.`,
  sheetName: (name: string): string => `Недопустимое название листа: «${name}».`,
  noSheet: (id: number | string): string => `Лист ${id} не найден.`,
  validation: (area: Area, help: string | null): string =>
    help ?? `Данные, введенные в ячейку ${areaName(area)}, нарушают заданные для нее правила проверки.`,
  noFunction: (name: string): string => `Не удалось найти функцию скрипта: ${name}`,
  invalidEmail: (address: string): string => `Недействительный адрес электронной почты: ${address}`,
  noHtmlFile: (name: string): string => `Не найден HTML-файл с именем ${name}.`,
  invalidArgument: (name: string): string => `Недопустимый аргумент: ${name}`,
  scopeNotInManifest: (scope: string): string => `Область действия ${scope} не указана в манифесте проекта.`,
} as const;
