import type { Anchor, ColorRole, PlacedDeck, PlacedText, Rect, Region, ResolvedLayout } from '../../model/index.ts';
import { type Observed, usual } from './observed.ts';
import { listLevel, regionStyle, type TextStyle, typeSize } from './style.ts';

export type Chrome = NonNullable<PlacedText['chrome']>;

/** A placeholder of a layout: what a slide's shape that is bound to it inherits. */
export interface Placeholder {
  name: string;
  /** `p:ph/@type`; absent: generic content. */
  type?: string;
  /** `p:ph/@idx`; absent for the title. */
  idx?: number;
  rect: Rect;
  anchor: Anchor;
  /** Points. */
  outline?: number;
  /** Styles of the levels from 0; those of the master stand for the rest. */
  levels: TextStyle[];
  /** The template's: what it gives to text is not known whole, so a slide says all of its own. */
  foreign?: true;
}

/** Chrome keeps its idx in every layout and agency template; regions begin after PowerPoint's own 10 (the date) to 12. */
const CHROME: Record<Chrome, { name: string; type: string; idx: number }> = {
  footer: { name: 'Footer', type: 'ftr', idx: 11 },
  page: { name: 'Slide Number', type: 'sldNum', idx: 12 },
  breadcrumb: { name: 'Chrome Breadcrumb', type: 'body', idx: 13 },
  handling: { name: 'Chrome Handling', type: 'body', idx: 14 },
  marginalia: { name: 'Chrome Marginalia', type: 'body', idx: 15 },
  links: { name: 'Chrome Links', type: 'body', idx: 16 },
};
const FIRST_REGION = 20;

/** Where the running header and footer stand unless a slide says otherwise (the look's tokens), points. */
const DEFAULTS: Partial<Record<Chrome, { rect: Rect; style: Partial<TextStyle> }>> = {
  footer: { rect: { x: 708, y: 486, w: 144, h: 18 }, style: { size: 12, line: 18, color: 'muted', align: 'right' } },
  page: {
    rect: { x: 858, y: 486, w: 42, h: 18 },
    style: { size: 14, line: 18, bold: true, color: 'title', align: 'right' },
  },
  breadcrumb: { rect: { x: 60, y: 24, w: 624, h: 18 }, style: { size: 13, line: 18, color: 'muted' } },
};
/** Which parts a layout offers where none of its slides shows it. */
const OFFERED: Record<ResolvedLayout['chrome'], Chrome[]> = {
  full: ['breadcrumb', 'footer', 'page'],
  footer: ['footer', 'page'],
  cover: ['footer', 'page'],
  none: [],
};
/** Regions whose name says what they take; others take anything. */
const BY_NAME: Record<string, { type: string; kind: string }> = {
  chart: { type: 'chart', kind: 'chart' },
  table: { type: 'tbl', kind: 'table' },
  matrix: { type: 'tbl', kind: 'table' },
  picture: { type: 'pic', kind: 'picture' },
};

/** One idx for a region's name in all layouts, so that a slide given another layout keeps its content. */
export function regionIndexes(deck: PlacedDeck, seen: Map<string, Observed>): Map<string, number> {
  const indexes = new Map<string, number>();
  const take = (name: string) => {
    if (!indexes.has(name)) indexes.set(name, FIRST_REGION + indexes.size);
  };
  for (const layout of deck.layouts) {
    for (const region of layout.regions) take(region.name);
    for (const name of seen.get(layout.name)?.kinds.keys() ?? []) take(name);
  }
  return indexes;
}

const isTitle = (region: string, seen: PlacedText | undefined): boolean =>
  region === 'title' || seen?.placeholder === 'title';

function typeOf(region: Region, at: Observed): string | undefined {
  if (region.holds === 'text') return 'body';
  const named = BY_NAME[region.name];
  const kinds = [...(at.kinds.get(region.name) ?? [])];
  return named && kinds.every((kind) => kind === named.kind) ? named.type : undefined;
}

/** "label-value-1" → "Label Value 1", as the slides' shapes are named. */
const words = (name: string): string => name.replace(/(^|-)(\w)/g, (_, gap, c) => (gap ? ' ' : '') + c.toUpperCase());

/** The title's own idx is 0, which is left out: with the one that PptxGenJS writes, readers do not find the title. */
export function regionPlaceholder(
  deck: PlacedDeck,
  layout: ResolvedLayout,
  region: Region & { rect: Rect },
  at: Observed,
  idx: number,
): Placeholder {
  const base = regionStyle(deck, region);
  // Rows spread over a region's height are centred in it.
  const anchor = region.flow === 'rows' ? 'middle' : region.anchor;
  const common = { name: words(region.name), rect: region.rect, anchor } as const;
  if (isTitle(region.name, at.regions.get(region.name))) {
    const type = layout.name === 'cover' ? 'ctrTitle' : 'title';
    return { ...common, type, levels: [base] };
  }
  const type = typeOf(region, at);
  const space = deck.theme.scale[deck.audience.density].paragraphSpace;
  const isBody = type === undefined || region.role === 'body';
  const levels: TextStyle[] = [];
  for (let level = 0; level < 5; level++) {
    const known = usual(at, region.name, level);
    if (!known && !isBody) break;
    const { bullet, left, hang, before } = known ?? listLevel(base, level, space);
    const deeper = known && level > 0 ? known : base;
    const { size, line, bold, color } = deeper;
    levels.push({ ...base, size, line, bold, color, bullet, left, hang, before });
  }
  if (levels.length === 0) levels.push(base);
  return { ...common, ...(type === undefined ? {} : { type }), idx, levels };
}

