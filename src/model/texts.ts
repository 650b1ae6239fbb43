import type { Placed, PlacedParagraph, PlacedSlide } from './placed.ts';

const ofParagraph = (p: PlacedParagraph): string =>
  [...(p.label ? [p.label] : []), p.runs].map((runs) => runs.map((r) => r.text).join('')).join(' ');

/** @returns what stands on a slide, in reading order: table and chart cells too, but no title, notes, alt text or chrome. */
export function textsOf(slide: PlacedSlide): string[] {
  return slide.items.flatMap(textsOfItem).filter((text) => text.trim() !== '');
}

/** @returns the texts of one item; those of the title and of running chrome are left out. */
export function textsOfItem(item: Placed): string[] {
  switch (item.kind) {
    case 'text':
      return item.chrome || item.placeholder === 'title' ? [] : item.paragraphs.map(ofParagraph);
    case 'table':
      return item.rows.flatMap((row) => row.cells.map((cell) => cell.paragraphs.map(ofParagraph).join(' ')));
    case 'chart': {
      const { categories, series } = item.chart;
      return [...categories, ...series.flatMap((s) => [s.name, ...s.data.map((d) => d.text)])];
    }
    case 'group':
      return item.items.flatMap(textsOfItem);
    default:
      return [];
  }
}
