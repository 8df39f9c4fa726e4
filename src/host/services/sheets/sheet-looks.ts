/** How a tab looks: colour, visibility, gridlines, conditional formats, charts. */
import { NotImplemented, ServiceError } from "../../runtime/errors";
import { say } from "../../runtime/russian-messages";
import { colourOf } from "../../workbook/colours";
import type { SheetModel } from "../../workbook/model";
import { ConditionalFormatRule, type RuleData } from "./conditional-format-rule";
import { EmbeddedChart, EmbeddedChartBuilder } from "./embedded-chart";
import { SheetLines } from "./sheet-lines";

export abstract class SheetLooks extends SheetLines {
  getTabColor(): string | null {
    return this.model().tabColor;
  }

  isSheetHidden(): boolean {
    return this.model().hidden;
  }

  hasHiddenGridlines(): boolean {
    return this.model().hiddenGridlines;
  }

  setTabColor(colour: string | null): this {
    const known = colour === null ? null : colourOf(colour);
    if (colour !== null && known === null) throw new NotImplemented(`Colour ${colour}`);
    return this.set((sheet) => {
      sheet.tabColor = known;
    });
  }

  hideSheet(): this {
    const isLast = this.book.sheets.every(({ id, hidden }) => hidden || id === this.sheetId);
    if (isLast) throw new ServiceError(say.lastVisibleSheet);
    return this.set((sheet) => {
      sheet.hidden = true;
    });
  }

  showSheet(): this {
    return this.set((sheet) => {
      sheet.hidden = false;
    });
  }

  setHiddenGridlines(hidden: boolean): this {
    return this.set((sheet) => {
      sheet.hiddenGridlines = hidden;
    });
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.model().conditionalFormats.map(
      (rule) =>
        new ConditionalFormatRule(this.execution, structuredClone({ ...rule, sheetId: this.sheetId })),
    );
  }

  /** Replaces all rules of the tab. */
  setConditionalFormatRules(rules: unknown[]): void {
    const data = rules.map((rule): RuleData => {
      if (!(rule instanceof ConditionalFormatRule)) {
        throw new ServiceError(say.badArguments("Sheet.setConditionalFormatRules", ["Array"]));
      }
      if (rule.rule.sheetId !== this.sheetId) throw new ServiceError(say.formatRuleOtherSheet);
      return rule.rule;
    });
    this.set((sheet) => {
      sheet.conditionalFormats = data.map(({ sheetId: _sheetId, ...rule }) => structuredClone(rule));
    });
  }

  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.execution);
  }

  getCharts(): EmbeddedChart[] {
    return this.model().charts.map((chart) => new EmbeddedChart(this.execution, structuredClone(chart)));
  }

  insertChart(chart: EmbeddedChart): void {
    this.set((sheet) => {
      sheet.charts.push({ ...structuredClone(chart.chart), id: this.book.nextSheetId++ });
    });
  }

  updateChart(chart: EmbeddedChart): void {
    this.set((sheet) => {
      sheet.charts = sheet.charts.map((known) =>
        known.id === chart.chart.id ? structuredClone(chart.chart) : known,
      );
    });
  }

  removeChart(chart: EmbeddedChart): void {
    this.set((sheet) => {
      sheet.charts = sheet.charts.filter(({ id }) => id !== chart.chart.id);
    });
  }

  protected set(action: (sheet: SheetModel) => void): this {
    this.changeLayout(action);
    return this;
  }
}
