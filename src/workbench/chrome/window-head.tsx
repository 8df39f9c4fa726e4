/** Title of a window with its cross. */
export function WindowHead(props: { title: string; close: string; onClose: () => void }) {
  return (
    <header>
      <h2>{props.title}</h2>
      <button type="button" class="icon" aria-label={props.close} onClick={props.onClose}>
        ✕
      </button>
    </header>
  );
}
