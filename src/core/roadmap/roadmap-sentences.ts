/** What is odd about the table of the roadmap, in Russian: what happened and what to do. */
import { counted } from "../messages/plural";
import { roadmapColumn } from "./columns";
import type { Sentence } from "./deadline-sentences";

const results = (count: unknown): string =>
  counted(Number(count), ["результат", "результата", "результатов"]);
const RESULT = roadmapColumn("result").heading;

export const ROADMAP_SENTENCES: Readonly<Record<string, Sentence>> = {
  "roadmap.empty": () =>
    "На листе «Дорожная карта» нет ни одного пункта. Вставьте таблицу дорожной карты под заголовки и повторите проверку.",
  "roadmap.no-heading": () =>
    "Не найдена строка заголовков («№ п/п», «Наименование мероприятия», …). Столбцы прочитаны в обычном порядке; верните заголовки и повторите проверку.",
  "roadmap.heading-missing": () =>
    "Нет столбца с таким заголовком. Верните заголовок; ячейки под ним не прочитаны.",
  "roadmap.heading-assumed": ({ heading, position }) =>
    heading === ""
      ? `Заголовок стёрт; этим столбцом считается столбец ${position}. Верните заголовок.`
      : `Заголовок «${heading}» незнаком; этим столбцом считается столбец ${position}. Если это не так, исправьте заголовок.`,
  "roadmap.heading-unused": ({ heading }) => `Столбец «${heading}» не нужен для отчётов и не читается.`,
  "roadmap.heading-repeated": () => "Повтор заголовка таблицы; строка пропущена.",
  "roadmap.heading-other": () =>
    "Ниже стоит таблица с другим порядком столбцов; дальше строки читаются по её заголовкам.",
  "roadmap.printed-numbers": () => "Строка с номерами столбцов; пропущена.",
  "roadmap.footnote": ({ text }) => `Примечание под таблицей, не пункт плана: «${text}».`,
  "roadmap.page-break": ({ row }) =>
    `Продолжение строки ${row}, разорванной границей страницы; текст соединён.`,

  "roadmap.number-written": ({ written, number }) => `«${written}» прочитано как ${number}.`,
  "roadmap.number-restored": ({ written, number }) =>
    `Таблица превратила номер в «${written}»; по соседним строкам это ${number}.`,
  "roadmap.number-doubtful": ({ written, number }) =>
    `Номер превратился в «${written}», и соседние строки не говорят, каким он был; пока прочитан как ${number}. Наберите номер заново (формат ячейки – текст).`,
  "roadmap.number-unreadable": ({ written }) =>
    `«${written}» – не номер пункта. Наберите номер, например 2.1.`,
  "roadmap.no-number": ({ title, meant }) =>
    `У мероприятия «${title}» нет номера.${meant === undefined ? "" : ` Возможно, это ${meant}.`} Впишите номер: по нему составляются отчёты.`,
  "roadmap.number-twice": ({ number, row }) =>
    `Номер ${number} уже стоит в строке ${row} у другого мероприятия. Исправьте один из номеров.`,
  "roadmap.number-restarts": ({ written, number }) =>
    `Номер ${written} стоит в нескольких разделах; здесь он прочитан как ${number}, чтобы пункты не путались. Если в документе другие номера, впишите их.`,
  "roadmap.number-order": ({ number, before }) => `Номер ${number} стоит после ${before}. Проверьте порядок.`,
  "roadmap.number-gap": ({ number, before }) =>
    `После ${before} сразу ${number}. Проверьте, не потерялась ли строка.`,
  "roadmap.title-missing": ({ number }) => `У пункта ${number} нет названия. Впишите его.`,

  "roadmap.section-number": ({ number, title }) =>
    `Раздел «${title}» без номера; по пунктам ниже это раздел ${number}.`,
  "roadmap.section-slid": ({ number }) =>
    `Название раздела ${number} стоит в столбце «${RESULT}»; прочитано.`,
  "roadmap.section-twice": ({ number }) => `Раздел ${number} уже есть выше. Проверьте номер.`,
  "roadmap.section-missing": ({ section }) => `У раздела ${section} нет строки с названием.`,

  "roadmap.deadline-missing": ({ item }) =>
    `У пункта ${item} нет срока, и взять его выше неоткуда. Впишите срок.`,
  "roadmap.deadline-merged": ({ deadline, item }) =>
    `Срок «${deadline}» взят из объединённой ячейки пункта ${item}.`,
  "roadmap.deadline-inherited": ({ deadline, item }) =>
    `Срок не напечатан; взят «${deadline}» из пункта ${item}, как из объединённой ячейки. Если это не так, впишите срок.`,
  "roadmap.deadline-below": ({ text, row }) =>
    `«${text}» стоит отдельно, со сдвигом; считается сроком последнего результата строки ${row}. Проверьте.`,
  "roadmap.deadline-serial": ({ number, date }) => `Число ${number} прочитано как дата ${date}. Проверьте.`,
  "roadmap.deadlines-paired": ({ deadlines, results: count }) =>
    `На ${results(count)} ${counted(Number(deadlines), ["срок", "срока", "сроков"])}: сроки распределены по порядку и смыслу. Проверьте, какой срок к какому результату.`,
  "roadmap.deadlines-in-order": () => "Сроков столько же, сколько результатов: они соединены по порядку.",
  "roadmap.deadlines-of-one": ({ deadlines, item }) =>
    `У одного результата пункта ${item} ${counted(Number(deadlines), ["срок", "срока", "сроков"])}: на каждый нужен отдельный отчёт.`,
  "roadmap.reference": ({ item }) => `Срок взят из пункта ${item}.`,
  "roadmap.reference-unclear": ({ item }) =>
    `Срок «как в пункте ${item}» взять нельзя: такого пункта нет или сроков у него несколько. Впишите срок.`,
  "roadmap.day-off": ({ date, before }) =>
    `${date} – нерабочий день; напоминания будут к ${before}, сам срок не меняется.`,
  "roadmap.no-period": () =>
    "В отчётный период этот срок не попадает ни разу, и строк в отчёте не будет. Проверьте срок и отчётный период.",
  "roadmap.period-later": ({ date }) =>
    `В отчётный период этот срок не попадает; взят ближайший следующий, ${date}. Проверьте.`,
  "roadmap.no-date": () =>
    "Дня исполнения здесь нет: напоминаний по дате не будет, отчёт принимается по состоянию.",

  "roadmap.responsible-missing": ({ item }) =>
    `У пункта ${item} не указан ответственный: его никто не получит. Впишите ответственного.`,
  "roadmap.responsible-merged": ({ responsible }) =>
    `Ответственный «${responsible}» взят из объединённой ячейки выше.`,
  "roadmap.responsible-below": ({ responsible, row }) =>
    `Ответственный не напечатан; взят «${responsible}» из строки ${row} того же пункта. Если это не так, впишите ответственного.`,
  "roadmap.responsible-inherited": ({ responsible, item }) =>
    `Ответственный не напечатан; взят «${responsible}» из пункта ${item}. Если это не так, впишите ответственного.`,
  "roadmap.responsible-slid": ({ item }) =>
    `В столбце срока стоит ответственный: ячейка сдвинута. Для пункта ${item} он прочитан как ответственный, срок взят выше. Проверьте.`,
  "roadmap.party-in-deadline": ({ text }) => `«${text}» в ячейке срока прочитано как ответственный.`,
  "roadmap.party-unknown": ({ party, near }) =>
    `«${party}» ни у кого на листе «Участники» не стоит в столбце «Отвечает за», поэтому эту строку за него никто не получит.${near === undefined ? "" : ` Возможно, это «${near}».`} Исправьте ответственного или добавьте его участнику.`,
  "roadmap.party-read": ({ party, read }) =>
    `«${party}» прочитано как «${read}». Если это другая организация, уточните.`,
  "roadmap.party-all": ({ party }) => `«${party}» прочитано как все стороны с листа «Участники». Проверьте.`,
  "roadmap.parties-paired": ({ results: count, lines }) =>
    Number(count) === Number(lines)
      ? `Ответственных строк столько же, сколько результатов (${count}): они соединены по порядку. Если все отвечают за всё, перечислите их через запятую.`
      : `На ${results(count)} ${counted(Number(lines), ["строка", "строки", "строк"])} ответственных: считается, что за каждый отвечают все. Разделите строки, если это не так.`,

  "roadmap.result-missing": ({ item }) =>
    `У пункта ${item} нет планируемого результата; вместо него взято название.`,
  "roadmap.result-merged": ({ result }) => `Результат не напечатан; ещё один срок результата «${result}».`,
  "roadmap.result-slid": ({ item }) =>
    `Текст стоит в столбце названия, а столбец «${RESULT}» пуст: прочитан как ещё один результат пункта ${item}. Проверьте.`,
  "roadmap.results-several": ({ count }) => `В ячейке ${results(count)}: каждый считается отдельно.`,
  "roadmap.results-glued": ({ count }) =>
    `В ячейке слиты ${results(count)}: граница определена по словам вроде «Проверено», «Организована». Если это не так, разделите строки.`,
  "roadmap.conditional": ({ condition }) =>
    `«${condition}»: по этому результату можно ответить, что не потребовалось.`,

  "roadmap.link-share-proposed": ({ percent }) =>
    `В тексте сказано о ${percent} % со ссылками. Если это требование, впишите ${percent} в столбец «${roadmapColumn("linkShare").heading}».`,
  "roadmap.target-proposed": ({ percent }) =>
    `В тексте сказано о ${percent} %. Если это целевой показатель, впишите ${percent} в столбец «${roadmapColumn("target").heading}».`,
  "roadmap.share-unreadable": ({ text }) => `«${text}» – не доля. Впишите число от 1 до 100.`,
  "roadmap.share-one": () => "1 прочитано как 1 %. Если имеется в виду 100 %, впишите 100.",
  "roadmap.share-small": ({ text, percent }) =>
    `«${text}» прочитано как ${percent} %. Впишите число процентов от 1 до 100.`,
};
