/** Columns of «Участники»: one truth for the sheet, its reader and its writer. */

export interface ParticipantColumn {
  readonly key: string;
  readonly heading: string;
  readonly help: string;
  /** Pixels. */
  readonly width: number;
  /** The ministry types here; the others are written by the add-on. */
  readonly typed: boolean;
}

export const PARTICIPANT_COLUMNS = [
  column("id", "Ключ", "Неизменный ключ участника; не меняйте его.", 60, false),
  column("name", "Участник", "Название, как оно должно стоять в отчёте.", 260, true),
  column("kind", "Вид", "муниципалитет или организация.", 120, true),
  column("parties", "Отвечает за", "Ответственные из дорожной карты, через запятую: МОУО, ОО.", 180, true),
  column(
    "aliases",
    "Другие названия",
    "Прежние и краткие названия, каждое с новой строки; упразднённые – с пометкой (упразднён).",
    260,
    true,
  ),
  column("coordinator", "Координатор", "Кто отвечает за отчёт.", 180, true),
  column("emails", "Почта для писем", "Адреса через запятую: сюда приходят напоминания.", 220, true),
  column("accounts", "Google-аккаунты", "Кто может заполнять лист, через запятую.", 220, true),
  column("schools", "Школ", "Число школ: нужно для проверки доли ссылок.", 70, true),
  column("extension", "Отсрочка до", "Сроки раньше этого дня считаются этим днём.", 100, true),
  column("tab", "Лист отчёта", "Ссылка на лист; ставится сама.", 180, false),
  column("state", "Состояние", "Готов ли лист и кто может его заполнять; пишется само.", 260, false),
  column("tabId", "№ листа", "Внутренний номер листа.", 80, false),
] as const satisfies readonly ParticipantColumn[];

export type ParticipantKey = (typeof PARTICIPANT_COLUMNS)[number]["key"];

/** The heading row of the sheet, 1-based; the title stands above it. */
export const PARTICIPANT_HEADING_ROW = 3;

/** Russian names of the two kinds. */
export const KINDS = { municipality: "муниципалитет", body: "организация" } as const;

export function participantColumn(key: ParticipantKey): number {
  return PARTICIPANT_COLUMNS.findIndex((entry) => entry.key === key) + 1;
}

function column<const K extends string>(
  key: K,
  heading: string,
  help: string,
  width: number,
  typed: boolean,
) {
  return { key, heading, help, width, typed };
}
