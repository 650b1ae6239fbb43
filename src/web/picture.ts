import type { Placed, PlacedDeck, PlacedPicture, PlacedSlide } from '../model/index.ts';
import { dataUrl } from './data-url.ts';
import type { Drawing, Origin } from './draw.ts';
import { css, type Html, NONE, place, round, tag } from './markup.ts';

/** A picture as a page shows it. */
export interface Shown {
  /** Its bytes; nothing but its size where they stand in the style sheet. */
  src: string;
  /** The rule of the style sheet that holds its bytes. */
  rule?: string;
}

/** @returns the deck's pictures by their path; those shown more than once stand in the page once, as `rules` of its style. */
export function picturesOf(deck: PlacedDeck): { pictures: Map<string, Shown>; rules: string } {
  const times = new Map<string, number>();
  for (const path of deck.slides.flatMap(({ items }) => sources(items))) times.set(path, (times.get(path) ?? 0) + 1);
  const uses = new Map<string, { paths: string[]; times: number; size: string }>();
  for (const [path, count] of times) {
    const url = urlOf(path, deck);
    const file = deck.head.pictures.get(path);
    if (url === undefined || !file) continue;
    const use = uses.get(url) ?? { paths: [], times: 0, size: blank(file) };
    uses.set(url, { ...use, paths: [...use.paths, path], times: use.times + count });
  }
  const pictures = new Map<string, Shown>();
  const rules: string[] = [];
  for (const [url, { paths, times, size }] of uses) {
    const shown = times === 1 ? { src: url } : { src: size, rule: `picture-${rules.length + 1}` };
    if (shown.rule !== undefined)
      rules.push(`.${shown.rule}{background:url(${url}) 50%/100% 100% no-repeat;print-color-adjust:exact}`);
    for (const path of paths) pictures.set(path, shown);
  }
  return { pictures, rules: rules.join('\n') };
}

/** @returns the pictures of one slide that stands by itself. */
export function stillPictures({ items }: PlacedSlide, deck: PlacedDeck): Map<string, Shown> {
  const found = new Map<string, Shown>();
  for (const path of sources(items)) {
    const src = urlOf(path, deck);
    if (src !== undefined) found.set(path, { src });
  }
  return found;
}

function urlOf(path: string, { head }: PlacedDeck): string | undefined {
  const file = head.pictures.get(path);
  const shown = file?.original ?? file;
  return shown && dataUrl(shown.type, shown.bytes);
}

const sources = (items: readonly Placed[]): string[] =>
  items.flatMap((item) => (item.kind === 'picture' ? [item.src] : item.kind === 'group' ? sources(item.items) : []));

/** A picture of that size with nothing in it. */
function blank({ width, height }: { width: number; height: number }): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
  return dataUrl('image/svg+xml', new TextEncoder().encode(svg));
}

/** @returns the picture, its bytes inside the page. */
export function drawPicture(item: PlacedPicture, drawing: Drawing, origin: Origin): Html {
  const shown = drawing.pictures.get(item.src);
  if (shown === undefined) return NONE;
  const names = { 'data-region': item.region, 'data-chrome': item.chrome };
  return tag('img', {
    class: shown.rule === undefined ? 'box' : `box ${shown.rule}`,
    ...names,
    src: shown.src,
    alt: item.alt,
    style: css(place(item.rect, origin), covered(item, shown)),
  });
}

/** The same part of the picture as in the PPTX. */
function covered({ crop }: PlacedPicture, { rule }: Shown): string | false {
  if (!crop) return false;
  const at = (before: number, after: number) => (before + after > 0 ? round((before / (before + after)) * 100) : 50);
  const focus = `${at(crop.left, crop.right)}% ${at(crop.top, crop.bottom)}%`;
  return rule === undefined
    ? `object-fit:cover;object-position:${focus};overflow:hidden`
    : `background-size:cover;background-position:${focus}`;
}
