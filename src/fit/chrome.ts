import type {
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

/** Running header and footer, points (look/layouts.md, "Shared chrome"). */
const PROGRESS: Rect = { x: 60, y: 0, w: 840, h: 6 };
const PROGRESS_GAP = 3;
const SEGMENTS = [2, 6] as const;
const FOOT_RULE: Rect = { x: 60, y: 480, w: 840, h: 1 };
const BREADCRUMB: Rect = { x: 60, y: 24, w: 624, h: 18 };
const FOOTER: Rect = { x: 708, y: 486, w: 144, h: 18 };
const PAGE: Rect = { x: 858, y: 486, w: 42, h: 18 };
const RIGHT = 900;

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
  const footer = line('Footer', FOOTER, footerText(fitting), [12, 18], 'muted', fitting, { align: 'right' });
  const number = line('Slide Number', PAGE, String(page), [14, 18], 'title', fitting, { align: 'right', bold: true });
  const crumbs = fitText(slide.breadcrumb, fitting);
  const beneath = full ? [...segments(fitting.deck.chapters.length, progress), rule()] : [];
  const text: Placed[] = [];
  if (full && crumbs !== '')
    text.push({
      ...line('Chrome Breadcrumb', BREADCRUMB, crumbs, [13, 18], 'muted', fitting, {}),
      chrome: 'breadcrumb',
    });
  if (slide.layout !== 'cover') text.push({ ...footer, chrome: 'footer' }, { ...number, chrome: 'page' });
  const handling = fitting.deck.handling ? [mark(fitting.deck.handling, dark, fitting)] : [];
  text.push(...logo(layout, slide, handling[0]?.rect, fitting), ...handling);
  return { beneath, text };
}

/** Where the logo stands at most, points: right above the cover's title, and left of the handling mark elsewhere. */
const LOGO = { cover: { w: 240, h: 40, y: 72 }, running: { w: 132, h: 22, y: 22, gap: 12 } };

/** Decoration in the accessible sense: the unit's name stands on the cover as text. */
function logo(layout: ResolvedLayout, slide: Slide, mark: Rect | undefined, fitting: Fitting): PlacedPicture[] {
  const { logo: src, pictures } = fitting.deck.head;
  const picture = src === undefined ? undefined : pictures.get(src);
  if (src === undefined || !picture) return [];
  const cover = slide.layout === 'cover';
  if (!cover && layout.chrome !== 'full') return [];
  const room = cover ? LOGO.cover : LOGO.running;
  const right = cover || !mark ? RIGHT : mark.x - LOGO.running.gap;
  const most = cover ? room.w : Math.min(room.w, right - BREADCRUMB.x - BREADCRUMB.w - LOGO.running.gap);
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
  if (wide <= FOOTER.w * 0.99) return;
  const most = Math.floor(([...text].length * FOOTER.w * 0.97) / wide);
  fitting.report('footer-long', { text, most });
}

function mark(handling: string, dark: boolean, fitting: Fitting): PlacedText {
  const w = Math.ceil(textWidth([{ text: handling, size: 14, bold: true }], fitting.lang)) + 18;
  const rect = { x: RIGHT - w, y: dark ? 36 : 22, w, h: dark ? 24 : 22 };
  const text = line('Chrome Handling', rect, handling, [14, dark ? 24 : 22], dark ? 'onCover' : 'ink', fitting, {
    align: 'center',
    bold: true,
  });
  return { ...text, chrome: 'handling', outline: 1, anchor: 'middle' };
}

function segments(count: number, current: number): PlacedShape[] {
  if (count < SEGMENTS[0] || count > SEGMENTS[1] || current < 0) return [];
  const w = (PROGRESS.w - PROGRESS_GAP * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => ({
    kind: 'rect' as const,
    name: `Chrome Progress ${i + 1}`,
    rect: { ...PROGRESS, x: PROGRESS.x + i * (w + PROGRESS_GAP), w },
    fill: i === current ? 'title' : i < current ? 'neutral' : 'rule',
    chrome: 'progress',
  }));
}

const rule = (): PlacedShape => ({
  kind: 'rect',
  name: 'Chrome Rule',
  rect: FOOT_RULE,
  fill: 'rule',
  chrome: 'rule',
  inLayout: true,
});

/** `章 › 节` on one line: the second level is cut first, then the first. */
function fitText(levels: string[], fitting: Fitting): string {
  const room = BREADCRUMB.w * 0.97;
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
  more: { align?: 'right' | 'center'; bold?: boolean },
): PlacedText {
  const han = /\p{Script=Han}/u.test(text) || (fitting.lang !== 'en' && !/[A-Za-z]{2}/.test(text));
  const runs = [{ text, lang: han ? 'zh-CN' : 'en-US' }];
  const paragraph = bare(runs, { size: [size, height], color, ...more });
  return { kind: 'text', name, rect, paragraphs: [paragraph], anchor: 'top' };
}
