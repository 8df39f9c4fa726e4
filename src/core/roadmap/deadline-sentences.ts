/** What is odd about a deadline's wording, in Russian. */
import { WEEKDAYS } from "../calendar/names";
import { counted } from "../messages/plural";

export type Params = Readonly<Record<string, string | number>>;
export type Sentence = (params: Params) => string;

const weekdayName = (value: string | number | undefined): string => WEEKDAYS[Number(value) - 1] ?? "";
const DECIDE = "Напишите срок однозначно в столбце «Читать срок как», например 20.09.2024.";

export const DEADLINE_SENTENCES: Readonly<Record<string, Sentence>> = {
  // Not understood: an error each, because a guessed deadline is worse than none.
  "deadline.none": () => `Срок не указан. ${DECIDE}`,
  "deadline.to-be-set": ({ phrase }) =>
    `Срок ещё не определён («${phrase}»). Когда он станет известен, напишите его в столбце «Читать срок как».`,
  "deadline.vague": ({ phrase }) => `«${phrase}» – это не срок: дня или периода здесь нет. ${DECIDE}`,
  "deadline.clarify": ({ phrase }) =>
    `«${phrase}» можно понять двояко: до начала этого периода или до его конца. Напишите в столбце «Читать срок как» день, например 31.12.2024.`,
  "deadline.clarify-period": ({ phrase }) =>
    `В «${phrase}» не сказано, какого месяца или периода. Напишите, например, «до 25 числа каждого месяца» или день: 25.09.2024.`,
  "deadline.clarify-years": ({ phrase }) =>
    `«${phrase}» – это учебный год или два календарных? Допишите «учебный год» или «гг.».`,
  "deadline.clarify-year": ({ phrase }) =>
    `«${phrase}»: в каждом из этих годов или только в одном? Напишите «ежегодно» с первым и последним годом или каждый срок с его годом.`,
  "deadline.clarify-often": ({ phrase }) =>
    `«${phrase}»: частоту и дни можно понять по-разному. Напишите однозначно, например «ежемесячно до 25 числа» или «ежегодно до 1 июня»; последний день всего срока – «по 31.12.2025».`,
  "deadline.clarify-range": ({ phrase }) =>
    `«${phrase}» – это промежуток или два срока? Напишите «с … по …» или поставьте между сроками точку с запятой.`,
  "deadline.number": ({ phrase, suggest }) =>
    suggest === undefined
      ? `Число «${phrase}» само по себе не срок. ${DECIDE}`
      : `Число «${phrase}» само по себе не срок; возможно, это ${suggest}. Если так, напишите ${suggest}.`,
  "deadline.impossible": ({ phrase }) => `Такого дня нет: «${phrase}». Исправьте дату.`,
  "deadline.reversed": ({ phrase }) => `Конец раньше начала: «${phrase}». Исправьте даты.`,
  "deadline.lookalike": ({ phrase, suggest }) =>
    `В «${phrase}» вместо цифры стоит буква.${suggest === undefined ? " Наберите дату заново цифрами." : ` Если это ${suggest}, наберите дату заново.`}`,
  "deadline.not-understood": ({ phrase }) => `Срок «${phrase}» не понят, и угадывать его нельзя. ${DECIDE}`,
  // Understood with a doubt.
  "deadline.us-order": () => "Дата записана в американском порядке (месяц/день/год). Проверьте.",
  "deadline.slash-order": () => "Дата с дробной чертой прочитана как день/месяц/год. Проверьте.",
  "deadline.slash-years": () => "Годы через дробь прочитаны как учебный год. Проверьте.",
  "deadline.bare-year": () => "Четыре цифры прочитаны как год. Проверьте.",
  "deadline.season": () =>
    "Время года прочитано как три календарных месяца. Если нужен точный день, напишите его.",
  "deadline.week-of-month": () =>
    "Неделя месяца прочитана как календарная, с понедельника; первая – та, в которой 1-е число, а если оно в пятницу или в выходной – следующая. Проверьте даты.",
  "deadline.school-half": () =>
    "Первое полугодие учебного года прочитано как сентябрь – декабрь. Если нужен другой день, напишите его.",
  "deadline.school-term": () =>
    "Четверти, полугодия и каникулы у школ начинаются и кончаются в разные дни: даты из этого срока не взяты. Если день для всех один, напишите его.",
  "deadline.school-year-end": () =>
    "Концом учебного года принято 31 августа. Если имеется в виду май или июнь, напишите день.",
  "deadline.quarter-day": () =>
    "Принято число последнего месяца квартала. Если имеется в виду месяц после него, напишите «до 10 числа месяца, следующего за отчётным кварталом».",
  "deadline.ongoing-until": () =>
    "Прочитано как один срок: постоянно до названного дня. Если это два срока, поставьте между ними точку с запятой.",
  "deadline.roughly": ({ word }) => `Слово «${word}» пропущено: срок прочитан как точный.`,
  "deadline.year-assumed": ({ date }) =>
    `Год не написан, взят такой, чтобы срок попал в отчётный период или в год дорожной карты: ${date}.`,
  "deadline.outside-window": ({ date, start, end }) =>
    `Срок ${date} вне отчётного периода (${start} – ${end}). Проверьте год.`,
  "deadline.weekday-mismatch": ({ date, said, weekday }) =>
    `${date} – это ${weekdayName(weekday)}, а написано «${weekdayName(said)}». Проверьте дату.`,
  "deadline.rest": ({ text }) => `Кроме срока в ячейке стоит «${text}»: при чтении срока это пропущено.`,
  // Read for certain; only told.
  "deadline.current-year": ({ year }) => `«Текущий год» – это ${year}, год дорожной карты.`,
  "deadline.next-year": ({ year }) => `«Следующий год» – это ${year}, год после года дорожной карты.`,
  "deadline.next-school-year": ({ year }) =>
    `«Следующий учебный год» – это ${year}/${(Number(year) + 1) % 100}: он идёт за учебным годом отчётного периода.`,
  "deadline.short-year": ({ year }) => `Год из двух цифр прочитан как ${year}.`,
  "deadline.time-of-day": () => "Время дня не учитывается: срок – весь день.",
  "deadline.condition": ({ text }) => `Условие «${text}» учтено: можно ответить, что не потребовалось.`,
  "deadline.several": ({ count }) =>
    `В ячейке ${counted(Number(count), ["срок", "срока", "сроков"])}: каждый считается отдельно.`,
  "deadline.breakdown": ({ phrase }) => `«${phrase}» разбито в ячейке по годам: сроками считаются годы.`,
  "deadline.typo": ({ typed, read }) => `«${typed}» прочитано как «${read}».`,
  "deadline.lookalike-letters": ({ typed }) =>
    `В слове «${typed}» есть похожие буквы другого алфавита; слово понято.`,
};
