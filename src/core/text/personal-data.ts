/** Personal data that a report form does not ask for: numbers of identity papers, births, addresses, private phones. */

export type PersonalDatum = "snils" | "passport" | "birth" | "address" | "phone" | "inn" | "person";

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
/** A pupil or parent by name: «ученик Петров Иван Сергеевич», «Петров Иван, 5А класс». */
const PRIVATE_PERSON =
  /(?:учени[кц][а-я]{0,3}|обучающ[а-я]{2,4}|родител[а-я]{1,3}|ребен[а-я]{1,3}|мать|отец)[\s:–-]{1,3}[А-ЯЁ][а-яё]{1,20}\s[А-ЯЁ][а-яё]{2,20}\s[А-ЯЁ][а-яё]{3,20}(?:вна|вны|вич|вича|ична)|[А-ЯЁ][а-яё]{2,20}\s[А-ЯЁ][а-яё]{2,20}(?:\s[А-ЯЁ][а-яё]{4,20})?,?\s\(?\d{1,2}\s?[-«"]?[А-Га-г]?[»"]?\s?(?:класс|кл\.)/;
const MOBILE = /(?<![\d-])(?:\+7|8)[\s-]?\(?9\d{2}\)?[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/;

/** Kinds of personal data in the text with the piece that holds them. `contactsAsked`: the item asks who is responsible. */
export function readPersonalData(
  text: string,
  contactsAsked: boolean,
): { kind: PersonalDatum; piece: string }[] {
  const phone = contactsAsked ? null : MOBILE.exec(text);
  const person = contactsAsked ? null : PRIVATE_PERSON.exec(text);
  if (!phone && !person && !SUSPECT.test(text)) return [];
  const found = PATTERNS.flatMap(([kind, pattern]) => {
    const match = pattern.exec(text);
    return match ? [{ kind, piece: match[0] }] : [];
  });
  return [
    ...found,
    ...(phone ? [{ kind: "phone" as const, piece: phone[0] }] : []),
    ...(person ? [{ kind: "person" as const, piece: person[0] }] : []),
  ];
}
