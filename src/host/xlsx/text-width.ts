/** How wide a text is and how many lines it takes in Arial, so that rows can be made high enough without a screen. */

/** Advance widths of Arial in thousandths of the font size; what is not listed is as wide as a digit. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [222, "ijl'|"],
  [278, " .,:;!/\\[]It\u00a0"],
  [333, '()-rf`\u2010\u2011"«»'],
  [365, "гr*"],
  [437, "к"],
  [458, "зт"],
  [500, "cksvxyzcсхуJ"],
  [521, "чьэ"],
  [542, "ёГпн"],
  [584, "дкл<>=+~КЩ"],
  [604, "З"],
  [611, "TFZТ"],
  [625, "ъ"],
  [640, "УСРБВ"],
  [667, "ABEKPSVXYАЕХЪЬ"],
  [690, "мжыЭЦ"],
  [722, "CDHNRUНДЛИЙПЫ"],
  [750, "юЧ"],
  [778, "GOQОФ"],
  [802, "ш"],
  [823, "щфmМ"],
  [889, "%"],
  [917, "ШЖ"],
  [944, "W"],
  [1000, "—…Юм№@"],
];
const DIGIT = 556;
const WIDE = 1000;
const WIDTH_OF = new Map(
  WIDTHS.flatMap(([width, chars]) => [...chars].map((char) => [char, width] as const)),
);
const PIXELS_PER_POINT = 96 / 72;

export interface Face {
  readonly size: number;
  readonly bold: boolean;
}

/** Width in pixels. */
export function textWidth(text: string, face: Face): number {
  let sum = 0;
  for (const char of text) sum += charWidth(char);
  return (sum / 1000) * face.size * PIXELS_PER_POINT * (face.bold ? 1.07 : 1);
}

function charWidth(char: string): number {
  const known = WIDTH_OF.get(char);
  if (known !== undefined) return known;
  // Ideographs and emoji are a full square.
  return (char.codePointAt(0) ?? 0) >= 0x2e80 ? WIDE : DIGIT;
}

/** Lines of a wrapped text in a cell `width` pixels wide, broken the way spreadsheet programs break. */
export function wrappedLines(text: string, width: number, face: Face): number {
  const room = Math.max(width, 10);
  return text
    .split(/\r\n|\n|\r/)
    .reduce((lines, paragraph) => lines + paragraphLines(paragraph, room, face), 0);
}

function paragraphLines(paragraph: string, room: number, face: Face): number {
  let lines = 1;
  let used = 0;
  for (const [word] of paragraph.matchAll(/[^\s-]*-|\S+|\s+/gu)) {
    const width = textWidth(word, face);
    const blank = word.trim() === "";
    if (used + width <= room || (blank && used > 0)) {
      used += width;
      continue;
    }
    if (used > 0) lines += 1;
    // A word wider than the cell is cut wherever the cell ends.
    lines += Math.max(0, Math.ceil(width / room) - 1);
    used = width <= room ? width : width % room;
  }
  return lines;
}
