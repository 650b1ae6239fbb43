import { points } from '../../chart/points.ts';
import { niceScale } from '../../chart/scale.ts';
import { spread } from '../../chart/spread.ts';
import {
  type Chart,
  type ChartMark,
  type ChartWord,
  isFocus,
  type PlacedChart,
  type Rect,
  type Region,
  seriesColors,
  standsOut,
} from '../../model/index.ts';
import type { SlideFitting } from '../style.ts';
import { frame, type Measures, measures, printedScale, scaleWidth, stepsIn, thinned } from './frame.ts';

/** Points: half a marker; beside a marker, the scale and the axis; above a point. */
const RADIUS = 5;
const GAP = 8;
const ABOVE = 4;
/** Names at the ends of lines take no more of the width; longer ones go into a key above. */
const NAMES = 0.36;

/** Lines over a drawn scale, each named at its end; single values printed where they have room. */
export function placeLines(
  chart: Chart,
  region: Region,
  room: Rect,
  fitting: SlideFitting,
  all: Chart = chart,
): PlacedChart {
  const m = measures(region, fitting);
  const several = chart.series.length > 1;
  const ends = chart.series.map((s) => {
    const last = s.data.findLastIndex((d) => d.value !== null);
    return { last, text: `${s.name} ${s.data[last]?.text ?? ''}`.trim() };
  });
  const texts = ends.map((e) => e.text);
  const wanted = several ? m.widest(texts, true) + GAP : 0;
  const named = several && wanted <= room.w * NAMES;
  const legend = several && !named;
  const top = legend ? m.line + GAP : several ? m.line / 2 : m.line;
  const h = room.h - top - m.line - GAP;
  const values = all.series.flatMap((s) => s.data.flatMap((d) => d.value ?? []));
  const scale = niceScale(values, chart.from, stepsIn(h, m));
  const printed = printedScale(scale, m.small, all);
  const left = scaleWidth(printed, m);
  const plot: Rect = { x: left, y: top, w: room.w - left - (named ? wanted : 0), h };
  const marks = points(chart, { plot, min: scale.min, max: scale.max, edges: false, radius: RADIUS });
  const valued = chart.series.flatMap((_, s) => (several && !isFocus(chart, s) ? [] : [s]));
  return {
    ...frame(chart, room, fitting, m),
    plot,
    min: scale.min,
    max: scale.max,
    marks: marks.map((mark) => ({ ...mark, label: '' })),
    scale: printed,
    words: [
      ...(named ? endNames(chart, ends, marks, plot, m) : []),
      ...valued.flatMap((s) => printedValues(chart, s, marks, plot, m, named)),
    ],
    legend,
    every: thinned(plot.w / chart.categories.length, m.widest(chart.categories)),
  };
}

/** "Name 12.5" beside the last value of each series, moved apart where they would meet. */
function endNames(
  chart: Chart,
  ends: { last: number; text: string }[],
  marks: ChartMark[],
  plot: Rect,
  m: Measures,
): ChartWord[] {
  const colors = seriesColors(chart);
  const own = ends.flatMap(({ last, text }, series) => {
    const mark = marks.find((one) => one.series === series && one.category === last);
    return mark ? [{ series, category: last, text, mark }] : [];
  });
  const middle = ({ rect }: ChartMark) => plot.y + rect.y + rect.h / 2;
  const places = spread(
    own.map((e) => middle(e.mark)),
    m.line,
    plot.y,
    plot.y + plot.h,
  );
  return own.map(({ series, category, text, mark }, n) => ({
    series,
    category,
    text,
    x: plot.x + mark.rect.x + mark.rect.w + GAP,
    y: places[n] as number,
    side: 'right',
    bold: isLoud(chart, series),
    color: isLoud(chart, series) ? (colors[series] ?? 'ink') : 'muted',
    size: m.size,
    shift: { x: 0, y: (places[n] as number) - middle(mark) },
  }));
}

/** Without one that the slide is about, all series speak up. */
const isLoud = (chart: Chart, series: number): boolean =>
  chart.series.every((_, s) => !isFocus(chart, s)) || isFocus(chart, series);

/** Values above their points: all of them where they have room, otherwise the first, the last, the highest and the lowest. */
function printedValues(
  chart: Chart,
  series: number,
  marks: ChartMark[],
  plot: Rect,
  m: Measures,
  named: boolean,
): ChartWord[] {
  const own = marks.filter((mark) => mark.series === series);
  const amountOf = (mark: ChartMark) => chart.series[series]?.data[mark.category]?.value ?? 0;
  const order = [...own].sort((a, b) => amountOf(a) - amountOf(b));
  const first = [own.at(-1), own[0], order.at(-1), order[0]];
  const lit = own.filter((mark) => chart.categories[mark.category] === chart.highlight);
  const wanted = [...new Set([...lit, ...first, ...own])].filter((mark) => mark !== undefined);
  const taken: [from: number, to: number][] = [];
  return wanted.flatMap((mark): ChartWord[] => {
    if (named && mark === own.at(-1)) return [];
    const wide = m.wide(mark.label, true);
    const x = mark.rect.x + mark.rect.w / 2;
    const [from, to] = [x - wide / 2 - 4, x + wide / 2 + 4];
    const top = mark.rect.y - ABOVE - m.line;
    const hides = marks.some(
      ({ series: s, category, rect }) =>
        s !== series && category === mark.category && rect.y + rect.h > top && rect.y < mark.rect.y,
    );
    if (hides || taken.some(([a, b]) => from < b && a < to)) return [];
    taken.push([from, to]);
    return [
      {
        series,
        category: mark.category,
        text: mark.label,
        x: plot.x + x,
        y: plot.y + mark.rect.y - ABOVE - m.size * 0.5,
        side: 'above',
        bold: standsOut(chart, mark.highlighted),
        color: mark.highlighted ? 'title' : 'ink',
        size: m.size,
      },
    ];
  });
}
