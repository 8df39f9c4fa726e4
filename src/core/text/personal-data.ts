/** Personal data that a report form does not ask for: numbers of identity papers, births, addresses, private phones. */

export type PersonalDatum = "snils" | "passport" | "birth" | "address" | "phone" | "inn";

const PATTERNS: readonly (readonly [PersonalDatum, RegExp])[] = [
  [
    "snils",
    /(?<![\d-])\d{3}-\d{3}-\d{3}[\s-]\d{2}(?![\d-])|снилс[^\d\n]{0,20}\d{3}[\s-]?\d{3}[\s-]?\d{3}[\s-]?\d{2}(?!\d)/i,
  ],
  [
    "passport",
    /паспорт[а-я]{0,3}[^\d\n]{0,30}\d{2}\s?\d{2}[\s№N,]{0,5}\d{6}(?!\d)|сери[яи]\s?\d{2}\s?\d{2}[^\d\n]{0,10}\d{6}(?!\d)|свидетельств[а-я]{1,2} о рождении[^\d\n]{0,20}[IVX]{1,4}-[А-Я]{2}\s?№?\s?\d{6}/i,
  ],
  [
    "birth",
    /(?<!\d)\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}\s?(?:г\.?\s?р\.?(?![а-яё])|года? рождения)|(?:дата рождения|родил(?:ся|ась))[^\d\n]{0,12}\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}/i,
  ],
  [
    "address",
    /(?:прожива[а-я]{2,6}|зарегистрирован[а-я]{0,2}|домашний адрес|адрес (?:проживания|регистрации))[^\n]{0,30}(?:ул\.|улиц|г\.|д\.|кв\.)/i,
  ],
  ["inn", /инн[^\d\n]{0,12}\d{12}(?!\d)/i],
];
/** One of these words or forms stands in every pattern above. */
const SUSPECT =
  /снилс|\d{3}-\d{3}-\d{3}|паспорт|сери[яи]|рожд|родил|г\.?\s?р\.?|прожива|зарегистр|адрес|инн/i;
const MOBILE = /(?<![\d-])(?:\+7|8)[\s-]?\(?9\d{2}\)?[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/;

/** Kinds of personal data in the text with the piece that holds them. `contactsAsked`: the item asks who is responsible. */
export function readPersonalData(
  text: string,
  contactsAsked: boolean,
): { kind: PersonalDatum; piece: string }[] {
  if (!/\d/.test(text)) return [];
  const phone = contactsAsked ? null : MOBILE.exec(text);
  if (!phone && !SUSPECT.test(text)) return [];
  const found = PATTERNS.flatMap(([kind, pattern]) => {
    const match = pattern.exec(text);
    return match ? [{ kind, piece: match[0] }] : [];
  });
  return phone ? [...found, { kind: "phone" as const, piece: phone[0] }] : found;
}
