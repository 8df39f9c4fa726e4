/** A row of tabs that works with the arrow keys, as screen readers expect. */
import { useRef } from "preact/hooks";

export function Tabs<Id extends string>(props: {
  pages: readonly { id: Id; title: string }[];
  page: Id;
  onPage: (page: Id) => void;
}) {
  const row = useRef<HTMLDivElement>(null);
  const move = (step: number) => {
    const at = props.pages.findIndex(({ id }) => id === props.page);
    const next = props.pages[(at + step + props.pages.length) % props.pages.length];
    if (!next) return;
    props.onPage(next.id);
    row.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div
      class="tabs"
      role="tablist"
      ref={row}
      aria-label="Разделы панели"
      onKeyDown={(event) => {
        if (event.key === "ArrowRight") move(1);
        if (event.key === "ArrowLeft") move(-1);
      }}
    >
      {props.pages.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === props.page}
          aria-controls="page"
          tabIndex={id === props.page ? 0 : -1}
          onClick={() => props.onPage(id)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
