/** Charts lie over the grid, where the table anchors them; they scroll with their cells and let clicks through. */
import { useEffect, useState } from "preact/hooks";
import type { ChartModel } from "../../host/workbook/model";
import { shownSheet } from "../grid/navigate";
import type { Session } from "../session";
import { ChartPicture } from "./chart-picture";

const ROW_HEADER = 46;
const COLUMN_HEADER = 22;

export function Charts(props: { session: Session; sheetId: number | null; version: number }) {
  const { session, sheetId } = props;
  const [scroll, setScroll] = useState({ x: 0, y: 0, zoom: 1 });
  const sheet = sheetId === null ? undefined : session.updater.sheet(sheetId);
  const charts = sheet?.charts ?? [];

  useEffect(() => {
    const open = session.api.getActiveWorkbook()?.getActiveSheet();
    setScroll({ x: 0, y: 0, zoom: open?.getZoom() ?? 1 });
    const subscription = open?.onScroll((info) =>
      setScroll({ x: info?.viewportScrollX ?? 0, y: info?.viewportScrollY ?? 0, zoom: open.getZoom() }),
    );
    return () => subscription?.dispose();
    // Another sheet has another scroll.
  }, [session, sheetId]);

  // While another sheet is being opened, the grid can tell no places on this one.
  if (!sheet || charts.length === 0 || shownSheet(session.api) !== sheetId) return null;
  const place = (chart: ChartModel) => {
    const { row, column, offsetX, offsetY } = chart.position;
    const rect = session.api
      .getActiveWorkbook()
      ?.getActiveSheet()
      ?.getRange(row - 1, column - 1)
      .getCellRect();
    const left = (rect?.x ?? 0) + offsetX - (column > sheet.frozenColumns ? scroll.x : 0);
    const top = (rect?.y ?? 0) + offsetY - (row > sheet.frozenRows ? scroll.y : 0);
    return {
      left: `${left * scroll.zoom - ROW_HEADER}px`,
      top: `${top * scroll.zoom - COLUMN_HEADER}px`,
      scale: String(scroll.zoom),
    };
  };
  return (
    <div class="charts">
      {charts.map((chart) => (
        <div key={chart.id} class="chart" style={place(chart)}>
          <ChartPicture chart={chart} sheets={session.updater.sheets()} />
        </div>
      ))}
    </div>
  );
}
