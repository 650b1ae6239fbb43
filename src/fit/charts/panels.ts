import type { Chart, Placed, Rect, Region } from '../../model/index.ts';
import { paragraph, textBox } from '../boxes.ts';
import type { PlaceChart } from '../chart.ts';
import type { SlideFitting } from '../style.ts';
import { crowded, measures } from './frame.ts';

/** Panels in a row at most, and points between them. */
const ROW = 3;
const GUTTER = { x: 28, y: 14 };
/** A panel is no smaller, points. */
const LEAST = { w: 130, h: 110 };

/** One panel for each series, named above it; all have the same axis and the same size. */
export function placePanels(
  chart: Chart,
  region: Region,
  room: Rect,
  fitting: SlideFitting,
  place: PlaceChart,
): Placed[] {
  const { line, size } = measures(region, fitting);
  const count = chart.series.length;
  const columns = count <= ROW ? count : Math.ceil(count / Math.ceil(count / ROW));
  const rows = Math.ceil(count / columns);
  const w = (room.w - GUTTER.x * (columns - 1)) / columns;
  const h = (room.h - GUTTER.y * (rows - 1)) / rows;
  crowded(chart, Math.min(1, w / LEAST.w, h / LEAST.h), fitting);
  return chart.series.flatMap((series, n): Placed[] => {
    const x = room.x + (n % columns) * (w + GUTTER.x);
    const y = room.y + Math.floor(n / columns) * (h + GUTTER.y);
    const focus = series.name === chart.highlight;
    const { panels: _, alt: __, ...rest } = chart;
    const own: Chart = {
      ...rest,
      title: [...chart.title, { type: 'text', text: fitting.lang === 'en' ? `, ${series.name}` : `，${series.name}` }],
      series: [series],
    };
    const color = focus ? 'title' : 'ink';
    const head = paragraph([{ type: 'text', text: series.name }], w, fitting, {
      size: [size, line],
      color,
      bold: true,
    });
    return [
      textBox(`Panel ${n + 1}`, { x, y, w, h: line }, [head]),
      { ...place(own, region, { x, y: y + line, w, h: h - line }, fitting, chart), region: region.name },
    ];
  });
}
