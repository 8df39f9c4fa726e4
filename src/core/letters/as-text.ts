/** The plain-text part of a letter. */
import type { Entry, LetterContent, Point } from "./content";

export function asText(content: LetterContent): string {
  const { testLine, greeting, lead, blocks, button, closing, footer } = content;
  const parts = [
    ...(testLine === null ? [] : [testLine]),
    greeting,
    lead,
    ...blocks.map(({ heading, entries }) =>
      [`${heading.toUpperCase()}`, ...entries.map(entryText)].join("\n\n"),
    ),
    ...(button ? [`${button.text}:\n${button.url}`] : []),
    closing,
    footer.join("\n"),
  ];
  return `${parts.filter((part) => part.trim() !== "").join("\n\n")}\n`;
}

function entryText({ mark, title, points }: Entry): string {
  const head = [mark, title].filter((part) => part !== "").join(" ");
  return [head, ...points.map(pointText)].filter((line) => line !== "").join("\n");
}

function pointText({ text, link }: Point): string {
  const line = text === "" ? "" : `  – ${indent(text)}`;
  return link ? [line, `    ${link.text}: ${link.url}`].filter((part) => part !== "").join("\n") : line;
}

const indent = (text: string): string => text.split("\n").join("\n    ");
