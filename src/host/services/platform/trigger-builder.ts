/** TriggerBuilder and the builders for clock and spreadsheet triggers. */
import type { TriggerModel, TriggerSchedule } from "../../runtime/api";
import type { EnumValue } from "../../runtime/enumeration";
import { NotImplemented, ServiceError } from "../../runtime/errors";
import type { Execution } from "../../runtime/execution";
import { free, needing } from "../../runtime/member";
import { say } from "../../runtime/russian-messages";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import { nextFiring, stableMinute } from "../../runtime/trigger-schedule";
import { sameAccount } from "../../workbook/rights";
import { isTimeZone } from "../../workbook/time-zone";
import { Trigger } from "./trigger";

const MAX_TRIGGERS = 20;

const install = (
  execution: Execution,
  handler: string,
  eventType: string,
  schedule: ((uid: string) => TriggerSchedule) | null,
): Trigger => {
  const { world, identity } = execution;
  if (!execution.hasFunction(handler)) throw new ServiceError(say.noFunction(handler));
  const own = world.triggers.filter(({ creator }) => sameAccount(creator, identity.user));
  if (own.length >= MAX_TRIGGERS) throw new ServiceError(say.tooManyTriggers);
  const uid = String(7_000_000_000 + world.nextExecutionId() * 7919);
  const plan = schedule?.(uid) ?? null;
  const next = plan === null ? null : nextFiring(plan, execution.nowMs());
  const trigger: TriggerModel = {
    uid,
    creator: identity.user,
    handler,
    eventType,
    schedule: plan,
    nextAt: next === null ? null : new Date(next).toISOString(),
  };
  world.triggers.push(trigger);
  return new Trigger(execution, trigger);
};

const MEMBERS = { timeBased: free("local"), forSpreadsheet: free("local", "Spreadsheet|string") } as const;

export class TriggerBuilder
  extends ServiceObject
  implements Contract<GoogleAppsScript.Script.TriggerBuilder, keyof typeof MEMBERS>
{
  readonly serviceName = "TriggerBuilder";
  readonly members = MEMBERS;

  constructor(
    execution: Execution,
    private readonly handler: string,
  ) {
    super(execution);
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.execution, this.handler);
  }

  forSpreadsheet(spreadsheet: unknown): SpreadsheetTriggerBuilder {
    if (typeof spreadsheet === "string" && spreadsheet !== this.execution.world.book.id) {
      throw new ServiceError(say.invalidArgument("key"));
    }
    return new SpreadsheetTriggerBuilder(this.execution, this.handler);
  }
}

const SPREADSHEET_MEMBERS = {
  onOpen: free("local"),
  onEdit: free("local"),
  onChange: free("local"),
  create: needing("script")("trigger"),
} as const;

export class SpreadsheetTriggerBuilder
  extends ServiceObject
  implements Contract<GoogleAppsScript.Script.SpreadsheetTriggerBuilder, keyof typeof SPREADSHEET_MEMBERS>
{
  readonly serviceName = "SpreadsheetTriggerBuilder";
  readonly members = SPREADSHEET_MEMBERS;
  private eventType: string | null = null;

  constructor(
    execution: Execution,
    private readonly handler: string,
  ) {
    super(execution);
  }

  onOpen(): this {
    this.eventType = "ON_OPEN";
    return this;
  }

  onEdit(): this {
    this.eventType = "ON_EDIT";
    return this;
  }

  onChange(): this {
    this.eventType = "ON_CHANGE";
    return this;
  }

  create(): Trigger {
    if (this.eventType === null) throw new ServiceError(say.invalidArgument("eventType"));
    return install(this.execution, this.handler, this.eventType, null);
  }
}

const CLOCK_MEMBERS = {
  after: free("local", "number"),
  at: free("local", "date"),
  atHour: free("local", "number"),
  nearMinute: free("local", "number"),
  everyMinutes: free("local", "number"),
  everyHours: free("local", "number"),
  everyDays: free("local", "number"),
  everyWeeks: free("local", "number"),
  onWeekDay: free("local", "Weekday"),
  onMonthDay: free("local", "number"),
  inTimezone: free("local", "string"),
  create: needing("script")("trigger"),
} as const;

