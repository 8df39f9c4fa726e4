/** Tables as people paste them: each trap of Word, Excel, PDF and web pages with its smallest example. */
import { describe, expect, it } from "vitest";
import { roadmapSentence } from "../../../src/core/roadmap/messages";
import { codes, HEADINGS, plan, readRows, readTable, type Value } from "./tables";

const A = ["1.1", "Назначение ответственных", "Изданы приказы", "20.09.2024", "МОУО, ОО"] as const;
const B = ["1.2", "Сбор сведений", "Сведения собраны", "30.09.2024", "МОУО"] as const;

describe("headings", () => {
  it("are known in other words and another order", () => {
    const reading = readTable([
      ["Исполнители", "Срок исполнения", "Ожидаемые результаты", "Мероприятие", "№"],
      ["МОУО", "20.09.2024", "Изданы приказы", "Назначение ответственных", "1.1"],
    ]);
    expect(plan(reading)).toEqual(["1.1.1 | 20.09.2024 | МОУО"]);
    expect(codes(reading, null)).toEqual([]);
  });

  it("stand below titles and a line of help; repeated ones and printed numbers are passed over and named", () => {
    const reading = readTable([
      ["Дорожная карта на 2024 год"],
      [],
      HEADINGS,
      ["1", "2", "3", "4", "5"],
      A,
      HEADINGS,
      B,
    ]);
    expect(plan(reading)).toHaveLength(2);
    expect(codes(reading, 4, true)).toEqual(["printed-numbers"]);
    expect(codes(reading, 6, true)).toEqual(["heading-repeated"]);
  });

  it("printed numbers are known in another order too", () => {
    expect(codes(readRows(["1", "2", "5", "3", "4"], A), 2, true)).toEqual(["printed-numbers"]);
  });

  it("of a table pasted under the sheet's own, in another order, count from there on", () => {
    const reading = readTable([
      HEADINGS,
      ["№", "Срок", "Мероприятие", "Результат", "Ответственные"],
      ["1.1", "20.09.2024", "Назначение", "Изданы приказы", "ОО"],
    ]);
    expect(plan(reading)).toEqual(["1.1.1 | 20.09.2024 | ОО"]);
  });

  it("one renamed: the column is taken, with a warning that names it", () => {
    const reading = readTable([
      ["№ п/п", "Наименование мероприятия", "Планируемый результат", "Когда", "Ответственный"],
      A,
    ]);
    expect(plan(reading)).toEqual(["1.1.1 | 20.09.2024 | МОУО, ОО"]);
    expect(reading.rows[0]?.remarks.map(roadmapSentence)).toEqual([
      "Строка 1, «Плановая дата реализации»: заголовок «Когда» незнаком; этим столбцом считается столбец 4. Если это не так, исправьте заголовок.",
    ]);
  });

  it("missing: an error at the heading row for each column that cannot be found", () => {
    const reading = readTable([
      ["№ п/п", "Наименование мероприятия", "Планируемый результат"],
      ["1.1", "Назначение", "Изданы приказы"],
    ]);
    expect(codes(reading, 1)).toEqual(["heading-missing", "heading-missing"]);
  });

  it("first and last day in columns of their own, under one heading or two rows of headings", () => {
    const row = ["1.1", "Работа", "Сделано", "01.10.2024", "15.11.2024", "ОО"];
    const span = { kind: "span", start: "2024-10-01", due: "2024-11-15" };
    const one = readTable([
      ["№", "Мероприятие", "Результат", "Дата начала", "Дата окончания", "Ответственный"],
      row,
    ]);
    expect(one.roadmap.items[0]?.results[0]?.rule).toEqual(span);
    const two = readTable([
      ["№", "Мероприятие", "Результат", "Срок реализации", "", "Ответственный"],
      ["", "", "", "начало", "окончание", ""],
      row,
    ]);
    expect(two.roadmap.items[0]?.results[0]?.rule).toEqual(span);
  });

  it("co-executors answer too; a column that is not read is named", () => {
    const reading = readTable([
      ["№", "Мероприятие", "Результат", "Срок", "Исполнитель", "Соисполнители", "Объём финансирования"],
      ["1.1", "Работа", "Сделано", "20.09.2024", "МОУО", "ИРО ПК", "100"],
    ]);
    expect(plan(reading)).toEqual(["1.1.1 | 20.09.2024 | МОУО, ИРО ПК"]);
    expect(codes(reading, 1, true)).toEqual(["heading-unused"]);
  });

  it("none at all: an error, and the rows are still read in the usual order", () => {
    const reading = readTable([A, B]);
    expect(codes(reading, null)).toEqual(["no-heading"]);
    expect(plan(reading)).toHaveLength(2);
  });

  it("an empty table is an error, not an empty plan", () => {
    expect(codes(readTable([]), null)).toContain("empty");
    expect(codes(readRows(), null)).toEqual(["empty"]);
  });
});

