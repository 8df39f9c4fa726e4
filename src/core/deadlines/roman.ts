/** Roman numerals as they come from keyboards and scans: Ⅳ, ІV, lV, 1V, IУ; «Ш» and «П» for III and II. */
const SIGNS: Readonly<Record<string, string>> = { і: "i", ӏ: "i", l: "i", "1": "i", у: "v", y: "v", х: "x" };
const NUMERALS = "i ii iii iv v vi vii viii ix x xi xii".split(" ");

/** 1 … 12, or 0. A letter that stands alone is a numeral only where it can be nothing else. */
export function romanNumeral(visible: string): number {
  if (visible.length > 4) return 0;
  // «Ⅳ» is one character and means two letters.
  const plain = visible.normalize("NFKC").toLowerCase();
  if (plain === "ш" || plain === "п") return plain === "ш" ? 3 : 2;
  const letters = [...plain].map((char) => SIGNS[char] ?? char).join("");
  const value = NUMERALS.indexOf(letters) + 1;
  return value >= 5 && letters.length === 1 && !/^[VXⅤⅩ]$/.test(visible) ? 0 : value;
}

/** «IVкв», «1V квартал»: where the numeral that begins here ends, though letters or digits follow without a space. */
export function romanAt(text: string, at: number): number | null {
  const found = /^(?:1[VУ](?![а-яё])|[IVXⅠ-Ⅻ]{1,4}(?=(?:кв|пол)))/i.exec(text.slice(at, at + 8));
  return found ? at + found[0].length : null;
}
