/** Invented answers of a diligent municipality, item by item: the ground every sample report is made from. */

export interface Place {
  readonly name: string;
  /** Latin word for addresses under .example. */
  readonly site: string;
  readonly schools: number;
  readonly teachers: number;
  readonly pupils: number;
  readonly parents: number;
}

/** One row as it would be typed: item, activities, result. */
export interface Answer {
  readonly item: string;
  readonly activities: string;
  readonly result: string;
}

const WEEKS = "13.09, 27.09, 11.10, 25.10, 08.11 и 22.11.2024";

/** Rows of the items a municipality answers for; `manner` chooses between two ways of writing the same. */
export function municipalAnswers(place: Place, manner: 0 | 1): Answer[] {
  const { schools, teachers, pupils, parents } = place;
  return MUNICIPAL_ITEMS.map((item) => ({ item, ...written(item, place, manner) }));

  function written(item: (typeof MUNICIPAL_ITEMS)[number], at: Place, way: 0 | 1): Omit<Answer, "item"> {
    const ways: Record<typeof item, readonly [Omit<Answer, "item">, Omit<Answer, "item">]> = {
      "1.1": [
        {
          activities:
            "Приказом управления образования от 12.09.2024 № 07-15-318 назначен муниципальный координатор, в школах изданы приказы о школьных координаторах",
          result: `Координатор – Образцова Анна Ивановна, тел. 8 (34200) 0-00-11, coordinator@${at.site}.example. Приказы изданы в ${schools} из ${schools} ОО, копии в приложении 1`,
        },
        {
          activities:
            "Издан приказ от 17.09.2024 № 171-402 «О назначении ответственных за внедрение ФГИС «Моя школа»",
          result: `Ответственный от МОУО – Примеров Пётр Петрович (8 (34200) 0-00-22). Назначены ответственные в ${schools} ОО, сводный список – приложение 1`,
        },
      ],
      "1.2": [
        {
          activities: "Смены муниципального и школьных координаторов в 2024 году не было",
          result: `Создание новых учетных записей не потребовалось, действуют 1 + ${schools} учетных записей`,
        },
        {
          activities: `Проверены учетные записи в ЕТД: 1 администратор группы ОО, ${schools} администраторов ОО`,
          result:
            "Смена координаторов в 2 ОО, новые учетные записи созданы 18.09.2024; в остальных ОО без изменений",
        },
      ],
      "1.4": [
        {
          activities:
            "Школами созданы группировки (школа, параллели, классы) на 2024-2025 учебный год, управлением образования проведена сверка 19.09.2024",
          result: `Группировки созданы в ${schools} из ${schools} ОО, всего ${schools * 14} классов. Акт сверки – приложение 2`,
        },
        {
          activities:
            "Группировки сформированы администраторами ОО до 13.09.2024, наличие в ЕТД проверено управлением образования 18.09.2024",
          result: `${schools} ОО, ${schools * 13} классов, расхождений нет (скриншот – приложение 2)`,
        },
      ],
      "1.5": [
        {
          activities:
            "Учетные записи педагогов созданы до 18.09.2024; запросы обучающихся и родителей подтверждаются не реже 1 раза в неделю",
          result: `На 22.11.2024: педагоги – ${teachers}, обучающиеся – ${pupils}, родители – ${parents}; необработанных запросов 0`,
        },
        {
          activities:
            "Созданы учетные записи педагогов (завершено 16.09.2024), ведется подтверждение запросов обучающихся и родителей",
          result: `Авторизовано ${teachers} педагогических работников (100 %), подтверждено запросов: ${pupils} – обучающиеся, ${parents} – родители (на 25.11.2024)`,
        },
      ],
      "1.6": [
        {
          activities: "Школы сверяют и вносят данные в подсистему «Контингент», последняя сверка 20.11.2024",
          result: `Проверено ${pupils} карточек обучающихся, исправлено ${Math.round(pupils / 50)} ошибок; работа ведется в ${schools} ОО`,
        },
        {
          activities:
            "Ответственными ОО внесены данные об обучающихся и родителях в подсистему «Контингент», на 22.11.2024 работа продолжается",
          result: `Заполнено в ${schools} из ${schools} ОО, карточек с данными родителей – ${parents}`,
        },
      ],
      "2.1": [
        {
          activities: `На сайтах всех ${schools} школ создан раздел о ФГИС «Моя школа», 26.09.2024 разосланы типовые сообщения в чаты ИКОП «Сферум»`,
          result: `Сайты школ (выборочно): ${links(at, "fgis-moya-shkola")}; сообщения прочитали ${parents} родителей`,
        },
        {
          activities:
            "Раздел о ФГИС «Моя школа» размещен на сайтах ОО; рассылки в родительские и классные чаты – 09.09, 18.09 и 27.09.2024",
          result: `Всего ${schools} сайтов. Примеры: ${links(at, "moya-shkola")}`,
        },
      ],
      "2.2": [
        {
          activities: `Локальные акты приняты в ${schools} ОО; обучающие мероприятия прошли с 16.09.2024 по 27.09.2024`,
          result: `Охвачено ${Math.round(pupils / 2)} обучающихся, ссылки на акты: ${links(at, "sveden/document")}`,
        },
        {
          activities:
            "В школах 23–27.09.2024 проведены анкетирование и диагностическое тестирование с использованием подсистем ФГИС «Моя школа»",
          result: `Мероприятий – ${schools * 3}, участников – ${schools * 149}; локальные акты размещены в ${schools} ОО, например https://school1.${at.site}.example/sveden/document`,
        },
      ],
      "2.3": [
        {
          activities: `Родительские собрания проведены в ${schools} ОО в период с 23.09.2024 по 11.10.2024`,
          result: `Проведено ${schools * 12} собраний, участвовало ${Math.round(parents / 2)} родителей, протоколы в ОО, сводка – приложение 3`,
        },
        {
          activities:
            "Состоялось общемуниципальное собрание 03.10.2024 (онлайн) и собрания в каждой школе до 11.10.2024",
          result: `${schools * 11} собраний, ${Math.round(parents / 2)} участников, запись: https://edu.${at.site}.example/sobranie`,
        },
      ],
      "4.1": [
        {
          activities: `Анализ данных сервиса аналитики ЦОС проводится каждые 2 недели: ${WEEKS}`,
          result: "Доля авторизованных: сентябрь – 31,2 %, октябрь – 44,9 %, ноябрь – 57,3 % при плане 50 %",
        },
        {
          activities: `Раз в две недели выгружаются данные сервиса аналитики ЦОС (${WEEKS}), рейтинг рассылается директорам`,
          result:
            "Доля авторизованных пользователей на 22.11.2024 – 54,1 % (цель 50 % достигнута), 6 выгрузок",
        },
      ],
      "4.2": [
        {
          activities: "Отчет заполнен по форме приложения и направлен в Министерство образования 28.11.2024",
          result: "Исх. № 1203 от 28.11.2024, электронная таблица, 10 строк",
        },
        {
          activities: "Сводный отчет направлен в Министерство образования электронной таблицей 27.11.2024",
          result: "Письмо от 27.11.2024 № 1455, 1 файл",
        },
      ],
    };
    return ways[item][way];
  }
}

export const MUNICIPAL_ITEMS = [
  "1.1",
  "1.2",
  "1.4",
  "1.5",
  "1.6",
  "2.1",
  "2.2",
  "2.3",
  "4.1",
  "4.2",
] as const;

/** Addresses of a tenth of the schools, as the form asks for 2.1. */
function links({ site, schools }: Place, page: string): string {
  return Array.from(
    { length: Math.max(2, Math.ceil(schools / 10)) },
    (_, index) => `https://school${index + 1}.${site}.example/${page}`,
  ).join(", ");
}
