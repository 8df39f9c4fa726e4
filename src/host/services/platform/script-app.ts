/** ScriptApp: consent, and the triggers of the account that runs. */
import type { EnumValue } from "../../runtime/enumeration";
import { ServiceError, Terminated } from "../../runtime/errors";
import { free, needing } from "../../runtime/member";
import { say } from "../../runtime/russian-messages";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import { sameAccount } from "../../workbook/rights";
import { AuthorizationInfo } from "./authorization-info";
import { AuthMode, AuthorizationStatus, EventType, TriggerSource, WeekDay } from "./script-enums";
import { Trigger } from "./trigger";
import { TriggerBuilder } from "./trigger-builder";

const script = needing("script");

const MEMBERS = {
  getProjectTriggers: script("trigger"),
  newTrigger: free("local", "string"),
  deleteTrigger: script("trigger", "Trigger"),
  requireScopes: free("local", "AuthMode,array"),
  requireAllScopes: free("local", "AuthMode"),
  getAuthorizationInfo: free("local", "AuthMode|AuthMode,array"),
  getScriptId: free("local"),
} as const;

/** Not in the type package yet: https://developers.google.com/apps-script/reference/script/script-app */
type Known = Exclude<keyof typeof MEMBERS, "requireScopes" | "requireAllScopes">;

export class ScriptApp extends ServiceObject implements Contract<GoogleAppsScript.Script.ScriptApp, Known> {
  readonly serviceName = "ScriptApp";
  readonly members = MEMBERS;
  override readonly constants = { AuthMode, AuthorizationStatus, EventType, TriggerSource, WeekDay };

  /** Only one's own: nobody sees the triggers of others. */
  getProjectTriggers(): Trigger[] {
    const { world, identity } = this.execution;
    return world.triggers
      .filter(({ creator }) => sameAccount(creator, identity.user))
      .map((trigger) => new Trigger(this.execution, trigger));
  }

  newTrigger(handler: string): TriggerBuilder {
    return new TriggerBuilder(this.execution, handler);
  }

  deleteTrigger(trigger: Trigger): void {
    const { world } = this.execution;
    world.triggers = world.triggers.filter(({ uid }) => uid !== trigger.getUniqueId());
  }

  requireScopes(mode: EnumValue, scopes: unknown[]): void {
    this.demand(mode, scopes.map(String));
  }

  requireAllScopes(mode: EnumValue): void {
    this.demand(mode, [...this.execution.world.options.manifest.oauthScopes]);
  }

  getAuthorizationInfo(_mode: EnumValue, scopes?: unknown[]): AuthorizationInfo {
    const { world, identity } = this.execution;
    const asked = scopes?.map(String) ?? world.options.manifest.oauthScopes;
    return new AuthorizationInfo(
      this.execution,
      asked.filter((scope) => !world.hasScope(identity.user, scope)),
      world.options.manifest.oauthScopes.filter((scope) => world.hasScope(identity.user, scope)),
    );
  }

  getScriptId(): string {
    return "local-script";
  }

  /** Ends the execution with the consent window when something is missing. */
  private demand(mode: EnumValue, scopes: readonly string[]): void {
    const { world, identity } = this.execution;
    const foreign = scopes.find((scope) => !world.inManifest(scope));
    if (foreign !== undefined) throw new ServiceError(say.scopeNotInManifest(foreign));
    const missing = scopes.filter((scope) => !world.hasScope(identity.user, scope));
    if (mode === AuthMode.FULL && identity.mode !== "FULL") {
      throw new ServiceError(say.noPermission("ScriptApp.requireScopes", scopes));
    }
    if (missing.length === 0) return;
    if (identity.actor !== null && !this.execution.isInstallableTrigger) {
      world.ui.events.push({
        kind: "authorization",
        account: identity.actor,
        operation: identity.operation,
        scopes: missing,
      });
    }
    throw new Terminated("authorizationRequired", say.authorization);
  }
}
