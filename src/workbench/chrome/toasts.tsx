/** Short messages at the corner, as Google shows them. */
import type { Toast } from "../store";

export function Toasts(props: { toasts: Toast[]; onClose: (id: number) => void }) {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {props.toasts.map((toast) => (
        <div key={toast.id} class={`toast ${toast.tone}`}>
          <div>
            {toast.title ? <b>{toast.title}</b> : null}
            <p>{toast.message}</p>
          </div>
          <button
            type="button"
            class="icon"
            aria-label="Закрыть сообщение"
            onClick={() => props.onClose(toast.id)}
          >
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}
