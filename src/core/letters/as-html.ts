/**
 * The HTML part of a letter: tables and inline styles only, nothing loaded from elsewhere, readable in Gmail, Mail.ru, Yandex and
 * Outlook from 320 px up. Everything is escaped by the renderer, since titles and remarks come from cells.
 */
import { type ComponentChildren, h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Block, Entry, LetterContent, LetterLink, Point, Tone } from "./content";

const INK = "#1f2933";
const QUIET = "#616e7c";
const LINK = "#1f4e79";
const TONES: Readonly<Record<Tone, { readonly bar: string; readonly ink: string }>> = {
  overdue: { bar: "#c0392b", ink: "#a61b1b" },
  today: { bar: "#d9822b", ink: "#8a5300" },
  soon: { bar: "#1f4e79", ink: "#1f4e79" },
  errors: { bar: "#c0392b", ink: "#a61b1b" },
  calm: { bar: "#9aa5b1", ink: "#1f2933" },
};

const FONT = "font-family:Arial,Helvetica,sans-serif";
const TEXT = `${FONT};font-size:16px;line-height:24px;color:${INK}`;
/** Long addresses and words break instead of widening the letter. */
const BREAK = "word-break:break-word;overflow-wrap:anywhere";

export function asHtml(content: LetterContent): string {
  const { subject, testLine, greeting, lead, blocks, button, closing, footer } = content;
  const body = table("max-width:640px;background-color:#ffffff", "#ffffff", [
    testLine === null ? null : row(testLine, `background-color:#fff1d6;color:#8a5300;padding:12px 20px`),
    row(lines(greeting), "padding:24px 20px 0"),
    row(lead, "padding:12px 20px 0"),
    ...blocks.map(blockRow),
    button ? row(buttonTable(button), "padding:24px 20px 0") : null,
    row(closing, `padding:20px 20px 0;font-size:14px;line-height:20px;color:${QUIET}`),
    row(lines(footer.join("\n")), "padding:20px 20px 28px"),
  ]);
  const page = h("html", { lang: "ru" }, [
    h("head", {}, [
      h("meta", { charset: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("title", {}, subject),
    ]),
    h(
      "body",
      { style: "margin:0;padding:0;background-color:#eef2f6" },
      table("background-color:#eef2f6", "#eef2f6", [
        h("tr", {}, h("td", { align: "center", style: "padding:12px 8px" }, body)),
      ]),
    ),
  ]);
  return `<!DOCTYPE html>${renderToString(page)}`;
}

function table(style: string, bgcolor: string, rows: ComponentChildren): ComponentChildren {
  return h(
    "table",
    {
      role: "presentation",
      width: "100%",
      cellPadding: "0",
      cellSpacing: "0",
      border: 0,
      bgcolor,
      style: `width:100%;border-collapse:collapse;${style}`,
    },
    h("tbody", {}, rows),
  );
}

function row(children: ComponentChildren, style: string): ComponentChildren {
  return h("tr", {}, h("td", { style: `${TEXT};${BREAK};${style}` }, children));
}

function blockRow({ heading, tone, entries }: Block): ComponentChildren {
  const { bar, ink } = TONES[tone];
  const inside = table("", "#ffffff", [
    row(heading, `padding:0 0 0 12px;font-weight:bold;font-size:17px;color:${ink}`),
    ...entries.map((entry) => row(entryParts(entry), "padding:10px 0 0 12px")),
  ]);
  return h(
    "tr",
    {},
    h(
      "td",
      { style: "padding:24px 20px 0" },
      table(`border-left:4px solid ${bar}`, "#ffffff", [h("tr", {}, h("td", {}, inside))]),
    ),
  );
}

function entryParts({ mark, title, points }: Entry): ComponentChildren {
  const head = mark === "" ? title : [h("b", {}, mark), title === "" ? "" : ` ${title}`];
  return [
    mark === "" && title === "" ? null : h("div", {}, head),
    ...points.map((point) =>
      h(
        "div",
        { style: `font-size:15px;line-height:22px;color:${QUIET};padding:2px 0 0` },
        pointParts(point),
      ),
    ),
  ];
}

function pointParts({ text, link }: Point): ComponentChildren {
  return [lines(text), link && text !== "" ? " " : "", link ? anchor(link) : null];
}

function anchor({ text, url }: LetterLink): ComponentChildren {
  return h("a", { href: url, style: `color:${LINK};text-decoration:underline;white-space:nowrap` }, text);
}

/** A button that Outlook draws too: the colour is the cell's, not the link's. */
function buttonTable({ text, url }: LetterLink): ComponentChildren {
  return h(
    "table",
    {
      role: "presentation",
      cellPadding: "0",
      cellSpacing: "0",
      border: 0,
      style: "border-collapse:collapse",
    },
    h(
      "tbody",
      {},
      h(
        "tr",
        {},
        h(
          "td",
          { bgcolor: LINK, style: `background-color:${LINK};border-radius:4px;padding:12px 20px` },
          h(
            "a",
            {
              href: url,
              style: `${FONT};font-size:16px;font-weight:bold;color:#ffffff;text-decoration:none`,
            },
            text,
          ),
        ),
      ),
    ),
  );
}

function lines(text: string): ComponentChildren {
  return text.split("\n").flatMap((line, index) => (index === 0 ? [line] : [h("br", {}), line]));
}
