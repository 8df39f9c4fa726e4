/** What people do wrong, as changes to good rows. Every name, number and address here is invented. */
import type { Place } from "./answers";
import { SAMPLE_MARK, type SampleRow } from "./form-file";
import type { Example } from "./reports";
import { asDate, asNumber, type Titles } from "./rows";

type Changes = Readonly<Record<string, Partial<SampleRow>>>;

export function late({ schools, pupils }: Place): Changes {
  return {
    "1.1": { activities: "Приказ управления образования о назначении ответственных издан 07.10.2024 № 345" },
    "1.4": {
      activities: "Группировки созданы школами 30.09.2024, сверка проведена 02.10.2024",
      result: `${schools} ОО, ${schools * 14} классов`,
    },
    "2.2": {
      activities: "Обучающие мероприятия с подсистемами ФГИС «Моя школа» проведены 21.10.2024",
      result: `Участвовало ${Math.round(pupils / 3)} обучающихся из ${schools} ОО`,
    },
    "2.3": { activities: "Родительские собрания проведены 18.11.2024 во всех школах" },
  };
}

export function slips(titles: Titles, { site }: Place): Changes {
  return {
    "1.1": { item: "1.1." },
    "1.2": { item: "1,2" },
    "1.4": { item: "п. 1.4" },
    "1.5": { item: " 1.\u00a05 " },
    "1.6": { reporter: "Добрянский\u00a0город\u00adской\u200b округ " },
    "2.1": { title: (titles.get("2.1") ?? "").toUpperCase() },
    "2.2": { reporter: "добрянский  городской округ" },
    // «о», «с» and «р» below are Latin letters.
    "2.3": {
      reporter: "Добрянcкий гopoдcкой округ",
      activities: "Собрания прошли с 23.09.24 по 11.10.24 во всех школах",
    },
    "4.1": {
      result: `Доля авторизованных на 22.11.2024:\r\n\t- педагоги – 98,7 %;\r\n\t- обучающиеся – 55,0 %;\r\n\t- родители – 54,1 %\r\nhttps://edu.${site}.example/analitika`,
    },
    "4.2": { item: asNumber(4.2) },
  };
}

/** Serial numbers of 2024: 45292 is 1 January, 45323 1 February, 45383 1 April. */
export function spoiledItems(): Changes {
  return {
    "1.1": { item: asDate(45_292, "d.m") },
    "1.2": { item: asDate(45_323, "dd.mm.yyyy") },
    "1.4": { item: asNumber(45_383) },
    "1.5": { item: asNumber(1.5) },
    "1.6": { item: asNumber(1.6, "0.00") },
    "2.1": { item: "2024-01-02T00:00:00.000Z" },
    "2.2": { item: asDate(45_324, "dd.mmm") },
    "4.1": { item: "04.янв" },
  };
}

export function vague(titles: Titles): Changes {
  return {
    "1.1": { activities: "выполнено", result: "да" },
    "1.2": { activities: "-", result: "-" },
    "1.4": { activities: "Работа проведена", result: "Выполнено в полном объеме" },
    "1.5": { activities: titles.get("1.5") ?? "", result: "постоянно" },
    "2.1": { activities: "Информация размещена на сайтах школ", result: "Размещено" },
    "2.2": { result: null },
    "2.3": { activities: null, result: "Собрания проведены во всех школах" },
    "4.2": { activities: "Отчет направлен", result: "см. выше" },
  };
}

export function wrongDates({ schools, parents }: Place): Changes {
  return {
    "1.1": { activities: "Приказ управления образования издан 31.09.2024 № 77" },
    "1.2": { activities: "Права доступа проверены 18.09.2023", result: `${schools + 1} учетных записей` },
    "1.4": {
      activities: "Группировки созданы 15.12.2024, сверка завершена",
      result: `${schools} ОО, ${schools * 14} классов`,
    },
    "1.5": {
      activities: "Учетные записи созданы шестнадцатого сентября две тысячи двадцать четвертого года",
    },
    "2.1": { activities: "Сообщения разосланы 26.09.24 во все классные чаты" },
    "2.2": { activities: "Обучающие мероприятия проведены 2.10.2025" },
    "2.3": {
      activities: "Собрания проведены в октябре",
      result: `Участвовало ${Math.round(parents / 2)} родителей`,
    },
    "4.2": { activities: "Отчет направлен 00.11.2024" },
  };
}