describe("numbers", () => {
  const numbersOf = (...numbers: readonly Value[]) =>
    readRows(
      ...numbers.map((number, index) => [number, `Мероприятие ${index}`, "Сделано", "20.09.2024", "ОО"]),
    );
  const read = (...numbers: readonly Value[]) =>
    numbersOf(...numbers).roadmap.items.map(({ number }) => number);

  it("lose trailing dots, prefixes and decimal commas", () => {
    expect(read("1.1.", "п. 1.2", "1,3", "1. 4")).toEqual(["1.1", "1.2", "1.3", "1.4"]);
  });

  it("turned into dates are restored from their neighbours, in either order of day and month", () => {
    expect(read({ day: "2024-01-01" }, { day: "2024-02-01" }, "1.3")).toEqual(["1.1", "1.2", "1.3"]);
    expect(read("1.1", { day: "2024-01-02" }, "1.3")).toEqual(["1.1", "1.2", "1.3"]);
    expect(read("1.1", 45323, "1.3")).toEqual(["1.1", "1.2", "1.3"]);
    expect(read("1.1", "01.02.2024", "1.3")).toEqual(["1.1", "1.2", "1.3"]);
  });

  it("turned into decimals lose a nought that the neighbours give back", () => {
    const numbers = ["1.7", "1.8", 1.9, 1.1, "1.11"];
    expect(read(...numbers)).toEqual(["1.7", "1.8", "1.9", "1.10", "1.11"]);
    expect(codes(numbersOf(...numbers), 5, true)).toContain("number-restored");
  });

  it("that the neighbours do not explain are asked about", () => {
    expect(codes(numbersOf("5.1", { day: "2024-03-02" }), 3)).toContain("number-doubtful");
  });

  it("twice for different titles, missing, out of order, with a gap: each is said with its place", () => {
    const reading = readRows(A, ["1.1", "Другое мероприятие", "Сделано", "20.09.2024", "ОО"]);
    expect(codes(reading, 3)).toEqual(["number-twice"]);
    expect(plan(reading).map((line) => line.slice(0, 5))).toEqual(["1.1.1", "1.1.2"]);
    expect(codes(readRows(A, ["", "Мероприятие без номера", "Сделано", "20.09.2024", "ОО"]), 3)).toEqual([
      "no-number",
    ]);
    expect(codes(readRows(B, A), 3)).toEqual(["number-order"]);
    expect(codes(readRows(A, ["1.4", "Отчёт", "Сдан", "20.09.2024", "ОО"]), 3)).toEqual(["number-gap"]);
  });

  it("a row without a number is kept, and the number that fits is offered", () => {
    const reading = readRows(
      A,
      ["", "Мероприятие без номера", "Сделано", "20.09.2024", "ОО"],
      ["1.3", "Отчёт", "Сдан", "20.09.2024", "ОО"],
    );
    expect(reading.roadmap.items).toHaveLength(3);
    expect(reading.rows[1]?.remarks.map(roadmapSentence)[0]).toContain("Возможно, это 1.2.");
  });
});

describe("sections", () => {
  it("with a number, without one, and with a Roman numeral in the title", () => {
    const reading = readRows(
      ["1", "Организация", "", "", ""],
      A,
      ["", "II. Контроль", "", "", ""],
      ["2.1", "Отчёт", "Сдан", "20.09.2024", "ОО"],
    );
    expect(reading.roadmap.sections).toEqual([
      { number: "1", title: "Организация" },
      { number: "2", title: "Контроль" },
    ]);
    expect(reading.roadmap.items.map(({ section }) => section)).toEqual(["1", "2"]);
  });

  it("in a plan numbered straight through belong to the items below them", () => {
    const reading = readRows(
      ["", "Организация", "", "", ""],
      ["1", "Назначение", "Изданы приказы", "20.09.2024", "ОО"],
      ["", "Контроль", "", "", ""],
      ["2", "Отчёт", "Сдан", "30.09.2024", "ОО"],
    );
    expect(reading.roadmap.items.map(({ number, section }) => `${section}/${number}`)).toEqual([
      "1/1",
      "2/2",
    ]);
  });
});

