/** One letter as it will look. Its HTML stands in a frame without scripts, so nothing written in a cell can act here. */
import { useState } from "preact/hooks";
import type { Letter } from "../../core/panel/reminders";
import { Button } from "../parts";

export function LetterPreview({ letter }: { letter: Letter }) {
  const [plain, setPlain] = useState(false);
  return (
    <article class="letter">
      <header>
        <p class="letter-subject">{letter.subject}</p>
        <p class="quiet small">Кому: {letter.to.join(", ")}</p>
        <Button kind="quiet" onClick={() => setPlain(!plain)}>
          {plain ? "Показать оформленным" : "Показать простым текстом"}
        </Button>
      </header>
      {plain ? (
        <pre>{letter.text}</pre>
      ) : (
        <iframe
          title="Письмо"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcdoc={`<base target="_blank">${letter.html}`}
        />
      )}
    </article>
  );
}
