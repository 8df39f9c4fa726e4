/** Windows before the page: the add-on's dialog, questions of a script, messages, Google's question for consent. */
import type { Session } from "../session";
import type { PageState } from "../store";
import { AlertBox, ConsentBox, QuestionBox } from "./boxes";
import { Frame } from "./frame";
import { WindowHead } from "./window-head";

export function Windows({ session, state }: { session: Session; state: PageState }) {
  const { store } = session;
  const { dialog } = state;
  return (
    <>
      {dialog ? (
        <section
          class={dialog.modal ? "dialog modal-dialog" : "dialog"}
          role="dialog"
          aria-modal={dialog.modal}
          aria-label={dialog.title}
          style={{ width: `${dialog.width}px`, height: `${dialog.height + 48}px` }}
        >
          <WindowHead title={dialog.title} close="Закрыть окно" onClose={() => store.set({ dialog: null })} />
          <Frame
            key={dialog.frame}
            frame={dialog.frame}
            title={dialog.title}
            onRun={(name, args) => session.run(name, args)}
            onClose={() => store.set({ dialog: null })}
            onFocusGrid={() => undefined}
          />
        </section>
      ) : null}
      {state.consent ? (
        <ConsentBox
          key={state.consent.scopes.join()}
          account={state.account}
          scopes={state.consent.scopes}
          onAllow={(scopes) => void session.consent(scopes)}
          onRefuse={() => store.set({ consent: null })}
        />
      ) : null}
      {state.ask ? <QuestionBox question={state.ask.question} onAnswer={state.ask.answer} /> : null}
      {state.alert ? (
        <AlertBox
          title={state.alert.title}
          message={state.alert.message}
          onClose={() => store.set({ alert: null })}
        />
      ) : null}
    </>
  );
}
