/** The settings that are changed most, as a form; what the sheet refuses is said at its field. */
import { useState } from "preact/hooks";
import { exists } from "../../core/calendar/day";
import type { MinistryState } from "../../core/panel/people";
import type { SettingsForm } from "../../core/panel/settings-form";
import { Button, TroubleBox } from "../parts";
import { useDoing } from "../use-call";
import { day } from "../words";

type Field = keyof SettingsForm;
type Draft = Record<Field, string | boolean>;

interface Input {
  readonly field: Field;
  readonly label: string;
  readonly type: "date" | "number" | "text" | "email" | "checkbox";
  readonly help?: string;
}

const INPUTS: readonly Input[] = [
  { field: "windowStart", label: "Отчётный период: с", type: "date", help: "дд.мм.гггг" },
  { field: "windowEnd", label: "Отчётный период: по", type: "date" },
  { field: "finalDate", label: "Отчёт сдают до", type: "date" },
  { field: "ladder", label: "Напоминать за дней до срока", type: "text", help: "Через запятую: 14, 7, 3, 1" },
  { field: "overdueEvery", label: "О просрочке – раз в … дней", type: "number" },
  { field: "grace", label: "Дней после срока, когда ещё «в срок»", type: "number" },
  { field: "senderName", label: "Имя отправителя писем", type: "text" },
  { field: "replyTo", label: "Адрес для ответа", type: "email" },
  {
    field: "escalateAfter",
    label: "Писать руководителю через … дней",
    type: "number",
    help: "0 – не писать",
  },
  { field: "escalationEmail", label: "Адрес руководителя", type: "email" },
  {
    field: "testMode",
    label: "Проверочный режим",
    type: "checkbox",
    help: "Все письма приходят только министерству",
  },
];

export function SettingsView(props: { state: MinistryState; onSaved: (settings: SettingsForm) => void }) {
  const { settings } = props.state;
  if (!settings) {
    return <p class="quiet">Настройки появятся после шага «Подготовить таблицу».</p>;
  }
  return <Form settings={settings} onSaved={props.onSaved} />;
}

function Form(props: { settings: SettingsForm; onSaved: (settings: SettingsForm) => void }) {
  const [draft, setDraft] = useState<Draft>(() => toDraft(props.settings));
  const [saved, setSaved] = useState(false);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const doing = useDoing();

  const save = async () => {
    const { change, problems } = changeOf(draft, props.settings);
    setWrong(problems);
    setSaved(false);
    if (Object.keys(problems).length > 0) return;
    const next = await doing.ask("saveSettings", change);
    if (!next) return;
    setDraft(toDraft(next));
    setSaved(true);
    props.onSaved(next);
  };
  const fields = { ...doing.trouble?.fields, ...wrong };

  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {INPUTS.map((input) => (
        <FieldView
          key={input.field}
          input={input}
          value={draft[input.field]}
          problem={fields[input.field]}
          onValue={(value) => setDraft({ ...draft, [input.field]: value })}
        />
      ))}
      <TroubleBox trouble={doing.trouble} onClose={doing.forget} />
      {saved ? (
        <p class="message good" role="status">
          Сохранено на листе «Настройки».
        </p>
      ) : null}
      <div class="row">
        <Button kind="main" busy={doing.busy} onClick={save}>
          Сохранить
        </Button>
      </div>
    </form>
  );
}

function FieldView(props: {
  input: Input;
  value: string | boolean;
  problem: string | undefined;
  onValue: (value: string | boolean) => void;
}) {
  const { input, value, problem } = props;
  const described = problem ? `${input.field}-problem` : input.help ? `${input.field}-help` : undefined;
  const common = { id: input.field, "aria-describedby": described, "aria-invalid": problem !== undefined };
  return (
    <div class={input.type === "checkbox" ? "field check" : "field"}>
      <label for={input.field}>{input.label}</label>
      {input.type === "checkbox" ? (
        <input
          {...common}
          type="checkbox"
          checked={value === true}
          onChange={(event) => props.onValue(event.currentTarget.checked)}
        />
      ) : (
        <input
          {...common}
          class="input"
          // Days are written as on the sheet: the browser's own date field follows the browser's language, not the table's.
          // The types of JSX want one literal; all of these are text fields of some kind.
          type={(input.type === "date" ? "text" : input.type) as "text"}
          inputMode={input.type === "date" || input.type === "number" ? "numeric" : "text"}
          value={String(value)}
          onInput={(event) => props.onValue(event.currentTarget.value)}
        />
      )}
      {input.help && !problem ? (
        <span class="quiet small" id={`${input.field}-help`}>
          {input.help}
        </span>
      ) : null}
      {problem ? (
        <span class="bad small" id={`${input.field}-problem`} role="alert">
          {problem}
        </span>
      ) : null}
    </div>
  );
}

function toDraft(settings: SettingsForm): Draft {
  const shown = mapValues(settings, (value) => (typeof value === "boolean" ? value : String(value)));
  for (const { field, type } of INPUTS) if (type === "date") shown[field] = day(String(shown[field]));
  return { ...shown, ladder: settings.ladder.join(", ") };
}

function mapValues(settings: SettingsForm, make: (value: SettingsForm[Field]) => string | boolean): Draft {
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, make(value)])) as Draft;
}

/** Only what was changed is sent; what cannot be read as a number or a date is refused here, at its field. */
function changeOf(draft: Draft, now: SettingsForm) {
  const problems: Record<string, string> = {};
  const change: Record<string, unknown> = {};
  const before = toDraft(now);
  for (const { field, type } of INPUTS) {
    const value = draft[field];
    if (value === before[field]) continue;
    const text = String(value).trim();
    if (type === "checkbox") change[field] = value === true;
    else if (field === "ladder") {
      const numbers = text.split(/[,;\s]+/).filter(Boolean);
      if (numbers.every((number) => /^\d{1,3}$/.test(number)))
        change[field] = numbers.map(Number).sort((a, b) => b - a);
      else problems[field] = "Впишите числа через запятую, например: 14, 7, 3, 1.";
    } else if (type === "number") {
      if (/^\d{1,3}$/.test(text) && Number(text) <= 366) change[field] = Number(text);
      else problems[field] = "Впишите целое число от 0 до 366.";
    } else if (type === "date") {
      const [, dayOfMonth = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
      if (exists(Number(year), Number(month), Number(dayOfMonth))) {
        change[field] = `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
      } else problems[field] = "Впишите день, например: 01.12.2024.";
    } else change[field] = text;
  }
  return { change, problems };
}
