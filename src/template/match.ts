import {
  type Like,
  nearest,
  type Rect,
  type Report,
  type Template,
  type TemplateLayout,
  type TemplateSlot,
} from '../model/index.ts';
import { groundOf } from './backdrop.ts';
import { placeOf } from './fault.ts';

/** One of our layouts, as far as a template is asked about it. */
export interface Ours {
  name: string;
  like: Like;
}
export interface Match {
  layout: TemplateLayout;
  /** False: nothing in the template is made for it. */
  suits: boolean;
}

const isTitle = ({ type, vertical }: TemplateSlot): boolean => /^(title|ctrTitle)$/.test(type) && !vertical;
const CONTENT = new Set(['obj', 'body', 'tbl', 'chart', 'dgm', 'media', 'clipArt']);

/** What a layout offers, by the roles of its placeholders. */
export function offers({ slots }: TemplateLayout) {
  const title = slots.find(isTitle);
  const subtitle = slots.find(({ type }) => type === 'subTitle');
  const bodies = slots.filter(({ type, vertical }) => CONTENT.has(type) && !vertical);
  const pictures = slots.filter(({ type }) => type === 'pic');
  return { title, subtitle, bodies, pictures };
}

/** How much of a place has one ground: what lies over the edge of a block cannot be read, and a picture is no good ground. */
const clear = ({ backdrop }: TemplateLayout, place: Rect): number => {
  const { color, share } = groundOf(backdrop, place);
  return color === undefined ? share / 2 : share;
};
const area = ({ w, h }: Rect): number => w * h;
/** What a title alone leaves to content. */
const under = ({ x, y, w, h }: Rect, slide: { h: number }): Rect => ({
  x,
  y: y + h + 12,
  w,
  h: 0.85 * slide.h - y - h - 12,
});
const around = (slots: readonly TemplateSlot[]): Rect => {
  const rects = slots.map(({ rect }) => rect);
  const [x, y] = [Math.min(...rects.map((r) => r.x)), Math.min(...rects.map((r) => r.y))];
  const [right, low] = [Math.max(...rects.map((r) => r.x + r.w)), Math.max(...rects.map((r) => r.y + r.h))];
  return { x, y, w: right - x, h: low - y };
};
const besides = (a: Rect, b: Rect): boolean =>
  Math.abs(a.y - b.y) < 20 &&
  Math.abs(a.w - b.w) < 0.25 * Math.max(a.w, b.w) &&
  (a.x + a.w <= b.x + 8 || b.x + b.w <= a.x + 8);

/** Types and names that say what a layout is for: they count least, because templates are copied and renamed. */
const SAYS: Record<Like, { types: string[]; names: RegExp }> = {
  title: { types: ['title'], names: /title slide|cover|封面|标题幻灯片|首页|标题页/i },
  section: { types: ['secHead'], names: /section|divider|节标题|章节|过渡|分节|转场|篇章/i },
  content: { types: ['obj', 'tx'], names: /title(,| and) content|标题和内容|标题与内容|正文|内容页|标题和文本/i },
  two: { types: ['twoObj', 'twoTxTwoObj'], names: /two content|2 content|comparison|两栏|双栏|比较/i },
  bare: { types: ['titleOnly'], names: /title only|仅标题|只有标题/i },
};

/** Where the next best is looked for. */
const NEXT: Record<Like, Like[]> = {
  title: ['title', 'section', 'bare', 'content'],
  section: ['section', 'title', 'bare', 'content'],
  content: ['content', 'bare'],
  two: ['two', 'content', 'bare'],
  bare: ['bare', 'content'],
};
/** Taken in place of the other without a word: the room is the same. */
const SAME: Partial<Record<Like, Like>> = { bare: 'content', content: 'bare' };

