/** Papers a report refers to: orders, letters, minutes, annexes, screenshots, files; and promises of an annex that is not there. */

const PAPER =
  /(?<![а-яё])(?:приказ|распоряжени|письм|протокол|постановлени|положени|справк|договор|соглашени|решени|свидетельств|сертификат|скриншот|скрин|фотоотч[её]т|фото|сводк|аналитическ[а-я]{2,3} |отч[её]т|график|выгрузк|акт(?:[аеуы]|ом|ы|ов)?(?![а-яё])|инструкци|презентаци|исх\.|вх\.)/i;
const NUMBERED = /№\s?[0-9A-Za-zА-Яа-яЁё]|(?<![а-яё])б\/н(?![а-яё])|N\s?\d/;
/** A number that only papers have: «№ 01-05/455». */
const PAPER_NUMBER = /№\s?\d[\d/-]{2,}/;
const FILE = /[^\s.]\.(?:xlsx?|docx?|pptx?|pdf|jpe?g|png|zip|rar|7z|odt|ods|mp4|rtf)(?![a-z])/i;
const ANNEX_NUMBER = /прил(?:\.|ожени[а-я]{1,3})\s?(?:№\s?)?\d{1,3}/i;

const NOT_AN_ANNEX =
  /(?:мобильн|веб|web|компьютерн|программн|мини)[а-я-]{0,5}[\s-]приложени[а-я]{1,3}|приложени[а-я]{1,3}\s(?:«|"|VK|ВК|Сферум|Госуслуг|для|на (?:телефон|смартфон))|прилага[а-я]{1,4}\s(?:все\s)?усили[а-я]{1,2}|приложен[а-я]{1,2}\s(?:все\s)?усили[а-я]{1,2}|по форме приложени[а-я]{1,2}|форм[а-я]{1,2} приложени[а-я]{1,2}|приложени[а-я]{1,3} к (?:дорожной|приказ|письм)/gi;
const PROMISE =
  /(?<![а-яё])(?:прилага[а-я]{2,5}|прикрепл[а-яё]{2,5}|прикладыва[а-я]{2,5}|приложен(?:ы|о|а)?(?![а-яё])|во вложени[а-я]{1,2}|вложен(?:ы|о|а|ие|ии)(?![а-яё])|(?:см\.?\s?|в\s|смотри\s)?приложени[а-я]{1,3})/i;

/** «приложение не вложено», «ссылка не открывается»: nobody can see what is named. */
const ABSENT =
  /(?:приложени|файл|скан|скрин|фото|ссылк|протокол|копи)[а-яё]{0,5}\s(?:пока\s|ещё\s|еще\s)?не\s(?:вложен|приложен|прилага|прикрепл|открыва|работа|наш[её]?л|отправлен|загруж)[а-яё]*/i;

/** «Протоколы предоставим позже». */
const LATER =
  /(?<![а-яё])(?:предостав|представ|направ|пришл|вышл|отправ|дошл)[а-яё]{0,3}(?:им|ем|ём|ят|ют|ены|ена|ено|ится|ятся)\s(?:позже|позднее|дополнительно)/i;

export interface DocumentReading {
  /** A paper with a number or a date, an annex with a number, or a file by name. */
  readonly named: boolean;
  /** A paper or a picture is mentioned at all. */
  readonly mentioned: boolean;
  /** The words that promise an annex, when nothing says which one. */
  readonly promise: string | null;
  /** The words that say that something named is not there. */
  readonly absent: string | null;
}

/** `dated`: a date of a document was found in the text. */
export function readDocuments(text: string, dated: boolean): DocumentReading {
  const mentioned = PAPER.test(text);
  const named =
    (mentioned && (NUMBERED.test(text) || dated)) ||
    PAPER_NUMBER.test(text) ||
    FILE.test(text) ||
    ANNEX_NUMBER.test(text);
  const absent = /(?:^|[^а-яё])не\s/i.test(text) ? (ABSENT.exec(text)?.[0] ?? null) : null;
  if (named || !/прилаг|прикреп|приклад|прилож|вложен|поз[жд]|дополнительно/i.test(text))
    return { named, mentioned, promise: null, absent };
  const promised = PROMISE.exec(text.replace(NOT_AN_ANNEX, " ")) ?? LATER.exec(text);
  return { named, mentioned, promise: promised ? promised[0].trim() : null, absent };
}
