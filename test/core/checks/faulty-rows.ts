/** Rows a careful reviewer sends back or looks at, each with the area of the remark it must get. */
import type { Area } from "../../../src/core/checks/finding";

export interface FaultyRow {
  readonly fault: string;
  readonly who?: string;
  readonly title?: string;
  readonly item: string | number | { day: `${number}-${number}-${number}` };
  readonly activities: string;
  readonly result: string;
  readonly area: Area;
}

const OF = {
  "1.1": {
    activities: "Приказом управления образования от 12.09.2024 № 318 назначен координатор",
    result: "Приказы изданы в 19 из 19 ОО, копии в приложении 1",
  },
  "1.4": {
    activities: "Созданы группировки в ЕТД, сверка 19.09.2024",
    result: "19 ОО, 266 классов, акт сверки – приложение 2",
  },
  "1.5": { activities: "", result: "" },
  "2.1": {
    activities: "На сайтах школ создан раздел, 26.09.2024 разосланы сообщения",
    result: "https://school-a.example/fgis, https://school-b.example/fgis",
  },
  "2.3": {
    activities: "Собрания проведены с 23.09.2024 по 11.10.2024",
    result: "228 собраний, 4938 родителей",
  },
  "4.1": { activities: "Анализ проводится каждые 2 недели", result: "6 выгрузок, доля – 57,3 %" },
} as const;

const of = (item: keyof typeof OF, change: Partial<FaultyRow>, fault: string, area: Area): FaultyRow => ({
  fault,
  area,
  item,
  ...OF[item],
  ...change,
});

