import { type Placed, type PlacedSlide, textsOfItem } from '../model/index.ts';

/** What a slide's picture shows, in words: its texts in reading order, and what its charts and pictures say. */
export function altOf(slide: PlacedSlide, label: string): string {
  const words = slide.items.flatMap(wordsOf).map((text) => text.replace(/\s+/g, ' ').trim());
  return [`${label}${slide.title}`, ...words].filter((text) => text !== '').join(' | ');
}

function wordsOf(item: Placed): string[] {
  if (item.kind === 'chart' || item.kind === 'picture') return 'chrome' in item && item.chrome ? [] : [item.alt];
  if (item.kind === 'group') return item.items.flatMap(wordsOf);
  return textsOfItem(item);
}