describe("numbers that begin anew in each section", () => {
  it("get the section's number before them, with a warning", () => {
    const row = (number: string, title: string) => [number, title, "Сделано", "20.09.2024", "ОО"];
    const reading = readRows(
      ["", "Организация", "", "", ""],
      row("1", "Назначение"),
      row("2", "Сбор"),
      ["", "Контроль", "", "", ""],
      row("1", "Отчёт"),
    );
    expect(reading.roadmap.items.map(({ number }) => number)).toEqual(["1.1", "1.2", "2.1"]);
    expect(codes(reading, 6)).toEqual(["number-restarts"]);
    const numbered = readRows(
      ["1", "Организация", "", "", ""],
      row("1", "Назначение"),
      ["2", "Контроль", "", "", ""],
      row("1", "Отчёт"),
    );
    expect(numbered.roadmap.items.map(({ number }) => number)).toEqual(["1.1", "2.1"]);
  });

  it("Roman numerals of sections in the numbers of items are figures", () => {
    expect(
      readRows(["I.1", "Назначение", "Изданы приказы", "20.09.2024", "ОО"]).roadmap.items[0]?.number,
    ).toBe("1.1");
  });
});

describe("a plan without planned results", () => {
  it("takes the titles and says so once, at the headings", () => {
    const reading = readTable([
      ["№", "Мероприятие", "Срок", "Ответственный"],
      ["1.1", "Издать приказы", "20.09.2024", "ОО"],
      ["1.2", "Сдать отчёт", "30.09.2024", "ОО"],
    ]);
    expect(reading.roadmap.items.map(({ results }) => results.map(({ text }) => text))).toEqual([
      ["Издать приказы"],
      ["Сдать отчёт"],
    ]);
    expect([codes(reading, 1), codes(reading, 2)]).toEqual([["heading-missing"], []]);
  });
});

describe("cells of several lines", () => {
  it("results one to a line; one deadline and one party are for all of them", () => {
    expect(
      plan(
        readRows([
          "1.1",
          "Работа",
          "Изданы приказы\nПроведены собрания\n- собраны отзывы",
          "20.09.2024",
          "ОО",
        ]),
      ),
    ).toEqual(["1.1.1 | 20.09.2024 | ОО", "1.1.2 | 20.09.2024 | ОО", "1.1.3 | 20.09.2024 | ОО"]);
  });

  it("a line that only wraps is no new result", () => {
    const [item] = readRows([
      "1.1",
      "Работа",
      "Изданы приказы о назначении\nответственных за внедрение ФГИС\n«Моя школа»",
      "20.09.2024",
      "ОО",
    ]).roadmap.items;
    expect(item?.results.map(({ text }) => text)).toEqual([
      "Изданы приказы о назначении ответственных за внедрение ФГИС «Моя школа»",
    ]);
  });

  it("as many deadlines as results go in order; more deadlines than the one result make several duties", () => {
    expect(
      plan(readRows(["1.1", "Работа", "Создана форма;\nОрганизована работа", "01.12.2024 постоянно", "ОО"])),
    ).toEqual(["1.1.1 | 01.12.2024 | ОО", "1.1.2 | постоянно | ОО"]);
    expect(plan(readRows(["1.1", "Собрания", "Проведены собрания", "17, 21 октября", "ОО"]))).toEqual([
      "1.1.1 | 17 октября | ОО",
      "1.1.2 | 21 октября | ОО",
    ]);
  });

  it("one unreadable line does not spoil the others", () => {
    const reading = readRows([
      "1.1",
      "Работа",
      "Создана форма\nСобраны отзывы",
      "01.12.2024\n20.09.2024 или 25.09.2024",
      "ОО",
    ]);
    expect(reading.roadmap.items[0]?.results.map(({ rule }) => rule.kind)).toEqual(["date", "unknown"]);
    expect(codes(reading, 2)).toEqual(["deadline.not-understood"]);
  });

  it("paragraphs of a web page are lines", () => {
    expect(
      plan(
        readRows([
          "1.1",
          "<p>Работа</p>",
          "<p>Изданы приказы</p> <p>Проведены собрания</p>",
          "20.09.2024",
          "ОО",
        ]),
      ),
    ).toHaveLength(2);
  });
});