/** A region that slides fill though their layout does not declare it (the source line): as its first text stands. */
export function foundPlaceholder(region: string, text: PlacedText, idx: number): Placeholder {
  const found = { ...asPlaced(text), name: words(region) };
  return text.placeholder === 'title' ? { ...found, type: 'title' } : { ...found, type: 'body', idx };
}

function asPlaced(text: PlacedText): Omit<Placeholder, 'name'> {
  const first = text.paragraphs[0];
  const { rect, anchor } = text;
  const style: TextStyle = first
    ? { size: first.size, line: first.line, bold: first.bold, color: first.color, align: first.align, ...hangOf(first) }
    : { ...(DEFAULTS.breadcrumb?.style as TextStyle), ...hangOf() };
  return { rect, anchor, levels: [style], ...(text.outline === undefined ? {} : { outline: text.outline }) };
}
const hangOf = (p?: Pick<TextStyle, 'bullet' | 'left' | 'hang' | 'before'>) => ({
  bullet: p?.bullet ?? ('none' as const),
  left: p?.left ?? 0,
  hang: p?.hang ?? 0,
  before: p?.before ?? 0,
});

/** The running header and footer of a layout: as its first slide shows them, or where the look puts them. */
export function chromePlaceholders(layout: ResolvedLayout, at: Observed): Map<Chrome, Placeholder> {
  const out = new Map<Chrome, Placeholder>();
  for (const chrome of Object.keys(CHROME) as Chrome[]) {
    const text = at.chrome.get(chrome);
    const fallback = OFFERED[layout.chrome].includes(chrome) ? DEFAULTS[chrome] : undefined;
    if (text) out.set(chrome, { ...asPlaced(text), ...CHROME[chrome] });
    else if (fallback) out.set(chrome, defaultChrome(chrome, fallback));
  }
  return out;
}

function defaultChrome(chrome: Chrome, { rect, style }: { rect: Rect; style: Partial<TextStyle> }): Placeholder {
  const plain = { bold: false, align: 'left' as const, ...hangOf() };
  return { ...CHROME[chrome], rect, anchor: 'top', levels: [{ ...plain, ...style } as TextStyle] };
}

/** Left of the mark of handling, right of the breadcrumb, points; no slide shows it until a person turns it on. */
const DATE = { name: 'Date', type: 'dt', rect: { x: 690, y: 24, w: 110, h: 18 }, anchor: 'top' } as const;
const dateStyle = (color: ColorRole): TextStyle => ({
  ...(DEFAULTS.footer?.style as TextStyle),
  bold: false,
  color,
  ...hangOf(),
});

/** The date of a layout that has a running header or footer. */
export function datePlaceholder({ chrome, background }: ResolvedLayout): Placeholder | undefined {
  if (chrome === 'none') return undefined;
  const dark = chrome === 'cover' || background === 'cover';
  return { ...DATE, idx: 10, levels: [dateStyle(dark ? 'onCoverMuted' : 'muted')] };
}

/** The five placeholders of the master, in the look's own places. */
export function masterPlaceholders(deck: PlacedDeck): Placeholder[] {
  const { scale } = deck.theme;
  const own = scale[deck.audience.density];
  const [size, lineHeight] = own.title;
  const plain = { bold: false, align: 'left' as const, ...hangOf() };
  const title: TextStyle = { ...plain, size, line: lineHeight, bold: true, color: 'title' };
  const [bodySize, bodyLine] = typeSize(deck, 'body');
  const body: TextStyle = { ...plain, size: bodySize, line: bodyLine, color: 'ink' };
  const levels = [0, 1, 2, 3, 4].map((level) => listLevel(body, level, own.paragraphSpace));
  const chrome = (name: Chrome) => defaultChrome(name, DEFAULTS[name] as { rect: Rect; style: Partial<TextStyle> });
  const footer = chrome('footer');
  return [
    { name: 'Title', type: 'title', rect: { x: 60, y: 52, w: 840, h: 2 * lineHeight }, anchor: 'top', levels: [title] },
    {
      name: 'Body',
      type: 'body',
      idx: 1,
      rect: { x: 60, y: own.bodyTop, w: 840, h: 468 - own.bodyTop },
      anchor: 'top',
      levels,
    },
    { ...DATE, idx: 2, levels: [dateStyle('muted')] },
    { ...footer, idx: 3 },
    { ...chrome('page'), idx: 4 },
  ];
}
