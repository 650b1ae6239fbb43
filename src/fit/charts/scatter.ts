import { marked } from '../../chart/points.ts';
import { niceScale } from '../../chart/scale.ts';
import type { Chart, ChartMark, ChartWord, PlacedChart, Rect, Region } from '../../model/index.ts';
import type { SlideFitting } from '../style.ts';
import { frame, type Measures, measures, printedScale, stepsIn } from './frame.ts';

/** Points: half a marker, and what is free beside it and beside a scale. */
const RADIUS = 7;
const GAP = 8;

/** Points over two scales, both named; each point is named where its name meets no other. */
export function placeScatter(chart: Chart, region: Region, room: Rect, fitting: SlideFitting): PlacedChart {
  const m = measures(region, fitting);
  const [xs, ys] = chart.series.map((s) => s.data.map((d) => d.value));
  const known = (values: (number | null)[] | undefined) => (values ?? []).flatMap((v) => v ?? []);
  const top = m.smallLine + GAP;
  const h = room.h - top - 2 * m.smallLine - GAP;
  const across = niceScale(known(xs), chart.from);
  const up = niceScale(known(ys), chart.from, stepsIn(h, m));
  const [foot, side] = [printedScale(across, m.small, chart), printedScale(up, m.small, chart)];
  const small = (text: string | undefined) => m.wide(text ?? '', false, m.small);
  const left = Math.max(...(side.labels ?? []).map(small), small(foot.labels?.[0]) / 2) + GAP;
  const right = small(foot.labels?.at(-1)) / 2;
  const plot: Rect = { x: left, y: top, w: room.w - left - right, h };
  const marks = chart.categories.flatMap((_, category): ChartMark[] => {
    const [x, y] = [xs?.[category] ?? null, ys?.[category] ?? null];
    if (x === null || y === null) return [];
    const rect = {
      x: (plot.w * (x - across.min)) / (across.max - across.min) - RADIUS,
      y: plot.h * (1 - (y - up.min) / (up.max - up.min)) - RADIUS,
      w: 2 * RADIUS,
      h: 2 * RADIUS,
    };
    const highlighted = chart.highlight === undefined || marked(chart, 1, category);
    return [{ series: 1, category, rect, label: '', highlighted }];
  });
  const { min, max } = up;
  return {
    ...frame(chart, room, fitting, m),
    plot,
    min,
    max,
    marks,
    scale: side,
    across: foot,
    names: [small(chart.series[0]?.name), small(chart.series[1]?.name)],
    words: names(chart, marks, plot, m),
    legend: false,
  };
}

/** Names at the right of their points, or at another side; the one that the slide is about comes first. */
function names(chart: Chart, marks: ChartMark[], plot: Rect, m: Measures): ChartWord[] {
  const taken: Rect[] = marks.map(({ rect }) => ({ ...rect, x: plot.x + rect.x, y: plot.y + rect.y }));
  const lit = (mark: ChartMark) => Number(chart.categories[mark.category] === chart.highlight);
  return [...marks]
    .sort((a, b) => lit(b) - lit(a))
    .flatMap((mark): ChartWord[] => {
      const text = chart.categories[mark.category] ?? '';
      const bold = lit(mark) === 1;
      const w = m.wide(text, bold);
      const x = plot.x + mark.rect.x + RADIUS;
      const y = plot.y + mark.rect.y + RADIUS;
      const away = RADIUS + 4;
      const half = m.line / 2;
      const sides: [ChartWord['side'], Rect][] = [
        ['right', { x: x + away, y: y - half, w, h: m.line }],
        ['left', { x: x - away - w, y: y - half, w, h: m.line }],
        ['above', { x: x - w / 2, y: y - away - m.line, w, h: m.line }],
        ['below', { x: x - w / 2, y: y + away, w, h: m.line }],
      ];
      const free = sides.find(([, r]) => within(r, plot) && !taken.some((other) => meet(r, other)));
      if (!free) return [];
      const [side, r] = free;
      taken.push(r);
      const at = side === 'right' ? r.x : side === 'left' ? r.x + r.w : x;
      const color = bold ? 'title' : 'ink';
      return [{ series: 1, category: mark.category, text, x: at, y: r.y + half, side, bold, color, size: m.size }];
    });
}

const meet = (a: Rect, b: Rect): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const within = (r: Rect, plot: Rect): boolean =>
  r.x >= plot.x && r.x + r.w <= plot.x + plot.w && r.y >= plot.y - RADIUS && r.y + r.h <= plot.y + plot.h;
