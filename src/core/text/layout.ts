/** Text typed with the wrong keyboard layout: «ghbrfp» for «приказ», «реезы://» for "https://". */

const ENGLISH = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~";
const RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ";
const TO_RUSSIAN = new Map([...ENGLISH].map((key, index) => [key, RUSSIAN[index] ?? key]));

/** What the same keys give on the Russian layout. */
export function typedInRussian(text: string): string {
  let result = "";
  for (const key of text) result += TO_RUSSIAN.get(key) ?? key;
  return result;
}

// Keys of letters only inside a word; a dot or comma at its end is rather punctuation.
const LATIN_WORD = /(?<![A-Za-z0-9_@./\\-])[A-Za-z[\];',.`{}:"<>]{3,40}[A-Za-z[\]{}'](?![A-Za-z0-9_@/\\])/g;
const KNOWN =
  /^(?:https?|html?|xlsx?|docx?|pptx?|pdf|jpe?g|png|www|qr|sms|usb|wi-?fi|skype|sferum|mp[34]|zip|rar|csv|xml|json|vpn|gmail|yandex|http|crm|lms|moodle|kahoot|sharepoint|rutube|youtube|telegram|whatsapp)$/i;
const VOWEL = /[аеёиоуыэюя]/gi;

/** Words that read as Russian only after the layout is changed. `text` must be free of links and addresses. */
export function wrongLayoutWords(text: string): string[] {
  if (!/[A-Za-z]/.test(text)) return [];
  return (text.match(LATIN_WORD) ?? []).filter(readsAsRussian);
}

function readsAsRussian(word: string): boolean {
  const letters = word.replace(/[^A-Za-z]/g, "");
  if (letters.length < 4 || KNOWN.test(letters)) return false;
  const latinVowels = letters.match(/[aeiou]/gi)?.length ?? 0;
  if (latinVowels / letters.length > 0.26) return false;
  const russian = typedInRussian(word).replace(/[.,:;]+$/, "");
  if (!/^[а-яё]+$/i.test(russian)) return false;
  const vowels = russian.match(VOWEL)?.length ?? 0;
  const share = vowels / russian.length;
  if (
    share < 0.25 ||
    share > 0.65 ||
    /[бвгджзйклмнпрстфхцчшщъь]{5}|[аеёиоуыэюя]{4}|^[ъыь]|[ъь]{2}/i.test(russian)
  )
    return false;
  // Two letters side by side that no Russian word has: an English or German word that happens to lack vowels.
  return !/[йъь][аеиуыэ]|[жшч]ы|[жшчщ]я|[гкх]ы|йй|щщ|шщ|цй|ёё|ыы|ъ[бвгджзклмнпрст]|ф[йцщ]|щ[кпт]|э[аеиоу]/i.test(
    russian,
  );
}

/** Addresses typed on the Russian layout: «реезы://», «цццю». */
export const RUSSIAN_LAYOUT_LINK = /(?<![а-яё])(?:реезы?Ж?(?:\/\/|\.\.|Ж)|реезы?:|цццю)\S{0,200}/i;
