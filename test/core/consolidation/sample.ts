/** A small roadmap and reports on it for the tests; every name and address is made up. */
import { addDays, type Day, day } from "../../../src/core/calendar/day";
import type { Finding } from "../../../src/core/checks/finding";
import type { AssessedReport } from "../../../src/core/consolidation/assessed";
import type { Duty } from "../../../src/core/duties/duty";
import type { DutyStatus, Progress } from "../../../src/core/duties/status";
import type { Reporter } from "../../../src/core/reporters/reporter";
import { type Cell, EMPTY_CELL, type ReportRow } from "../../../src/core/reports/row";
import type { Item, Roadmap } from "../../../src/core/roadmap/roadmap";
import type { Settings } from "../../../src/core/settings/settings";

export const FIRST_TAB_ROW = 7;

export const SETTINGS: Settings = {
  formTitle: "ОТЧЕТ об исполнении мероприятий Дорожной карты",
  year: 2024,
  window: { start: "2024-09-01", end: "2024-12-01" },
  finalDate: "2024-12-01",
  ladder: [14, 7, 3, 1],
  overdueEvery: 7,
  grace: 0,
  calendar: { holidays: ["2024-11-04"], workingWeekends: ["2024-11-02"] },
  coordinators: [],
  ministryEmails: ["ministry@region.example"],
  senderName: "Министерство (образец)",
  replyTo: "ministry@region.example",
  testMode: false,
  escalateAfter: 0,
  escalationEmail: "",
  letterGreeting: "Уважаемые коллеги!",
  letterFooter: "С уважением,\nкоординатор дорожной карты",
  rowPerPeriod: true,
  spareRows: 2,
};

function item(number: string, title: string): Item {
  return { number, section: number.split(".")[0] ?? "", title, results: [] };
}

export const ROADMAP: Roadmap = {
  title: "Дорожная карта (образец)",
  year: 2024,
  sections: [
    { number: "1", title: "Организация" },
    { number: "2", title: "Информирование" },
    { number: "3", title: "Методика" },
    { number: "4", title: "Мониторинг" },
  ],
  items: [
    item("1.1", "Назначение ответственных за внедрение ФГИС «Моя школа»"),
    item("1.5", "Создание учетных записей"),
    item("2.1", "Информирование участников образовательных отношений (обучающихся, родителей, педагогов)"),
    item("3.1", "Разработка речевого модуля"),
    item("4.1", "Анализ данных сервиса аналитики ЦОС"),
    item("4.2.", "Направление отчетности"),
  ].map((one) => ({ ...one, number: one.number.replace(/\.$/, "") })),
};

/** A duty of the sample: `due` null is an ongoing one. */
export function duty(reporter: string, key: string, due: Day | null, period = ""): Duty {
  const number = (key.split("@")[0] ?? "").replace(/\.\d+$/, "");
  return {
    key,
    reporter,
    item: number,
    title: ROADMAP.items.find((one) => one.number === number)?.title ?? "",
    section: number.split(".")[0] ?? "",
    results: [{ id: key, text: "" }],
    kind: due === null ? "ongoing" : key.includes("@") ? "recurring" : "date",
    phrase: due ?? "постоянно",
    start: null,
    due,
    period,
    conditional: false,
  };
}

/** What a municipality owes in the sample, in roadmap order. */
export function municipalDuties(reporter: string): Duty[] {
  return [
    duty(reporter, "1.1.1", "2024-09-20"),
    duty(reporter, "1.5.1", null),
    duty(reporter, "2.1.1", "2024-09-30"),
    duty(reporter, "4.1.1@2024-09-01", "2024-09-30", "сентябрь 2024"),
    duty(reporter, "4.1.1@2024-10-01", "2024-10-31", "октябрь 2024"),
    duty(reporter, "4.1.1@2024-11-01", "2024-11-30", "ноябрь 2024"),
    duty(reporter, "4.2.1", "2024-12-01"),
  ];
}

