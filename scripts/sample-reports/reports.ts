/** The list of sample reports: whose file, what is in it, and what it is there to show. */
import { MUNICIPAL_ITEMS, municipalAnswers } from "./answers";
import { DIGITAL_MINISTRY, INSTITUTE, MINISTRY } from "./body-answers";
import * as faults from "./faults";
import { type FormLook, OFFICIAL_LOOK, type SampleRow } from "./form-file";
import { PLACES } from "./places";
import { changed, link, linkFormula, rowsOf, type Titles, without } from "./rows";

export interface SampleReport {
  readonly file: string;
  /** Name of the reporter as in «Участники»; empty when the file belongs to nobody. */
  readonly reporter: string;
  /** Russian, for the list of samples. */
  readonly shows: string;
  readonly rows: readonly SampleRow[];
  readonly look: Omit<FormLook, "title">;
  /** The file is cut off in the middle, as after a broken copy. */
  readonly damaged: boolean;
}

export interface Example {
  readonly reporter: string;
  readonly title: string;
  readonly item: string;
  readonly activities: string;
  readonly result: string;
}

export function sampleReports(titles: Titles, examples: readonly Example[]): SampleReport[] {
  const good = (place: (typeof PLACES)[keyof typeof PLACES], manner: 0 | 1): SampleRow[] =>
    rowsOf(place.name, municipalAnswers(place, manner), titles);
  const examplesOf = (reporter: string): SampleRow[] =>
    examples
      .filter((example) => example.reporter === reporter)
      .map(({ title, item, activities, result }) => ({ reporter, title, item, activities, result }));
  const perm = examplesOf(PLACES.perm.name);
  const institute = examplesOf("ИРО ПК");
  const { chaik, lysva, solikamsk, krasnokamsk, dobryanka, kungur, chusovoy, osa } = PLACES;
  const { vereshchagino, berezniki, kueda, nytva, suksun, oktyabrsky, yusva, gayny } = PLACES;

  return [
    report(
      "01 Министерство образования.xlsx",
      "Министерство образования",
      "полный отчёт ведомства, три месяца пункта 2.4 тремя строками",
      rowsOf("Министерство образования", MINISTRY, titles),
    ),
    report(
      "02 МИРС ПК.xlsx",
      "МИРС ПК",
      "пункт 2.5 с опозданием, по пункту 2.4 нет ноября",
      rowsOf("МИРС ПК", DIGITAL_MINISTRY, titles),
    ),
    report(
      "03 ИРО ПК.xlsx",
      "ИРО ПК",
      "официальный пример 3.1 и полный отчёт по остальным пунктам",
      inOrder([...institute, ...rowsOf("ИРО ПК", INSTITUTE, titles)]),
    ),
    report(
      "04 Пермский городской округ.xlsx",
      PLACES.perm.name,
      "три официальных примера (1.1, 2.1, 4.1) и остальные пункты",
      inOrder([...perm, ...without(good(PLACES.perm, 0), "1.1", "2.1", "4.1")]),
    ),
    report("05 Чайковский городской округ.xlsx", chaik.name, "безупречный отчёт", good(chaik, 0)),
    report(
      "06 Лысьва отчёт по дорожной карте.xlsx",
      lysva.name,
      "хороший отчёт под новым именем округа, ссылки гиперссылкой и формулой ГИПЕРССЫЛКА",
      lysvaRows(good(lysva, 1)),
    ),
    report(
      "07 Соликамск.xlsx",
      solikamsk.name,
      "работы выполнены, но часть с опозданием",
      changed(good(solikamsk, 0), faults.late(solikamsk)),
    ),
    report(
      "08 Краснокамск (часть).xlsx",
      krasnokamsk.name,
      "отчёт по половине пунктов",
      without(good(krasnokamsk, 1), "1.4", "1.6", "2.2", "2.3", "4.1"),
    ),
    report(
      "09 Добрянка.xlsx",
      dobryanka.name,
      "описки, которые программа поправит сама: точка после номера, запятая, «п.», неразрывные пробелы, латинские буквы, регистр",
      changed(good(dobryanka, 1), faults.slips(titles, dobryanka)),
    ),
    report(
      "10 Kungur_otchet.xlsx",
      kungur.name,
      "номера пунктов, которые таблица превратила в даты и числа",
      changed(good(kungur, 0), faults.spoiledItems()),
    ),
    report(
      "11 Чусовской ГО.xlsx",
      chusovoy.name,
      "отписки: «выполнено», «да», переписанный план",
      changed(good(chusovoy, 0), faults.vague(titles)),
    ),
    report(
      "12 Оса.xlsx",
      osa.name,
      "ошибки в датах: несуществующая, прошлогодняя, будущая, словами, с годом из двух цифр",
      changed(good(osa, 0), faults.wrongDates(osa)),
    ),
    report(
      "13 Верещагинский ГО.xlsx",
      vereshchagino.name,
      "остатки формы: инструкции, чужой пример, повтор заголовка, итоги, подпись, дубль",
      faults.leftovers(good(vereshchagino, 1), examples, titles),
    ),
    report(
      "14 Березники.xlsx",
      berezniki.name,
      "грязный текст: формула, ошибка таблицы, HTML, кракозябры, чужая раскладка, лишние персональные данные, битые ссылки",
      changed(good(berezniki, 0), faults.dirt(berezniki)),
    ),
    report(
      "15 Куединский МО.xlsx",
      kueda.name,
      "участник стоит один раз в объединённой ячейке",
      good(kueda, 0),
      { mergedReporter: true },
    ),
    report(
      "16 Нытва (свой порядок столбцов).xlsx",
      nytva.name,
      "столбцы переставлены, добавлены «№ п/п» и «Примечание»",
      good(nytva, 1),
      {
        columns: ["number", "item", "title", "reporter", "result", "activities", "note"],
        sheetName: "Лист1",
      },
    ),
    report(
      "17 Суксун.xlsx",
      suksun.name,
      "чужие и неизвестные пункты, диапазон пунктов, школа и сосед вместо округа, перепутанные названия",
      faults.wrongPlaces(good(suksun, 0), titles),
    ),
    report(
      "18 Октябрьский городской округ.xlsx",
      oktyabrsky.name,
      "числа не сходятся: часть больше целого, доля ниже цели, мало ссылок, нет обещанного приложения",
      changed(good(oktyabrsky, 0), faults.wrongNumbers(oktyabrsky)),
    ),
    report(
      "19 Юсьва (пустая форма).xlsx",
      yusva.name,
      "форма с названиями пунктов, но без отчёта",
      good(yusva, 0).map((row) => ({ ...row, activities: null, result: null })),
    ),
    {
      ...report("20 Гайны (повреждён).xlsx", gayny.name, "файл повреждён и не читается", good(gayny, 1)),
      damaged: true,
    },
    report(
      "21 Отчёт другого края.xlsx",
      "",
      "не принадлежит ни одному участнику",
      faults.foreign(good(yusva, 1)),
    ),
  ];
}

function report(
  file: string,
  reporter: string,
  shows: string,
  rows: readonly SampleRow[],
  look: Partial<Omit<FormLook, "title">> = {},
): SampleReport {
  return { file, reporter, shows, rows, look: { ...OFFICIAL_LOOK, ...look }, damaged: false };
}

/** Rows by number of item, as the roadmap has them. */
function inOrder(rows: readonly SampleRow[]): SampleRow[] {
  return [...rows].sort((a, b) => String(a.item).localeCompare(String(b.item)));
}

function lysvaRows(rows: readonly SampleRow[]): SampleRow[] {
  const renamed = rows.map((row) => ({ ...row, reporter: "Лысьвенский муниципальный округ" }));
  return changed(renamed, {
    "2.1": {
      result: link(
        "Новости на сайтах 16 школ, общая страница со ссылками на каждую",
        "https://edu.lysva-obrazec.example/moya-shkola",
      ),
    },
    "2.3": {
      result: linkFormula(
        "176 собраний, 4152 участника, запись",
        "https://edu.lysva-obrazec.example/sobranie",
      ),
    },
  });
}

/** Items a municipality must answer for; the tests compare the good samples with it. */
export const EXPECTED_ITEMS: readonly string[] = MUNICIPAL_ITEMS;
