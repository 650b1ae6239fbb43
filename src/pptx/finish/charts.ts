import type { ChartType, PlacedChart } from '../../model/index.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { barPart } from './bars.ts';
import type { At } from './context.ts';
import { dumbbellPart, withHeights } from './dumbbell.ts';
import { numberFormat } from './format.ts';
import { linePart, slopePart } from './lines.ts';
import { REL, TYPE } from './names.ts';
import { piePart } from './pie.ts';
import { scatterPart } from './scatter.ts';
import { workbook } from './workbook.ts';

export interface Drawing {
  at: At;
  item: PlacedChart;
  format: string;
  /** Labels that the number format does not print as they stand, by series and point. */
  odd: Map<string, string>;
}

/** How each type of chart is written. */
const PART: Record<ChartType, (drawing: Drawing) => XmlElement> = {
  bar: barPart,
  column: (drawing) => (drawing.item.chart.line === undefined ? barPart(drawing) : linePart(drawing)),
  line: linePart,
  area: linePart,
  pie: piePart,
  doughnut: piePart,
  scatter: scatterPart,
  slope: slopePart,
  dumbbell: dumbbellPart,
};

/**
 * Writes the chart's part and its workbook, whole: PptxGenJS writes an axis id without an axis, empty values for
 * missing ones and a broken workbook (gitbrent/PptxGenJS#1534, #1331). @returns the chart's part.
 */
export function addChart(at: At, item: PlacedChart): string {
  const number = ++at.charts.written;
  const part = `ppt/charts/chart${number}.xml`;
  const book = `ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`;
  const { chart } = item;
  const drawn = item.marks.filter((mark) => mark.label !== '');
  const all = chart.series.flatMap((s, series) =>
    s.data.map(({ text }, category) => ({ series, category, label: text })),
  );
  const shown = (drawn.length > 0 ? drawn : all).flatMap(({ series, category, label }) => {
    const value = chart.series[series]?.data[category]?.value ?? null;
    return value === null ? [] : [{ key: `${series} ${category}`, text: label, value }];
  });
  const { code, exact } = numberFormat(shown, item.decimals);
  const odd = new Map(shown.filter((_, n) => !exact[n]).map(({ key, text }) => [key, text]));
  at.pkg.add(part, TYPE.chart, PART[chart.chart]({ at, item, format: code, odd }));
  const font = at.deck.theme.fonts[at.deck.lang === 'en' ? 'en' : 'zh'].latin;
  at.pkg.relate(part, REL.package, book);
  at.pkg.add(
    book,
    TYPE.xlsx,
    workbook(chart.chart === 'dumbbell' ? withHeights(chart, at.deck.lang) : chart, code, font),
  );
  return part;
}
