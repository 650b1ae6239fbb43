import { onCircle, slices } from '../../chart/slices.ts';
import { spread } from '../../chart/spread.ts';
import {
  type Chart,
  type ChartMark,
  type ChartWord,
  type PlacedChart,
  type Rect,
  type Region,
  standsOut,
} from '../../model/index.ts';
import type { SlideFitting } from '../style.ts';
import { frame, measures } from './frame.ts';

/** Points between the circle and the words. */
const GAP = 12;

/** Parts of a whole, each named with its value beside it. */
export function placePie(chart: Chart, region: Region, room: Rect, fitting: SlideFitting): PlacedChart {
  const m = measures(region, fitting);
  const data = chart.series[0]?.data ?? [];
  const texts = chart.categories.map((name, n) => `${name} ${data[n]?.text ?? ''}`.trim());
  const wide = m.widest(texts, true);
  const radius = Math.max(40, Math.min((room.h - 2 * m.line) / 2, (room.w - 2 * (wide + GAP)) / 2));
  const plot: Rect = { x: room.w / 2 - radius, y: room.h / 2 - radius, w: 2 * radius, h: 2 * radius };
  const marks = slices(chart, { x: 0, y: 0, w: 2 * radius, h: 2 * radius });
  const middle = ({ slice }: ChartMark) => ((slice?.from ?? 0) + (slice?.to ?? 0)) / 2;
  const words = [true, false].flatMap((right) => {
    const own = marks.filter((mark) => middle(mark) <= 0.5 === right);
    const at = own.map((mark) => onCircle(room.w / 2, room.h / 2, radius + GAP, middle(mark)));
    const places = spread(
      at.map(([, y]) => y),
      m.line,
      m.line / 2,
      room.h - m.line / 2,
    );
    return own.map(({ category, highlighted }, n): ChartWord => {
      const y = places[n] as number;
      return {
        series: 0,
        category,
        text: texts[category] ?? '',
        x: at[n]?.[0] ?? 0,
        y,
        side: right ? 'right' : 'left',
        bold: standsOut(chart, highlighted),
        color: highlighted ? 'title' : 'ink',
        size: m.size,
        width: m.wide(texts[category] ?? '', standsOut(chart, highlighted)),
        shift: { x: 0, y: y - (at[n]?.[1] ?? 0) },
      };
    });
  });
  return {
    ...frame(chart, room, fitting, m),
    plot,
    min: 0,
    max: 1,
    marks: marks.map((k) => ({ ...k, label: '' })),
    words,
    legend: false,
  };
}
