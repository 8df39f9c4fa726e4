/** A job as the panel shows it. */
import type { Job } from "../../core/panel/jobs";
import type { JobRecord } from "../jobs/record";

const TITLES: Readonly<Record<JobRecord["kind"], string>> = {
  prepare: "Подготовка таблицы",
  "check-roadmap": "Проверка дорожной карты",
  create: "Создание листов отчётов",
  "check-all": "Проверка всех листов",
  consolidate: "Сведение отчётов",
  "restore-protection": "Восстановление защиты",
  send: "Отправка напоминаний",
};

export const jobTitle = (kind: JobRecord["kind"]): string => TITLES[kind];

export function jobView({ id, kind, done, total, label, finished, summary, lines }: JobRecord): Job {
  return { id, kind, title: TITLES[kind], done, total, label, finished, summary, lines };
}
