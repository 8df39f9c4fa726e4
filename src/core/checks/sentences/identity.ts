/** Sentences on item, title, reporter and responsibility. */
import { type Sentences, shown } from "./shown";

export const IDENTITY_SENTENCES: Sentences = {
  "item.missing": () =>
    "Не указан пункт дорожной карты, и по названию он не узнаётся. Впишите номер, например 1.1.",
  "item.missing-title-known": ({ meant }) =>
    `Пункт не указан; по названию это ${meant}. Впишите ${meant}, если это верно.`,
  "item.unknown": ({ text, meant }) =>
    meant
      ? `Пункта ${shown(text)} в дорожной карте нет; по названию это ${meant}. Исправьте номер.`
      : `Пункта ${shown(text)} в дорожной карте нет. Проверьте номер и впишите пункт вида 1.1.`,
  "item.section": ({ text, meant }) =>
    meant
      ? `${shown(text)} – это раздел, а не пункт; по названию строка относится к пункту ${meant}. Впишите ${meant}.`
      : `${shown(text)} – это раздел, а не пункт. Впишите номер пункта этого раздела.`,
  "item.list": ({ text, meant, range }) =>
    `В одной ячейке ${range ? "диапазон пунктов" : "несколько пунктов"}: ${shown(text)}. ${meant ? `Строка прочитана как пункт ${meant}; для` : "Для"} каждого пункта нужна своя строка.`,
  "item.trailing-dot": ({ text, meant }) => `${shown(text)} прочитано как ${meant}, без точки в конце.`,
  "item.decimal-comma": ({ text, meant }) =>
    `${shown(text)} прочитано как ${meant}: вместо запятой нужна точка.`,
  "item.prefix": ({ text, meant }) => `${shown(text)} прочитано как ${meant}: нужен только номер.`,
  "item.spaces": ({ text, meant }) =>
    `В номере ${shown(text)} лишние или невидимые знаки; прочитано как ${meant}.`,
  "item.separator": ({ text, meant }) =>
    `${shown(text)} прочитано как ${meant}: части номера разделяет точка.`,
  "item.numeric": ({ meant }) => `Номер хранится как число; прочитано как ${meant}.`,
  "item.leading-zero": ({ text, meant }) => `${shown(text)} прочитано как ${meant}, без нуля впереди.`,
  "item.letters": ({ text, meant }) =>
    `В номере ${shown(text)} стоят буквы вместо цифр; прочитано как ${meant}.`,
  "item.two-decimals": ({ text, meant }) =>
    `Пункта ${shown(text)} нет; прочитано как ${meant} (таблица могла дописать нуль). Проверьте номер.`,
  "item.result-number": ({ text, meant }) =>
    `${shown(text)} – номер результата; прочитано как пункт ${meant}.`,
  "item.extra-text": ({ text, meant }) =>
    `В ячейке ${shown(text)} нужен только номер; прочитано как ${meant}.`,
  "item.as-date": ({ text, meant }) =>
    `Таблица превратила номер в дату (${text}); по названию прочитано как ${meant}.`,
  "item.as-date-unclear": ({ text, meant }) =>
    `Таблица превратила номер пункта в дату (${text}), и ${meant ? `неясно, какой это пункт: ${meant}` : "узнать пункт нельзя"}. Впишите номер как текст.`,

  "title.other-item": ({ number, other, otherTitle }) =>
    `Указан пункт ${number}, а название – пункта ${other} (${shown(otherTitle)}). Исправьте номер или название.`,
  "title.other-content": ({ number, other, otherTitle }) =>
    `Строка пункта ${number}, а написано о пункте ${other} (${shown(otherTitle)}). Перенесите запись в его строку или исправьте её.`,
  "title.unknown": ({ text, number, otherTitle }) =>
    `Название ${shown(text)} не похоже на название пункта ${number}: ${shown(otherTitle)}. Проверьте, тот ли это пункт.`,
  "title.missing": ({ number, otherTitle }) =>
    `Не указано название мероприятия; у пункта ${number} оно ${shown(otherTitle)}.`,
  "title.case": ({ number }) => `Название набрано прописными буквами; это название пункта ${number}.`,
  "title.result": ({ number }) =>
    `Вместо названия указан планируемый результат пункта ${number}; пункт узнан.`,

  "reporter.spaces": ({ text, meant }) =>
    `В названии ${shown(text)} лишние или невидимые знаки; прочитано как ${shown(meant)}.`,
  "reporter.case": ({ text, meant }) => `${shown(text)} прочитано как ${shown(meant)}.`,
  "reporter.signs": ({ text, meant }) => `${shown(text)} прочитано как ${shown(meant)}.`,
  "reporter.short": ({ text, meant }) => `Сокращение ${shown(text)} прочитано как ${shown(meant)}.`,
  "reporter.converted": ({ text, meant }) =>
    `${shown(text)} – тот же округ до или после преобразования; прочитано как ${shown(meant)}.`,
  "reporter.organisation": ({ text, meant }) =>
    `Вместо муниципалитета указан его орган (${shown(text)}); прочитано как ${shown(meant)}.`,
  "reporter.typo": ({ text, meant }) => `В названии ${shown(text)} опечатка; должно быть ${shown(meant)}.`,
  "reporter.obsolete": ({ text, meant }) =>
    `Название ${shown(text)} больше не действует: теперь это ${shown(meant)}. Исправьте название.`,
  "reporter.other": ({ text, other, self }) =>
    `Строка другого участника: указано ${shown(text)}${String(text).trim() === other ? "" : ` (${other})`}, а отчитывается ${self}. Удалите строку или исправьте название.`,
  "reporter.school": ({ text, self }) =>
    `Указана школа (${shown(text)}), а отчитывается муниципалитет. Впишите ${shown(self)}.`,
  "reporter.several": ({ text, self }) =>
    `В одной ячейке несколько участников: ${shown(text)}. Оставьте ${shown(self)}.`,
  "reporter.ambiguous": ({ text, names }) =>
    `${shown(text)} подходит нескольким участникам: ${names}. Впишите название полностью.`,
  "reporter.unknown": ({ text, self }) =>
    `Участника ${shown(text)} в списке нет. Впишите название из листа «Участники», здесь – ${shown(self)}.`,
  "reporter.missing": ({ self }) => `Не указан муниципалитет или организация. Впишите ${shown(self)}.`,
  "reporter.inherited": ({ self }) => `Название участника взято из строки выше: ${shown(self)}.`,

  "responsibility.not-yours": ({ number, parties, self }) =>
    `За пункт ${number} отвечает другой: ${parties}. Участник ${shown(self)} по нему не отчитывается; проверьте номер или удалите строку.`,
};
