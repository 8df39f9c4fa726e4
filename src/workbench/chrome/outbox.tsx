/** The outbox: every letter that would have left, as its reader would see it. */
import { useEffect, useState } from "preact/hooks";
import type { Letter } from "../../host/server/protocol";
import { letters } from "../server";
import { Modal } from "./modal";

export function Outbox(props: { count: number }) {
  const [list, setList] = useState<Letter[]>([]);
  const [shown, setShown] = useState<Letter | null>(null);
  // Read again whenever the number of letters changes.
  useEffect(() => {
    if (props.count >= 0) letters().then(setList, () => undefined);
  }, [props.count]);
  return (
    <>
      {list.length === 0 ? (
        <p class="quiet pad">
          Писем ещё нет. Здесь появится всё, что отправит дополнение; наружу ничего не уходит.
        </p>
      ) : null}
      <ul class="lines">
        {[...list].reverse().map((letter) => (
          <li key={letter.id}>
            <button type="button" class="line" onClick={() => setShown(letter)}>
              <b>{letter.subject}</b>
              <span class="quiet">{[...letter.to, ...letter.cc, ...letter.bcc].join(", ")}</span>
              <span class="quiet">{when(letter.sentAt)}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown ? <LetterBox letter={shown} onClose={() => setShown(null)} /> : null}
    </>
  );
}

function LetterBox(props: { letter: Letter; onClose: () => void }) {
  const { letter } = props;
  const [plain, setPlain] = useState(letter.htmlBody === null);
  return (
    <Modal title={letter.subject} onClose={props.onClose} class="letter">
      <dl>
        <dt>От</dt>
        <dd>
          {letter.name} &lt;{letter.from}&gt;
        </dd>
        <dt>Кому</dt>
        <dd>{letter.to.join(", ")}</dd>
        {letter.replyTo ? (
          <>
            <dt>Ответ</dt>
            <dd>{letter.replyTo}</dd>
          </>
        ) : null}
      </dl>
      {plain || letter.htmlBody === null ? (
        <pre>{letter.body}</pre>
      ) : (
        <iframe
          title="Письмо"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcdoc={`<base target="_blank">${letter.htmlBody}`}
        />
      )}
      <footer>
        <button
          type="button"
          class="button"
          disabled={letter.htmlBody === null}
          onClick={() => setPlain(!plain)}
        >
          {plain ? "Показать оформленным" : "Показать простым текстом"}
        </button>
        <button type="button" class="button main" onClick={props.onClose}>
          Закрыть
        </button>
      </footer>
    </Modal>
  );
}

const when = (instant: string): string =>
  new Intl.DateTimeFormat("ru-RU", {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: "Asia/Yekaterinburg",
  }).format(new Date(instant));
