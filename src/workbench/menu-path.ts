/** Captions of the add-on's menu down to an item. */
import type { MenuNode } from "../host/runtime/api";

/** Found by its last caption, dots and spaces aside; null when this person's menu has none. */
export function pathTo(menus: readonly MenuNode[], caption: string): string[] | null {
  const plain = (text: string) => text.replace(/[….\s]+$/u, "").trim();
  for (const node of menus) {
    if (node.functionName && plain(node.caption) === plain(caption)) return [node.caption];
    const items = (node.items ?? []).filter((item): item is MenuNode => item !== "separator");
    const below = pathTo(items, caption);
    if (below) return [node.caption, ...below];
  }
  return null;
}
