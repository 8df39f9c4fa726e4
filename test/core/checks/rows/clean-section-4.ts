/** Rows of section 4 that a careful reviewer accepts. */
import type { CleanRow } from "../clean-rows";

export const CLEAN_4: readonly CleanRow[] = [
  {
    trap: "months with shares, the last reaches the target",
    item: "4.1",
    activities: "Еженедельный анализ выгрузок ЦОС",
    result: "Сентябрь – 22 %, октябрь – 41,5 %, ноябрь – 52 %",
  },
  {
    trap: "total above, a part below",
    item: "4.1",
    activities: "Анализ раз в две недели, рейтинг школ направляется директорам",
    result: "Педагоги – 98 %, обучающиеся – 61 %, родители – 44 %; в целом по округу 57,3 %",
  },
  {
    trap: "growth is no share",
    item: "4.1",
    activities: "Проведено 6 анализов (16.09–25.11.2024)",
    result: "Доля авторизованных – 55,2 %, рост на 13,1 % к сентябрю",
  },
  {
    trap: "plan in brackets",
    item: "4.1",
    activities: "Выгрузки анализируются по понедельникам",
    result: "Охват 51,0 % (план – 50 %), 6 выгрузок",
  },
  {
    trap: "target named first",
    item: "4.1",
    activities: "Мониторинг 1 раз в 2 недели",
    result: "При целевом показателе 50 % достигнуто 63 %",
  },
  {
    trap: "list of periods",
    item: "4.1",
    activities: "Анализ проведён 16.09, 30.09, 14.10, 28.10, 11.11, 25.11.2024",
    result: "6 справок, доля – 54,1 %",
  },
  {
    trap: "report sent",
    item: "4.2",
    activities: "Отчет направлен в Министерство образования 27.11.2024",
    result: "Письмо от 27.11.2024 № 1455",
  },
  {
    trap: "incoming and outgoing numbers",
    item: "4.2",
    activities: "Отчет по форме приложения направлен на электронную почту",
    result: "Исх. № 01-10/1203 от 28.11.2024",
  },
  {
    trap: "target in brackets after the share",
    item: "4.1",
    activities: "Выгрузки раз в две недели",
    result: "Доля авторизованных на 22.11.2024 – 54,1 % (цель 50 % достигнута), 6 выгрузок",
  },
  {
    trap: "report sent to the ministry late in the window",
    item: "4.2",
    activities: "В соответствии с дорожной картой отчет направлен в Министерство образования 28.11.2024",
    result: "Письмо № 1203",
  },
  {
    trap: "table of months",
    item: "4.1",
    activities: "Анализ раз в две недели",
    result: "09.2024 – 31,2 %;\n10.2024 – 44,9 %;\n11.2024 – 57,3 %",
  },
  {
    trap: "report by the internal system",
    item: "4.2",
    activities: "Отчет направлен через МСЭД 28.11.2024",
    result: "№ 01-05/455",
  },
  {
    trap: "the share of those who are missing",
    item: "4.1",
    activities: "Анализ данных проводится каждые две недели",
    result: "Авторизовано 62 % пользователей, не авторизованы 38 %",
  },
  {
    trap: "often enough, and a summary less often",
    item: "4.1",
    activities: "Анализ каждые 2 недели, 1 раз в месяц свод направляется в школы",
    result: "6 выгрузок, доля – 57,3 %",
  },
  {
    trap: "the share of an earlier month beside the present one",
    item: "4.1",
    activities: "Анализ каждые две недели",
    result: "50,4 % (на 15.11), в сентябре было 29,8 %",
  },
  {
    trap: "a figure after a date and a dash",
    item: "4.1",
    activities: "Проводится анализ данных каждые 2 недели, начиная с 16.09.2024",
    result: "Доля авторизованных пользователей на 25.11.2024 – 50,0 %",
  },
];
