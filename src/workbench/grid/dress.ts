/** Input rules and conditional formats of the sheets somebody has looked at: nobody opens fifty tabs at once. */
import type { IMutationInfo, Injector } from "@univerjs/core";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { SheetView, WorkbookView } from "../../host/server/view";
import { same } from "./cell-difference";
import { toUniverFormats } from "./conditional";
import { mutation } from "./mutation";
import { toUniverRules } from "./validation";
import { UNIT } from "./workbook";
import { sheetKey } from "./worksheet";

export class Dress {
  readonly #worn = new Set<number>();

  constructor(
    private readonly injector: Injector,
    private readonly book: WorkbookView,
  ) {}

  first(sheet: SheetView): IMutationInfo[] {
    if (this.#worn.has(sheet.id)) return [];
    this.#worn.add(sheet.id);
    return [...this.#rules({ ...sheet, cells: {} }, sheet), ...this.#formats(sheet)];
  }

  again(old: SheetView, now: SheetView): IMutationInfo[] {
    if (!this.#worn.has(now.id)) return [];
    const formats = same(old.conditionalFormats, now.conditionalFormats) ? [] : this.#formats(now);
    return [...this.#rules(old, now), ...formats];
  }

  forget(sheetId: number): void {
    this.#worn.delete(sheetId);
  }

  #rules(old: SheetView, now: SheetView): IMutationInfo[] {
    const wanted = toUniverRules(now, this.book.sheets);
    if (same(toUniverRules(old, this.book.sheets), wanted)) return [];
    const present = this.injector.get(SheetDataValidationModel).getRules(UNIT, sheetKey(now.id));
    const change = (id: string, params: object) =>
      mutation(`data-validation.mutation.${id}`, now.id, { source: "patched", ...params });
    return [
      ...(present.length > 0 ? [change("removeRule", { ruleId: present.map((rule) => rule.uid) })] : []),
      ...(wanted.length > 0 ? [change("addRule", { rule: wanted })] : []),
    ];
  }

  #formats(now: SheetView): IMutationInfo[] {
    const present =
      this.injector.get(ConditionalFormattingRuleModel).getSubunitRules(UNIT, sheetKey(now.id)) ?? [];
    const change = (id: string, params: object) => mutation(`sheet.mutation.${id}`, now.id, params);
    return [
      ...present.map((rule) => change("delete-conditional-rule", { cfId: rule.cfId })),
      // Every rule is put before the earlier ones, so the first comes last.
      ...toUniverFormats(now)
        .reverse()
        .map((rule) => change("add-conditional-rule", { rule })),
    ];
  }
}
