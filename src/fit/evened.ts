import {
  isError,
  type Lang,
  type PlacedSlide,
  type Report,
  type ResolvedLayout,
  type Slide,
  word,
} from '../model/index.ts';
import { plain } from './plain.ts';
import { fitSlide } from './slide.ts';
import type { Fitting, SlideFitting } from './style.ts';

/** A slide as it was placed, with what was reported on the way: it counts only if the placing stands. */
export interface Placing {
  pages: PlacedSlide[];
  own: SlideFitting;
  layout: ResolvedLayout;
  said: Parameters<Report>[];
}

/** What of the theme's sizes is tried where a template's room is too small for the whole of them. */
const SHRUNK = [0.92, 0.84, 0.76, 0.68];

/**
 * Places a slide at its audience's sizes. Where an agency's template leaves less room than our own themes do, smaller
 * ones are taken rather than none, and told.
 * @param most body size that no step goes above, points; absent: the layout's own
 */
export function place(slide: Slide, layout: ResolvedLayout, fitting: Fitting, most?: number): Placing {
  const whole = placeOnce(slide, layout, fitting, most);
  if (!layout.frame || !fails(whole)) return whole;
  for (const share of SHRUNK) {
    const smaller = placeOnce(slide, layout, shrunk(fitting, share), most);
    if (fails(smaller)) continue;
    const args = {
      layout: layout.frame.layout,
      size: smaller.own.deck.audience.body,
      floor: fitting.deck.audience.body,
    };
    smaller.said.push(['template-small', args, { ...slide.at, slide: slide.id }]);
    return smaller;
  }
  return whole;
}

const fails = ({ said }: Placing): boolean => said.some(([code]) => isError(code));

/** The same edition with every size of type times `share`, in whole points. */
function shrunk(fitting: Fitting, share: number): Fitting {
  const { deck, density } = fitting;
  const times = (points: number) => Math.round(points * share);
  const sizes = <T extends object>(all: T): T =>
    Object.fromEntries(
      Object.entries(all).map(([role, own]) => [role, Array.isArray(own) ? own.map(times) : own]),
    ) as T;
  const theme = {
    ...deck.theme,
    scale: { ...deck.theme.scale, [density]: sizes(deck.theme.scale[density]) },
    display: sizes(deck.theme.display),
  };
  const audience = { ...deck.audience, body: times(deck.audience.body) };
  return { ...fitting, theme, deck: { ...deck, theme, audience } };
}

function placeOnce(slide: Slide, layout: ResolvedLayout, fitting: Fitting, most?: number): Placing {
  const said: Placing['said'] = [];
  const own: SlideFitting = {
    ...fitting,
    slide,
    marksDerived: !saysDerived(slide, fitting.lang),
    report: (...args) => said.push(args),
    ...(most === undefined ? {} : { most }),
  };
  return { pages: fitSlide(own, layout), own, layout, said };
}

/** Of the slides of a layout, this share must take a size for all others to be held to it. */
const SHARE = 0.8;

/** One body size a layout, in the whole edition: a slide with room to spare is no larger than the rest, and one that needs less says so. */
export function evened(first: readonly Placing[], fitting: Fitting): Placing[] {
  const kinds = new Map<string, Placing[]>();
  for (const placing of first) {
    const kind = kinds.get(placing.layout.name);
    if (kind) kind.push(placing);
    else kinds.set(placing.layout.name, [placing]);
  }
  const most = new Map([...kinds].map(([name, placings]) => [name, commonSize(placings)]));
  return first.map((placing) => {
    const { own, layout, pages } = placing;
    const common = most.get(layout.name) as number;
    const size = pages[0]?.size ?? common;
    if (size > common) return place(own.slide, layout, fitting, common);
    if (size < common) placing.said.push(['size-smaller', { size, common }, { ...own.slide.at, slide: own.slide.id }]);
    return placing;
  });
}

function commonSize(placings: readonly Placing[]): number {
  const sizes = placings.map(({ pages }) => pages[0]?.size ?? 0).sort((a, b) => b - a);
  return sizes[Math.ceil(sizes.length * SHARE) - 1] as number;
}

/** Does the slide's source line say what is derived? Where it has none, the notes' line does. */
function saysDerived({ fills, sources }: Slide, lang: Lang): boolean {
  const line = fills
    .find((f) => f.region === 'source')
    ?.blocks.flatMap((b) => (b.type === 'paragraph' ? b.inlines : []));
  const text = line ? plain(line) : sources.join('');
  return text.toLowerCase().includes(word(lang, 'derived').toLowerCase());
}