/** @returns how well a layout serves a kind, or undefined where it does not: roles first, geometry next, then what it says. */
export function rate(layout: TemplateLayout, like: Like, slide: { w: number; h: number }): number | undefined {
  const { title, subtitle, bodies, pictures } = offers(layout);
  const says = SAYS[like];
  const said = (says.types.includes(layout.type) ? 15 : 0) + (says.names.test(layout.name) ? 10 : 0);
  if (!title) return undefined;
  const { rect } = title;
  const middle = (rect.y + rect.h / 2) / slide.h;
  const onTop = rect.y + rect.h / 2 < 0.32 * slide.h;
  const wide = Math.min(1, rect.w / (0.75 * slide.w));
  const first = bodies[0];
  const share = first ? area(first.rect) / area({ x: 0, y: 0, ...slide }) : 0;
  const used = 30 * layout.used;
  const beneath = first !== undefined && rect.y + Math.min(rect.h, 60) <= first.rect.y + 12;
  switch (like) {
    case 'title': {
      if (bodies.length > 1 || pictures.length > 0 || (!subtitle && said < 15)) return undefined;
      return (
        40 +
        40 * clear(layout, rect) +
        (subtitle ? 30 : 0) -
        15 * bodies.length +
        (middle > 0.2 && middle < 0.75 ? 25 : 0) +
        10 * wide +
        said +
        used / 3
      );
    }
    case 'section': {
      if (said < 10 || bodies.length > 2) return undefined;
      return 40 + (share < 0.35 ? 20 : 0) + (onTop ? 0 : 15) + 2 * said + used;
    }
    case 'content':
      if (bodies.length !== 1 || pictures.length > 0 || !beneath) return undefined;
      return (
        60 +
        30 * Math.min(1, share / 0.45) +
        60 * clear(layout, first.rect) +
        (onTop ? 20 : 0) +
        10 * wide +
        said +
        used
      );
    case 'two': {
      const pair = bodies.length === 2 && besides((first as TemplateSlot).rect, (bodies[1] as TemplateSlot).rect);
      if (!pair || !onTop || pictures.length > 0) return undefined;
      return 60 + 30 * Math.min(1, share / 0.25) + 60 * clear(layout, around(bodies)) + 10 * wide + said + used;
    }
    case 'bare':
      if (bodies.length > 0 || subtitle || pictures.length > 0 || !onTop) return undefined;
      return 60 + 60 * clear(layout, under(rect, slide)) + 10 * wide + said + used;
  }
}

const WORKING = new Set<Like>(['content', 'two', 'bare']);

/** The master whose layouts serve content best, those for a title alone among them. */
function mainMaster(
  layouts: readonly TemplateLayout[],
  rated: (like: Like, master: string) => { rating: number } | undefined,
): string | undefined {
  const masters = [...new Set(layouts.map(({ master }) => master))];
  const sum = (master: string) => (rated('content', master)?.rating ?? 0) + (rated('bare', master)?.rating ?? 0);
  const sums = masters.map((master) => ({ master, sum: sum(master) }));
  return sums.sort((a, b) => b.sum - a.sum)[0]?.master;
}

/**
 * @param named the template's names for our layouts, from the user's YAML
 * @returns the layout of the template for each of ours; undefined, after a report, for names that there are not
 */
export function match(
  { layouts, slide, file }: Template,
  ours: readonly Ours[],
  named: Readonly<Record<string, string>>,
  report: Report,
): Map<string, Match> | undefined {
  const fold = (name: string) => name.normalize('NFKC').trim().toLowerCase();
  const rated = (like: Like, master?: string) => {
    let found: { layout: TemplateLayout; rating: number } | undefined;
    for (const layout of layouts) {
      const rating = master === undefined || layout.master === master ? rate(layout, like, slide) : undefined;
      if (rating !== undefined && rating > (found?.rating ?? 0)) found = { layout, rating };
    }
    return found;
  };
  const main = mainMaster(layouts, rated);
  // Working slides share one master: only how a deck opens may look otherwise.
  const best = (like: Like): TemplateLayout | undefined =>
    (WORKING.has(like) ? rated(like, main) : rated(like))?.layout;
  const anyTitle = layouts.find((layout) => offers(layout).title) ?? layouts[0];
  if (!anyTitle) return void report('template-layouts', {}, placeOf(file));
  const known = new Map(ours.map(({ name }) => [name, true]));
  let failed = false;
  for (const name of Object.keys(named)) {
    if (known.has(name)) continue;
    failed = true;
    report('template-ours-unknown', {
      layout: name,
      near: nearest(name, known.keys()) ?? [...known.keys()].join(', '),
    });
  }
  const found = new Map<string, Match>();
  for (const { name, like } of ours) {
    const wanted = named[name];
    const own = wanted === undefined ? undefined : layouts.find((layout) => fold(layout.name) === fold(wanted));
    if (wanted !== undefined && !own) {
      failed = true;
      const names = [...new Set(layouts.map((layout) => layout.name))];
      report('template-layout-unknown', {
        name: wanted,
        layout: name,
        near: nearest(wanted, names) ?? names.join('、'),
      });
    }
    const kind = NEXT[like].find((next) => best(next));
    const layout = own ?? (kind && best(kind)) ?? anyTitle;
    const suits = own !== undefined || kind === like || (kind !== undefined && SAME[like] === kind);
    found.set(name, { layout, suits });
  }
  return failed ? undefined : found;
}
