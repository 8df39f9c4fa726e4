/** Messages and questions of a script: alert, prompt, consent. */
import { useState } from "preact/hooks";
import type { Question, QuestionAnswer } from "../../host/server/protocol";
import { Modal } from "./modal";

const BUTTONS: Record<string, { id: string; label: string }[]> = {
  OK: [{ id: "OK", label: "ОК" }],
  OK_CANCEL: [
    { id: "OK", label: "ОК" },
    { id: "CANCEL", label: "Отмена" },
  ],
  YES_NO: [
    { id: "YES", label: "Да" },
    { id: "NO", label: "Нет" },
  ],
  YES_NO_CANCEL: [
    { id: "YES", label: "Да" },
    { id: "NO", label: "Нет" },
    { id: "CANCEL", label: "Отмена" },
  ],
};

export function AlertBox(props: { title: string; message: string; onClose: () => void }) {
  return (
    <Modal title={props.title} onClose={props.onClose} role="alertdialog">
      <p class="modal-text">{props.message}</p>
      <footer>
        <button type="button" class="button main" onClick={props.onClose}>
          ОК
        </button>
      </footer>
    </Modal>
  );
}

export function QuestionBox(props: { question: Question; onAnswer: (answer: QuestionAnswer) => void }) {
  const { question, onAnswer } = props;
  const [text, setText] = useState("");
  const buttons = BUTTONS[question.buttons] ?? [{ id: "OK", label: "ОК" }];
  const answer = (button: string) => onAnswer(question.kind === "prompt" ? { button, text } : { button });
  return (
    <Modal title={question.title} onClose={() => answer("CLOSE")} role="alertdialog">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer(buttons[0]?.id ?? "OK");
        }}
      >
        <p class="modal-text">{question.prompt}</p>
        {question.kind === "prompt" ? (
          <input
            class="input"
            aria-label={question.prompt || question.title}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        ) : null}
        <footer>
          {buttons.map((button, index) => (
            <button
              key={button.id}
              type={index === 0 ? "submit" : "button"}
              class={index === 0 ? "button main" : "button"}
              onClick={index === 0 ? undefined : () => answer(button.id)}
            >
              {button.label}
            </button>
          ))}
        </footer>
      </form>
    </Modal>
  );
}

/** What Google's consent screen says of each scope. */
const SCOPES: Record<string, string> = {
  "spreadsheets.currentonly": "Просматривать эту таблицу и управлять ею",
  "script.container.ui": "Показывать панели и окна в таблице",
  "script.send_mail": "Отправлять письма от вашего имени",
  "script.scriptapp": "Запускать дополнение по расписанию, когда вас нет",
  "userinfo.email": "Видеть адрес вашей электронной почты",
};

export function ConsentBox(props: {
  account: string;
  scopes: string[];
  onAllow: (scopes: string[]) => void;
  onRefuse: () => void;
}) {
  const [chosen, setChosen] = useState(() => new Set(props.scopes));
  const toggle = (scope: string) => {
    const next = new Set(chosen);
    if (!next.delete(scope)) next.add(scope);
    setChosen(next);
  };
  return (
    <Modal title="Требуется разрешение" onClose={props.onRefuse} class="consent">
      <p class="modal-text">
        Дополнение «Дорожная карта» запрашивает доступ к аккаунту <b>{props.account}</b>. Так спросит и
        Google; здесь всё остаётся на этом компьютере.
      </p>
      <ul class="scopes">
        {props.scopes.map((scope) => (
          <li key={scope}>
            <label>
              <input type="checkbox" checked={chosen.has(scope)} onChange={() => toggle(scope)} />
              <span>{SCOPES[scope.replace("https://www.googleapis.com/auth/", "")] ?? scope}</span>
            </label>
          </li>
        ))}
      </ul>
      <footer>
        <button
          type="button"
          class="button main"
          disabled={chosen.size === 0}
          onClick={() => props.onAllow([...chosen])}
        >
          Разрешить
        </button>
        <button type="button" class="button" onClick={props.onRefuse}>
          Отмена
        </button>
      </footer>
    </Modal>
  );
}
