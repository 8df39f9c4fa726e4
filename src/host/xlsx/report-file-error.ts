/** Why a report file cannot be read: a code for the program and one Russian sentence for the person who sent it. */

export type ReportFileProblem =
  | "missing"
  | "empty"
  | "too-big"
  | "encrypted"
  | "old-xls"
  | "xlsb"
  | "ods"
  | "word"
  | "pdf"
  | "html"
  | "text"
  | "other-zip"
  | "damaged"
  | "no-sheets"
  | "too-many-rows";

const SAVE_AS = "Откройте его в Excel и сохраните как «Книга Excel (.xlsx)».";

const SENTENCES: Readonly<Record<ReportFileProblem, string>> = {
  missing: "не удалось открыть: его нет на месте или нет права на чтение.",
  empty: "пустой (0 байт). Похоже, он не скопировался до конца – попросите прислать его ещё раз.",
  "too-big": "слишком большой для отчёта. Удалите картинки и лишние листы и сохраните его заново.",
  encrypted: "закрыт паролем. Снимите пароль и пришлите файл ещё раз.",
  "old-xls": `в старом формате .xls. ${SAVE_AS}`,
  xlsb: `в двоичном формате .xlsb. ${SAVE_AS}`,
  ods: "в формате OpenDocument. Откройте его в LibreOffice и сохраните как «Excel 2007–365 (.xlsx)».",
  word: "– документ Word, а нужна электронная таблица. Перенесите таблицу в Excel и сохраните как .xlsx.",
  pdf: "– документ PDF, а нужна электронная таблица .xlsx.",
  html: `– веб-страница с чужим расширением. ${SAVE_AS}`,
  text: `– текст (CSV) с чужим расширением. ${SAVE_AS}`,
  "other-zip": "– не книга Excel, а архив с чужим расширением. Распакуйте его и пришлите файл .xlsx.",
  damaged: "повреждён и не читается. Откройте его в Excel, сохраните заново и пришлите ещё раз.",
  "no-sheets": "не содержит ни одного листа с данными.",
  "too-many-rows": "содержит больше 20 000 строк – это не отчёт по форме. Проверьте, тот ли это файл.",
};

export class ReportFileError extends Error {
  override readonly name = "ReportFileError";

  constructor(
    readonly problem: ReportFileProblem,
    readonly fileName: string,
    cause?: unknown,
  ) {
    super(`Файл «${fileName}» ${SENTENCES[problem]}`, cause === undefined ? {} : { cause });
  }
}
