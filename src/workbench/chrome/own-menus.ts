/** Menus of the workbench itself, before those of the add-on. */
import type { Session } from "../session";
import { DRAWERS } from "./drawers";
import type { MenuItem } from "./menu-bar";

/** Boxes that only these menus open. */
export type OwnBox = "reset" | "import" | "access";

export function ownMenus(session: Session, open: (box: OwnBox) => void): MenuItem[] {
  const { store } = session;
  const { shading, drawer } = store.state;
  return [
    {
      caption: "Файл",
      items: [
        { caption: "Скачать .xlsx", run: () => window.location.assign("/api/workbook.xlsx") },
        { caption: "Загрузить .xlsx…", run: () => open("import") },
        { caption: "Доступ к таблице…", run: () => open("access") },
        "separator",
        { caption: "Начать заново…", run: () => open("reset") },
      ],
    },
    {
      caption: "Вид",
      items: [
        {
          caption: "Закрытые для меня ячейки",
          checked: shading,
          run: () => {
            session.shading.shown = !shading;
            store.set({ shading: !shading });
            session.redraw();
          },
        },
        ...DRAWERS.map(({ id, caption }) => ({
          caption,
          checked: drawer === id,
          run: () => store.set({ drawer: drawer === id ? null : id }),
        })),
        "separator",
        { caption: "Отозвать мои разрешения", run: () => void session.revoke() },
      ],
    },
  ];
}
