/** The columns of the sheet «Дорожная карта»: the single truth of their keys, headings, order and other wordings. */

export type RoadmapColumn =
  | "number"
  | "title"
  | "result"
  | "deadline"
  | "responsible"
  | "linkShare"
  | "target"
  | "override"
  | "doubt"
  | "understood"
  | "next"
  | "remarks";

export interface RoadmapColumnDefinition {
  readonly key: RoadmapColumn;
  readonly heading: string;
  /** Width in pixels. */
  readonly width: number;
  /** The ministry types or pastes here; the other columns are written by the add-on. */
  readonly typed: boolean;
  /** Help of the heading, Russian. */
  readonly note: string;
  /** Other wordings under which pasted tables carry the column; compared without case, ё and punctuation. */
  readonly synonyms: readonly string[];
}

export const ROADMAP_COLUMNS: readonly RoadmapColumnDefinition[] = [
  {
    key: "number",
    heading: "№ п/п",
    width: 60,
    typed: true,
    note: "Номер пункта, например 2.1. У строки раздела – номер раздела или пусто.",
    synonyms: [
      "№",
      "№ пп",
      "п/п",
      "номер",
      "номер пункта",
      "пункт",
      "№ пункта",
      "№ мероприятия",
      "N п/п",
      "N",
      "номер мероприятия",
    ],
  },
  {
    key: "title",
    heading: "Наименование мероприятия",
    width: 260,
    typed: true,
    note: "Название мероприятия или раздела.",
    synonyms: [
      "мероприятие",
      "мероприятия",
      "название мероприятия",
      "наименование мероприятий",
      "содержание мероприятия",
      "содержание",
      "наименование",
      "наименование пункта",
      "наименование задачи, мероприятия",
      "наименование работ",
      "задача, мероприятие",
      "перечень мероприятий",
    ],
  },
  {
    key: "result",
    heading: "Планируемый результат",
    width: 320,
    typed: true,
    note: "Один результат в строке. Несколько результатов в ячейке пишите с новой строки каждый.",
    synonyms: [
      "результат",
      "результаты",
      "ожидаемый результат",
      "ожидаемые результаты",
      "планируемые результаты",
      "вид документа",
      "вид документа / результат",
      "показатель",
      "итоговый документ",
      "форма представления результата",
      "результат исполнения мероприятия",
      "результат реализации мероприятия",
      "документ, подтверждающий исполнение",
    ],
  },
  {
    key: "deadline",
    heading: "Плановая дата реализации",
    width: 150,
    typed: true,
    note: "Срок, как в документе: 20.09.2024, постоянно, 1 раз в месяц, до 5 числа каждого месяца.",
    synonyms: [
      "срок",
      "сроки",
      "дата",
      "срок исполнения",
      "сроки исполнения",
      "срок реализации",
      "сроки реализации",
      "срок реализации мероприятия",
      "дата реализации",
      "дата исполнения",
      "плановая дата",
      "плановый срок",
      "срок выполнения",
      "сроки выполнения",
      "срок проведения",
      "сроки проведения",
      "дата проведения",
      "период реализации",
      "период",
      "плановая дата исполнения",
      "дата начала и окончания",
    ],
  },
  {
    key: "responsible",
    heading: "Ответственный",
    width: 200,
    typed: true,
    note: "Кто отвечает: стороны из столбца «Отвечает за» листа «Участники», через запятую.",
    synonyms: [
      "ответственные",
      "исполнитель",
      "исполнители",
      "ответственный исполнитель",
      "ответственные исполнители",
      "ответственные лица",
      "ответственное лицо",
      "ответственная организация",
      "ответственный за исполнение",
      "ответственные за исполнение",
      "ответственный за реализацию",
      "ответственный орган",
      "исполнители мероприятия",
      "участники",
    ],
  },
  {
    key: "linkShare",
    heading: "Доля школ со ссылками, %",
    width: 90,
    typed: true,
    note: "Если по пункту нужны ссылки не менее чем на такую долю школ: 10. Иначе пусто.",
    synonyms: ["доля школ со ссылками", "доля школ", "ссылки, %"],
  },
  {
    key: "target",
    heading: "Целевой показатель, %",
    width: 90,
    typed: true,
    note: "Если по пункту надо достичь доли: 50. Иначе пусто.",
    synonyms: ["целевой показатель", "целевое значение", "целевое значение, %", "плановое значение, %"],
  },
  {
    key: "override",
    heading: "Читать срок как",
    width: 140,
    typed: true,
    note: "Если срок понят неверно, напишите его здесь однозначно: 20.09.2024. Столбец со сроком документа не меняйте.",
    synonyms: ["читать как", "уточнение срока", "срок уточнённый"],
  },
  {
    key: "doubt",
    heading: "Сомнения в документе",
    width: 260,
    typed: true,
    note: "Что в самом документе прочитано неуверенно. Исправьте ячейку слева и очистите пометку, когда решите.",
    synonyms: ["сомнения", "примечание", "примечания"],
  },
  {
    key: "understood",
    heading: "Как понято",
    width: 240,
    typed: false,
    note: "Как надстройка поняла срок. Заполняется командой «Проверить дорожную карту».",
    synonyms: [],
  },
  {
    key: "next",
    heading: "Ближайший срок",
    width: 100,
    typed: false,
    note: "Ближайшая дата, к которой что-то нужно исполнить.",
    synonyms: [],
  },
  {
    key: "remarks",
    heading: "Замечания",
    width: 320,
    typed: false,
    note: "Сомнения и ошибки: что проверить и что исправить.",
    synonyms: [],
  },
];

export const roadmapColumn = (key: RoadmapColumn): RoadmapColumnDefinition => {
  const found = ROADMAP_COLUMNS.find((column) => column.key === key);
  if (!found) throw new RangeError(`no column ${key}`);
  return found;
};
