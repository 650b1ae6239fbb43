import type { Lang, Placed, PlacedParagraph, PlacedSlide, PlacedText } from '../model/index.ts';
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
  return item.kind === 'text' && item.anchor !== 'top' && cutsLink(item, lang) ? { ...item, anchor: 'top' } : item;
}

function cutsLink({ paragraphs, rect, shape }: PlacedText, lang: Lang): boolean {
  const room = rect.w - 2 * (shape?.inset.x ?? 0);
  return paragraphs.some((p) => p.lines > 1 && links(p).some((span) => textWidth([span], lang) > room - p.left));
}
const links = (p: PlacedParagraph) => spansOf(p.runs, p.size, p.bold).filter((span) => span.link === true);
