import type { ChartMark, ColorRole, PlacedChart } from '../model/index.ts';
import { type Label, label, wrap } from './chart-label.ts';
import { type Html, join, round, tag } from './markup.ts';

/** Points: the line between two ends, the outline of a hollow one, and what is free beside an end. */
const LINE = 5;
const OUTLINE = 3;
const GAP = 6;

const colorOf = (mark: ChartMark): ColorRole => (mark.highlighted ? 'title' : 'neutral');
const middle = ({ rect }: ChartMark) => ({ x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 });

/** @returns what stands inside the picture of a dumbbell chart: scale, lines, ends and their labels. */
export function dumbbell(item: PlacedChart): Html[] {
  return [
    ...scale(item),
    ...item.chart.categories.map((name, n) => nameOf(name, n, item)),
    ...item.chart.categories.map((_, n) =>
      bar(
        item.marks.filter((m) => m.category === n),
        item,
      ),
    ),
    ...item.marks.map((mark) => end(mark, item)),
    ...item.marks.map((mark) => words(mark, item)),
  ];
}

function scale(item: PlacedChart): Html[] {
  const { plot, min, max } = item;
  const { lines, size } = item.scale ?? { lines: [min, max], size: item.labelSize };
  return lines.flatMap((value) => {
    const x = plot.x + (plot.w * (value - min)) / (max - min);
    const ends = { x1: round(x), x2: round(x), y1: round(plot.y), y2: round(plot.y + plot.h) };
    const at: Label = { x, y: plot.y + plot.h + 8 + size * 0.5, anchor: 'middle', size, color: 'muted' };
    return [tag('line', { ...ends, style: 'stroke:var(--rule)' }), label([String(value)], at)];
  });
}

function nameOf(name: string, n: number, { plot, labelSize: size, chart }: PlacedChart): Html {
  const y = plot.y + (plot.h * (n + 0.5)) / chart.categories.length;
  return label(wrap(name, (plot.x - 12) / size), { x: plot.x - 12, y, anchor: 'end', size });
}

function bar([from, to]: ChartMark[], { plot }: PlacedChart): Html {
  if (!from || !to) return join([]);
  const [a, b] = [middle(from), middle(to)];
  const ends = { x1: round(plot.x + a.x), x2: round(plot.x + b.x), y1: round(plot.y + a.y), y2: round(plot.y + b.y) };
  return tag('line', { ...ends, style: `stroke:var(--${colorOf(to)});stroke-width:${LINE}` });
}

/** Where it began is hollow, where it ended is filled. */
function end(mark: ChartMark, { plot }: PlacedChart): Html {
  const hollow = mark.series === 0;
  const { x, y } = middle(mark);
  const inset = hollow ? OUTLINE / 2 : 0;
  const side = round(mark.rect.w - 2 * inset);
  const color = `var(--${colorOf(mark)})`;
  return tag('rect', {
    x: round(plot.x + x - side / 2),
    y: round(plot.y + y - side / 2),
    width: side,
    height: side,
    rx: round(side / 2),
    style: hollow ? `fill:var(--page);stroke:${color};stroke-width:${OUTLINE}` : `fill:${color}`,
  });
}

/** The value as written over the name of its end, beside the end that it belongs to. */
function words(mark: ChartMark, item: PlacedChart): Html {
  const { plot, valueSize, scale: s } = item;
  const small = s?.size ?? valueSize;
  const { x, y } = middle(mark);
  const away = mark.rect.w / 2 + GAP;
  const above = mark.side === 'above';
  const at = {
    clear: true,
    x: plot.x + x + (above ? 0 : mark.side === 'left' ? -away : away),
    anchor: above ? ('middle' as const) : mark.side === 'left' ? ('end' as const) : ('start' as const),
  };
  const cy = plot.y + y - (above ? away + (valueSize + small) * 0.6 : 0);
  const name = item.chart.series[mark.series]?.name ?? '';
  const color: ColorRole = mark.highlighted ? 'title' : 'ink';
  return join([
    label([mark.label], { ...at, y: cy - small * 0.6, size: valueSize, bold: mark.highlighted, color }),
    label([name], { ...at, y: cy + valueSize * 0.6, size: small, color: 'muted' }),
  ]);
}