const MINUTES: ReadonlySet<number> = new Set([1, 5, 10, 15, 30]);
const HOURS: ReadonlySet<number> = new Set([1, 2, 4, 6, 8, 12]);

export class ClockTriggerBuilder
  extends ServiceObject
  implements Contract<GoogleAppsScript.Script.ClockTriggerBuilder, keyof typeof CLOCK_MEMBERS>
{
  readonly serviceName = "ClockTriggerBuilder";
  readonly members = CLOCK_MEMBERS;
  private kind: TriggerSchedule["kind"] | null = null;
  private every = 1;
  private instant = 0;
  private hour: number | null = null;
  private minute: number | null = null;
  private weekDay: number | null = null;
  private monthDay = 1;
  private timeZone: string;

  constructor(
    execution: Execution,
    private readonly handler: string,
  ) {
    super(execution);
    this.timeZone = execution.world.options.manifest.timeZone;
  }

  after(milliseconds: number): this {
    this.instant = this.execution.nowMs() + milliseconds;
    return this.choose("once");
  }

  at(date: Date): this {
    this.instant = date.getTime();
    return this.choose("once");
  }

  atHour(hour: number): this {
    if (!Number.isInteger(hour) || hour < 0 || hour > 23) throw new ServiceError(say.invalidArgument("hour"));
    this.hour = hour;
    return this;
  }

  nearMinute(minute: number): this {
    if (!Number.isInteger(minute) || minute < 0 || minute > 59)
      throw new ServiceError(say.invalidArgument("minute"));
    this.minute = minute;
    return this;
  }

  everyMinutes(every: number): this {
    if (!MINUTES.has(every)) throw new ServiceError(say.invalidArgument("n"));
    return this.choose("minutes", every);
  }

  everyHours(every: number): this {
    if (!HOURS.has(every)) throw new ServiceError(say.invalidArgument("n"));
    return this.choose("hours", every);
  }

  everyDays(every: number): this {
    return this.choose("days", every);
  }

  everyWeeks(every: number): this {
    return this.choose("weeks", every);
  }

  onWeekDay(day: EnumValue): this {
    this.weekDay = day.index;
    return this.choose("weeks");
  }

  onMonthDay(day: number): this {
    if (!Number.isInteger(day) || day < 1 || day > 31) throw new ServiceError(say.invalidArgument("day"));
    this.monthDay = day;
    return this.choose("month");
  }

  inTimezone(timeZone: string): this {
    if (!isTimeZone(timeZone)) throw new ServiceError(say.invalidArgument("timezone"));
    this.timeZone = timeZone;
    return this;
  }

  create(): Trigger {
    return install(this.execution, this.handler, "CLOCK", (uid) => this.schedule(uid));
  }

  private choose(kind: TriggerSchedule["kind"], every = this.every): this {
    this.kind = kind;
    this.every = every;
    return this;
  }

  private schedule(uid: string): TriggerSchedule {
    const { kind, every, timeZone, weekDay } = this;
    if (kind === null) throw new ServiceError(say.invalidArgument("frequency"));
    if (kind === "once") return { kind, at: new Date(this.instant).toISOString() };
    if (kind === "minutes" || kind === "hours") return { kind, every };
    // Google then chooses the hour itself, which no test could rely on.
    if (this.hour === null) throw new NotImplemented("ClockTriggerBuilder.create without atHour");
    const place = { hour: this.hour, minute: stableMinute(uid, this.minute), timeZone };
    if (kind === "month") return { kind, day: this.monthDay, ...place };
    if (kind === "weeks" && weekDay === null) throw new ServiceError(say.invalidArgument("weekDay"));
    return { kind, every, weekDay, ...place };
  }
}
