import type {
  Align,
  ColorRole,
  Placed,
  PlacedPicture,
  PlacedShape,
  PlacedText,
  Rect,
  ResolvedLayout,
  Slide,
  TypeSize,
} from '../model/index.ts';
import { bare } from './boxes.ts';
import { textWidth } from './measure/index.ts';
import type { Fitting } from './style.ts';

/** Points between the segments of progress, and how many of them there may be. */
const PROGRESS_GAP = 3;
const SEGMENTS = [2, 6] as const;

/** The source and the page stand under a line, but on the cover and on dividers. */
const hasFootRule = ({ chrome, name }: ResolvedLayout): boolean =>
  chrome === 'full' || (chrome === 'cover' && name !== 'cover');

/** What chrome says on one page. */
export interface Running {
  slide: Slide;
  layout: ResolvedLayout;
  /** Page number as printed, from 1. */
  page: number;
  /** The chapter's place among the deck's, or −1. */
  progress: number;
}

/** @returns decorative chrome, and text chrome in reading order. */
export function chromeOf(running: Running, fitting: Fitting): { beneath: PlacedShape[]; text: Placed[] } {
  const { layout, slide, page, progress } = running;
  if (layout.chrome === 'none' || !slide.chrome) return { beneath: [], text: [] };
  const dark = layout.chrome === 'cover';
  const full = layout.chrome === 'full';
  const places = layout.running;
  const beneath: PlacedShape[] = [];
  if (full && places.progress) beneath.push(...segments(fitting.deck.chapters.length, progress, places.progress));
  if (hasFootRule(layout) && places.rule) beneath.push(rule(places.rule));
  const text: Placed[] = [];
  const crumbs = places.breadcrumb ? fitText(slide.breadcrumb, places.breadcrumb, fitting) : '';
  if (full && places.breadcrumb && crumbs !== '')
    text.push({
      ...line('Chrome Breadcrumb', places.breadcrumb, crumbs, [13, 18], 'muted', fitting, {}),
      chrome: 'breadcrumb',
    });
  if (slide.layout !== 'cover') text.push(...foot(layout, page, fitting));
  const handling = fitting.deck.handling ? [mark(fitting.deck.handling, dark, layout, fitting)] : [];
  text.push(...logo(layout, slide, handling[0]?.rect, fitting), ...handling);
  return { beneath, text };
}

/** The edition's name and the page, in the template's own footers where it has them. */
function foot({ running: { footer, page: at }, frame }: ResolvedLayout, page: number, fitting: Fitting): PlacedText[] {
  const out: PlacedText[] = [];
  if (footer) {
    const { align, ...rect } = footer;
    const text = line('Footer', rect, footerText(fitting), [12, 18], frame ? 'footer' : 'muted', fitting, { align });
    out.push({ ...text, chrome: 'footer' });
  }
  if (at) {
    const { align, ...rect } = at;
    const text = line('Slide Number', rect, String(page), [14, 18], frame ? 'footer' : 'title', fitting, {
      align,
      bold: true,
    });
    out.push({ ...text, chrome: 'page' });
  }
  return out;
}

/** Points between the logo and what stands beside it. */
const LOGO_GAP = 12;

/** Decoration in the accessible sense: the unit's name stands on the cover as text. */
function logo(layout: ResolvedLayout, slide: Slide, mark: Rect | undefined, fitting: Fitting): PlacedPicture[] {
  const { logo: src, pictures } = fitting.deck.head;
  const picture = src === undefined ? undefined : pictures.get(src);
  if (src === undefined || !picture) return [];
  const { logo: room, breadcrumb } = layout.running;
  const cover = slide.layout === 'cover';
  if (!room || (!cover && layout.chrome !== 'full')) return [];
  const right = cover || !mark ? room.right : mark.x - LOGO_GAP;
  const left = breadcrumb ? breadcrumb.x + breadcrumb.w : 0;
  const most = cover ? room.w : Math.min(room.w, right - left - LOGO_GAP);
  const scale = Math.min(most / picture.width, room.h / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  return [{ kind: 'picture', name: 'Logo', chrome: 'logo', src, alt: '', rect: { x: right - w, y: room.y, w, h } }];
}

/** What the running footer says: the briefing's own words, or the edition's name. */
function footerText({ deck }: Fitting): string {
  return deck.head.footer ?? deck.audience.name;
}

/** A footer longer than its room would be cut by no one and run into the source line. */
export function checkFooter(fitting: Fitting): void {
  const text = footerText(fitting);
  const wide = textWidth([{ text, size: 12 }], fitting.lang);
  const used = new Set(fitting.deck.slides.filter(({ layout }) => layout !== 'cover').map(({ layout }) => layout));
  const rooms = fitting.deck.layouts.flatMap(({ name, running: { footer } }) =>
    footer && used.has(name) ? [footer.w] : [],
  );
  const room = Math.min(...rooms);
  if (wide <= room * 0.99 || !Number.isFinite(room)) return;
  const most = Math.floor(([...text].length * room * 0.97) / wide);
  fitting.report('footer-long', { text, most });
}

function mark(handling: string, dark: boolean, { running, frame }: ResolvedLayout, fitting: Fitting): PlacedText {
  const w = Math.ceil(textWidth([{ text: handling, size: 14, bold: true }], fitting.lang)) + 18;
  const { right, y, h } = running.handling;
  const rect = { x: right - w, y, w, h };
  const color = frame ? 'ink' : dark ? 'onCover' : 'ink';
  const text = line('Chrome Handling', rect, handling, [14, h], color, fitting, {
    align: 'center',
    bold: true,
  });
  return { ...text, chrome: 'handling', outline: 1, anchor: 'middle' };
}

function segments(count: number, current: number, room: Rect): PlacedShape[] {
  if (count < SEGMENTS[0] || count > SEGMENTS[1] || current < 0) return [];
  const w = (room.w - PROGRESS_GAP * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => ({
    kind: 'rect' as const,
    name: `Chrome Progress ${i + 1}`,
    rect: { ...room, x: room.x + i * (w + PROGRESS_GAP), w },
    fill: i === current ? 'title' : i < current ? 'neutral' : 'rule',
    chrome: 'progress',
  }));
}

const rule = (rect: Rect): PlacedShape => ({
  kind: 'rect',
  name: 'Chrome Rule',
  rect,
  fill: 'rule',
  chrome: 'rule',
  inLayout: true,
});

/** `章 › 节` on one line: the second level is cut first, then the first. */
function fitText(levels: string[], place: Rect, fitting: Fitting): string {
  const room = place.w * 0.97;
  const wide = (text: string) => textWidth([{ text, size: 13 }], fitting.lang);
  const whole = levels.join(' › ');
  if (wide(whole) <= room) return whole;
  const [first = ''] = levels;
  if (wide(first) <= room) return first;
  let cut = [...first];
  while (cut.length > 1 && wide(`${cut.join('')}…`) > room) cut = cut.slice(0, -1);
  return `${cut.join('')}…`;
}

function line(
  name: string,
  rect: Rect,
  text: string,
  [size, height]: TypeSize,
  color: ColorRole,
  fitting: Fitting,
  more: { align?: Align; bold?: boolean },
): PlacedText {
  const han = /\p{Script=Han}/u.test(text) || (fitting.lang !== 'en' && !/[A-Za-z]{2}/.test(text));
  const runs = [{ text, lang: han ? 'zh-CN' : 'en-US' }];
  const paragraph = bare(runs, { size: [size, height], color, ...more });
  return { kind: 'text', name, rect, paragraphs: [paragraph], anchor: 'top' };
}
