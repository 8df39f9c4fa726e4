/** The menu bar: «Файл», «Вид» and whatever menus the add-on drew in onOpen. Works with arrows, Enter and Escape. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { MenuNode } from "../../host/runtime/api";

export interface MenuItem {
  caption: string;
  /** null draws a line. */
  run?: () => void;
  items?: (MenuItem | "separator")[];
  checked?: boolean;
}

export function MenuBar(props: { menus: MenuItem[] }) {
  const [open, setOpen] = useState<number | null>(null);
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (open === null) return;
    const outside = (event: Event) => {
      if (!bar.current?.contains(event.target as Node)) setOpen(null);
    };
    // Clicks into the grid or a panel do not bubble out of a frame; the page losing focus stands for them.
    const blurred = () => setOpen(null);
    document.addEventListener("pointerdown", outside, true);
    window.addEventListener("blur", blurred);
    return () => {
      document.removeEventListener("pointerdown", outside, true);
      window.removeEventListener("blur", blurred);
    };
  }, [open]);

  const focusTop = (index: number) => {
    const next = (index + props.menus.length) % props.menus.length;
    bar.current?.querySelectorAll<HTMLElement>(":scope > .menu > button")[next]?.focus();
    return next;
  };
  /** To the neighbouring menu, which is open when this one was. */
  const moveTop = (index: number) => {
    const next = focusTop(index);
    if (open !== null) setOpen(next);
  };
  const keys = (event: KeyboardEvent, index: number) => {
    if (event.key === "ArrowRight") moveTop(index + 1);
    else if (event.key === "ArrowLeft") moveTop(index - 1);
    else if (event.key === "Escape") {
      setOpen(null);
      focusTop(index);
    } else if (event.key === "ArrowDown" && open !== index) setOpen(index);
    else return;
    event.preventDefault();
  };

  return (
    <div class="menu-bar" role="menubar" aria-label="Меню" ref={bar}>
      {props.menus.map((menu, index) => (
        <div class="menu" key={menu.caption}>
          <button
            type="button"
            role="menuitem"
            aria-haspopup="true"
            aria-expanded={open === index}
            onClick={() => setOpen(open === index ? null : index)}
            onPointerEnter={() => open !== null && setOpen(index)}
            onKeyDown={(event) => keys(event, index)}
          >
            {menu.caption}
          </button>
          {open === index ? (
            <MenuList
              items={menu.items ?? []}
              label={menu.caption}
              onDone={() => setOpen(null)}
              onLeave={(step) => {
                if (step !== 0) return moveTop(index + step);
                setOpen(null);
                focusTop(index);
              }}
            />
          ) : null}
        </div>
      ))}
    </div>
  );
}

function MenuList(props: {
  items: (MenuItem | "separator")[];
  label: string;
  onDone: () => void;
  /** Arrow out of the list: -1 left, 1 right, 0 Escape. */
  onLeave: (step: -1 | 0 | 1) => void;
}) {
  const [sub, setSub] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const buttons = () => [
    ...(list.current?.querySelectorAll<HTMLElement>(":scope > .menu-line > button") ?? []),
  ];

  useEffect(() => buttons()[0]?.focus(), []);

  const keys = (event: KeyboardEvent, item: MenuItem, index: number) => {
    const all = buttons();
    const at = all.indexOf(event.currentTarget as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) all[(at + step + all.length) % all.length]?.focus();
    else if (event.key === "ArrowRight") item.items ? setSub(index) : props.onLeave(1);
    else if (event.key === "ArrowLeft") props.onLeave(-1);
    else if (event.key === "Escape") props.onLeave(0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="menu-list" role="menu" aria-label={props.label} ref={list}>
      {props.items.map((item, index) =>
        item === "separator" ? (
          <hr key={`line-${String(index)}`} />
        ) : (
          <div class="menu-line" key={item.caption}>
            <button
              type="button"
              role="menuitem"
              aria-label={item.checked ? `${item.caption}, включено` : undefined}
              aria-haspopup={item.items ? "true" : undefined}
              aria-expanded={item.items ? sub === index : undefined}
              onPointerEnter={() => setSub(item.items ? index : null)}
              onKeyDown={(event) => keys(event, item, index)}
              onClick={() => {
                if (item.items) return setSub(index);
                props.onDone();
                item.run?.();
              }}
            >
              <span class="menu-check" aria-hidden="true">
                {item.checked ? "✓" : ""}
              </span>
              <span>{item.caption}</span>
              {item.items ? (
                <span class="menu-arrow" aria-hidden="true">
                  ▸
                </span>
              ) : null}
            </button>
            {item.items && sub === index ? (
              <MenuList
                items={item.items}
                label={item.caption}
                onDone={props.onDone}
                onLeave={(step) => {
                  if (step === 1) return props.onLeave(1);
                  setSub(null);
                  buttons()[props.items.filter((other) => other !== "separator").indexOf(item)]?.focus();
                }}
              />
            ) : null}
          </div>
        ),
      )}
    </div>
  );
}

/** The add-on's own menus as items that click through to the script. */
export function fromScript(
  nodes: readonly (MenuNode | "separator")[],
  click: (path: string[]) => void,
  above: string[] = [],
): (MenuItem | "separator")[] {
  return nodes.map((node) => {
    if (node === "separator") return node;
    const path = [...above, node.caption];
    if (node.items) return { caption: node.caption, items: fromScript(node.items, click, path) };
    return { caption: node.caption, run: () => click(path) };
  });
}
