/** One chart of the sheet as a small SVG: columns, bars and lines are what the board uses; it is a picture of Google's, not a copy. */
import type { SheetView } from "../../host/server/view";
import { type ChartModel, cellKey } from "../../host/workbook/model";

interface Point {
  label: string;
  value: number;
}

const TOP = 34;
const BOTTOM = 52;
const LEFT = 44;
const RIGHT = 12;

export function ChartPicture(props: { chart: ChartModel; sheets: readonly SheetView[] }) {
  const { chart } = props;
  const width = numberOf(chart.options.width, 480);
  const height = numberOf(chart.options.height, 208);
  const points = pointsOf(chart, props.sheets);
  const title = typeof chart.options.title === "string" ? chart.options.title : "";
  const color = Array.isArray(chart.options.colors) ? String(chart.options.colors[0]) : "#3366cc";
  const share = points.every(({ value }) => value <= 1);
  const top = share ? 1 : Math.max(1, ...points.map(({ value }) => value));
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
            points={points.map(({ value }, index) => `${x(index)},${y(value)}`).join(" ")}
            fill="none"
            stroke={color}
            stroke-width={2}
          />
          {points.map(({ label, value }, index) => (
            <circle key={label} cx={x(index)} cy={y(value)} r={3} fill={color} />
          ))}
        </>
      ) : (
        points.map(({ label, value }, index) => (
          <rect
            key={label}
            x={x(index) - step * 0.35}
            width={step * 0.7}
            y={y(value)}
            height={Math.max(1, height - BOTTOM - y(value))}
            fill={color}
          />
        ))
      )}
      {points.map(({ label }, index) => (
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
  const [labels, values] = chart.ranges;
  if (!labels || !values) return [];
  const cell = (range: typeof labels, index: number) =>
    sheets.find((sheet) => sheet.id === range.sheetId)?.cells[
      cellKey(range.area.row + index, range.area.column)
    ];
  return Array.from({ length: values.area.rows }, (_, index) => {
    const label = cell(labels, index);
    const value = cell(values, index)?.value;
    return {
      label: label?.display ?? String(label?.value ?? ""),
      value: typeof value === "number" ? value : null,
    };
  }).filter((point): point is Point => point.value !== null && point.label !== "");
}

const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === "number" ? value : otherwise;
