/** Rules on what programs, keyboards and copying leave in a text. */
import { RUSSIAN_LAYOUT_LINK, typedInRussian, wrongLayoutWords } from "../../text/layout";
import { mixedWords, repairMixedWords } from "../../text/letters";
import { readLinks, TAKEN } from "../../text/links";
import { findMojibake } from "../../text/mojibake";
import { clean, countInvisible, withoutInvisible } from "../../text/spaces";
import { type RowRule, remark } from "../rule";
import { each, inOddTexts } from "./hygiene-rule";

const ERROR_VALUE =
  /#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!|SPILL!|CALC!|ССЫЛКА!|Н\/Д|ЗНАЧ!|ИМЯ\?|ДЕЛ\/0!|ЧИСЛО!|ПУСТО!|ОШИБКА!)|^#{4,}$/;
const FORMULA_LIKE =
  /^\s*(?:=\s*[A-Za-zА-Яа-яЁё"'(+@$\d-]|[+@-]\s*[A-ZА-ЯЁa-z]{2,20}\s*\(|[+-]\s*\$?[A-Z]{1,2}\$?\d{1,5}\s*(?:[+\-*/:,;)]|$)|[+-]\d+\s*[*/]\s*\d|@[A-ZА-ЯЁ]{2,20}\()/;
const LEADING_SIGN = /^\s*[+@]/;
const TAG =
  /<\/?(?:p|br|b|i|u|s|a|div|span|table|tr|td|th|tbody|ul|ol|li|strong|em|font|h[1-6]|img|script|style|html|body|meta|o:p|sup|sub|center|iframe|input)(?:\s[^<>]{0,300})?\/?>|&(?:nbsp|amp|quot|lt|gt|laquo|raquo|mdash|ndash|#\d{2,5}|#x[0-9a-f]{2,4});/i;
const TAGS = new RegExp(TAG.source, "gi");

export const SIGN_RULES: readonly RowRule[] = [
  each(
    "error-value",
    "error",
    "Ошибка таблицы вместо значения",
    "#ССЫЛКА!",
    "Формула сломалась при копировании; сведений нет.",
    inOddTexts((text) => {
      const found = text.text.includes("#") ? ERROR_VALUE.exec(text.text) : null;
      return found ? remark(text.column, { text: found[0] }) : [];
    }),
    "all",
  ),
  each(
    "formula",
    "warning",
    "Формула вместо текста",
    "=B2&C2",
    "То, что показывает формула, изменится или сломается при сведении.",
    (text) =>
      text.isFormula
        ? remark(
            text.column,
            { text: text.cell.formula ?? "" },
            text.text === "" ? undefined : { column: text.column, text: text.raw },
          )
        : [],
    "all",
  ),
  each(
    "formula-like",
    "warning",
    "Текст похож на формулу",
    "=СУММ(A1:A5)",
    "При копировании в другую программу он станет формулой.",
    inOddTexts((text) =>
      !text.isFormula && FORMULA_LIKE.test(text.text) ? remark(text.column, { text: text.text }) : [],
    ),
    "all",
  ),
  each(
    "leading-sign",
    "hint",
    "Текст начинается со знака + или @",
    "+7 (342) 000-00-00 – координатор",
    "Некоторые программы примут такой текст за формулу; сохранён как текст.",
    inOddTexts((text) =>
      LEADING_SIGN.test(text.text) && !FORMULA_LIKE.test(text.text)
        ? remark(text.column, { text: text.text })
        : [],
    ),
  ),
  each(
    "html",
    "warning",
    "Разметка страницы в тексте",
    "<p>Проведено</p>",
    "Разметка скопирована с сайта вместе с текстом.",
    inOddTexts((text) => {
      const found = /[<&]/.test(text.text) ? TAG.exec(text.text) : null;
      if (!found) return [];
      const plain = clean(text.raw)
        .replace(/<br\s?\/?>|<\/(?:p|div|li|tr)>/gi, "\n")
        .replace(TAGS, (piece) => ENTITIES[piece.toLowerCase()] ?? " ")
        .replace(/ {2,}/g, " ")
        .replace(/ ?\n ?/g, "\n")
        .trim();
      return remark(text.column, { text: found[0] }, { column: text.column, text: plain });
    }),
    "all",
  ),
  each(
    "mojibake",
    "error",
    "Нечитаемый текст",
    "РџСЂРёРєР°Р·",
    "Текст потерял кодировку; прочесть его нельзя.",
    inOddTexts((text) => {
      const found = findMojibake(text.text);
      return found ? remark(text.column, { text: found.piece, meant: found.meant }) : [];
    }),
    "all",
  ),
  each(
    "wrong-layout",
    "warning",
    "Другая раскладка клавиатуры",
    "ghbrfp",
    "Набрано латиницей на русской раскладке.",
    (text) => {
      const link = RUSSIAN_LAYOUT_LINK.exec(text.text);
      if (link) return remark(text.column, { text: link[0], meant: "https://" });
      const words = wrongLayoutWords(text.links.rest);
      const [first] = words;
      return first
        ? remark(text.column, {
            text: words.slice(0, 4).join(" "),
            meant: typedInRussian(words.slice(0, 4).join(" ")),
          })
        : [];
    },
    "all",
  ),
  each(
    "invisible",
    "hint",
    "Невидимые знаки",
    "«округ» с мягким переносом",
    "Мешают искать; в сводный отчёт войдёт текст без них.",
    (text) => {
      const count = text.raw === text.text ? 0 : countInvisible(text.raw);
      return count > 0
        ? remark(text.column, { count }, { column: text.column, text: withoutInvisible(text.raw) })
        : [];
    },
  ),
  each(
    "look-alikes",
    "hint",
    "Латинские буквы внутри русских слов",
    "«Cферум» с латинской C",
    "Слово не находится поиском.",
    inOddTexts((text) => {
      const words = mixedWords(text.links.rest);
      return words.length > 0
        ? remark(
            text.column,
            { text: [...new Set(words)].slice(0, 3).join(", "), count: words.length },
            { column: text.column, text: repairOutsideLinks(text.raw) },
          )
        : [];
    }),
  ),
  each(
    "tabs",
    "hint",
    "Табуляция внутри ячейки",
    "список со знаками табуляции",
    "Табуляция сдвинула бы столбцы при копировании; в сводном отчёте будет пробел.",
    (text) => (/\t/.test(text.raw) ? remark(text.column, {}) : []),
  ),
];

const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&amp;": "&",
  "&quot;": '"',
  "&laquo;": "«",
  "&raquo;": "»",
  "&mdash;": "—",
  "&ndash;": "–",
  "&lt;": "<",
  "&gt;": ">",
};

/** Look-alikes are repaired everywhere but inside links and addresses. */
function repairOutsideLinks(text: string): string {
  const { rest } = readLinks(text);
  const repaired = repairMixedWords(rest);
  let result = "";
  for (let at = 0; at < repaired.length; at++) result += rest[at] === TAKEN ? text[at] : repaired[at];
  return result;
}
