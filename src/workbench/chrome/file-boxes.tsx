/** «Начать заново» and «Загрузить .xlsx»: both replace the whole spreadsheet, so both ask first. */
import { useState } from "preact/hooks";
import { ask } from "../server";
import type { Session } from "../session";
import { Modal } from "./modal";

export function ResetBox(props: { session: Session; onClose: () => void }) {
  const [busy, setBusy] = useState(false);
  const reset = async (empty: boolean) => {
    setBusy(true);
    try {
      await ask("reset", { account: props.session.account, since: 0, empty });
      window.location.reload();
    } catch (error) {
      setBusy(false);
      props.session.notices.toast("", error instanceof Error ? error.message : String(error), "bad", 0);
    }
  };
  return (
    <Modal title="Начать заново" onClose={props.onClose}>
      <p class="modal-text">
        Таблица, письма и разрешения мастерской будут заменены; вернуть их нельзя. Если они нужны, сначала
        скачайте .xlsx.
      </p>
      <footer>
        <button type="button" class="button main" disabled={busy} onClick={() => reset(false)}>
          {busy ? "Готовим…" : "С образцами отчётов"}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => reset(true)}>
          С пустой таблицы
        </button>
        <button type="button" class="button" disabled={busy} onClick={props.onClose}>
          Отмена
        </button>
      </footer>
    </Modal>
  );
}

export function ImportBox(props: { session: Session; onClose: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const load = async () => {
    if (!file) return;
    setBusy(true);
    try {
      const base64 = await toBase64(file);
      await ask("import", { account: props.session.account, since: 0, name: file.name, base64 });
      window.location.reload();
    } catch (error) {
      setBusy(false);
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Modal title="Загрузить .xlsx" onClose={props.onClose}>
      <p class="modal-text">
        Листы файла заменят нынешнюю таблицу. Защита листов из .xlsx не переносится: её вернёт «Восстановить
        защиту».
      </p>
      <input
        class="input"
        type="file"
        accept=".xlsx"
        aria-label="Файл .xlsx"
        onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
      />
      {problem ? (
        <p class="bad" role="alert">
          {problem}
        </p>
      ) : null}
      <footer>
        <button type="button" class="button main" disabled={!file || busy} onClick={load}>
          {busy ? "Читаем…" : "Загрузить"}
        </button>
        <button type="button" class="button" disabled={busy} onClick={props.onClose}>
          Отмена
        </button>
      </footer>
    </Modal>
  );
}

function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ""));
    reader.onerror = () =>
      reject(new Error("Файл не удалось прочитать. Таблица не изменена. Выберите его ещё раз."));
    reader.readAsDataURL(file);
  });
}
