/** Figures, papers, phrases, personal data: what is found and what only looks alike. */
import { describe, expect, it } from "vitest";
import { readDates } from "../../../src/core/text/dates";
import { readDocuments } from "../../../src/core/text/documents";
import { hasQuantity, readOutOf, schoolsNamed } from "../../../src/core/text/numbers";
import { readPersonalData } from "../../../src/core/text/personal-data";
import { isNotDone, isPromise, readDoneWords } from "../../../src/core/text/phrases";
import { readShares } from "../../../src/core/text/shares";
import { readSums } from "../../../src/core/text/sums";
import { isVague } from "../../../src/core/text/vague";

const rest = (text: string) => readDates(text, 2024).rest;

describe("a quantity", () => {
  it.each(["19 ОО", "100 %", "проведено три собрания", "1 + 19 записей", "4 938"])("%s", (text) =>
    expect(hasQuantity(rest(text))).toBe(true),
  );
  it.each([
    "10.10.2024",
    "на 2024-2025 учебный год",
    "1 раз в неделю",
    "каждые 2 недели",
    "в 2024 году",
    "для 5-9 классов",
    "п. 1.1",
    "№ 12",
  ])("none in %s", (text) => expect(hasQuantity(rest(text))).toBe(false));
});

describe("a part and its whole", () => {
  it.each([
    ["19 из 19 ОО", 19, 19],
    ["31 из 30 школ", 31, 30],
    ["7500 родителей из 7400", 7500, 7400],
    ["4 из 31 ОО, выборочно", 4, 31],
  ])("%s", (text, part, whole) => expect(readOutOf(text)).toMatchObject([{ part, whole }]));
  it.each(["320 участников из 19 школ", "10 заявок из 3 школ", "из 5 классов", "один из 3"])(
    "none in %s",
    (text) => expect(readOutOf(text)).toEqual([]),
  );

  it.each([
    ["на сайтах всех 19 школ", 19],
    ["в 31 из 31 ОО", 31],
    ["Всего 31 сайтов", 31],
    ["в 3 ОО", null],
  ])("schools in all: %s", (text, count) => expect(schoolsNamed(text)).toBe(count));
});

describe("sums", () => {
  it.each([
    ["Всего 100: педагоги – 30, родители – 90", 120],
    ["Всего участников 100 (педагоги – 30, родители – 60)", 90],
    ["4938 участников, из них 5100 родителей", 5100],
  ])("%s", (text, parts) => expect(readSums(text)[0]?.parts).toBe(parts));
  it.each([
    "Всего 31 сайтов. Примеры: 4 ссылки",
    "педагоги – 812, обучающиеся – 11240",
    "Всего 100 %: 30 % и 70 %",
  ])("none in %s", (text) => expect(readSums(text)).toEqual([]));
});

describe("shares", () => {
  const kinds = (text: string) => readShares(text).map(({ value, kind }) => `${value} ${kind}`);
  it.each([
    ["57,3 % при плане 50 %", ["57.3 value", "50 plan"]],
    ["54,1 % (цель 50 % достигнута)", ["54.1 value", "50 plan"]],
    ["51 % (план – 50 %)", ["51 value", "50 plan"]],
    ["целевой показатель 50 %, достигнуто 63 %", ["50 plan", "63 value"]],
    ["рост на 13,1 %", ["13.1 growth"]],
    ["в целом по округу 57,3 %", ["57.3 total"]],
  ])("%s", (text, expected) => expect(kinds(text)).toEqual(expected));
});

describe("papers", () => {
  it.each(["Приказ № 5", "копии в приложении 1", "файл отчет.xlsx", "протокол б/н"])("named: %s", (text) =>
    expect(readDocuments(text, false).named).toBe(true),
  );
  it.each([
    "Протоколы прилагаются",
    "см. приложение",
    "скриншоты во вложении",
    "Приложение",
    "приказ прикреплен",
  ])("promised: %s", (text) => expect(readDocuments(text, false).promise).not.toBeNull());
  it.each([
    "мобильное приложение «Сферум»",
    "установили приложение VK",
    "прилагаются усилия",
    "по форме приложения",
    "веб-приложение",
  ])("no promise: %s", (text) => expect(readDocuments(text, false).promise).toBeNull());
});

describe("vague", () => {
  it.each([
    "выполнено",
    "Да",
    "-",
    "+",
    "в работе",
    "Проведена работа",
    "Работа проведена в полном объёме",
    "Выполнено в соответствии с дорожной картой",
    "Исполнено в срок",
    "…",
    "н/д",
    "Информация размещена",
    "см. выше",
    "Без замечаний",
  ])("%s", (text) => expect(isVague(text)).toBe(true));
  it.each([
    "19",
    "Приказ № 5",
    "Информация размещена на сайтах школ",
    "Собрания проведены во всех школах",
    "Заявки обрабатываются еженедельно",
    "https://a.example",
  ])("not %s", (text) => expect(isVague(text)).toBe(false));
});

describe("promises and work not done", () => {
  it.each([
    "Будет проведено в декабре",
    "Планируется охватить 500 человек",
    "Собрания запланированы на 20.12.2024",
    "Приказ планируется издать",
    "Локальные акты будут размещены до конца года",
  ])("promise: %s", (text) => expect(isPromise(text)).toBe(true));
  it.each([
    "Собрания проведены, следующие запланированы на май",
    "Запланированные мероприятия проведены",
    "Отчет подготовлен и будет направлен 30.11.2024",
    "Проведено 5 собраний",
  ])("no promise: %s", (text) => expect(isPromise(text)).toBe(false));
  it.each([
    "Собрания не проведены",
    "Приказ на согласовании",
    "Локальные акты разрабатываются",
    "Работа не начата",
    "не выполнено",
  ])("not done: %s", (text) => expect(isNotDone(text)).toBe(true));
  it.each([
    "Смены координаторов не было",
    "Ошибок не выявлено",
    "В 17 школах создано, в 2 школах – в работе",
    "Проведено 5 собраний",
  ])("done: %s", (text) => expect(isNotDone(text)).toBe(false));
  it.each([
    "Смены муниципального и школьных координаторов в 2024 году не было",
    "Новые учетные записи не требовались",
    "Корректировка не потребовалась",
    "Координаторы не менялись",
  ])("nothing needed: %s", (text) => expect(readDoneWords(text).nothingNeeded).toBe(true));
});

describe("personal data", () => {
  const kinds = (text: string, contacts = false) => readPersonalData(text, contacts).map(({ kind }) => kind);
  it.each([
    ["СНИЛС 112-233-445 95", ["snils"]],
    ["паспорт 57 04 123456", ["passport"]],
    ["12.05.2010 г.р.", ["birth"]],
    ["проживает по адресу: ул. Ленина, 5", ["address"]],
    ["родитель, +7 902 000-11-22", ["phone"]],
  ])("%s", (text, expected) => expect(kinds(text)).toEqual(expected));
  it.each([
    "исправлено 224 ошибок в СНИЛС и датах рождения",
    "ИНН 5920000000, ОГРН 1025900000000",
    "№ 171-03-09-402",
    "тел. 8 (34241) 0-00-11",
    "паспорт школы, 2024 год",
  ])("none in %s", (text) => expect(kinds(text)).toEqual([]));
  it("a mobile phone where contacts are asked for is fine", () =>
    expect(kinds("+7 902 000-11-22", true)).toEqual([]));
});
