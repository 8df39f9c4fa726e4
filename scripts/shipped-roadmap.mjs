// Turns the transcription of the seed document into the resource that «Подготовить таблицу» fills an empty workbook with.
import { readFile } from "node:fs/promises";
import path from "node:path";

/** Demands that the report form or the result's own text makes, by result id: they are numbers, so a person put them here. */
const DEMANDS = {
  // The form's example for 2.1: «выборочно, не менее 10 % от общего количества школ».
  "2.1.1": { minLinkShare: 0.1 },
  // «доля педагогических работников, обучающихся и родителей … равна 50 %».
  "4.1.2": { targetShare: 0.5 },
};

const BODIES = [
  {
    name: "Министерство образования",
    aliases: ["Министерство образования и науки Пермского края", "Минобр ПК"],
  },
  { name: "МИРС ПК", aliases: ["МИРС", "Министерство информационного развития и связи Пермского края"] },
  {
    name: "ИРО ПК",
    aliases: [
      "ИРО",
      "ГАУ ДПО «Институт развития образования Пермского края»",
      "Институт развития образования Пермского края",
    ],
  },
];

/** The text of dist/roadmap-2024.html: JSON in an inert script element, because Apps Script carries no other files. */
export async function shippedRoadmap(root) {
  const read = async (name) => JSON.parse(await readFile(path.join(root, "data", name), "utf8"));
  const roadmap = await read("roadmap-2024.json");
  const form = await read("report-form-2024.json");
  const doubts = await read("roadmap-2024-doubts.json");
  const municipalities = await read("municipalities.json");
  const shipped = {
    title: roadmap.title,
    formTitle: form.title,
    year: roadmap.year,
    window: { start: "2024-09-01", end: "2024-12-01" },
    finalDate: form.requiredBy.due,
    sections: roadmap.sections.map(({ number, title }) => ({ number: String(number), title })),
    items: roadmap.items.map((item) => ({
      number: item.number,
      section: String(item.section),
      title: item.title,
      results: item.results.map((result) => ({
        text: result.text,
        deadline: result.due.raw,
        responsible: result.responsible.join(", "),
        doubt: doubts[result.id] ?? "",
        ...DEMANDS[result.id],
      })),
    })),
    reporters: [
      ...municipalities.map((entry) => ({
        name: entry.name,
        kind: "municipality",
        parties: ["МОУО", "ОО"],
        aliases: aliasesOf(entry),
      })),
      ...BODIES.map((body) => ({ ...body, kind: "body", parties: [body.name] })),
    ],
  };
  // "<" is escaped so that no text of the document can end the element.
  const json = JSON.stringify(shipped).replaceAll("<", "\\u003c");
  return `<script type="application/json">${json}</script>\n`;
}

/** Known other names; what an alias says in brackets about its age («before 2021») is for readers of the data only. */
function aliasesOf(entry) {
  const names = (entry.aliases ?? []).map((alias) => alias.replace(/\s*\([^)]*\)\s*$/, ""));
  return entry.nameAfterConversion ? [entry.nameAfterConversion, ...names] : names;
}
