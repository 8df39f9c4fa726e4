/** Sentences on dates, completeness and substance. */
import { figure, forSchools, inDays, inLinks, type Sentences, shown } from "./shown";

export const CONTENT_SENTENCES: Sentences = {
  "dates.impossible": ({ text, meant }) =>
    `Даты ${shown(text)} не существует${meant ? `; возможно, ${meant}` : ""}. Исправьте дату.`,
  "dates.unreadable": ({ text }) => `Дата ${shown(text)} не читается. Запишите её так: 17.09.2024.`,
  "dates.several": ({ text, meant }) =>
    `В дате исполнения несколько дат (${shown(text)}); исполнением считается последняя, ${meant}.`,
  "dates.in-words": ({ text, meant }) => `Дата словами (${shown(text)}) прочитана как ${meant}.`,
  "dates.short-year": ({ text, meant }) => `Год двумя цифрами: ${shown(text)} прочитано как ${meant}.`,
  "dates.wrong-year": ({ text, year, meant }) =>
    `Дата ${shown(text)} не ${year} года. Если это опечатка, исправьте на ${meant}.`,
  "dates.future": ({ text, today }) =>
    `Дата ${shown(text)} ещё не наступила (сегодня ${today}). Если это план, напишите «запланировано»; если опечатка – исправьте.`,
  "dates.done-in-future": ({ text, today }) =>
    `Дата исполнения ${text} ещё не наступила (сегодня ${today}). Укажите день, когда работа была сделана.`,
  "dates.before-window": ({ text, start }) =>
    `Дата ${shown(text)} раньше начала отчётного периода (${start}). Проверьте дату или поясните, почему она подходит.`,
  "dates.school-year": ({ text }) =>
    `Написано о прошлом учебном году (${shown(text)}). Если это опечатка, исправьте; если нет, отчитайтесь о нынешнем.`,
  "dates.paper-early": ({ text, other }) =>
    `Протокол от ${text} составлен раньше, чем состоялось то, о чём он (${other}). Проверьте даты.`,
  "dates.partly-late": ({ text, due }) =>
    `Часть исполнена после срока ${due}: ${shown(text)}. Если дата верна, поясните причину.`,
  "dates.result-late": ({ text, due }) =>
    `Этот результат нужен был к ${due}, а написано ${shown(text)}. Если дата верна, поясните причину.`,
  "dates.reversed": ({ text }) => `В промежутке ${shown(text)} конец раньше начала. Исправьте одну из дат.`,
  "dates.late": ({ text, due, days }) =>
    `Исполнено ${text}, срок был ${due}: позже на ${inDays(days)}. Если дата верна, поясните причину.`,
  "dates.weekend": ({ text, due }) =>
    `Срок ${due} пришёлся на выходной; исполнено ${text}, засчитано в срок.`,
  "dates.grace": ({ text, due }) => `Срок ${due}, исполнено ${text}: в пределах отсрочки, засчитано в срок.`,
  "dates.missing": () => "Не видно, когда исполнено. Укажите дату исполнения.",
  "dates.found-in-text": ({ text }) =>
    `В тексте найдена дата ${shown(text)}; её можно перенести в «Дату исполнения».`,
  "dates.status-old": ({ text, days }) =>
    `Сведения на ${shown(text)} устарели на ${inDays(days)}. Работа постоянная – укажите свежие сведения.`,
  "dates.other-period": ({ text, period }) =>
    `Дата ${shown(text)} не из периода «${period}». Перенесите запись в строку её периода или исправьте дату.`,
  "dates.not-done": ({ text, due, days }) =>
    `Срок ${due} прошёл ${inDays(days)} назад, а написано ${shown(text)}. Напишите, что сделано, или почему не сделано.`,
  "dates.overdue": ({ due, days, conditional }) =>
    `Срок ${due} прошёл ${inDays(days)} назад, а строка пуста. ${conditional ? "Напишите, что сделано, или что не потребовалось и почему." : "Напишите, что сделано и с каким результатом."}`,

  "completeness.activities": () => "Не заполнены «Организованные мероприятия». Напишите, что было сделано.",
  "completeness.result": () => "Не заполнен «Результат». Укажите цифры, ссылки или документы.",
  "completeness.empty-row": ({ number }) =>
    `В строке${number ? ` пункта ${number}` : ""} нет ни мероприятий, ни результата. Заполните её или удалите.`,
  "completeness.no-reason": () =>
    "Состояние «Не требуется» без причины. Напишите, почему исполнять пункт не нужно.",
  "completeness.no-reason-given": () =>
    "Сказано, что не потребовалось, но не сказано почему. Добавьте причину, например: «смены координаторов не было».",
  "completeness.unconditional": ({ number }) =>
    `Сказано, что не требуется, а пункт ${number} нужно исполнить всем. Напишите, что сделано, или объясните министерству причину.`,
  "completeness.rarer": ({ text, phrase }) =>
    `Написано ${shown(text)}, а дорожная карта требует чаще: ${shown(phrase)}. Исправьте или поясните.`,
  "completeness.state": ({ text, kind }) =>
    STATE[String(kind)]?.(text) ?? "Состояние не подходит к записи. Выберите его из списка.",
  "completeness.period": ({ period, due }) =>
    `Нет отчёта за период «${period}», срок ${due} прошёл. Заполните строку.`,
  "completeness.covered": ({ other }) =>
    `По этому пункту отчёт дан в строке ${other}; здесь писать не нужно.`,
  "completeness.missing-row": ({ item, title, due }) =>
    `Нет строки по пункту ${item} ${shown(title)}, срок ${due}. Добавьте её.`,
  "completeness.missing-row-later": ({ item, title, due }) =>
    `Пока нет строки по пункту ${item} ${shown(title)}; срок ${due}.`,

  "substance.nothing": ({ text }) =>
    `В строке одни общие слова: ${shown(text)}. Напишите, что сделано, когда и с каким результатом.`,
  "substance.vague": ({ text }) => `${shown(text)} – общие слова. Укажите цифры, ссылки, документы.`,
  "substance.no-evidence": () =>
    "В строке нет ни цифр, ни ссылок, ни документов. Добавьте то, по чему результат можно проверить.",
  "substance.plan-copied": ({ text }) =>
    `Переписан план: ${shown(text)}. Напишите, что сделано на самом деле: сколько, когда, где.`,
  "substance.same-cells": () => "Результат слово в слово повторяет мероприятия. Напишите, что они дали.",
  "substance.promise": ({ text }) => `Это обещание, а не отчёт: ${shown(text)}. Напишите, что уже сделано.`,
  "substance.few-links": ({ links, wanted, schools, share }) =>
    `${links ? `${inLinks(links)} –` : "Нет ссылок:"} ${links ? "мало: " : ""}нужно не меньше ${wanted}${schools ? ` (${figure(share)} % для ${forSchools(schools)})` : ""}. Добавьте ссылки на сайты школ.`,
  "substance.below-target": ({ text, target }) =>
    `Показатель ${shown(text)} ниже целевого (${figure(target)} %). Проверьте цифру или поясните, что делается.`,
  "substance.no-share": ({ target }) =>
    `Не назван достигнутый показатель в процентах; цель – ${figure(target)} %.`,
  "substance.over-100": ({ text }) => `Доля ${shown(text)} больше 100 %. Проверьте цифру.`,
  "substance.more-than-all": ({ text }) => `Часть больше целого: ${shown(text)}. Проверьте цифры.`,
  "substance.share-mismatch": ({ text }) => `Доля не совпадает с числами: ${shown(text)}. Проверьте цифры.`,
  "substance.sum": ({ text, total, parts }) =>
    `Части не складываются в целое: ${parts} вместо ${total} (${shown(text)}). Проверьте цифры.`,
  "substance.different-totals": ({ text, other }) =>
    `Числа противоречат друг другу: ${shown(text)} и ${shown(other)}. Проверьте цифры.`,
  "substance.partial": ({ text }) =>
    `Охвачены не все: ${shown(text)}. Если остальным это не нужно, поясните.`,
  "substance.unfinished": ({ text }) =>
    `Сделано не всё (${shown(text)}), а срок прошёл. Напишите, когда будет закончено остальное.`,
  "substance.schools": ({ text, schools }) =>
    `${shown(text)}, а в «Участниках» у вас школ: ${schools}. Проверьте цифру или сообщите министерству новое число.`,
  "substance.other-schools": ({ text, schools }) =>
    `${shown(text)}, а школ у участника ${schools}. Похоже на текст из чужого отчёта; проверьте цифры.`,
  "substance.bare-number": ({ text }) => `${shown(text)} – число без слов. Напишите, чего столько.`,
  "substance.zero": ({ text }) =>
    `Сделано ноль: ${shown(text)}. Напишите, что сделано, или почему не сделано.`,
  "substance.attachment": ({ text }) =>
    `Обещано приложение (${shown(text)}), но не сказано какое. Дайте ссылку, номер приложения или имя файла.`,
};

const STATE: Readonly<Record<string, (text: string | number | undefined) => string>> = {
  unknown: (text) => `Состояния ${shown(text)} нет. Выберите его из списка.`,
  empty: () => "Стоит «Исполнено», а строка пуста. Напишите, что сделано, или измените состояние.",
  started: () => "Стоит «Не начато», а в строке есть результат. Измените состояние.",
};
