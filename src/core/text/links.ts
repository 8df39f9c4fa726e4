/** Links in free text: good ones, broken ones, and paths that only lead somewhere on the author's own computer. */

export interface LinkReading {
  /** Addresses that can be opened, without repetition. */
  readonly links: readonly string[];
  /** Pieces that were meant as links but lead nowhere. */
  readonly broken: readonly string[];
  /** Paths and addresses of one computer or one office network. */
  readonly local: readonly string[];
  readonly emails: readonly string[];
  /** The text with all of these replaced by signs of the same length, for the readers that come after. */
  readonly rest: string;
}

/** Stands for a character that was already understood as part of something else. */
export const TAKEN = "\u00A4";

const EMAIL = /[a-zа-я0-9][\w.+-]{0,63}@[a-zа-я0-9-]{1,63}(?:\.[a-zа-я0-9-]{1,63}){1,5}/gi;
const LOCAL_PATH = /(?:file:\/{2,3}|(?<![a-zа-яё])[a-z]:\\|\\\\[a-zа-я0-9_.-]{1,60}\\)[^\n"«»;]{0,300}/gi;
const SCHEME =
  /https?:\/\/(?=\S)|(?<![a-z])(?:h{1,2}t{1,3}p{1,2}s{0,2}|htp?s?|ttps?|hptts?|htttps?|реезы?)\s{0,2}[:;.Ж]{0,2}\s{0,2}[/\\.]{1,4}\s?(?=[^\s])|(?<![a-z])https?:(?=[a-zа-я])/gi;
const TAIL = /^[^\s<>"«»;|]{1,2000}/;
const WWW = /(?<![a-zа-я0-9@./-])www[.,][^\s<>"«»;,|]{1,2000}/gi;
const ZONES = "ru|su|рф|com|org|net|info|edu|online|site|me|io|pro|moscow|рус|дети|xn--p1ai|example|test";
const BARE = new RegExp(
  `(?<![a-zа-яё0-9@./_-])[a-zа-яё0-9](?:[a-zа-яё0-9-]{0,61}[a-zа-яё0-9])?(?:\\.[a-zа-яё0-9-]{1,62}){0,4}\\.(?:${ZONES})(?![a-zа-яё0-9-])(?:\\/[^\\s<>"«»;,|]{0,2000})?`,
  "gi",
);
const HOST = /^(?:[^/?#\s@]{1,200}@)?([^/?#:\s]{1,255})(?::\d{1,5})?(?:[/?#]|$)/;
const OFFICE_HOST = /^(?:localhost|127\.|10\.\d|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/i;

export function readLinks(text: string): LinkReading {
  if (!/[@/\\]|www|\.[a-zа-я]{2}/i.test(text))
    return { links: [], broken: [], local: [], emails: [], rest: text };
  const found = {
    links: [] as string[],
    broken: [] as string[],
    local: [] as string[],
    emails: [] as string[],
  };
  let rest = take(text, LOCAL_PATH, (piece) => {
    found.local.push(piece.trim());
    return true;
  });
  rest = takeSchemes(rest, found);
  rest = take(rest, EMAIL, (piece) => {
    found.emails.push(piece);
    return true;
  });
  rest = take(rest, WWW, (piece) => {
    const address = trimmed(piece);
    (piece[3] === "." && hostIsGood(address) ? found.links : found.broken).push(address);
    return true;
  });
  rest = take(rest, BARE, (piece) => {
    if (/^\d+(?:\.\d+)*$/.test(piece)) return false;
    found.links.push(trimmed(piece));
    return true;
  });
  return {
    links: unique(found.links),
    broken: unique(found.broken),
    local: unique(found.local),
    emails: found.emails,
    rest,
  };
}

function takeSchemes(text: string, found: { links: string[]; broken: string[]; local: string[] }): string {
  let rest = "";
  let at = 0;
  SCHEME.lastIndex = 0;
  for (let match = SCHEME.exec(text); match; match = SCHEME.exec(text)) {
    const from = match.index;
    const after = from + match[0].length;
    const whole = TAIL.exec(text.slice(after, after + 2000))?.[0] ?? "";
    // Two addresses glued together are two addresses.
    const glued = whole.slice(1).search(/https?:\/\//i);
    const tail = trimmed(glued >= 0 ? whole.slice(0, glued + 1) : whole);
    const next = after + tail.length;
    classify(match[0], tail, text.slice(next, next + 30), found);
    rest += text.slice(at, from) + TAKEN.repeat(next - from);
    at = next;
    SCHEME.lastIndex = Math.max(next, from + 1);
  }
  return rest + text.slice(at);
}

function classify(
  scheme: string,
  tail: string,
  after: string,
  found: { links: string[]; broken: string[]; local: string[] },
): void {
  const address = scheme + tail;
  const host = HOST.exec(tail)?.[1] ?? "";
  const schemeIsGood = /^(?:https?|ftp):\/\/$/i.test(scheme);
  if (schemeIsGood && OFFICE_HOST.test(host)) found.local.push(address);
  else if (schemeIsGood && hostIsGood(tail) && !isCutShort(tail) && !goesOnAfterSpace(tail, after))
    found.links.push(address);
  else
    found.broken.push(
      address + (goesOnAfterSpace(tail, after) ? ` ${/^ ?(\S{1,30})/.exec(after)?.[1] ?? ""}` : ""),
    );
}

function hostIsGood(address: string): boolean {
  const host = HOST.exec(address)?.[1] ?? "";
  if (/^www\.[^.]+$/i.test(host)) return false;
  return (
    /^(?:[a-zа-яё0-9_](?:[a-zа-яё0-9_-]{0,62})\.){1,8}(?:[a-zа-яё][a-zа-яё0-9-]{1,30})$/i.test(host) ||
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)
  );
}

/** «https://site.ru/…» was shortened by the program it was copied from. */
const isCutShort = (tail: string): boolean => /(?:…|\.{3})$/.test(tail);

/** «https://school1 .ru/news»: a space inside the address. */
const goesOnAfterSpace = (tail: string, after: string): boolean =>
  (!/[./]/.test(tail) || /\.$/.test(tail) || /^[^/]*$/.test(tail)) &&
  new RegExp(`^ ?\\.(?:${ZONES})(?![a-zа-яё])`, "i").test(after);

/** Punctuation of the sentence is not part of the address. */
function trimmed(address: string): string {
  const closed = address.includes("(") ? address : address.replace(/\).*$/, "");
  return closed
    .replace(/,(?:https?:|www\.).*$/i, "")
    .replace(/(?<!\.)\.$|[,;:!?'"»“”]+$/g, "")
    .replace(/[,;:]+$/, "");
}

function take(text: string, pattern: RegExp, accept: (piece: string) => boolean): string {
  return text.replace(pattern, (piece) => (accept(piece) ? TAKEN.repeat(piece.length) : piece));
}

const unique = (list: readonly string[]): string[] => [...new Set(list)];
