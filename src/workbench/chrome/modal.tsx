/** A box over the page: takes the focus, keeps it, gives it back, closes with Escape. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { WindowHead } from "./window-head";

export function Modal(props: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  class?: string;
  style?: Record<string, string>;
  role?: "dialog" | "alertdialog";
}) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      class={`modal ${props.class ?? ""}`}
      style={props.style}
      role={props.role ?? "dialog"}
      aria-label={props.title || "Сообщение"}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      // Typing in a box must not reach the grid, which listens on the whole page.
      onKeyDown={(event) => event.stopPropagation()}
    >
      {props.title ? <WindowHead title={props.title} close="Закрыть" onClose={props.onClose} /> : null}
      {props.children}
    </dialog>
  );
}
