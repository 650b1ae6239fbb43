import { bars, decimalsOf } from '../chart/bars.ts';
import type { Chart, PlacedChart, Rect, Region } from '../model/index.ts';
import { chartAlt } from './alt.ts';
import { placeDumbbell } from './dumbbell.ts';
import { textWidth } from './measure/index.ts';
import { plain } from './plain.ts';
import { roleSize, type SlideFitting } from './style.ts';

/** Percent between bars (look/tokens.yaml, chart_rules). */
const GAP_WIDTH = 62;
/** Points: between a category's label and the axis, and between a bar's end and its value. */
const LABEL_GAP = 10;
const VALUE_GAP = 14;

/** A chart in its region, drawn by its type. */
export function placeChart(chart: Chart, region: Region, room: Rect, fitting: SlideFitting): PlacedChart {
  return (chart.chart === 'dumbbell' ? placeDumbbell : placeBars)(chart, region, room, fitting);
}

/** Bars or columns: labels measured, the axis ended so that the longest bar's value stays inside. */
function placeBars(chart: Chart, region: Region, room: Rect, fitting: SlideFitting): PlacedChart {
  const { lang } = fitting;
  const [labelSize, line] = roleSize(fitting, region.role);
  const widest = (texts: string[], bold: boolean) =>
    Math.max(0, ...texts.map((text) => textWidth([{ text, size: labelSize, bold }], lang)));
  const categories = widest(chart.categories, false);
  const values = widest(
    chart.series.flatMap((s) => s.data.map((d) => d.text)),
    true,
  );
  const bar = chart.chart === 'bar';
  const axis = bar ? Math.min(categories + LABEL_GAP, room.w * 0.4) : line + 8;
  // Names of several series stand above the plot.
  const key = chart.series.length > 1 ? line + 8 : 0;
  const plot: Rect = bar
    ? { x: axis, y: key, w: room.w - axis, h: room.h - key }
    : { x: 0, y: key, w: room.w, h: room.h - key - axis };
  crowded(
    chart,
    bar ? room.h / chart.categories.length / line : room.w / chart.categories.length / Math.max(categories, values),
    fitting,
  );
  const labels = bar ? values + VALUE_GAP : line + 6;
  const { marks, min, max } = bars(chart, { plot, labels, gapWidth: GAP_WIDTH });
  return {
    kind: 'chart',
    name: 'Chart',
    rect: room,
    chart,
    title: plain(chart.title),
    plot,
    min,
    max,
    marks,
    gapWidth: GAP_WIDTH,
    decimals: decimalsOf(chart),
    labelSize,
    valueSize: labelSize,
    alt: chartAlt(chart, lang),
  };
}

/** @param fill how many times a category's own room holds its label; below 1 labels would collide */
export function crowded(chart: Chart, fill: number, fitting: SlideFitting): void {
  if (fill >= 1) return;
  const count = chart.categories.length;
  fitting.report(
    'chart-crowded',
    { count, most: Math.max(1, Math.floor(count * fill)) },
    { ...(chart.at ?? fitting.slide.at), slide: fitting.slide.id },
  );
}
