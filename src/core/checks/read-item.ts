/** Reads the number of an item out of a cell, whatever a person or a spreadsheet made of it. */
import { cellText } from "../reports/cell-text";
import type { Cell } from "../reports/row";
import { clean } from "../text/spaces";
import { dayInside, fromDay, fromSerial } from "./item-from-date";
import { fromText } from "./item-from-text";
import type { ItemReading } from "./item-reading";
import type { TitleReading } from "./match-title";
import type { RoadmapIndex } from "./roadmap-index";

const NO_SLIPS: ItemReading["slips"] = [];

export function readItem(cell: Cell, title: TitleReading, index: RoadmapIndex): ItemReading {
  const { value } = cell;
  if (typeof value === "string" && index.byNumber.has(value)) return { number: value, slips: NO_SLIPS };
  const raw = cellText(cell);
  const text = clean(raw);
  if (text === "" || /^[-–—.]+$/.test(text)) return missing(title);
  if (typeof value === "object" && value !== null)
    return fromDay(value.day, raw, title, index, (value.time ?? "") >= "12:00");
  if (typeof value === "number") return fromNumeric(value, title, index);
  const dated = dayInside(text);
  if (dated) return fromDay(dated.day, raw, title, index, dated.late);
  if (/^\d{5}$/.test(text)) return fromSerial(Number(text), raw, title, index);
  return fromText(text, raw, title, index);
}

function missing(title: TitleReading): ItemReading {
  return title.item === null
    ? { number: null, slips: [{ slip: "missing", params: {} }] }
    : { number: title.item, slips: [{ slip: "missing-title-known", params: { meant: title.item } }] };
}

function fromNumeric(value: number, title: TitleReading, index: RoadmapIndex): ItemReading {
  const rounded = String(Math.round(value * 1000) / 1000);
  if (index.byNumber.has(rounded)) {
    // The number 1.1 may have been typed as 1.10; the title decides.
    const longer = `${rounded}0`;
    const number = index.byNumber.has(longer) && title.item === longer ? longer : rounded;
    return {
      number,
      slips: [{ slip: "numeric", params: { text: rounded.replace(".", ","), meant: number } }],
    };
  }
  if (Number.isInteger(value) && value > 20_000 && value < 80_000)
    return fromSerial(value, rounded, title, index);
  return fromText(rounded, rounded, title, index);
}
