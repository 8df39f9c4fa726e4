/** Small parts that every view uses: buttons, messages, progress, sections. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Refusal } from "../core/panel/answer";
import type { Place } from "../core/panel/people";
import { call } from "./call";

export function Button(props: {
  children: ComponentChildren;
  onClick: () => void;
  kind?: "main" | "plain" | "quiet";
  busy?: boolean;
  disabled?: boolean;
  label?: string;
}) {
  return (
    <button
      type="button"
      class={`button ${props.kind ?? "plain"}`}
      disabled={props.disabled || props.busy}
      aria-busy={props.busy ?? false}
      aria-label={props.label}
      onClick={props.onClick}
    >
      {props.busy ? <span class="spinner" aria-hidden="true" /> : null}
      {props.children}
    </button>
  );
}

export function Section(props: { title: string; children: ComponentChildren; aside?: ComponentChildren }) {
  return (
    <section class="section">
      <header class="section-head">
        <h2>{props.title}</h2>
        {props.aside}
      </header>
      {props.children}
    </section>
  );
}

/** To Google's own page of consent, where Google gave its address. */
export function GrantLink({ url }: { url: string | null | undefined }) {
  if (!url) return null;
  return (
    <a class="button main" href={url} target="_blank" rel="noreferrer">
      Дать разрешение
    </a>
  );
}

/** A refusal in words, with what can be done about it here. */
export function TroubleBox(props: { trouble: Refusal | null; onRetry?: () => void; onClose?: () => void }) {
  const { trouble } = props;
  if (!trouble) return null;
  return (
    <div
      class={`message ${trouble.code === "busy" || trouble.code === "changed" ? "warn" : "bad"}`}
      role="alert"
    >
      <p>{trouble.message}</p>
      <div class="row">
        <GrantLink url={trouble.url} />
        {props.onRetry ? <Button onClick={props.onRetry}>Повторить</Button> : null}
        {props.onClose ? (
          <Button kind="quiet" onClick={props.onClose}>
            Понятно
          </Button>
        ) : null}
      </div>
    </div>
  );
}

export function Bar(props: { share: number; label: string }) {
  const percent = Math.round(props.share * 100);
  return (
    <div
      class="bar"
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <span style={{ width: `${percent}%` }} />
    </div>
  );
}

/** A line that takes the person to a cell. */
export function Jump(props: {
  place: Place | null;
  children: ComponentChildren;
  class?: string;
  label?: string;
}) {
  const [busy, setBusy] = useState(false);
  const { place } = props;
  if (!place) return <span class={props.class}>{props.children}</span>;
  const jump = async () => {
    setBusy(true);
    await call("jumpTo", {
      sheetId: place.sheetId,
      row: Math.max(1, place.row),
      column: Math.max(1, place.column),
    });
    setBusy(false);
    window.google?.script.host.editor?.focus();
  };
  return (
    <button
      type="button"
      class={`jump ${props.class ?? ""}`}
      aria-busy={busy}
      aria-label={props.label}
      onClick={jump}
    >
      {props.children}
    </button>
  );
}

export function Waiting(props: { text: string }) {
  return (
    <div class="waiting" role="status">
      <span class="spinner" aria-hidden="true" />
      <span>{props.text}</span>
    </div>
  );
}

export const SIGN = { error: "✖", warning: "⚠", hint: "ℹ" } as const;
export const SEVERITY_WORD = { error: "ошибка", warning: "предупреждение", hint: "подсказка" } as const;

export function Sign(props: { severity: keyof typeof SIGN }) {
  return (
    <span class={`sign ${props.severity}`} role="img" aria-label={SEVERITY_WORD[props.severity]}>
      {SIGN[props.severity]}
    </span>
  );
}
