/** What sentences are made with: the table's type, quoting, plurals that are used again. */
import { counted, type Forms } from "../../messages/plural";
import { quote } from "../../text/quote";
import type { Finding } from "../finding";

export type Sentences = Readonly<Record<string, (params: Finding["params"]) => string>>;

/** «…» with what the person typed, shortened. */
export const shown = (text: string | number | undefined, limit = 60): string =>
  quote(String(text ?? ""), limit);

const DAYS: Forms = ["день", "дня", "дней"];
export const inDays = (count: string | number | undefined): string => counted(Number(count), DAYS);

const LINKS: Forms = ["ссылка", "ссылки", "ссылок"];
export const inLinks = (count: string | number | undefined): string => counted(Number(count), LINKS);

const SCHOOLS: Forms = ["школы", "школ", "школ"];
/** After «для». */
export const forSchools = (count: string | number | undefined): string => counted(Number(count), SCHOOLS);

const SIGNS: Forms = ["невидимый знак", "невидимых знака", "невидимых знаков"];
export const inSigns = (count: string | number | undefined): string => counted(Number(count), SIGNS);

/** 54,1 – with the Russian decimal comma. */
export const figure = (value: string | number | undefined): string => String(value ?? "").replace(".", ",");
