/** What the panel shows the ministry: the season's steps, the figures of the last check, reporters worst first. */
import { RULES } from "../../core/checks/rules";
import type { Figures } from "../../core/figures/figures";
import { counted } from "../../core/messages/plural";
import type { MinistryState, ReporterLine, Step } from "../../core/panel/people";
import { SHEET } from "../../sheets/sheet-names";
import { automationState } from "../commands/automation";
import { wasConsolidated } from "../commands/consolidate-reports";
import { missingConsent } from "../consent";
import { loadFigures } from "../figures";
import { loadJob } from "../jobs/record";
import type { Register } from "../register/register";
import type { Shell } from "../shell";
import { downloadsOf } from "./downloads";
import { jobView } from "./job-view";
import { settingsFormOf } from "./settings-form";

const TABS = ["лист", "листа", "листов"] as const;
const PEOPLE = ["участник", "участника", "участников"] as const;

export function ministryState(shell: Shell, register: Register | null): MinistryState {
  const figures = loadFigures();
  const sheetIds = new Map(
    shell.spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet.getSheetId()]),
  );
  const reporters = register ? reporterLines(register, figures) : [];
  const job = loadJob();
  return {
    who: "ministry",
    account: shell.account,
    userKey: Session.getTemporaryActiveUserKey(),
    today: shell.now.today,
    finalDate: register?.settings.finalDate ?? null,
    steps: stepsOf(register, figures, sheetIds),
    figures: figures ? { asOf: figures.asOf, ...figures.total } : null,
    reporters,
    findings: (figures?.findings ?? []).map((kind) => ({ ...kind, title: titleOf(kind.code) })),
    findingsSheetId: sheetIds.get(SHEET.findings) ?? null,
    automation: automationState(quotaLeft()),
    settings: register ? settingsFormOf(register.settings) : null,
    job: job && !job.finished ? jobView(job) : null,
    attention: attentionOf(register, figures),
    downloads: downloadsOf(shell, sheetIds),
  };
}

/** null when the person has not granted mail: the panel must open without it. */
function quotaLeft(): number | null {
  return missingConsent(["mail"]) === null ? MailApp.getRemainingDailyQuota() : null;
}

function titleOf(code: string): string {
  return RULES.find((rule) => rule.code === code)?.title ?? code;
}

/** In the order of the figures (worst first); those never checked stand last. */
function reporterLines(register: Register, figures: Figures | null): ReporterLine[] {
  const byId = new Map(register.reporters.map((reporter) => [reporter.id, reporter]));
  const checked = (figures?.reporters ?? []).flatMap((line): ReporterLine[] => {
    const reporter = byId.get(line.id);
    if (!reporter) return [];
    byId.delete(line.id);
    const { id, share, duties, done, overdue, errors, ready } = line;
    return [
      { id, name: reporter.name, sheetId: reporter.tabId, share, duties, done, overdue, errors, ready },
    ];
  });
  const unchecked = [...byId.values()].map(
    ({ id, name, tabId }): ReporterLine => ({
      id,
      name,
      sheetId: tabId,
      share: 0,
      duties: 0,
      done: 0,
      overdue: 0,
      errors: 0,
      ready: false,
    }),
  );
  return [...checked, ...unchecked];
}

function stepsOf(
  register: Register | null,
  figures: Figures | null,
  sheetIds: ReadonlyMap<string, number>,
): Step[] {
  const prepared = register !== null;
  const tabs = register?.reporters.filter(({ tabId }) => tabId !== null).length ?? 0;
  const created = prepared && register.roadmap !== null && tabs > 0;
  const consolidated = wasConsolidated();
  const withoutAccount = register?.reporters.filter(({ accounts }) => accounts.length === 0).length ?? 0;
  const errors = figures?.total.errors ?? 0;
  const steps: (Omit<Step, "state"> & { done: boolean; attention?: boolean })[] = [
    {
      id: "prepare",
      title: "Подготовить таблицу",
      done: prepared,
      note: prepared ? "Листы министерства на месте" : "Создаст листы министерства с примером дорожной карты",
      action: prepared ? null : { label: "Подготовить", kind: "prepare", sheetId: null },
    },
    {
      id: "roadmap",
      title: "Проверить дорожную карту и участников",
      done: created,
      attention: created && withoutAccount > 0,
      note:
        withoutAccount > 0
          ? `Без Google-аккаунта: ${counted(withoutAccount, PEOPLE)}`
          : "Сроки и ответственные прочитаны",
      action: { label: "Проверить", kind: "check-roadmap", sheetId: sheetIds.get(SHEET.roadmap) ?? null },
    },
    {
      id: "create",
      title: "Создать листы отчётов",
      done: created,
      note: created ? `Создано: ${counted(tabs, TABS)}` : "У каждого участника – свой лист",
      action: { label: created ? "Обновить" : "Создать", kind: "create", sheetId: null },
    },
    {
      id: "check",
      title: "Проверить листы",
      done: figures !== null,
      attention: errors > 0,
      note: figures ? `Проверено ${figures.asOf}` : "Покажет, кто где",
      action: { label: "Проверить", kind: "check-all", sheetId: null },
    },
    {
      id: "remind",
      title: "Напомнить",
      done: false,
      note:
        figures && figures.total.overdue > 0
          ? `Просрочено: ${figures.total.overdue}`
          : "Письма тем, за кем что-то есть",
      action: { label: "Посмотреть письма", kind: "reminders", sheetId: null },
    },
    {
      id: "consolidate",
      title: "Свести отчёты",
      done: consolidated,
      note: consolidated
        ? "Сводный отчёт есть; сведите снова, когда отчёты изменятся"
        : "Готовая форма по региону",
      action: { label: "Свести", kind: "consolidate", sheetId: null },
    },
  ];
  const now = steps.findIndex((step) => !step.done);
  return steps.map(({ done, attention, ...step }, index) => ({
    ...step,
    state: attention ? "attention" : done ? "done" : index === now ? "now" : "later",
    // What cannot be done yet has no button.
    action: done || attention || index <= now || (created && index > 2) ? step.action : null,
  }));
}

function attentionOf(register: Register | null, figures: Figures | null): MinistryState["attention"] {
  const names = new Map((register?.reporters ?? []).map(({ id, name }) => [id, name]));
  return (figures?.reporters ?? []).flatMap(({ id, problem }) =>
    problem === null ? [] : [{ message: `${names.get(id) ?? id}: ${problem}.`, place: null }],
  );
}
