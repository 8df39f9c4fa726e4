/** «Доступ к таблице»: who may edit the file. Google asks the owner the same in its own «Настройки доступа». */
import { useState } from "preact/hooks";
import type { Person } from "../../host/server/protocol";
import { hasAccount, sameAccount } from "../../host/workbook/rights";
import type { Session } from "../session";
import { Modal } from "./modal";

export function AccessBox(props: { session: Session; people: Person[]; onClose: () => void }) {
  const { book } = props.session.updater;
  const owner = sameAccount(props.session.account, book.owner);
  const missing = props.people.filter(
    (person) => person.role === "reporter" && !hasAccount(book.editors, person.account),
  );
  const [text, setText] = useState(missing.map((person) => person.account).join("\n"));
  const accounts = text.split(/[\s,;]+/).filter((account) => account.includes("@"));
  const share = async () => {
    await props.session.share(accounts);
    props.onClose();
  };
  return (
    <Modal title="Доступ к таблице" onClose={props.onClose}>
      <p class="modal-text">
        {`Писать в таблицу могут: ${book.editors.length + 1}. `}
        {owner
          ? "Впишите аккаунты, которым открыть доступ редактора; участники без доступа уже подставлены."
          : "Открыть доступ может только владелец таблицы."}
      </p>
      {owner ? (
        <>
          <label class="field-label" for="access">
            Google-аккаунты
          </label>
          <textarea
            id="access"
            class="input"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </>
      ) : null}
      <footer>
        {owner ? (
          <button type="button" class="button main" disabled={accounts.length === 0} onClick={share}>
            Открыть доступ
          </button>
        ) : null}
        <button type="button" class="button" onClick={props.onClose}>
          Закрыть
        </button>
      </footer>
    </Modal>
  );
}
