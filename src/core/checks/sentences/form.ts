/** Sentences on leftovers, hygiene, files and «Правила». */
import { inSigns, type Sentences, shown } from "./shown";

export const FORM_SENTENCES: Sentences = {
  "leftovers.example": ({ text }) =>
    `Остался пример из формы: ${shown(text)}. Замените его своими сведениями.`,
  "leftovers.instruction": ({ text }) => `Осталась подсказка формы: ${shown(text)}. Замените её сведениями.`,
  "leftovers.blank": ({ text }) =>
    `Остался незаполненный пропуск: ${shown(text)}. Впишите, что должно там стоять.`,
  "leftovers.duplicate": ({ other, same, number }) =>
    same
      ? `Строка повторяет строку ${other}. Оставьте одну.`
      : `Текст тот же, что в строке ${other}${number ? ` (пункт ${number})` : ""}. Напишите о своём мероприятии.`,
  "leftovers.heading": ({ text }) => `В ячейке стоит заголовок формы ${shown(text)}. Напишите сведения.`,
  "leftovers.example-row": ({ text }) =>
    `Осталась строка примера из формы (${shown(text)}). Она не перенесена; удалите её из файла.`,
  "leftovers.total-row": ({ text }) =>
    `Строка итогов ${shown(text)} не перенесена: итоги считает сводный отчёт.`,
  "leftovers.footer": ({ text }) => `Подпись ${shown(text)} не перенесена: в форме для неё нет места.`,
  "leftovers.header-row": ({ text }) =>
    `Строка с заголовками или номерами столбцов ${shown(text)} не перенесена.`,
  "leftovers.note": ({ text }) =>
    `Текст вне таблицы ${shown(text)} не перенесён. Если он важен, впишите его в строку пункта.`,

  "hygiene.error-value": ({ text }) => `Вместо сведений ошибка таблицы ${shown(text)}. Впишите значение.`,
  "hygiene.formula": ({ text }) => `В ячейке формула ${shown(text)}. Впишите её значение как текст.`,
  "hygiene.formula-like": ({ text }) =>
    `Текст начинается как формула: ${shown(text)}. Впишите значение словами или цифрами.`,
  "hygiene.leading-sign": ({ text }) =>
    `Текст начинается со знака ${shown(String(text).trim().slice(0, 1))}; он сохранён как текст.`,
  "hygiene.html": ({ text }) =>
    `В тексте осталась разметка страницы: ${shown(text)}. Её можно убрать без потери слов.`,
  "hygiene.mojibake": ({ text, meant }) =>
    `Текст не читается: ${shown(text, 30)}${meant ? ` – похоже на ${shown(meant, 30)}` : ""}. Наберите или скопируйте его заново.`,
  "hygiene.wrong-layout": ({ text, meant }) =>
    `Похоже на другую раскладку: ${shown(text)} – это ${shown(meant)}? Наберите заново.`,
  "hygiene.invisible": ({ count }) => `В тексте ${inSigns(count)}; прочитано без них.`,
  "hygiene.look-alikes": ({ text }) =>
    `Внутри русских слов латинские буквы: ${shown(text)}; прочитано как русские.`,
  "hygiene.tabs": () => "В ячейке знаки табуляции; в сводном отчёте вместо них будут пробелы.",
  "hygiene.long": ({ length, limit }) =>
    `Текст слишком длинный: ${length} знаков при допустимых ${limit}. Оставьте главное, подробности дайте ссылкой или приложением.`,
  "hygiene.broken-link": ({ text }) =>
    `Ссылка ${shown(text)} не откроется. Скопируйте адрес из браузера целиком, он начинается с https://.`,
  "hygiene.local-path": ({ text }) =>
    `${shown(text)} – место на вашем компьютере или в вашей сети. Загрузите файл в облако и дайте ссылку.`,
  "hygiene.personal-data": ({ kind }) =>
    `В тексте персональные данные (${PERSONAL[String(kind)] ?? "сведения о человеке"}), которых форма не просит. Уберите их.`,
  "hygiene.private-phone": () =>
    "В тексте мобильный телефон; в этом пункте форма его не просит. Уберите его, если он личный.",

  "hygiene.private-person": () =>
    "В тексте названы ученик или родитель; форма имён не просит. Оставьте числа.",

  "structure.file-no-headings": () => "В файле нет строки заголовков; столбцы узнаны по содержанию.",
  "structure.file-columns": ({ text }) =>
    `Столбцы файла стоят в другом порядке (${shown(text)}); они прочитаны по заголовкам.`,
  "structure.file-column-missing": ({ heading }) =>
    `В файле нет столбца «${heading}». Проверьте, та ли это форма.`,
  "structure.file-reporter-guessed": ({ self, from }) =>
    `Участник ${shown(self)} узнан не из таблицы, а ${from}.`,

  "rules.unknown-code": ({ text, meant }) =>
    `Правила ${shown(text)} нет${meant ? `; возможно, ${shown(meant)}` : ""}. Строка ни на что не влияет.`,
  "rules.repeated": ({ text }) => `Правило ${shown(text)} указано дважды; действует верхняя строка.`,
  "rules.bad-severity": ({ text, rule, usual }) =>
    `${text ? `Строгость ${shown(text)}` : "Пустая строгость"} у правила ${shown(rule)} не понята; действует «${usual}». Выберите из списка.`,
  "rules.bad-threshold": ({ text, rule }) =>
    `Порог ${shown(text)} у правила ${shown(rule)} не число; действует обычный.`,
  "rules.headings-lost": () =>
    "На листе «Правила» не найдены заголовки «Код» и «Строгость»; действуют обычные правила. Верните заголовки.",
  "rules.failed": ({ rule }) =>
    `Проверка ${shown(rule)} не смогла прочитать эту строку; остальные проверки выполнены. Сообщите об этом разработчику.`,
};

const PERSONAL: Readonly<Record<string, string>> = {
  snils: "СНИЛС",
  passport: "номер документа",
  birth: "дата рождения",
  address: "домашний адрес",
  inn: "ИНН человека",
  phone: "телефон",
};
