/** Reporters worst first, and remarks by kind. */
import { useState } from "preact/hooks";
import type { MinistryState, ReporterLine } from "../../core/panel/people";
import { Bar, Jump, Section, Sign } from "../parts";
import { errors, percent } from "../words";

export function ReportersView({ state }: { state: MinistryState }) {
  const [query, setQuery] = useState("");
  const wanted = query.trim().toLowerCase().replaceAll("ё", "е");
  const shown = state.reporters.filter((line) =>
    line.name.toLowerCase().replaceAll("ё", "е").includes(wanted),
  );
  return (
    <>
      <Section title="Участники" aside={<span class="tag">{state.reporters.length}</span>}>
        {state.reporters.length > 8 ? (
          <input
            class="input"
            type="search"
            placeholder="Найти участника"
            aria-label="Найти участника"
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        ) : null}
        {state.reporters.length === 0 ? (
          <p class="quiet">Участники появятся после шага «Подготовить таблицу».</p>
        ) : null}
        {state.reporters.length > 0 && shown.length === 0 ? <p class="quiet">Такого участника нет.</p> : null}
        <ul class="list">
          {shown.map((line) => (
            <li key={line.id}>
              <Line line={line} />
            </li>
          ))}
        </ul>
      </Section>
      <Kinds state={state} />
    </>
  );
}

function Line({ line }: { line: ReporterLine }) {
  const place = line.sheetId === null ? null : { sheetId: line.sheetId, row: 1, column: 1 };
  return (
    <Jump place={place} class="reporter">
      <span class="grow">
        <span class="title">
          {line.ready ? (
            <span role="img" aria-label="отчёт готов">
              ✔{" "}
            </span>
          ) : null}
          {line.name}
        </span>
        <Bar share={line.share} label={`Исполнено: ${line.name}`} />
        <span class="quiet small">
          {line.sheetId === null ? "листа ещё нет" : `${line.done} из ${line.duties}`}
          {line.overdue > 0 ? <b class="bad"> · просрочено {line.overdue}</b> : null}
          {line.errors > 0 ? <b class="bad"> · {errors(line.errors)}</b> : null}
        </span>
      </span>
      <span class="share">{percent(line.share)}</span>
    </Jump>
  );
}

function Kinds({ state }: { state: MinistryState }) {
  const place = state.findingsSheetId === null ? null : { sheetId: state.findingsSheetId, row: 1, column: 1 };
  return (
    <Section title="Замечания по видам">
      {state.findings.length === 0 ? <p class="quiet">Замечаний нет или проверки ещё не было.</p> : null}
      <ul class="list">
        {state.findings.map((kind) => (
          <li key={kind.code} class="kind">
            <Sign severity={kind.severity} />
            <span class="grow">{kind.title}</span>
            <b>{kind.count}</b>
          </li>
        ))}
      </ul>
      {place ? (
        <Jump place={place} class="link">
          Открыть лист «Замечания»
        </Jump>
      ) : null}
    </Section>
  );
}
