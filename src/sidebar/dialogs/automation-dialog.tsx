/** «Автоматическая работа…» in a window of its own. */
import type { MinistryState } from "../../core/panel/people";
import { Switch } from "../ministry/automation-view";
import { TroubleBox, Waiting } from "../parts";
import { useLoaded } from "../use-call";

export function AutomationDialog() {
  const state = useLoaded("panelState", {});
  if (state.trouble && !state.data) return <TroubleBox trouble={state.trouble} onRetry={state.reload} />;
  if (!state.data) return <Waiting text="Смотрим, как идёт работа…" />;
  if (state.data.who !== "ministry") return <p>Автоматической работой управляет министерство.</p>;
  const ministry: MinistryState = state.data;
  return (
    <Switch
      automation={ministry.automation}
      onAutomation={(automation) => state.set({ ...ministry, automation })}
    />
  );
}
