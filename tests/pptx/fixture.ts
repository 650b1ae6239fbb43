/** The shared placed deck, with the layouts that a PPTX is made of. */
import type {
  LayoutShape,
  Placed,
  PlacedDeck,
  PlacedParagraph,
  PlacedSlide,
  PlacedText,
  Rect,
  Region,
  ResolvedLayout,
} from '../../src/model/index.ts';
import { paragraph, placedDeck } from '../placed.ts';

export const rect = (x: number, y: number, w: number, h: number): Rect => ({ x, y, w, h });

export function region(name: string, at: Rect, more: Partial<Region> = {}): Region & { rect: Rect } {
  return {
    name,
    area: 'body',
    role: 'body',
    color: 'ink',
    bold: false,
    align: 'left',
    anchor: 'top',
    holds: 'text',
    takes: [],
    stretches: false,
    flow: 'stack',
    rules: false,
    hang: 0,
    marker: 'auto',
    grow: 0,
    splits: false,
    optional: false,
    variant: 'panel',
    rect: at,
    ...more,
  };
}
const title = region('title', rect(60, 52, 840, 88), { role: 'title', color: 'title', bold: true });
const any = (name: string, at: Rect) => region(name, at, { holds: 'any' });
const block = (at: Rect, fill: LayoutShape['fill']): LayoutShape & { rect: Rect } => ({
  kind: 'rect',
  area: 'slide',
  fill,
  with: [],
  without: [],
  rect: at,
});
const layout = (
  name: string,
  regions: ResolvedLayout['regions'],
  more: Partial<ResolvedLayout> = {},
): ResolvedLayout => ({
  name,
  for: `${name}: what it is for`,
  chrome: 'full',
  background: 'page',
  regions,
  shapes: [],
  running: { handling: { right: 900, y: 22, h: 22 } },
  divisions: [],
  ...more,
});
const body = rect(60, 162, 840, 306);

export const LAYOUTS: ResolvedLayout[] = [
  layout(
    'cover',
    [
      region('title', rect(60, 120, 768, 176), {
        role: 'cover_title_zh',
        color: 'onCover',
        bold: true,
        anchor: 'bottom',
      }),
      region('meta1', rect(60, 382, 192, 20), { role: 'source', color: 'muted' }),
    ],
    { chrome: 'none', shapes: [block(rect(0, 0, 960, 324), 'cover')] },
  ),
  layout('content', [title, any('body', body)]),
  layout(
    'chart-takeaway',
    [
      title,
      region('heading', rect(60, 164, 360, 24), { role: 'caption', color: 'muted', bold: true }),
      any('chart', rect(60, 192, 552, 270)),
      region('takeaway', rect(660, 324, 216, 136), { anchor: 'middle' }),
    ],
    { shapes: [block(rect(636, 164, 264, 298), 'panel')] },
  ),
  layout('comparison-table', [title, any('table', rect(60, 162, 840, 180)), any('rest', rect(60, 360, 840, 108))]),
  layout('kpi', [title, any('kpi', body)]),
  layout('cards', [title, any('cards', body), any('picture', rect(60, 336, 192, 120))]),
  layout('appendix', [title], { chrome: 'footer', background: 'panel' }),
];

/** Every kind of item, on seven layouts of which one has no slide. */
export const deck = (more: Partial<PlacedDeck> = {}): PlacedDeck => ({ ...placedDeck(), layouts: LAYOUTS, ...more });

/** A deck of the slides given, on the same layouts. */
export const deckOf = (slides: PlacedSlide[], more: Partial<PlacedDeck> = {}): PlacedDeck => deck({ slides, ...more });

/** A slide of the plain layout: a title, and what is given. */
export function slide(items: Placed[], more: Partial<PlacedSlide> = {}): PlacedSlide {
  return {
    id: 'one',
    section: '1.1',
    chapter: '01 缘起',
    layout: 'content',
    title: '一句话',
    appendix: false,
    background: 'page',
    items: [
      text('Title', rect(60, 52, 840, 88), [heading('一句话')], { region: 'title', placeholder: 'title' }),
      ...items,
    ],
    notes: [],
    sources: [],
    works: [],
    figures: [],
    size: 24,
    progress: 0,
    fill: {},
    at: { file: 'a.md', line: 1 },
    ...more,
  };
}
export const heading = (words: string): PlacedParagraph =>
  paragraph(words, { size: 36, line: 44, bold: true, color: 'title' });

export const text = (
  name: string,
  at: Rect,
  paragraphs: PlacedParagraph[],
  more: Partial<PlacedText> = {},
): PlacedText => ({ kind: 'text', name, rect: at, paragraphs, anchor: 'top', ...more });

/** Text in the body's placeholder, where the layout has it. */
export const inBody = (...paragraphs: PlacedParagraph[]): PlacedText =>
  text('Body', body, paragraphs, { region: 'body', placeholder: 'body' });