describe("merged and slid cells", () => {
  it("an empty deadline is the one above, an empty responsible too, with a warning between items", () => {
    const reading = readRows(A, ["1.2", "Сбор", "Собрано", "", ""]);
    expect(plan(reading)[1]).toBe("1.2.1 | 20.09.2024 | МОУО, ОО");
    expect(codes(reading, 3)).toEqual(["deadline-inherited", "responsible-inherited"]);
  });

  it("nothing is inherited over a section: that is an error", () => {
    const reading = readRows(
      ["1", "Первый", "", "", ""],
      A,
      ["2", "Второй", "", "", ""],
      ["2.1", "Сбор", "Собрано", "", ""],
    );
    expect(codes(reading, 5)).toEqual(["deadline-missing", "responsible-missing"]);
  });

  it("further rows of an item may repeat its number and title or leave them empty", () => {
    const more = ["1.1", "Назначение ответственных.", "Приказы размещены", "30.09.2024", "ОО"];
    expect(plan(readRows(A, more))).toEqual(["1.1.1 | 20.09.2024 | МОУО, ОО", "1.1.2 | 30.09.2024 | ОО"]);
    expect(plan(readRows(A, ["", "", "Приказы размещены", "30.09.2024", "ОО"]))).toEqual(
      plan(readRows(A, more)),
    );
  });

  it("a responsible party in the deadline's cell or column is found, and said", () => {
    expect(plan(readRows(["1.1", "Работа", "Сделано", "15.09.2024 ИРО ПК", ""]))).toEqual([
      "1.1.1 | 15.09.2024 | ИРО ПК",
    ]);
    const slid = readRows(A, ["1.2", "Сбор", "Собрано", "Министерство образования, МОУО", ""]);
    expect(plan(slid)[1]).toBe("1.2.1 | 20.09.2024 | Министерство образования, МОУО");
    expect(codes(slid, 3)).toContain("responsible-slid");
  });

  it("a row cut by a page break is one row again", () => {
    const reading = readRows(
      ["1.1", "Проведение собраний на тему доступа родителям", "Проведены собрания в", "20.09.2024", "ОО"],
      ["", "родителям (законным представителям)", "каждой школе", "", ""],
    );
    expect(reading.roadmap.items[0]).toMatchObject({
      title: "Проведение собраний на тему доступа родителям (законным представителям)",
    });
    expect(reading.roadmap.items[0]?.results[0]?.text).toBe("Проведены собрания в каждой школе");
    expect(codes(reading, 3, true)).toEqual(["page-break"]);
  });

  it("«то же» is the deadline above; «согласно п. 1.1» is that item's", () => {
    expect(readRows(A, ["1.2", "Сбор", "Собрано", "то же", "ОО"]).roadmap.items[1]?.results[0]?.rule).toEqual(
      { kind: "date", due: "2024-09-20" },
    );
    const reading = readRows(
      A,
      ["1.2", "Сбор", "Собрано", "согласно п. 1.1", "ОО"],
      ["1.3", "Отчёт", "Сдан", "согласно п. 7.1", "ОО"],
    );
    expect(reading.roadmap.items[1]?.results[0]).toMatchObject({
      deadline: "согласно п. 1.1",
      rule: { kind: "date", due: "2024-09-20" },
    });
    expect(codes(reading, 4)).toEqual(["reference-unclear"]);
  });
});

