/** Menu: built by onOpen; a menu of the same caption replaces the old one. */
import type { MenuNode } from "../../runtime/api";
import type { Execution } from "../../runtime/execution";
import { free } from "../../runtime/member";
import { type Contract, ServiceObject } from "../../runtime/service-object";

const MEMBERS = {
  addItem: free("local", "string,string"),
  addSeparator: free("local"),
  addSubMenu: free("local", "Menu"),
  addToUi: free("toast"),
} as const;

export class Menu
  extends ServiceObject
  implements Contract<GoogleAppsScript.Base.Menu, keyof typeof MEMBERS>
{
  readonly serviceName = "Menu";
  readonly members = MEMBERS;
  private readonly items: (MenuNode | "separator")[] = [];

  constructor(
    execution: Execution,
    private readonly caption: string,
  ) {
    super(execution);
  }

  addItem(caption: string, functionName: string): this {
    this.items.push({ caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.items.push("separator");
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.items.push(menu.node());
    return this;
  }

  addToUi(): void {
    const { actor, user } = this.execution.identity;
    const seat = this.execution.world.seat(actor ?? user);
    seat.menus = [...seat.menus.filter(({ caption }) => caption !== this.caption), this.node()];
  }

  node(): MenuNode {
    return { caption: this.caption, items: [...this.items] };
  }
}
