/** The services a script finds as global names; other services of Google refuse by name. */
import { NotImplemented } from "../runtime/errors";
import type { Execution } from "../runtime/execution";
import { ServiceObject } from "../runtime/service-object";
import { HtmlService } from "./html/html-service";
import { CacheService } from "./platform/cache";
import { Console, Logger } from "./platform/console";
import { LockService } from "./platform/lock";
import { MailApp } from "./platform/mail-app";
import { PropertiesService } from "./platform/properties";
import { ScriptApp } from "./platform/script-app";
import { Session } from "./platform/session";
import { Utilities } from "./platform/utilities";
import { ChartPosition, ChartType } from "./sheets/embedded-chart";
import { SpreadsheetApp } from "./sheets/spreadsheet-app";

class Charts extends ServiceObject {
  readonly serviceName = "Charts";
  readonly members = {};
  override readonly constants = { ChartType, Position: ChartPosition };
}

const SERVICES: Readonly<Record<string, new (execution: Execution) => ServiceObject>> = {
  SpreadsheetApp,
  PropertiesService,
  CacheService,
  LockService,
  Session,
  ScriptApp,
  MailApp,
  HtmlService,
  Utilities,
  Charts,
  Logger,
  console: Console,
};

const ABSENT = [
  "Browser",
  "CalendarApp",
  "ContactsApp",
  "ContentService",
  "DocumentApp",
  "DriveApp",
  "FormApp",
  "GmailApp",
  "GroupsApp",
  "Jdbc",
  "LanguageApp",
  "LinearOptimizationService",
  "Maps",
  "SitesApp",
  "SlidesApp",
  "UrlFetchApp",
  "XmlService",
  "CardService",
  "DataStudioApp",
  "Sheets",
  "Drive",
  "Gmail",
  "MimeType",
] as const;

export const installGlobals = (execution: Execution): void => {
  const { realm } = execution;
  for (const [name, Service] of Object.entries(SERVICES)) {
    Object.defineProperty(realm.global, name, {
      value: realm.toScript(new Service(execution)),
      enumerable: false,
      configurable: true,
    });
  }
  for (const name of ABSENT) {
    Object.defineProperty(realm.global, name, {
      get: () => execution.refuse(new NotImplemented(name)),
      enumerable: false,
      configurable: true,
    });
  }
};
