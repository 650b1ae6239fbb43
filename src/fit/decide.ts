import {
  type Lang,
  type Placed,
  type PlacedSlide,
  type Report,
  type ResolvedLayout,
  type Slide,
  severityOf,
  word,
} from '../model/index.ts';
import { footnotesIn } from './footnotes.ts';
import { BESIDE, beside, divided, type Form, stretched, wider } from './forms.ts';
import { plain } from './plain.ts';
import { SHRUNK, shrunk } from './shrunk.ts';
import { fitSlide } from './slide.ts';
import type { Fitting, SlideFitting } from './style.ts';
import { unbroken } from './unbroken.ts';

/**
 * How a slide is made to fit. Every decision is here or in a step that is named here; each is taken only where the
 * one before it does not hold the slide on one page.
 *
 * 1. The layout as it is: the size of each region goes down in steps to the audience's floor, and with each size the
 *    spaces between paragraphs are narrowed before the size is (`sizeSteps`, `gapSteps`). Tables give up the air in
 *    their rows first (`measureTable`).
 * 2. Columns divided anew, where the layout allows it (`divisions`).
 * 3. A picture beside its text instead of beneath it, where it is larger there.
 * 4. Higher rooms for heads (`stretches`), then the wider layout that this one gives way to (`wider`), only where nothing
 *    before holds the slide at all.
 * 5. Continuation slides, where the region may be split (`flow`): the fewest, and those as even as they go; no lone
 *    lines, lead-ins go with their lists, table headers are repeated, numbering goes on.
 * 6. On an agency's template, whose room is not ours to choose, all sizes but the floor are taken smaller (`shrunk`),
 *    then lines that the writer broke are joined (`unbroken`), before the layout gives way.
 * 7. An error that names the region and by how much it is over. Nothing is ever set below the floor.
 *
 * Over the whole edition one size holds for a layout (`evened`).
 */
const WAYS: readonly Way[] = [
  { forms: (form) => [form] },
  { forms: divided },
  { forms: beside, always: holdsPicture },
  { forms: stretched, last: true },
  { forms: wider, last: true },
];

interface Way {
  forms: (form: Form, layouts: ReadonlyMap<string, ResolvedLayout>) => Form[];
  /** Tried even where the slide fits already. */
  always?: (form: Form) => boolean;
  /** Tried only where nothing before it holds the slide. */
  last?: true;
}

/** A slide as it was placed, with what was reported on the way: it counts only if the placing stands. */
export interface Placing {
  pages: PlacedSlide[];
  own: SlideFitting;
  layout: ResolvedLayout;
  said: Parameters<Report>[];
}

/** @param most body size that no step goes above, points; absent: the layout's own */
export function decide(
  form: Form,
  layouts: ReadonlyMap<string, ResolvedLayout>,
  fitting: Fitting,
  most?: number,
): Placing {
  const ways = form.layout.frame ? onTemplate : onTheme;
  const chosen = ways(form, layouts, fitting, most);
  const { layout } = chosen;
  if (layout.name !== form.layout.name)
    chosen.said.push([
      'layout-wider',
      { layout: form.layout.name, wider: layout.name },
      { ...form.slide.at, slide: form.slide.id },
    ]);
  return chosen;
}

type Tried = (
  form: Form,
  layouts: ReadonlyMap<string, ResolvedLayout>,
  fitting: Fitting,
  most: number | undefined,
) => Placing;

const onTheme: Tried = (...asked) => tried(WAYS, ...asked);

/** Whole sizes, then smaller ones, and only then other layouts; where nothing holds the slide, what was wrong at whole sizes stands. */
const onTemplate: Tried = (form, layouts, fitting, most) => {
  const forms = [form, ...unbroken(form)];
  for (const ways of [WAYS.filter((way) => !way.last), WAYS])
    for (const own of forms)
      for (const share of [1, ...SHRUNK]) {
        const placing = tried(ways, own, layouts, share === 1 ? fitting : shrunk(fitting, share), most);
        if (!refused(placing)) return placing;
      }
  return onTheme(form, layouts, fitting, most);
};

