/** Rows a careful reviewer accepts: invented reports in the words officials use, each with the trap it sets. */

export interface CleanRow {
  readonly trap: string;
  readonly who?: string;
  readonly item: string;
  readonly activities: string;
  readonly result: string;
}

export const CLEAN_ROWS: readonly CleanRow[] = [
  // 1.1
  {
    trap: "plain order",
    item: "1.1",
    activities: "Издан приказ управления образования от 10.09.2024 № 415-о",
    result:
      "Назначены муниципальный координатор (Зотова А.П., 8 (34241) 3-20-11) и 19 школьных координаторов",
  },
  {
    trap: "order of the ministry is only quoted",
    item: "1.1",
    activities:
      "Во исполнение письма Министерства образования от 28.08.2024 № СЭД-26-01-36-123 издан приказ от 11.09.2024 № 300",
    result: "Ответственные назначены в 19 из 19 ОО, приказы в приложении 1",
  },
  {
    trap: "a later letter beside an order in time",
    item: "1.1",
    activities: "Приказ от 16.09.2024 № 212 «О назначении ответственных»",
    result: "Список ответственных (20 человек) направлен письмом от 01.10.2024 № 55",
  },
  {
    trap: "date in words with quotes",
    item: "1.1",
    activities: "Приказ управления образования от «17» сентября 2024 г. № 171",
    result: "Координатор – Иванова Анна Петровна, тел. 8 (34241) 3-11-22, 19 школьных администраторов",
  },
  {
    trap: "mobile phone where the form asks for contacts",
    item: "1.1",
    activities: "Приказ от 12.09.2024 № 90 о назначении муниципального координатора",
    result:
      "Петров Сергей Иванович, +7 (902) 000-11-22, petrov@uo.example; в 19 школах назначены администраторы",
  },
  {
    trap: "scan of the order by name",
    item: "1.1",
    activities: "Распоряжение от 18.09.2024 №77-р",
    result: "Файл приказ_77.pdf, 19 ответственных в школах",
  },
  {
    trap: "several orders",
    item: "1.1",
    activities: "Приказы школ изданы в период с 02.09.2024 по 18.09.2024",
    result: "19 приказов, ссылка: https://disk.example/prikazy",
  },
  // 1.2
  {
    trap: "conditional, nothing needed",
    item: "1.2",
    activities: "Смена координаторов не производилась",
    result: "Новые учетные записи не требовались",
  },
  {
    trap: "conditional, nothing needed, with dash",
    item: "1.2",
    activities: "Смены муниципального координатора не было",
    result: "-",
  },
  {
    trap: "conditional, something done",
    item: "1.2",
    activities: "В связи со сменой координатора создана учетная запись 18.09.2024",
    result: "1 учетная запись администратора группы ОО, 2 – администраторов ОО",
  },
  // 1.4
  {
    trap: "school year is no date",
    item: "1.4",
    activities: "Созданы группировки на 2024/2025 учебный год, проверено 19.09.2024",
    result: "266 классов в 19 ОО",
  },
  {
    trap: "school year with short years",
    item: "1.4",
    activities: "В ЕТД созданы группировки обучающихся на 2024-25 уч. г.; сверка МОУО 17.09.2024",
    result: "Группировки есть в 19 школах, 100 %",
  },
  {
    trap: "month as the date",
    item: "1.4",
    activities: "В сентябре 2024 года администраторами ОО созданы группировки классов",
    result: "266 группировок, акт сверки – приложение 2",
  },
  {
    trap: "done before a bound",
    item: "1.4",
    activities: "Все группировки сформированы до 13 сентября",
    result: "19 ОО, 266 классов, расхождений не выявлено",
  },
  // 1.5
  {
    trap: "status of ongoing work",
    item: "1.5",
    activities: "Заявки обрабатываются еженедельно",
    result: "По состоянию на 25.11.2024 авторизовано 812 педагогов, 11240 обучающихся",
  },
  {
    trap: "work goes on all the time",
    item: "1.5",
    activities: "Работа ведется постоянно",
    result: "Создано 14 учетных записей, подтверждено 9876 запросов родителей (на 22.11.2024)",
  },
  {
    trap: "no unprocessed requests",
    item: "1.5",
    activities: "Администраторы ОО подтверждают запросы не реже 2 раз в неделю",
    result: "Подтверждено 13877 запросов, необработанных – 0",
  },
  // 1.6
  {
    trap: "the word СНИЛС without a number",
    item: "1.6",
    activities: "Школы выверили данные в подсистеме «Контингент»",
    result: "Исправлено 120 ошибок в СНИЛС, ФИО и датах рождения",
  },
  {
    trap: "ages",
    item: "1.6",
    activities: "Внесены данные обучающихся старше 14 лет и родителей в «Контингент»",
    result: "Карточек – 6 540, из них с родителями – 6 120",
  },
  // 2.1
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
  // 2.2
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
  // 2.3
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
  // 4.1
  {
    trap: "months with shares, the last reaches the target",
    item: "4.1",
    activities: "Еженедельный анализ выгрузок ЦОС",
    result: "Сентябрь – 22 %, октябрь – 41,5 %, ноябрь – 52 %",
  },
  {
    trap: "total above, a part below",
    item: "4.1",
    activities: "Анализ раз в две недели, рейтинг школ направляется директорам",
    result: "Педагоги – 98 %, обучающиеся – 61 %, родители – 44 %; в целом по округу 57,3 %",
  },
  {
    trap: "growth is no share",
    item: "4.1",
    activities: "Проведено 6 анализов (16.09–25.11.2024)",
    result: "Доля авторизованных – 55,2 %, рост на 13,1 % к сентябрю",
  },
  {
    trap: "plan in brackets",
    item: "4.1",
    activities: "Выгрузки анализируются по понедельникам",
    result: "Охват 51,0 % (план – 50 %), 6 выгрузок",
  },
  {
    trap: "target named first",
    item: "4.1",
    activities: "Мониторинг 1 раз в 2 недели",
    result: "При целевом показателе 50 % достигнуто 63 %",
  },
  {
    trap: "list of periods",
    item: "4.1",
    activities: "Анализ проведён 16.09, 30.09, 14.10, 28.10, 11.11, 25.11.2024",
    result: "6 справок, доля – 54,1 %",
  },
  // 4.2
  {
    trap: "report sent",
    item: "4.2",
    activities: "Отчет направлен в Министерство образования 27.11.2024",
    result: "Письмо от 27.11.2024 № 1455",
  },
  {
    trap: "incoming and outgoing numbers",
    item: "4.2",
    activities: "Отчет по форме приложения направлен на электронную почту",
    result: "Исх. № 01-10/1203 от 28.11.2024",
  },
  // Регион
  {
    trap: "body with monthly publications",
    who: "Министерство образования",
    item: "2.4",
    activities: "Размещены публикации: сентябрь – 3, октябрь – 4, ноябрь – 5",
    result: "12 публикаций, https://minobr.example/news/1, https://epos.example/news",
  },
  {
    trap: "body, schedule",
    who: "ИРО ПК",
    item: "3.4",
    activities: "График образовательных мероприятий утверждён 18.09.2024; проведено 5 вебинаров",
    result: "Охват – 1240 педагогов, график: https://iro.example/plan",
  },
  {
    trap: "body, weekend deadline met on Friday",
    who: "ИРО ПК",
    item: "3.1",
    activities: "Речевой модуль и текст сообщения направлены в МОУО письмом от 13.09.2024 № 210",
    result: "2 документа: https://iro.example/modul",
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
    trap: "conditional of a body",
    who: "Министерство образования",
    item: "1.7",
    activities: "Сверка проведена 25.09.2024",
    result: "Расхождений в ОГРН и ИНН не выявлено, корректировка не потребовалась",
  },
  {
    trap: "ministry, access",
    who: "Министерство образования",
    item: "1.3",
    activities: "Собраны заявки, список пользователей сформирован 19.09.2024",
    result: "Список из 43 пользователей МОУО",
  },
  {
    trap: "ministry, package of documents before a Sunday",
    who: "Министерство образования",
    item: "3.3",
    activities: "Типовой текст и инструкции направлены письмом от 30.08.2024 № 26-36-вн-900",
    result: "Пакет из 3 документов",
  },
  {
    trap: "target in brackets after the share",
    item: "4.1",
    activities: "Выгрузки раз в две недели",
    result: "Доля авторизованных на 22.11.2024 – 54,1 % (цель 50 % достигнута), 6 выгрузок",
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
    trap: "report sent to the ministry late in the window",
    item: "4.2",
    activities: "В соответствии с дорожной картой отчет направлен в Министерство образования 28.11.2024",
    result: "Письмо № 1203",
  },
  {
    trap: "order follows a letter",
    item: "1.1",
    activities: "В соответствии с письмом от 28.08.2024 № 26-01 издан приказ от 13.09.2024 № 44",
    result: "20 ответственных",
  },
  {
    trap: "zero beside other figures",
    item: "1.5",
    activities: "Запросы подтверждаются еженедельно",
    result: "На 25.11.2024 подтверждено 9876, отклонено 0",
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
    trap: "reason in the result",
    item: "1.2",
    activities: "Не требовалось",
    result: "Муниципальный и школьные координаторы прежние",
  },
  {
    trap: "figures with spaces",
    item: "1.5",
    activities: "Работа организована с 02.09.2024",
    result: "13 877 обучающихся, 10 420 родителей (на 22.11.2024)",
  },
  {
    trap: "table of months",
    item: "4.1",
    activities: "Анализ раз в две недели",
    result: "09.2024 – 31,2 %;\n10.2024 – 44,9 %;\n11.2024 – 57,3 %",
  },
  {
    trap: "shortened words of officials",
    item: "2.3",
    activities: "Род. собрания пров. 25.09–10.10.2024 г.",
    result: "228 соб., 4938 чел., прот. в ОО",
  },
  {
    trap: "report by the internal system",
    item: "4.2",
    activities: "Отчет направлен через МСЭД 28.11.2024",
    result: "№ 01-05/455",
  },
  {
    trap: "link to a recording with a time",
    item: "2.3",
    activities: "Общее собрание 03.10.2024 в 18.00 (ВКС)",
    result: "1240 подключений, запись: https://vk.com/video-1_2?t=10m5s",
  },
  // What goes together although it looks as if it did not
  {
    trap: "the share of those who are missing",
    item: "4.1",
    activities: "Анализ данных проводится каждые две недели",
    result: "Авторизовано 62 % пользователей, не авторизованы 38 %",
  },
  {
    trap: "some of all, the others not named",
    item: "1.5",
    activities: "Записи создавались администраторами ОО",
    result: "Всего создано 300 учетных записей, из них: учителя – 120, психологи – 15",
  },
  {
    trap: "done and not done make all",
    item: "1.5",
    activities: "Работа организована во всех ОО с 02.09.2024",
    result: "Из 812 педагогов авторизованы 800, не авторизованы 12",
  },
  {
    trap: "a total after its parts",
    item: "1.4",
    activities: "Группировки созданы, проверено 19.09.2024",
    result: "СОШ № 1 – 24, СОШ № 2 – 18, прочие (17 ОО) – 224. Итого: 266 классов",
  },
  {
    trap: "last school year compared with",
    item: "1.4",
    activities: "Группировки созданы до 16.09.2024",
    result: "266 классов; по сравнению с 2023-2024 учебным годом больше на 4",
  },
  {
    trap: "minutes of another meeting",
    item: "2.3",
    activities: "Собрания прошли 01.10–10.10.2024",
    result: "Протокол совещания координаторов от 20.09.2024 № 2, 228 собраний",
  },
  {
    trap: "often enough, and a summary less often",
    item: "4.1",
    activities: "Анализ каждые 2 недели, 1 раз в месяц свод направляется в школы",
    result: "6 выгрузок, доля – 57,3 %",
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
    trap: "streets named after days and anniversaries",
    item: "1.1",
    activities: "Приказ от 12.09.2024 № 318; школы: ул. 9 Января, 12, пр. 50-летия Октября, 3",
    result: "19 из 19 ОО, копии в приложении 1",
  },
  {
    trap: "nothing was needed, in other words",
    item: "1.2",
    activities: "Муниципальный координатор и координаторы школ те же, что и в прошлом году",
    result: "Потребности в новых учетных записях не возникло",
  },
  {
    trap: "the next check is announced",
    item: "1.6",
    activities: "«Контингент» заполняется школами, очередная сверка 15.12.2024",
    result: "19 ОО, 2 704 карточки",
  },
  {
    trap: "the schedule in time, the rest goes on",
    who: "ИРО ПК",
    item: "3.4",
    activities: "График образовательных мероприятий составлен 16.09.2024, обучение идёт с 01.10.2024",
    result: "В графике 12 мероприятий, обучено 214 педагогов",
  },
  {
    trap: "an old order in its new wording",
    item: "1.1",
    activities: "Приказ от 14.09.2023 № 310 «О назначении» действует в редакции приказа от 11.09.2024 № 287",
    result: "Ответственный – Примерова А.А., 8 (34241) 3-20-11; 19 приказов ОО",
  },
  {
    trap: "a term that is still to come",
    item: "1.1",
    activities: "Приказ № 12-од (13.09.2024). Контроль исполнения приказа – до 31.12.2025",
    result: "19 из 19 ОО, копии в приложении 1",
  },
  {
    trap: "the share of an earlier month beside the present one",
    item: "4.1",
    activities: "Анализ каждые две недели",
    result: "50,4 % (на 15.11), в сентябре было 29,8 %",
  },
  {
    trap: "nobody has to adopt an act, the rest is done",
    item: "2.2",
    activities:
      "Ни одна ОО не реализует программы с применением ФГИС, поэтому акты не принимались. Анкетирование прошло 23.09.2024",
    result: "538 анкет в 19 ОО",
  },
  {
    trap: "courses will begin next year",
    who: "ИРО ПК",
    item: "3.5",
    activities: "В программу включен модуль (8 ч), протокол ученого совета от 14.11.2024 № 9",
    result: "1 программа 36 ч, начало обучения – 03.02.2025",
  },
  {
    trap: "a room with a dot",
    item: "1.6",
    activities: "Сведения вносятся в «Контингент», консультации – каб. 30.11, тел. 8 (3424) 00-00-16",
    result: "Внесено 13 052 карточки обучающихся",
  },
  {
    trap: "a figure after a date and a dash",
    item: "4.1",
    activities: "Проводится анализ данных каждые 2 недели, начиная с 16.09.2024",
    result: "Доля авторизованных пользователей на 25.11.2024 – 50,0 %",
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
