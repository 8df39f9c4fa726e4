/** Rows of section 2 that a careful reviewer accepts. */
import type { CleanRow } from "../clean-rows";

export const CLEAN_2: readonly CleanRow[] = [
  {
    trap: "enough links",
    item: "2.1",
    activities: "На сайтах школ создан раздел, 24.09.2024 разосланы сообщения в чаты",
    result: "https://school-a.example/fgis; https://school-b.example/fgis",
  },
  {
    trap: "links without scheme",
    item: "2.1",
    activities: "Информация размещена на сайтах 19 ОО до 27.09.2024",
    result: "Примеры: school-a.example/fgis, www.school-b.example/moya-shkola",
  },
  {
    trap: "links divided by lines and numbered",
    item: "2.1",
    activities: "Сообщения направлены в чаты «Сферум» 10.09, 17.09 и 24.09.2024",
    result: "1) https://school-a.example/\n2) https://school-b.example/\n3) https://school-c.example/",
  },
  {
    trap: "links in brackets with a full stop",
    item: "2.1",
    activities: "Раздел создан на сайтах всех школ 20.09.2024",
    result: "Ссылки (https://school-a.example/info, https://school-b.example/info).",
  },
  {
    trap: "list of links in a numbered annex",
    item: "2.1",
    activities: "Размещено на 19 сайтах 25.09.2024",
    result: "Перечень ссылок на страницы всех 19 школ – приложение 4",
  },
  {
    trap: "Cyrillic domain",
    item: "2.1",
    activities: "Сообщения разосланы 23.09.2024 в 266 классных чатов",
    result: "https://школа1.рф/фгис, https://школа2.рф/фгис",
  },
  {
    trap: "street named after a day",
    item: "2.2",
    activities: "Обучающие мероприятия прошли 18.09.2024 (ул. 9 Мая, 5; пл. 1 Мая)",
    result: "5620 участников, акты: https://school-a.example/sveden/document",
  },
  {
    trap: "time of day",
    item: "2.2",
    activities: "Вебинар 26.09.2024 с 10.00 до 11.30 для педагогов",
    result: "Подключились 214 педагогов, 57 мероприятий в школах",
  },
  {
    trap: "time with a colon",
    item: "2.2",
    activities: "26 сентября 2024 в 15:00 проведено диагностическое тестирование",
    result: "Участников – 4625 в 19 ОО",
  },
  {
    trap: "law in the text",
    item: "2.2",
    activities:
      "В соответствии с приказом Минпросвещения от 18.05.2023 № 370 в школах приняты локальные акты (сентябрь 2024)",
    result: "19 локальных актов, https://school-a.example/doc",
  },
  {
    trap: "ИНН and ОГРН of a school",
    item: "2.2",
    activities: "Локальный акт размещён 20.09.2024 на сайте (ИНН 5920000000, ОГРН 1025900000000)",
    result: "Размещено в 19 ОО, 93 мероприятия",
  },
  {
    trap: "planned event beside a fact",
    item: "2.3",
    activities: "Собрания прошли 02.10–11.10.2024; повторные планируются в апреле 2025 года",
    result: "228 собраний, 4938 родителей, протоколы в школах",
  },
  {
    trap: "range of days of one month",
    item: "2.3",
    activities: "Проведены родительские собрания с 1 по 15 октября 2024 года",
    result: "Охват 4938 родителей (67 %), сводка – приложение 3",
  },
  {
    trap: "shares of a group are not the target of another item",
    item: "2.3",
    activities: "Собрания проведены 03.10.2024",
    result: "Участвовало 38 % родителей 1–4 классов и 45 % родителей 5–11 классов",
  },
  {
    trap: "next meeting",
    item: "2.3",
    activities: "Общешкольные собрания прошли 10.10.2024 во всех 19 школах. Следующее собрание – 20.12.2024",
    result: "4938 участников",
  },
  {
    trap: "bullets",
    item: "2.3",
    activities: "- собрания в 19 ОО 25.09.2024;\n- онлайн-встреча 04.10.2024",
    result: "- 228 собраний;\n- 4938 родителей",
  },
  {
    trap: "body with monthly publications",
    who: "Министерство образования",
    item: "2.4",
    activities: "Размещены публикации: сентябрь – 3, октябрь – 4, ноябрь – 5",
    result: "12 публикаций, https://minobr.example/news/1, https://epos.example/news",
  },
  {
    trap: "body, ongoing",
    who: "ИРО ПК",
    item: "2.6",
    activities: "Форма направлена в ФГАНУ «ФИЦТО» 20.11.2024, сервисы наполняются еженедельно",
    result: "34 мероприятия и 12 курсов",
  },
  {
    trap: "body, navigation",
    who: "МИРС ПК",
    item: "2.5",
    activities: "В ЭПОС добавлены 4 элемента навигации, обновление от 26.09.2024, версия 2.10",
    result: "Переход во ФГИС «Моя школа» доступен с главной страницы, скриншот в приложении 1",
  },
  {
    trap: "participants come from schools",
    item: "2.2",
    activities: "Вебинар 26.09.2024",
    result: "320 участников из 19 школ, 93 мероприятия",
  },
  {
    trap: "share rounded",
    item: "2.3",
    activities: "Собрания проведены 10.10.2024 в 19 школах из 19",
    result: "Охвачено 4938 родителей из 7400 (66,7 %)",
  },
  {
    trap: "classes and pupils without names",
    item: "2.2",
    activities: "Тестирование 5–9 классов 19.09.2024",
    result: "4625 обучающихся, 93 мероприятия",
  },
  {
    trap: "edition of a law",
    item: "2.2",
    activities: "По закону об образовании (в ред. от 12.12.2023) акты приняты 16.09.2024",
    result: "19 локальных актов",
  },
  {
    trap: "a teacher by name",
    item: "2.2",
    activities: "Мастер-класс учителя Примеровой Анны Ивановны 20.09.2024",
    result: "48 педагогов из 19 школ",
  },
  {
    trap: "shortened words of officials",
    item: "2.3",
    activities: "Род. собрания пров. 25.09–10.10.2024 г.",
    result: "228 соб., 4938 чел., прот. в ОО",
  },
  {
    trap: "link to a recording with a time",
    item: "2.3",
    activities: "Общее собрание 03.10.2024 в 18.00 (ВКС)",
    result: "1240 подключений, запись: https://vk.com/video-1_2?t=10m5s",
  },
  {
    trap: "minutes of another meeting",
    item: "2.3",
    activities: "Собрания прошли 01.10–10.10.2024",
    result: "Протокол совещания координаторов от 20.09.2024 № 2, 228 собраний",
  },
  {
    trap: "figures counted over a month, a version with dots",
    who: "МИРС ПК",
    item: "2.5",
    activities: "Кнопки добавлены в журнал и дневник ЭПОС, релиз 4.1.2 от 24.09.2024",
    result: "2 элемента навигации, 118 тыс. переходов за октябрь",
  },
  {
    trap: "a month with its day in brackets",
    item: "2.1",
    activities: "Размещено до 24.09.2024, в ноябре (18.11.2024) страницы перепроверены",
    result: "https://school-a.example/fgis, https://school-b.example/fgis",
  },
  {
    trap: "nobody has to adopt an act, the rest is done",
    item: "2.2",
    activities:
      "Ни одна ОО не реализует программы с применением ФГИС, поэтому акты не принимались. Анкетирование прошло 23.09.2024",
    result: "538 анкет в 19 ОО",
  },
  {
    trap: "programmes that only some schools have",
    item: "2.2",
    activities:
      "Программы с использованием ФГИС реализуют 17 из 19 ОО; анкетирование прошло во всех школах 16–20.09.2024",
    result:
      "В 17 ОО акты размещены на сайтах до 25.09.2024, в 2 ОО такие программы не реализуются; 3 806 анкет",
  },
  {
    trap: "one row among several of a monthly item",
    who: "МИРС ПК",
    item: "2.4",
    activities: "Размещена публикация о возможностях ФГИС на портале «ЭПОС» 22.10.2024",
    result: "1 публикация: https://epos.example/news/120, 1 540 просмотров",
  },
];
