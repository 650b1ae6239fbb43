import type { Chart, ChartType, Placed, PlacedChart, Rect, Region } from '../model/index.ts';
import { placeAreas } from './charts/areas.ts';
import { placeBars } from './charts/bars.ts';
import { placeDumbbell } from './charts/dumbbell.ts';
import { placeLines } from './charts/lines.ts';
import { placePanels } from './charts/panels.ts';
import { placePie } from './charts/pie.ts';
import { placeScatter } from './charts/scatter.ts';
import { placeSlope } from './charts/slope.ts';
import type { SlideFitting } from './style.ts';

/** @param all the chart of which it is one panel, for the axis that they share */
export type PlaceChart = (chart: Chart, region: Region, room: Rect, fitting: SlideFitting, all?: Chart) => PlacedChart;

/** How each type of chart is placed. */
const PLACE: Record<ChartType, PlaceChart> = {
  bar: placeBars,
  column: placeBars,
  line: placeLines,
  area: placeAreas,
  pie: placePie,
  doughnut: placePie,
  scatter: placeScatter,
  slope: placeSlope,
  dumbbell: placeDumbbell,
};

/** A chart in its region: one picture, or a panel for each series. */
export function placeChart(chart: Chart, region: Region, room: Rect, fitting: SlideFitting): Placed[] {
  const place = PLACE[chart.chart];
  if (chart.panels) return placePanels(chart, region, room, fitting, place);
  return [{ ...place(chart, region, room, fitting), region: region.name, placeholder: true }];
}