export const FAULTY_ROWS: readonly FaultyRow[] = [
  // Item
  of("1.1", { item: "", title: "" }, "no item, no title", "item"),
  of("1.1", { item: "" }, "no item, title known", "item"),
  of("1.1", { item: "5.1" }, "unknown section", "item"),
  of("1.1", { item: "1.9" }, "unknown item", "item"),
  of("1.1", { item: "1" }, "section number", "item"),
  of("2.1", { item: 2 }, "section number as a number", "item"),
  of("1.1", { item: "1.1, 1.2" }, "list", "item"),
  of("1.1", { item: "1.1; 1.4" }, "list with a semicolon", "item"),
  of("1.1", { item: "1.1 и 1.2" }, "list with «и»", "item"),
  of("1.1", { item: "1.1–1.4" }, "range", "item"),
  of("1.1", { item: "1.1-1.4" }, "range with a hyphen", "item"),
  of("1.1", { item: "1.1\n1.2" }, "list in lines", "item"),
  of("2.1", { item: { day: "2024-01-02" }, title: "" }, "date without a title", "item"),
  of("2.1", { item: "2.10" }, "zero at the end", "item"),
  of("1.1", { item: "приложение" }, "a word", "item"),
  // Title
  of("1.1", { title: "Проведение родительских собраний" }, "title of 2.3 beside number 1.1", "title"),
  of(
    "1.1",
    { title: "Направление отчетности по результатам реализации дорожной карты" },
    "title of 4.2",
    "title",
  ),
  {
    fault: "title of 1.3 beside number 1.2",
    item: "1.2",
    title: "Предоставление прав доступа к сервису аналитики цифровой образовательной среды",
    activities: "Смены координаторов не было",
    result: "Действуют 20 учетных записей",
    area: "title",
  },
  of("1.1", { title: "Проведение субботника" }, "title of nothing", "title"),
  of("2.1", { title: "" }, "no title", "title"),
  // Reporter
  of("1.1", { who: "Пермский городской округ" }, "another municipality", "reporter"),
  of("1.1", { who: "МАОУ «СОШ № 5» г. Чайковский" }, "a school", "reporter"),
  of("1.1", { who: "МБОУ СОШ №1" }, "a school", "reporter"),
  of("1.1", { who: "Гимназия" }, "a school", "reporter"),
  of("1.1", { who: "Чайковскй городской округ" }, "typo", "reporter"),
  of("1.1", { who: "Чайковский гродской округ" }, "typo in the kind", "reporter"),
  of("1.1", { who: "Московский городской округ" }, "nobody's name", "reporter"),
  of("1.1", { who: "Пермский край" }, "the region", "reporter"),
  of("1.1", { who: "Чайковский муниципальный район" }, "former district", "reporter"),
  of("1.1", { who: "Гремячинский городской округ" }, "merged neighbour", "reporter"),
  of("1.1", { who: "Пермский округ" }, "two reporters of that name", "reporter"),
  of("1.1", { who: "ИРО ПК" }, "a body", "reporter"),
  // Responsibility
  {
    fault: "ministry's item",
    item: "1.3",
    activities: "Сформирован список пользователей 19.09.2024",
    result: "Список из 20 пользователей",
    area: "responsibility",
  },
  {
    fault: "item of ИРО",
    item: "3.1",
    activities: "Разработан речевой модуль 13.09.2024",
    result: "1 модуль",
    area: "responsibility",
  },
  {
    fault: "item of МИРС",
    item: "2.5",
    activities: "Элементы навигации добавлены 20.09.2024",
    result: "4 элемента",
    area: "responsibility",
  },
  {
    fault: "municipal item of a body",
    who: "ИРО ПК",
    item: "2.3",
    activities: "Собрания проведены 10.10.2024",
    result: "228 собраний",
    area: "responsibility",
  },
  // Dates
  of(
    "1.1",
    { activities: "Приказ от 31.09.2024 № 318 о назначении координатора" },
    "impossible date",
    "dates",
  ),
  of("1.4", { activities: "Созданы группировки в ЕТД, сверка 32.09.2024" }, "impossible day", "dates"),
  of(
    "1.1",
    { activities: "Приказ от 12.13.2024 № 318 о назначении координатора" },
    "impossible month",
    "dates",
  ),
  of("2.3", { activities: "Собрания проведены 31 сентября 2024 года" }, "impossible date in words", "dates"),
  of("1.1", { activities: "Приказ от 12.092024 № 318 о назначении координатора" }, "a dot lost", "dates"),
  of("1.1", { activities: "Приказ от 17.09.2023 № 318 о назначении координатора" }, "last year", "dates"),
  of(
    "1.1",
    { activities: "Приказ от 17.09.2042 № 318 о назначении координатора" },
    "digits swapped in the year",
    "dates",
  ),
  of("1.1", { activities: "Приказ от 17.09.2025 № 318 о назначении координатора" }, "next year", "dates"),
  of(
    "1.1",
    { activities: "Приказ от 17.03.2024 № 318 о назначении координатора" },
    "half a year before the window",
    "dates",
  ),
  of("1.1", { activities: "Приказ от 25.09.2024 № 318 о назначении координатора" }, "5 days late", "dates"),
  of(
    "1.4",
    { activities: "Созданы группировки в ЕТД, сверка 15 октября 2024 г." },
    "25 days late in words",
    "dates",
  ),
  of(
    "2.1",
    { activities: "На сайтах школ создан раздел, 07.10.2024 разосланы сообщения" },
    "a week late",
    "dates",
  ),
  of("2.3", { activities: "Собрания проведены с 14.10.2024 по 25.10.2024" }, "range ends late", "dates"),
  of("2.3", { activities: "Собрания проведены в ноябре 2024 года" }, "month after the deadline", "dates"),
  of("2.3", { activities: "Собрания проведены 15.12.2024" }, "in the future", "dates"),
  of("2.3", { activities: "Собрания не проведены", result: "Нет" }, "not done", "dates"),
  of(
    "1.1",
    { activities: "Приказ на согласовании", result: "Проект приказа подготовлен" },
    "in progress after the deadline",
    "dates",
  ),
  of("2.3", { activities: "Собрания проведены с 11.10.2024 по 23.09.2024" }, "range reversed", "dates"),
  {
    fault: "stale status of ongoing work",
    item: "1.6",
    activities: "Данные вносятся в «Контингент»",
    result: "На 05.09.2024 внесено 6540 карточек",
    area: "dates",
  },
  // Completeness
  of("1.1", { activities: "" }, "no activities", "completeness"),
  of("2.3", { result: "" }, "no result", "completeness"),
  of("2.3", { activities: "", result: "" }, "neither", "completeness"),
  of("2.3", { activities: " ", result: "​" }, "only invisible signs", "completeness"),
  // Substance
  of("1.1", { activities: "Выполнено", result: "Выполнено" }, "vague", "substance"),
  of("2.3", { result: "Выполнено" }, "vague result", "substance"),
  of("2.3", { result: "да" }, "да", "substance"),
  of("2.3", { result: "-" }, "dash", "substance"),
  of(
    "2.3",
    { activities: "Проведена работа", result: "Работа проведена в полном объёме" },
    "vague words",
    "substance",
  ),
  of("2.3", { activities: "В работе", result: "В процессе" }, "in progress", "substance"),
  of(
    "1.1",
    {
      activities: "Исполнено в срок",
      result: "Мероприятие выполнено в полном объеме в соответствии с дорожной картой",
    },
    "vague and long",
    "substance",
  ),
  of(
    "2.3",
    {
      activities: "Проведены родительские собрания в школах",
      result: "Родители познакомились с возможностями системы",
    },
    "no figures at all",
    "substance",
  ),
  of(
    "2.3",
    {
      activities: "Собрания будут проведены до конца декабря",
      result: "Планируется охватить 5000 родителей",
    },
    "promise",
    "substance",
  ),
  of(
    "1.1",
    { activities: "Приказ планируется издать в декабре", result: "Ответственный будет назначен" },
    "promise",
    "substance",
  ),
  of(
    "1.1",
    { activities: "Назначение ответственных за внедрение ФГИС «Моя школа»" },
    "title copied",
    "substance",
  ),
  of(
    "2.3",
    {
      result:
        "Проведены родительские собрания в ОО на тему предоставления доступа обучающимся и их родителям (законным представителям) к верифицированному цифровому образовательному контенту и иным сервисам ФГИС «Моя школа» с разъяснением порядка и объема использования ресурсов ФГИС «Моя школа» в текущем учебном году",
    },
    "planned result copied",
    "substance",
  ),
  of("2.1", { result: "https://school-a.example/fgis" }, "1 link for 19 schools", "substance"),
  of("2.1", { result: "Информация размещена на сайтах 19 школ" }, "no links", "substance"),
  of(
    "2.1",
    { result: "https://school-a.example/fgis, https://school-a.example/fgis" },
    "the same link twice",
    "substance",
  ),
  of("4.1", { result: "Доля авторизованных – 37,4 %" }, "below target", "substance"),
  of(
    "4.1",
    { result: "Сентябрь – 61 %, октябрь – 52 %, ноябрь – 44 % при плане 50 %" },
    "falls below target",
    "substance",
  ),
  of("4.1", { result: "Охват составил 157,3 %" }, "more than 100 %", "substance"),
  of("1.1", { result: "Приказы изданы в 31 из 30 ОО" }, "31 of 30", "substance"),
  of("2.3", { result: "Всего участников 100: педагоги – 30, родители – 90" }, "parts and total", "substance"),
  of(
    "2.3",
    { result: "Проведено 228 собраний, 4938 участников, из них 5100 родителей" },
    "part exceeds total",
    "substance",
  ),
  of(
    "1.1",
    { result: "Приказы изданы в 19 из 19 ОО, администраторы назначены в 17 из 21 ОО" },
    "different totals",
    "substance",
  ),
  of(
    "2.3",
    { activities: "Собрания проведены 10.10.2024", result: "Протоколы прилагаются" },
    "attachment absent",
    "substance",
  ),
  of(
    "2.3",
    { activities: "Собрания проведены 10.10.2024", result: "Скриншоты во вложении" },
    "attachment absent",
    "substance",
  ),
  of(
    "2.3",
    { activities: "Собрания проведены 10.10.2024", result: "См. приложение" },
    "annex without a number",
    "substance",
  ),
  of(
    "2.3",
    { result: "Собрания проведены с 23.09.2024 по 11.10.2024" },
    "result repeats activities",
    "substance",
  ),
  // Leftovers
  of(
    "1.1",
    {
      result:
        "Ответственным за внедрение ФГИС МШ в МОУО назначена Иванова Мария Ивановна, тел. +7 (342) 1111111, электронная почта Ivanova@yandex.ru",
    },
    "example person",
    "leftovers",
  ),
  of("1.1", { activities: "Приказом УО от 16.09.2024 № 1 определен" }, "example order", "leftovers"),
  of(
    "2.1",
    {
      result:
        "Ссылки на размещенную информацию на сайтах школ (выборочно, не менее 10 % от общего количества школ)",
    },
    "example instruction",
    "leftovers",
  ),
  of(
    "4.1",
    { result: "Динамика показателей за период сентябрь – декабрь 2024 г." },
    "example result",
    "leftovers",
  ),
  of("1.1", { activities: "Приказ от ХХ.ХХ.2024 № ___ о назначении координатора" }, "blanks", "leftovers"),
  of(
    "2.3",
    { result: "(указываются конкретные количественные результаты, ссылки, скрины)" },
    "instruction",
    "leftovers",
  ),
  of("2.3", { result: "________ собраний, ________ родителей" }, "underscores", "leftovers"),
  // Hygiene
  of("2.3", { result: "=СУММ(E2:E20)" }, "formula text", "hygiene"),
  of("2.3", { result: '=B2&" собраний"' }, "formula text", "hygiene"),
  of("2.3", { result: "#ССЫЛКА!" }, "error value", "hygiene"),
  of("2.3", { result: "#REF!" }, "error value", "hygiene"),
  of("2.3", { result: "Проведено #Н/Д собраний" }, "error value inside", "hygiene"),
  of("2.3", { result: "<p>228 собраний</p><br>4938 родителей" }, "html", "hygiene"),
  of("2.3", { result: "228&nbsp;собраний, 4938&nbsp;родителей" }, "entities", "hygiene"),
  of("1.1", { activities: "РџСЂРёРєР°Р· РѕС‚ 12.09.2024 в„– 318" }, "mojibake", "hygiene"),
  of("1.1", { activities: "Ïðèêàç îò 12.09.2024 ¹ 318" }, "mojibake", "hygiene"),
  of("1.1", { activities: "?????? ?? 12.09.2024 ? 318" }, "lost letters", "hygiene"),
  of("1.1", { activities: "Ghbrfp jn 12.09.2024 № 318" }, "wrong layout", "hygiene"),
  of("2.3", { result: "ghjdtltyj 228 cj,hfybq" }, "wrong layout", "hygiene"),
  of("2.1", { result: "http:/school-a.example/fgis, http:/school-b.example/fgis" }, "broken link", "hygiene"),
  of(
    "2.1",
    { result: "htp://school-a.example/fgis, https://school-b.example/x, https://school-c.example/x" },
    "broken scheme",
    "hygiene",
  ),
  of(
    "2.1",
    { result: "https://school-a .example/fgis, https://school-b.example/x, https://school-c.example/x" },
    "space in the link",
    "hygiene",
  ),
  of(
    "2.1",
    { result: "https//school-a.example/fgis, https://school-b.example/x, https://school-c.example/x" },
    "no colon",
    "hygiene",
  ),
  of(
    "2.1",
    {
      result:
        "C:\\Users\\user\\Desktop\\скрины\\школа1.png, https://school-b.example/x, https://school-c.example/x",
    },
    "local path",
    "hygiene",
  ),
  of(
    "2.1",
    { result: "file:///C:/otchet/1.pdf, https://school-b.example/x, https://school-c.example/x" },
    "local file",
    "hygiene",
  ),
  of("2.3", { result: `${"Проведены собрания. ".repeat(300)}228 собраний` }, "over-long", "hygiene"),
  of("2.3", { result: "228 собраний; Сидоров Пётр, СНИЛС 112-233-445 95" }, "СНИЛС", "hygiene"),
  of("2.3", { result: "228 собраний; родитель Сидорова А.А., паспорт 57 04 123456" }, "passport", "hygiene"),
  of(
    "2.3",
    { result: "228 собраний; ученик Сидоров Пётр, 12.05.2010 г.р., проживает по адресу ул. Ленина, д. 5" },
    "birth and address",
    "hygiene",
  ),
  of("1.4", { result: "Группировки созданы в 4 из 19 ОО (100 %)" }, "share beside its numbers", "substance"),
  of(
    "2.3",
    { result: "Всего 5910 обучающихся, из них авторизовано 6810 на 22.11.2024" },
    "part exceeds total, with a date",
    "substance",
  ),
  of(
    "4.1",
    { result: "Доля авторизованных на 22.11.2024 – 44,1 % (цель 50 % не достигнута)" },
    "below target, target in brackets",
    "substance",
  ),
  of(
    "2.3",
    { activities: "Проведено 20 собраний 10.10.2024", result: "Проведено 25 собраний, 500 родителей" },
    "columns contradict",
    "substance",
  ),
  of("2.3", { result: "Охвачено 7500 родителей из 7400" }, "more than there are", "substance"),
  of(
    "1.4",
    { activities: "В 17 из 19 школ группировки созданы, в 2 школах – в работе" },
    "part is not done",
    "substance",
  ),
  {
    fault: "not needed without a reason",
    item: "1.2",
    activities: "Не требуется",
    result: "-",
    area: "completeness",
  },
  of(
    "2.3",
    { activities: "Не требуется", result: "Не требуется, родители информированы ранее" },
    "not needed where it is needed",
    "completeness",
  ),
  of("2.3", { activities: "Собрания проведены 10.10.2024", result: "0" }, "zero", "substance"),
  of("2.3", { result: "Выполнено 10.10.2024" }, "empty words with a date", "substance"),
  of("1.1", { title: "#REF!" }, "error value as the title", "hygiene"),
  of("1.1", { who: "#Н/Д" }, "error value as the reporter", "hygiene"),
  of(
    "1.1",
    { title: "РќР°Р·РЅР°С‡РµРЅРёРµ РѕС‚РІРµС‚СЃС‚РІРµРЅРЅС‹С…" },
    "lost encoding in the title",
    "hygiene",
  ),
  of("1.1", { title: "Yfpyfxtybt jndtncndtyys[" }, "wrong layout in the title", "hygiene"),
  of(
    "2.3",
    { result: "228 собраний; ученик Примеров Пётр Иванович, 5А класс" },
    "a pupil by name",
    "hygiene",
  ),
  of(
    "2.3",
    { result: "228 собраний; родитель Сидорова А.А., тел. 8-902-000-11-22" },
    "a private phone",
    "hygiene",
  ),
  of(
    "2.1",
    { result: "http://www.school1, https://school-b.example/x, https://school-c.example/x" },
    "no zone",
    "hygiene",
  ),
  of(
    "1.1",
    { activities: "Приказ от 12.09.2024 № 318 о назначении", result: "Приказ прилагается, фото во вложении" },
    "picture in an attachment",
    "substance",
  ),
  of("2.3", { activities: "Родительские собрания прошли 15 ноября 2024 г." }, "a month late", "dates"),
  of(
    "1.4",
    { activities: "Созданы группировки 01.10.2024", result: "19 ОО, 266 классов" },
    "late, first of the month",
    "dates",
  ),
  // Dates that do not go together
  of(
    "1.4",
    { activities: "Проверено наличие группировок, созданы на 2023-2024 учебный год" },
    "the past school year",
    "dates",
  ),
  of(
    "2.3",
    { activities: "Собрания проведены 08.10.2024", result: "Протокол собрания № 3 от 01.10.2024, 19 ОО" },
    "minutes older than the meeting",
    "dates",
  ),
  of(
    "2.3",
    { activities: "Собрания прошли в 17 ОО 01–11.10.2024, в 2 ОО в связи с карантином – 24.10.2024" },
    "some schools were late",
    "dates",
  ),
  of(
    "2.3",
    { activities: "Собрания проведены в 1 квартале 2024 г." },
    "a quarter before the window",
    "dates",
  ),
  // Figures that do not go together
  of(
    "1.5",
    {
      activities: "Созданы учетные записи педагогам",
      result: "Всего создано 300 учетных записей, из них: учителя – 120, психологи – 15, прочие – 50",
    },
    "«прочие» leave nothing out",
    "substance",
  ),
  of(
    "1.4",
    { result: "ОСОШ № 1 – 24, ОСОШ № 2 – 18, ОСОШ № 3 – 16, прочие (5 ОО) – 30. Итого: 108 классов" },
    "a total after its parts",
    "substance",
  ),
  of(
    "1.5",
    { activities: "Созданы записи", result: "Из 1 915 обучающихся внесены 1 500, не внесены 600" },
    "done and not done are more than all",
    "substance",
  ),
  of(
    "1.5",
    { activities: "Созданы записи", result: "Создано во всех 19 ОО. В 5 ОО учетные записи не созданы" },
    "all and not all",
    "substance",
  ),
  of(
    "2.3",
    { result: "В 17 ОО собрания проведены, в 2 ОО не проведены" },
    "a part of the schools is open after the deadline",
    "substance",
  ),
  of("2.3", { result: "В 45 из 45 ОО, 4938 родителей" }, "twice as many schools as there are", "substance"),
  of("1.4", { result: "45555" }, "a number without words", "substance"),
  of(
    "2.3",
    { result: "4 938 родителей (протоколы предоставим позже)" },
    "papers promised for later",
    "substance",
  ),
  of(
    "4.1",
    { activities: "Анализ проводится 1 раз в квартал", result: "Доля авторизованных – 57,3 %" },
    "less often than planned",
    "completeness",
  ),
  of(
    "1.1",
    {
      activities: "Родительские собрания на тему доступа к контенту прошли 14.09.2024",
      result: "19 ОО, 58 собраний, 640 родителей",
    },
    "words of another item",
    "title",
  ),
  // Found by rows that others wrote
  of(
    "4.1",
    { result: "Авторизовано 5 210 из 8 340 пользователей, доля составила 74,9 %" },
    "the share is not that of the figures",
    "substance",
  ),
  of(
    "4.1",
    { result: "Авторизовано 3 100 из 7 900 пользователей" },
    "below the target by count",
    "substance",
  ),
  of(
    "2.3",
    { result: "В 19 ОО участвовали 6 020 родителей (100 % от 4 870)" },
    "more than all, by the share",
    "substance",
  ),
  of("2.3", { result: "Собраний проведено 0, охвачено 940 родителей" }, "none was held", "substance"),
  of(
    "2.3",
    { result: "Протоколы см. в приложении 3 (приложение не вложено)" },
    "the annex is not there",
    "substance",
  ),
  of(
    "2.1",
    {
      activities: "К 30.09.2024 страницы созданы на сайтах 16 школ, три школы обещают сделать до Нового года",
    },
    "some promise it for later",
    "substance",
  ),
  of(
    "2.3",
    { result: "Проведены в 14 из 19 ОО, в остальных не проводились из-за отсутствия интернета" },
    "excused, but not done",
    "substance",
  ),
  of(
    "4.1",
    { activities: "Анализ проводился в сентябре и ноябре, в октябре выгрузки не делались" },
    "a period is left out by their own words",
    "substance",
  ),
  of(
    "4.1",
    { activities: "Анализ выполнен один раз, 25.11.2024" },
    "once instead of each fortnight",
    "completeness",
  ),
  of("1.1", { activities: "Приказ от ??.09.2024 № 177 (дату уточнить)" }, "a day left open", "dates"),
  of("2.3", { activities: "Собрания проведены 45558" }, "a date that became its serial number", "dates"),
  of("1.4", { activities: "Неактуально", result: "Неактуально" }, "not relevant where it is", "completeness"),
  {
    fault: "one of two results is late",
    who: "ИРО ПК",
    item: "3.4",
    activities: "График образовательных мероприятий составлен 14.10.2024",
    result: "В графике 12 мероприятий",
    area: "dates",
  },
];
