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
  /** For the list of samples. */
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
      "a complete report of a body, three months of item 2.4 as three rows",
      rowsOf("Министерство образования", MINISTRY, titles),
    ),
    report(
      "02 МИРС ПК.xlsx",
      "МИРС ПК",
      "item 2.5 late, November of item 2.4 missing",
      rowsOf("МИРС ПК", DIGITAL_MINISTRY, titles),
    ),
    report(
      "03 ИРО ПК.xlsx",
      "ИРО ПК",
      "the official example 3.1 and a complete report on the other items",
      inOrder([...institute, ...rowsOf("ИРО ПК", INSTITUTE, titles)]),
    ),
    report(
      "04 Пермский городской округ.xlsx",
      PLACES.perm.name,
      "three official examples (1.1, 2.1, 4.1) and the other items",
      inOrder([...perm, ...without(good(PLACES.perm, 0), "1.1", "2.1", "4.1")]),
    ),
    report("05 Чайковский городской округ.xlsx", chaik.name, "a faultless report", good(chaik, 0)),
    report(
      "06 Лысьва отчёт по дорожной карте.xlsx",
      lysva.name,
      "a good report under the okrug's new name, links as a hyperlink and as a HYPERLINK formula",
      lysvaRows(good(lysva, 1)),
    ),
    report(
      "07 Соликамск.xlsx",
      solikamsk.name,
      "the work is done, but part of it late",
      changed(good(solikamsk, 0), faults.late(solikamsk)),
    ),
    report(
      "08 Краснокамск (часть).xlsx",
      krasnokamsk.name,
      "half of the items",
      without(good(krasnokamsk, 1), "1.4", "1.6", "2.2", "2.3", "4.1"),
    ),
    report(
      "09 Добрянка.xlsx",
      dobryanka.name,
      "slips that are normalised: trailing dot, decimal comma, «п.», no-break spaces, Latin look-alikes, case",
      changed(good(dobryanka, 1), faults.slips(titles, dobryanka)),
    ),
    report(
      "10 Kungur_otchet.xlsx",
      kungur.name,
      "item numbers that the spreadsheet turned into dates and numbers",
      changed(good(kungur, 0), faults.spoiledItems()),
    ),
    report(
      "11 Чусовской ГО.xlsx",
      chusovoy.name,
      "empty phrases: «выполнено», «да», copied plan text",
      changed(good(chusovoy, 0), faults.vague(titles)),
    ),
    report(
      "12 Оса.xlsx",
      osa.name,
      "dates: impossible, last year's, future, in words, two-digit year",
      changed(good(osa, 0), faults.wrongDates(osa)),
    ),
    report(
      "13 Верещагинский ГО.xlsx",
      vereshchagino.name,
      "leftovers: instructions, another reporter's example, repeated heading, totals, signature, duplicate",
      faults.leftovers(good(vereshchagino, 1), examples, titles),
    ),
    report(
      "14 Березники.xlsx",
      berezniki.name,
      "dirty text: formula, error value, HTML, mojibake, wrong keyboard layout, personal data, broken links",
      changed(good(berezniki, 0), faults.dirt(berezniki)),
    ),
    report(
      "15 Куединский МО.xlsx",
      kueda.name,
      "the reporter stands once, in a merged cell",
      good(kueda, 0),
      { mergedReporter: true },
    ),
    report(
      "16 Нытва (свой порядок столбцов).xlsx",
      nytva.name,
      "columns in another order, «№ п/п» and «Примечание» added",
      good(nytva, 1),
      {
        columns: ["number", "item", "title", "reporter", "result", "activities", "note"],
        sheetName: "Лист1",
      },
    ),
    report(
      "17 Суксун.xlsx",
      suksun.name,
      "foreign and unknown items, a range of items, a school or a neighbour as the reporter, mixed-up titles",
      faults.wrongPlaces(good(suksun, 0), titles),
    ),
    report(
      "18 Октябрьский городской округ.xlsx",
      oktyabrsky.name,
      "numbers that contradict: part above whole, share below target, too few links, attachment absent",
      changed(good(oktyabrsky, 0), faults.wrongNumbers(oktyabrsky)),
    ),
    report(
      "19 Юсьва (пустая форма).xlsx",
      yusva.name,
      "the form with its titles, but nothing reported",
      good(yusva, 0).map((row) => ({ ...row, activities: null, result: null })),
    ),
    {
      ...report("20 Гайны (повреждён).xlsx", gayny.name, "damaged, cannot be read", good(gayny, 1)),
      damaged: true,
    },
    report(
      "21 Отчёт другого края.xlsx",
      "",
      "belongs to none of the reporters",
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
        "Новости на сайтах 16 школ: https://school1.lysva-obrazec.example/moya-shkola и общая страница со ссылками на остальные",
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
