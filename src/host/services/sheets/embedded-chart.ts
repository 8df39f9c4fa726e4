/** EmbeddedChart and its builders: charts are kept as data; the workbench and the .xlsx writer draw them. */
import { type EnumValue, enumeration } from "../../runtime/enumeration";
import { ServiceError } from "../../runtime/errors";
import type { Execution } from "../../runtime/execution";
import { free, needing } from "../../runtime/member";
import { say } from "../../runtime/russian-messages";
import { type Contract, ServiceObject } from "../../runtime/service-object";
import { sameArea } from "../../workbook/area";
import type { ChartModel } from "../../workbook/model";
import { Range } from "./range";

export const ChartType = enumeration("ChartType", ["BAR", "COLUMN", "LINE", "PIE"]);
export const ChartPosition = enumeration("Position", ["TOP", "RIGHT", "BOTTOM", "LEFT", "NONE"]);

const sheet = needing("spreadsheet");

const CHART_MEMBERS = {
  getChartId: sheet("lookup"),
  getRanges: sheet("lookup"),
  modify: sheet("local"),
} as const;

export class EmbeddedChart
  extends ServiceObject
  implements Contract<GoogleAppsScript.Spreadsheet.EmbeddedChart, keyof typeof CHART_MEMBERS>
{
  readonly serviceName = "EmbeddedChart";
  readonly members = CHART_MEMBERS;

  constructor(
    execution: Execution,
    readonly chart: ChartModel,
  ) {
    super(execution);
  }

  /** null until the chart stands on a sheet. */
  getChartId(): number | null {
    return this.chart.id === 0 ? null : this.chart.id;
  }

  getRanges(): Range[] {
    return this.chart.ranges.map(({ sheetId, area }) => new Range(this.execution, sheetId, area));
  }

  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.execution, this.chart);
  }
}

const BUILDER_MEMBERS = {
  addRange: free("local", "Range"),
  removeRange: free("local", "Range"),
  clearRanges: free("local"),
  getRanges: free("local"),
  asBarChart: free("local"),
  asColumnChart: free("local"),
  asLineChart: free("local"),
  asPieChart: free("local"),
  setChartType: free("local", "ChartType"),
  getChartType: free("local"),
  setOption: free("local", "string,any"),
  setNumHeaders: free("local", "number"),
  setPosition: free("local", "number,number,number,number"),
  setTransposeRowsAndColumns: free("local", "boolean"),
  build: free("local"),
} as const;

const EMPTY: ChartModel = {
  id: 0,
  type: "COLUMN",
  ranges: [],
  options: {},
  position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
};

export class EmbeddedChartBuilder
  extends ServiceObject
  implements Contract<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder, keyof typeof BUILDER_MEMBERS>
{
  readonly serviceName: string = "EmbeddedChartBuilder";
  readonly members: typeof BUILDER_MEMBERS = BUILDER_MEMBERS;
  protected readonly chart: ChartModel;

  constructor(execution: Execution, chart: ChartModel = EMPTY) {
    super(execution);
    this.chart = structuredClone(chart);
  }

  addRange(range: Range): this {
    this.chart.ranges.push({ sheetId: range.sheetId, area: { ...range.area } });
    return this;
  }

  removeRange(range: Range): this {
    this.chart.ranges = this.chart.ranges.filter(
      ({ sheetId, area }) => sheetId !== range.sheetId || !sameArea(area, range.area),
    );
    return this;
  }

  clearRanges(): this {
    this.chart.ranges = [];
    return this;
  }

  getRanges(): Range[] {
    return this.chart.ranges.map(({ sheetId, area }) => new Range(this.execution, sheetId, area));
  }

  asBarChart(): TypedChartBuilder {
    return this.as("BAR");
  }

  asColumnChart(): TypedChartBuilder {
    return this.as("COLUMN");
  }

  asLineChart(): TypedChartBuilder {
    return this.as("LINE");
  }

  asPieChart(): TypedChartBuilder {
    return this.as("PIE");
  }

  setChartType(type: EnumValue): this {
    this.chart.type = type.label;
    return this;
  }

  getChartType(): EnumValue {
    return ChartType[this.chart.type as keyof typeof ChartType];
  }

  setOption(option: string, value: unknown): this {
    this.chart.options[option] = value;
    return this;
  }

  setNumHeaders(headers: number): this {
    return this.setOption("numHeaders", headers);
  }

  setTransposeRowsAndColumns(transpose: boolean): this {
    return this.setOption("transposeRowsAndColumns", transpose);
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    if (row < 1 || column < 1) throw new ServiceError(say.invalidCoordinates);
    this.chart.position = { row, column, offsetX, offsetY };
    return this;
  }

  build(): EmbeddedChart {
    return new EmbeddedChart(this.execution, structuredClone(this.chart));
  }

  private as(type: keyof typeof ChartType): TypedChartBuilder {
    return new TypedChartBuilder(this.execution, { ...this.chart, type });
  }
}

const TYPED_MEMBERS = {
  ...BUILDER_MEMBERS,
  setTitle: free("local", "string"),
  setColors: free("local", "array"),
  setStacked: free("local"),
  setXAxisTitle: free("local", "string"),
  setYAxisTitle: free("local", "string"),
  setLegendPosition: free("local", "Position"),
} as const;

/** Google has one such builder per kind of chart; the kinds differ in nothing the host keeps. */
export class TypedChartBuilder
  extends EmbeddedChartBuilder
  implements Contract<GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder, keyof typeof TYPED_MEMBERS>
{
  override readonly serviceName =
    `Embedded${{ BAR: "Bar", COLUMN: "Column", LINE: "Line", PIE: "Pie" }[this.chart.type] ?? ""}ChartBuilder`;
  override readonly members = TYPED_MEMBERS;

  setTitle(title: string): this {
    return this.setOption("title", title);
  }

  setColors(colours: string[]): this {
    return this.setOption("colors", colours);
  }

  setStacked(): this {
    return this.setOption("isStacked", true);
  }

  setXAxisTitle(title: string): this {
    return this.setOption("hAxis.title", title);
  }

  setYAxisTitle(title: string): this {
    return this.setOption("vAxis.title", title);
  }

  setLegendPosition(position: EnumValue): this {
    return this.setOption("legend.position", position.label.toLowerCase());
  }
}
