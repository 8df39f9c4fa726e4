/** The templates of one step: made when first needed, used for every reporter with rows of the same kinds, removed at the end. */
import { headerPrint } from "../../core/tabs/fingerprint";
import type { File, Guard } from "../protection/guard";
import { protectWholeSheet } from "../protection/protect-tab";
import type { Tabs } from "./find-tabs";
import { type HeaderContent, headerTexts } from "./header";
import { buildTemplate, TEMPLATE_NAME, type TemplateContent, templateLook } from "./template";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export class Templates {
  private readonly finished = new Map<string, Sheet>();
  private made = 0;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly tabs: Tabs,
    private readonly coordinators: Guard["coordinators"],
    private readonly file: File,
    header: HeaderContent,
  ) {
    const current = headerPrint(headerTexts(header));
    // What an earlier step left: finished ones are used, half-made and outdated ones go.
    for (const { sheet, id, name } of tabs.templates()) {
      this.made = Math.max(this.made, Number(name.slice(TEMPLATE_NAME.length).trim()) || 0);
      const look = templateLook(sheet);
      if (look.startsWith(`${current}-`)) this.finished.set(look, sheet);
      else this.drop(sheet, id);
    }
  }

  get(content: TemplateContent): Sheet {
    const known = this.finished.get(content.look);
    if (known) return known;
    const [from = null] = this.finished.values();
    this.made += 1;
    const name = `${TEMPLATE_NAME} ${this.made}`;
    const sheet = buildTemplate(this.spreadsheet, content, from, name, this.tabs.count, (made) =>
      protectWholeSheet(made, this.coordinators, this.file),
    );
    this.tabs.add(sheet.getSheetId(), sheet, name);
    this.finished.set(content.look, sheet);
    return sheet;
  }

  removeAll(): void {
    for (const { sheet, id } of this.tabs.templates()) this.drop(sheet, id);
    this.finished.clear();
  }

  private drop(sheet: Sheet, id: number): void {
    this.spreadsheet.deleteSheet(sheet);
    this.tabs.remove(id);
  }
}
