import type { Lang, Placed, PlacedCell, PlacedParagraph, PlacedSlide, PlacedTable } from '../model/index.ts';
import { textWidth } from './measure/index.ts';
import { spansOf } from './runs.ts';

/**
 * LibreOffice counts a line too few for a link that it cuts (measured: five lines drawn, four counted), and so draws text
 * that stands at the foot or in the middle of its box beneath it. Such text begins at the top.
 * @returns the slide with that text moved
 */
export const withSteadyLinks = (slide: PlacedSlide, lang: Lang): PlacedSlide => ({
  ...slide,
  items: slide.items.map((item) => steady(item, lang)),
});

function steady(item: Placed, lang: Lang): Placed {
  if (item.kind === 'group') return { ...item, items: item.items.map((inner) => steady(inner, lang)) };
  if (item.kind === 'table') return { ...item, rows: item.rows.map((row) => steadyRow(row, item, lang)) };
  if (item.kind !== 'text' || item.anchor === 'top') return item;
  const room = item.rect.w - 2 * (item.shape?.inset.x ?? 0);
  return item.paragraphs.some((p) => cutsLink(p, room, lang)) ? { ...item, anchor: 'top' } : item;
}

function steadyRow(row: PlacedTable['rows'][number], { columns, inset }: PlacedTable, lang: Lang) {
  const cells = row.cells.map((cell, c): PlacedCell => {
    const room = (columns[c] as number) - (c === 0 ? 1 : 2) * inset.x;
    return cell.paragraphs.some((p) => cutsLink(p, room, lang)) ? { ...cell, anchor: 'top' } : cell;
  });
  return { ...row, cells };
}

function cutsLink(p: PlacedParagraph, room: number, lang: Lang): boolean {
  const links = p.lines === 1 ? [] : p.runs.filter((run) => run.href !== undefined || run.slide !== undefined);
  return spansOf(links, p.size, p.bold).some((span) => textWidth([span], lang) > room - p.left);
}
