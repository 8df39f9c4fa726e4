/** What Google's failures mean to a person. Its messages come in the person's language, so only what is the same in all of them is matched. */
import type { Refusal } from "../core/panel/answer";

interface Trouble {
  readonly when: RegExp;
  readonly code: Refusal["code"];
  readonly message: string;
}

export const SEVERAL_ACCOUNTS =
  "Похоже, в этом браузере открыто несколько аккаунтов Google, и панель работает не под тем, под которым открыта таблица. " +
  "Введённое не потеряно. Откройте таблицу в окне инкогнито или в отдельном профиле браузера только с рабочим аккаунтом.";

const TROUBLES: readonly Trouble[] = [
  {
    when: /NetworkError|HTTP 0|Failed to fetch|network|соединени|сет[ьи]\b/i,
    code: "failed",
    message: "Нет связи с таблицей. Введённое не потеряно. Проверьте интернет и нажмите «Повторить».",
  },
  {
    when: /PERMISSION_DENIED|reading from storage|чтени[ия] из хранилища/i,
    code: "failed",
    message: SEVERAL_ACCOUNTS,
  },
  {
    when: /googleapis\.com\/auth\/|authoriz|авториз|разрешени/i,
    code: "consent",
    message:
      "Google просит разрешение на работу дополнения. Откройте меню «Дорожная карта» ▸ «Открыть панель» и подтвердите доступ, затем нажмите «Повторить».",
  },
  {
    when: /too many|simultaneous|слишком много|одновременн/i,
    code: "busy",
    message:
      "Сейчас с таблицей работает слишком много людей сразу. Ничего не потеряно. Подождите минуту и нажмите «Повторить».",
  },
  {
    when: /timed? ?out|execution time|время выполнения|превышен/i,
    code: "failed",
    message:
      "Таблица отвечала слишком долго. Сделанное сохранено. Нажмите «Повторить»: работа продолжится с того же места.",
  },
  {
    when: /is not a public function|not found|не найдена/i,
    code: "failed",
    message: "Эта команда в таблице не установлена или обновилась. Закройте панель и откройте её снова.",
  },
];

export function refusalOf(error: Error): Refusal {
  const text = `${error.name} ${error.message}`;
  const known = TROUBLES.find(({ when }) => when.test(text));
  if (known) return { ok: false, code: known.code, message: known.message };
  return {
    ok: false,
    code: "failed",
    message: `Таблица не выполнила команду. Введённое не потеряно. Нажмите «Повторить»; если не поможет, сообщите ответственному в министерстве этот текст: ${error.message}`,
  };
}