function tried(ways: readonly Way[], ...[form, layouts, fitting, most]: Parameters<Tried>): Placing {
  let best: Placing | undefined;
  for (const way of ways) {
    if (best && (way.last ? !refused(best) : settled(best) && !way.always?.(form))) continue;
    for (const next of way.forms(form, layouts)) {
      const placing = place(next, fitting, most);
      if (!best || better(placing, best)) best = placing;
    }
  }
  return best as Placing;
}

/** Footnotes stand on the slide where that costs neither an error nor a page; else in its notes. */
function place(form: Form, fitting: Fitting, most: number | undefined): Placing {
  const without = placeWith('notes', form, fitting, most);
  if (footnotesIn(without.own).length === 0) return without;
  const whole = placeWith('slide', form, fitting, most);
  if (!refused(whole) && whole.pages.length <= without.pages.length) return whole;
  const { slide } = form;
  without.said.push(['footnote-notes', {}, { ...slide.at, slide: slide.id }]);
  return without;
}

function placeWith(
  footnotes: SlideFitting['footnotes'],
  { slide, layout }: Form,
  fitting: Fitting,
  most: number | undefined,
): Placing {
  const said: Placing['said'] = [];
  const own: SlideFitting = {
    ...fitting,
    slide,
    footnotes,
    marksDerived: !saysDerived(slide, fitting.lang),
    report: (...args) => said.push(args),
    ...(most === undefined ? {} : { most }),
  };
  return { pages: fitSlide(own, layout).map(joined), own, layout, said };
}

const refused = ({ said }: Placing): boolean => said.some(([code]) => severityOf(code) === 'error');
const settled = (placing: Placing): boolean => placing.pages.length === 1 && !refused(placing);

/** Fewer errors before fewer pages, those before a larger size, that before a larger picture; else the earlier way stands. */
function better(a: Placing, b: Placing): boolean {
  const [x, y] = [rank(a), rank(b)];
  const at = x.findIndex((value, i) => value !== y[i]);
  return at >= 0 && (x[at] as number) < (y[at] as number);
}
const rank = (placing: Placing): number[] => [
  refused(placing) ? 1 : 0,
  placing.pages.length,
  -(placing.pages[0]?.size ?? 0),
  -Math.round(placing.pages.reduce((sum, page) => sum + page.items.reduce((s, i) => s + pictureArea(i), 0), 0) / GAIN),
];
/** Square points: a picture that is larger by less than this is none the better. */
const GAIN = 8000;
const pictureArea = (item: Placed): number => (item.kind === 'picture' ? item.rect.w * item.rect.h : 0);

function holdsPicture({ slide }: Form): boolean {
  return slide.fills.some(({ blocks }) => blocks.some((b) => b.type === 'picture'));
}

/** A picture beside its text belongs to the text's region, whose placeholder the text has. */
function joined(page: PlacedSlide): PlacedSlide {
  if (!(BESIDE in page.fill)) return page;
  const { [BESIDE]: _, ...fill } = page.fill;
  const region = Object.keys(fill).find((name) => name !== 'title' && name !== 'source') ?? 'body';
  const items = page.items.map((item): Placed => {
    if (!('region' in item) || item.region !== BESIDE) return item;
    return item.kind === 'picture' ? { ...item, region, placeholder: false } : { ...item, region };
  });
  return { ...page, items, fill };
}

/** Does the slide's source line say what is derived? Where it has none, the notes' line does. */
function saysDerived({ fills, sources }: Slide, lang: Lang): boolean {
  const line = fills
    .find((f) => f.region === 'source')
    ?.blocks.flatMap((b) => (b.type === 'paragraph' ? b.inlines : []));
  const text = line ? plain(line) : sources.join('');
  return text.toLowerCase().includes(word(lang, 'derived').toLowerCase());
}
