/** One chart of the sheet as a small SVG: columns, bars and lines are what the board uses; it is a picture of Google's, not a copy. */
import type { SheetView } from "../../host/server/view";
import { type ChartModel, cellKey } from "../../host/workbook/model";

interface Point {
  label: string;
  /** One per series. */
  values: number[];
}

const TOP = 34;
const BOTTOM = 52;
const LEFT = 44;
const RIGHT = 12;
/** Narrower columns leave no room for their names. */
const CROWDED = 13;

export function ChartPicture(props: { chart: ChartModel; sheets: readonly SheetView[] }) {
  const { chart } = props;
  const width = numberOf(chart.options.width, 480);
  const height = numberOf(chart.options.height, 208);
  const points = pointsOf(chart, props.sheets);
  const title = typeof chart.options.title === "string" ? chart.options.title : "";
  const colors = Array.isArray(chart.options.colors) ? chart.options.colors.map(String) : ["#3366cc"];
  const sums = points.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const share = sums.every((sum) => sum <= 1);
  const top = share ? 1 : Math.max(1, ...sums);
  const x = (index: number) => LEFT + ((width - LEFT - RIGHT) * (index + 0.5)) / Math.max(1, points.length);
  const y = (value: number) => height - BOTTOM - ((height - TOP - BOTTOM) * value) / top;
  const step = (width - LEFT - RIGHT) / Math.max(1, points.length);
  return (
    <svg width={width} height={height} role="img" aria-label={title}>
      <rect width={width} height={height} fill="#fff" stroke="#dadce0" />
      <text x={LEFT} y={20} class="chart-title">
        {title}
      </text>
      {[0, 0.25, 0.5, 0.75, 1].map((part) => (
        <g key={part}>
          <line x1={LEFT} x2={width - RIGHT} y1={y(part * top)} y2={y(part * top)} stroke="#e8eaed" />
          <text x={LEFT - 6} y={y(part * top) + 3} text-anchor="end">
            {share ? `${part * 100}%` : Math.round(part * top)}
          </text>
        </g>
      ))}
      {chart.type === "LINE" ? (
        <>
          <polyline
            points={sums.map((sum, index) => `${x(index)},${y(sum)}`).join(" ")}
            fill="none"
            stroke={colors[0]}
            stroke-width={2}
          />
          {points.map(({ label }, index) => (
            <circle key={label} cx={x(index)} cy={y(sums[index] ?? 0)} r={3} fill={colors[0]} />
          ))}
        </>
      ) : (
        points.flatMap(({ label, values }, index) =>
          values.map((value, series) => {
            const below = values.slice(0, series).reduce((sum, other) => sum + other, 0);
            return (
              <rect
                key={`${label}-${series}`}
                x={x(index) - step * 0.38}
                width={step * 0.76}
                y={y(below + value)}
                height={Math.max(series === 0 ? 1 : 0, y(below) - y(below + value))}
                fill={colors[series % colors.length]}
              />
            );
          }),
        )
      )}
      {step < CROWDED
        ? null
        : points.map(({ label }, index) => (
            <text
              key={label}
              x={x(index)}
              y={height - BOTTOM + 12}
              text-anchor="end"
              transform={`rotate(-40 ${x(index)} ${height - BOTTOM + 12})`}
            >
              {label.length > 14 ? `${label.slice(0, 13)}…` : label}
            </text>
          ))}
    </svg>
  );
}

function pointsOf(chart: ChartModel, sheets: readonly SheetView[]): Point[] {
  const [labels, ...series] = chart.ranges;
  if (!labels || series.length === 0) return [];
  const cell = (range: typeof labels, index: number) =>
    sheets.find((sheet) => sheet.id === range.sheetId)?.cells[
      cellKey(range.area.row + index, range.area.column)
    ];
  return Array.from({ length: labels.area.rows }, (_, index) => {
    const label = cell(labels, index);
    const values = series.map((range) => cell(range, index)?.value);
    const filled = values.some((value) => typeof value === "number");
    return {
      label: filled ? (label?.display ?? String(label?.value ?? "")) : "",
      values: values.map((value) => (typeof value === "number" ? value : 0)),
    };
  }).filter(({ label }) => label !== "");
}

const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === "number" ? value : otherwise;
