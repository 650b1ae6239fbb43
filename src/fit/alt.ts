import { type Chart, type KpiItem, type Lang, marks, type PlacedTable } from '../model/index.ts';
import { plain } from './plain.ts';
import { textOfRuns } from './runs.ts';

/** Alternative texts: what a figure shows, in order, in the edition's language. */
const cellText = (cell: PlacedTable['rows'][number]['cells'][number]): string =>
  cell.paragraphs.map((p) => textOfRuns(p.runs)).join(' ');

export function tableAlt(rows: PlacedTable['rows'], title: string, lang: Lang): string {
  const heads = rows[0]?.cells.map(cellText).filter(Boolean) ?? [];
  const count = rows.length - 1;
  return lang === 'en'
    ? `Table: ${title}. ${count} rows; columns: ${heads.join(', ')}.`
    : `表格：${title}。共${count}行，各列为：${heads.join('、')}。`;
}

export function matrixAlt(rows: PlacedTable['rows'], mark: string, legend: string, lang: Lang): string {
  const heads = rows[0]?.cells.map(cellText) ?? [];
  const lines = rows.slice(1).map(({ cells }) => {
    const marked = cells.flatMap((c, i) => (cellText(c) === mark ? [heads[i] ?? ''] : []));
    return `${cellText(cells[0] as never)}${marks(lang).colon}${marked.join(marks(lang).list)}`;
  });
  return lang === 'en' ? `Matrix (${legend}). ${lines.join('; ')}.` : `矩阵（${legend}）。${lines.join('；')}。`;
}

const KIND = {
  bar: ['条形图', 'Bar chart'],
  column: ['柱形图', 'Column chart'],
  line: ['折线图', 'Line chart'],
  area: ['面积图', 'Area chart'],
  pie: ['饼图', 'Pie chart'],
  doughnut: ['环形图', 'Doughnut chart'],
  scatter: ['散点图', 'Scatter chart'],
  slope: ['斜率图', 'Slope chart'],
  dumbbell: ['哑铃图', 'Dumbbell chart'],
} as const;

export function chartAlt(chart: Chart, lang: Lang): string {
  if (chart.alt) return chart.alt;
  const title = plain(chart.title);
  const name = (s: string) => (chart.series.length > 1 ? `${s}${lang === 'en' ? ' ' : ''}` : '');
  const points = chart.categories.map((category, i) => {
    const values = chart.series.map(
      (s) => `${name(s.name)}${s.data[i]?.text || (lang === 'en' ? 'no value' : '无数据')}`,
    );
    return `${category}${lang === 'en' ? ' ' : ''}${values.join(marks(lang).comma)}`;
  });
  const kind = KIND[chart.chart];
  const series = chart.series.map((s) => s.name).filter(Boolean);
  return lang === 'en'
    ? `${kind[1]}: ${title}. ${chart.categoryName} and ${series.join(', ')}: ${points.join('; ')}.`
    : `${kind[0]}：${title}。${chart.categoryName}与${series.join('、')}：${points.join('；')}。`;
}

export const kpiAlt = (item: KpiItem, lang: Lang): string => {
  const context = plain(item.context);
  const { colon, comma } = marks(lang);
  return `${plain(item.label)}${colon}${plain(item.value)}${context ? `${comma}${context}` : ''}`;
};
