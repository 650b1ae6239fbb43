import { decimalsOf } from '../../chart/bars.ts';
import { gridlines, type Scale } from '../../chart/scale.ts';
import type { Chart, ChartScale, Rect, Region } from '../../model/index.ts';
import { chartAlt } from '../alt.ts';
import { textWidth } from '../measure/index.ts';
import { plain } from '../plain.ts';
import { roleSize, type SlideFitting } from '../style.ts';

/** Sizes and line heights of a chart's words, points, and how wide they are. */
export interface Measures {
  size: number;
  line: number;
  /** Of scales and of the names of axes. */
  small: number;
  smallLine: number;
  wide(text: string, bold?: boolean, size?: number): number;
  widest(texts: readonly string[], bold?: boolean): number;
}

export function measures(region: Region, fitting: SlideFitting): Measures {
  const [size, line] = roleSize(fitting, region.role);
  const [small, smallLine] = roleSize(fitting, 'caption');
  const wide = (text: string, bold = false, at = size) => textWidth([{ text, size: at, bold }], fitting.lang);
  const widest = (texts: readonly string[], bold = false) => Math.max(0, ...texts.map((text) => wide(text, bold)));
  return { size, line, small, smallLine, wide, widest };
}

/** What charts of every type have in common. */
export const frame = (chart: Chart, room: Rect, fitting: SlideFitting, { size }: Measures) => ({
  kind: 'chart' as const,
  name: 'Chart',
  rect: room,
  chart,
  title: plain(chart.title),
  gapWidth: 0,
  decimals: decimalsOf(chart),
  labelSize: size,
  valueSize: size,
  alt: chartAlt(chart, fitting.lang),
});

/** The scale as printed: all values with as many decimals as a step has, thousands parted where the data parts them. */
export function printedScale(scale: Scale, size: number, chart: Chart): ChartScale {
  const lines = gridlines(scale);
  const decimals = /\.(\d+)/.exec(String(scale.step))?.[1]?.length ?? 0;
  const parts = chart.series.some((s) => s.data.some((d) => /\d[,，]\d{3}/u.test(d.text)));
  const labels = lines.map((value) => {
    const [whole = '', rest] = value.toFixed(decimals).split('.');
    const grouped = parts ? whole.replace(/\B(?=(\d{3})+$)/gu, ',') : whole;
    return rest === undefined ? grouped : `${grouped}.${rest}`;
  });
  return { lines, size, labels, code: `${parts ? '#,##' : ''}0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}` };
}

/** The scale of shares: quarters of 100 %. */
export const shareScale = (size: number): ChartScale => ({
  lines: [0, 0.25, 0.5, 0.75, 1],
  size,
  labels: ['0%', '25%', '50%', '75%', '100%'],
  code: '0%',
});

/** Steps of an upright scale whose words do not meet. */
export const stepsIn = (height: number, { smallLine }: Measures): number =>
  Math.max(2, Math.min(6, Math.floor(height / smallLine / 1.3)));

/** Room for the words of a scale at the left of the plot. */
export const scaleWidth = ({ labels = [] }: ChartScale, m: Measures): number =>
  Math.max(0, ...labels.map((text) => m.wide(text, false, m.small))) + 8;

/** Categories of a series in time that still have room for their names: every so many. */
export const thinned = (band: number, widest: number): number => Math.max(1, Math.ceil((widest + 10) / band));

/** @param fill how many times a category's own room holds its label; below 1 labels would collide */
export function crowded(chart: Chart, fill: number, fitting: SlideFitting): void {
  if (fill >= 1) return;
  const count = chart.categories.length;
  const most = Math.max(1, Math.floor(count * fill));
  const at = { ...(chart.at ?? fitting.slide.at), slide: fitting.slide.id };
  fitting.report(chart.chart === 'column' ? 'chart-narrow' : 'chart-crowded', { count, most }, at);
}
