/** Rows with a fault of leftovers or hygiene. */
import { type FaultyRow, of } from "./faulty";

export const FAULTY_FORM: readonly FaultyRow[] = [
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
    "2.3",
    { activities: "Собрания прошли 23.09–04.10.2024 (уточнить у коллег!!!)" },
    "a note to a colleague",
    "leftovers",
  ),
  of("2.3", { result: "Проведено ??? собраний" }, "a figure left open", "leftovers"),
];
