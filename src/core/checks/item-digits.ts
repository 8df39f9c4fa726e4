/** Letters that stand for digits in an item number. */

const DIGITS: Readonly<Record<string, string>> = {
  О: "0",
  о: "0",
  O: "0",
  o: "0",
  З: "3",
  з: "3",
  l: "1",
  I: "1",
  і: "1",
  І: "1",
  "|": "1",
  б: "6",
  Ч: "4",
  ч: "4",
  S: "5",
};
const ROMAN: Readonly<Record<string, string>> = {
  I: "1",
  II: "2",
  III: "3",
  IV: "4",
  V: "5",
  VI: "6",
  VII: "7",
  VIII: "8",
  IX: "9",
  X: "10",
  І: "1",
  ІІ: "2",
  ІІІ: "3",
};

/** «l.1», «З.1», «1.О», «I.2», «II.3» – letters that stand for digits, only where nothing but a number can be meant. */
export function withDigits(text: string): string {
  const parts = /^([0-9OoОоЗзlIіІ|бЧчSIVX]{1,4})(\s?[.,]\s?)([0-9OoОоЗзlIіІ|бЧчS]{1,2})(\.?)$/.exec(text);
  if (!parts || /^[\d]+$/.test(`${parts[1]}${parts[3]}`)) return text;
  const first = ROMAN[parts[1] ?? ""] ?? digitsOf(parts[1] ?? "");
  return `${first}${parts[2]}${digitsOf(parts[3] ?? "")}${parts[4]}`;
}

function digitsOf(letters: string): string {
  return [...letters].map((letter) => DIGITS[letter] ?? letter).join("");
}