/** The form's own traces among good rows: what a hurried person leaves in or copies along. */
export function leftovers(
  rows: readonly SampleRow[],
  examples: readonly Example[],
  titles: Titles,
): SampleRow[] {
  const example = examples.find(({ item }) => item === "1.1");
  const line = (activities: string, reporter: string | null = null): SampleRow => ({
    reporter,
    title: null,
    item: null,
    activities,
    result: null,
  });
  const heading: SampleRow = {
    reporter: "Муниципалитет или ответственная организация (Министерство образования, МИРС ПК, ИРО ПК)",
    title: "Наименование мероприятия",
    item: "Пункт Дорожной карты",
    activities: "Организованные мероприятия",
    result:
      "Результат (указываются конкретные количественные результаты, ссылки, скрины, прикладываются подтверждающие документы)",
  };
  const numbers: SampleRow = { reporter: "1", title: "2", item: null, activities: "3", result: "4" };
  const [first, second, ...others] = rows;
  if (!first || !second || !example) throw new Error("the report or the example to spoil is missing");
  const instruction: SampleRow = {
    reporter: first.reporter,
    title: titles.get("1.2") ?? "",
    item: "1.2",
    activities: "(указываются организованные мероприятия)",
    result: "(указываются конкретные количественные результаты, ссылки, скрины)",
  };
  const { reporter, title, item, activities, result } = example;
  return [
    { reporter, title, item, activities, result },
    first,
    instruction,
    second,
    second,
    heading,
    numbers,
    ...others,
    { reporter: "ИТОГО", title: null, item: null, activities: null, result: "10 пунктов" },
    line("Исполнитель: Образцова А.И., тел. 8 (34200) 0-00-33"),
    line("М.П.    Начальник управления ____________ /____________/", "Начальник управления"),
  ];
}

export function dirt({ schools, pupils, site }: Place): Changes {
  return {
    "1.1": { result: "+7 (34200) 0-00-44, ответственный назначен, приказ от 12.09.2024 № 12" },
    "1.2": { result: { type: "formula", value: 25, formula: "24+1", formulaResult: 25 } },
    "1.4": { result: { type: "error", value: "#REF!" } },
    "1.5": { result: `<p>Педагоги – <b>${schools * 43}</b>, обучающиеся – ${pupils}</p><br/> на 22.11.2024` },
    "1.6": { activities: "Ðàáîòà âåäåòñÿ ïîñòîÿííî", result: "Ghjdthtyj 100 % pfgbctq" },
    "2.1": { result: `Ссылки: htp:/school1.${site}.example/news, www.school2.${site}.example, http://` },
    "2.2": {
      result: `Участник: Примеров Пётр Петрович, паспорт 00 00 000000, СНИЛС 000-000-000 00, охват ${schools} ОО`,
    },
    "2.3": { activities: "Собрания\u200b проведены\u0007 с 23.09.2024 по 11.10.2024\ufeff" },
    "4.1": { result: "=ДОЛЯ(54,1%)" },
    "4.2": {
      activities: `Отчет направлен 28.11.2024. ${"Подробности изложены в сопроводительном письме. ".repeat(60)}`,
    },
  };
}

export function wrongPlaces(rows: readonly SampleRow[], titles: Titles): SampleRow[] {
  const own = rows[0]?.reporter ?? null;
  const named = (item: string): string => titles.get(item) ?? "";
  const changes: Changes = {
    "1.1": { reporter: "МБОУ «Средняя школа № 1» (образец)" },
    "1.2": { reporter: "Кунгурский муниципальный округ" },
    "1.4": { title: named("1.5") },
    "1.5": { item: "1.4, 1.5" },
    "2.1": { item: "2.1-2.3" },
    "2.2": { item: "2" },
    "2.3": { item: "5.7" },
    "4.1": { item: null },
  };
  return [
    ...rows.map((row) => ({ ...row, ...changes[String(row.item)] })),
    {
      reporter: own,
      title: named("3.1"),
      item: "3.1",
      activities: "Речевой модуль использован на собраниях 03.10.2024",
      result: "7 собраний, 412 участников",
    },
    {
      reporter: own,
      title: named("2.5"),
      item: "2.5",
      activities: "Навигация в ЭПОС проверена 20.09.2024",
      result: "1 проверка",
    },
  ];
}

export function wrongNumbers({ schools, pupils, site }: Place): Changes {
  return {
    "1.1": { result: `Приказы изданы в ${schools + 2} из ${schools} ОО, копии прилагаются` },
    "1.4": { result: `Группировки созданы в ${schools - 6} из ${schools} ОО (100 %)` },
    "1.5": { result: `Всего ${pupils} обучающихся, из них авторизовано ${pupils + 900} на 22.11.2024` },
    "2.1": { result: `https://school1.${site}.example/news` },
    "2.2": { result: `Охвачено 120 % обучающихся, ${schools} ОО` },
    "4.1": { result: "Доля авторизованных на 22.11.2024 – 37,4 % при плане 50 %" },
  };
}

/** A report of another region that came here by mistake. */
export function foreign(rows: readonly SampleRow[]): SampleRow[] {
  return rows.map((row) => ({
    ...row,
    reporter: "Выдуманский городской округ Соседнего края",
    title: row.title,
  }));
}

export const README_HEAD = `# Sample reports

${SAMPLE_MARK}.

Every file here is made by \`scripts/write-samples.mjs\` and shows one way in which reports come. Names, figures,
telephones and addresses (all under \`.example\`) are invented; nothing in them says anything about a real municipality.
The only exception are the four example rows printed in the ministry's own form, which stand in files 03 and 04.
`;