describe("responsible parties", () => {
  const who = (text: string) =>
    readRows(["1.1", "Работа", "Сделано", "20.09.2024", text]).roadmap.items[0]?.results[0]?.responsible;

  it("lists, «совместно с», «и», other cases, brackets", () => {
    expect(who("МОУО; ОО")).toEqual(["МОУО", "ОО"]);
    expect(who("МОУО\nОО")).toEqual(["МОУО", "ОО"]);
    expect(who("МОУО совместно с Министерством образования")).toEqual(["МОУО", "Министерство образования"]);
    expect(who("МИРС ПК и ИРО ПК (по согласованию)")).toEqual(["МИРС ПК", "ИРО ПК"]);
    expect(who("ОО МОУО")).toEqual(["ОО", "МОУО"]);
    expect(who("оо, моуо")).toEqual(["ОО", "МОУО"]);
  });

  it("abbreviations are known from where they are introduced", () => {
    const reading = readRows(
      ["1.1", "Работа", "Сделано", "20.09.2024", "Институт развития образования (далее – ИРО ПК)"],
      ["1.2", "Сбор", "Собрано", "20.09.2024", "Институт развития образования"],
    );
    expect(plan(reading).map((line) => line.split(" | ")[2])).toEqual(["ИРО ПК", "ИРО ПК"]);
  });

  it("an unknown party stays as written, and the likeliest known one is offered", () => {
    const reading = readRows(["1.1", "Работа", "Сделано", "20.09.2024", "Министерство культуры"]);
    expect(plan(reading)).toEqual(["1.1.1 | 20.09.2024 | Министерство культуры"]);
    expect(reading.rows[0]?.remarks.map(roadmapSentence)).toEqual(
      expect.arrayContaining([expect.stringContaining("Возможно, это «Министерство образования»")]),
    );
  });

  it("a shortened or mistyped name is taken with a warning", () => {
    expect(who("МИРС")).toEqual(["МИРС ПК"]);
    expect(codes(readRows(["1.1", "Работа", "Сделано", "20.09.2024", "МИРС"]), 2)).toEqual(["party-read"]);
    expect(who("Министерство оразования")).toEqual(["Министерство образования"]);
  });
});

describe("the ministry's own columns", () => {
  const wide = [...HEADINGS, "Доля школ со ссылками, %", "Целевой показатель, %", "Читать срок как"];

  it("percentages are read from text, from numbers and from percent cells", () => {
    const shares = (value: string | number) =>
      readTable([wide, [...A, value, "", ""]]).roadmap.items[0]?.results[0]?.minLinkShare;
    expect([shares("10"), shares("10 %"), shares(10), shares(0.1), shares("12,5")]).toEqual([
      0.1, 0.1, 0.1, 0.1, 0.125,
    ]);
    expect(shares("")).toBeUndefined();
    expect(codes(readTable([wide, [...A, "много", "", ""]]), 2)).toEqual(["share-unreadable"]);
  });

  it("an override is read instead; the document's words stay", () => {
    const reading = readTable([
      wide,
      ["1.1", "Работа", "Сделано", "до сентября 2024", "ОО", "", "", "до 15.09.2024"],
    ]);
    expect(reading.roadmap.items[0]?.results[0]).toMatchObject({
      deadline: "до сентября 2024",
      rule: { kind: "date", due: "2024-09-15" },
    });
    expect(codes(reading, 2)).toEqual([]);
  });
});

describe("deadlines as cells", () => {
  it("a date of the spreadsheet is a date, its serial number is one with a warning, another number is refused", () => {
    const due = (value: string | number | { day: "2024-09-20" }) =>
      readRows(["1.1", "Работа", "Сделано", value, "ОО"]);
    expect(due({ day: "2024-09-20" }).roadmap.items[0]?.results[0]).toMatchObject({
      deadline: "20.09.2024",
      rule: { kind: "date", due: "2024-09-20" },
    });
    expect(due(45555).roadmap.items[0]?.results[0]?.rule).toEqual({ kind: "date", due: "2024-09-20" });
    expect(codes(due(45555), 2)).toEqual(["deadline-serial"]);
    expect(codes(due(5), 2)).toEqual(["deadline.number"]);
  });

  it("says how each row was understood and what falls due next", () => {
    const reading = readRows(
      ["1.1", "Работа", "Сделано", "до 25 числа ежемесячно", "ОО"],
      ["1.2", "Сбор", "Собрано", "15.09.2024", "ОО"],
    );
    expect(reading.rows).toMatchObject([
      { row: 2, understood: "до 25 числа каждого месяца, ближайший срок 25.09.2024", next: "2024-09-25" },
      {
        row: 3,
        understood: "до 15.09.2024 включительно (воскресенье; последний рабочий день – 13.09.2024)",
        next: "2024-09-15",
      },
    ]);
  });
});