export function reporter(id: string, name: string, given: Partial<Reporter> = {}): Reporter {
  return {
    id,
    name,
    kind: "municipality",
    parties: ["МОУО", "ОО"],
    aliases: [],
    coordinator: "",
    emails: [`${translit(id)}@municipality.example`],
    accounts: [],
    schools: 10,
    extension: null,
    tabId: null,
    ...given,
  };
}

const translit = (id: string): string => `m${id.replace(/\D/g, "")}`;

export const cell = (value: Cell["value"], links?: readonly string[]): Cell =>
  links ? { value, links } : { value };

export function row(number: number, key: string, given: Partial<ReportRow> = {}): ReportRow {
  const found = (key.split("@")[0] ?? "").replace(/\.\d+$/, "");
  const planned = ROADMAP.items.find((one) => one.number === found);
  return {
    row: number,
    key,
    reporter: EMPTY_CELL,
    title: planned ? cell(planned.title) : EMPTY_CELL,
    item: planned ? cell(planned.number) : EMPTY_CELL,
    activities: EMPTY_CELL,
    result: EMPTY_CELL,
    done: EMPTY_CELL,
    state: EMPTY_CELL,
    decision: "",
    remark: "",
    ...given,
  };
}

export function finding(
  severity: Finding["severity"],
  rowNumber: number | null,
  given: Partial<Finding> = {},
): Finding {
  return {
    code: `test.${severity}`,
    severity,
    reporter: "",
    row: rowNumber,
    column: "result",
    item: null,
    params: {},
    ...given,
  };
}

/** Typed cells of a duty by its key. */
export type Typed = Readonly<Record<string, Partial<ReportRow>>>;

export function report(
  who: Reporter,
  today: Day,
  typed: Typed = {},
  given: Partial<AssessedReport> & { duties?: readonly Duty[]; extra?: readonly ReportRow[] } = {},
): AssessedReport {
  const { duties = municipalDuties(who.id), extra = [], ...rest } = given;
  const rows = duties.map((one, index) => row(FIRST_TAB_ROW + index, one.key, typed[one.key] ?? {}));
  const findings = rest.findings ?? [];
  return {
    reporter: who,
    rows: [...rows, ...extra],
    findings,
    statuses: duties.map((one, index) =>
      status(one, rows[index] ?? row(0, one.key), today, who.extension, findings),
    ),
    sheetId: 1000 + Number(who.id.replace(/\D/g, "")),
    tabName: who.name,
    ready: false,
    problem: null,
    ...rest,
  };
}

/** A plain reading of the rules, made for these samples only: the real one is src/core/duties/assess.ts. */
export function status(
  one: Duty,
  typed: ReportRow,
  today: Day,
  extension: Day | null,
  findings: readonly Finding[],
): DutyStatus {
  const doneOn = typeof typed.done.value === "object" && typed.done.value ? typed.done.value.day : null;
  const filled = typed.activities.value !== null || typed.result.value !== null;
  const progress: Progress =
    typed.state.value === "Не требуется"
      ? "not-needed"
      : !filled
        ? "not-started"
        : typed.state.value === "В работе"
          ? "in-progress"
          : "done";
  const due = one.due !== null && extension !== null && extension > one.due ? extension : one.due;
  const own = findings.filter((found) => found.row === typed.row);
  const finished = progress === "done" || progress === "not-needed";
  const returned = typed.decision === "Возвращено";
  const errors = own.filter(({ severity }) => severity === "error").length;
  return {
    duty: one,
    row: typed.row,
    coveredBy: null,
    progress,
    timeliness: finished
      ? due === null || doneOn === null
        ? "undated"
        : doneOn <= due
          ? "on-time"
          : "late"
      : due !== null && today > due
        ? "overdue"
        : "pending",
    doneOn,
    errors,
    warnings: own.filter(({ severity }) => severity === "warning").length,
    hints: own.filter(({ severity }) => severity === "hint").length,
    returned,
    accepted: typed.decision === "Принято",
  };
}

export const dayCell = (value: Day): Cell => ({ value: { day: value } });
export { addDays, day };
