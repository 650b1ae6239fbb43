import type { CardItem, Cards, Inline, PlacedGroup, PlacedText, Rect, TypeSize } from '../model/index.ts';
import { paragraph, textBox } from './boxes.ts';
import { type CardStyle, placeCard, type SetCard, setCard } from './card.ts';
import { roleSize, type SlideFitting } from './style.ts';

/** How many cards stand in a row, by their number. */
const ROWS: Record<number, number[]> = { 2: [2], 3: [3], 4: [2, 2], 5: [3, 2], 6: [3, 3] };
/** Points. */
const GUTTER = 24;
const ROW_GAP = 12;
const KEY_INSET = 12;
/** No card is lower, in one row and in two. */
const LOW_ROW = 200;
const LOW = 120;

/**
 * Two to six cards on a grid; open ones stand in one row under a cap line.
 * @param first number of the first, where they go on from another slide
 */
export function placeCards(
  cards: Cards,
  room: Rect,
  variant: 'panel' | 'open',
  fitting: SlideFitting,
  first = 1,
): PlacedGroup | null {
  const n = cards.items.length;
  const rows = variant === 'open' && n >= 2 && n <= 5 ? [n] : ROWS[n];
  if (!rows) {
    const instead = fitting.lang === 'en' ? 'a list or a table' : '列表或表格';
    fitting.report(
      'figure-count',
      { figure: 'cards', count: n, least: 2, most: 6, instead },
      { ...fitting.slide.at, slide: fitting.slide.id },
    );
    return null;
  }
  const columns = Math.max(...rows);
  const wide = (count: number) => (room.w - GUTTER * (count - 1)) / count;
  // The free cell of a last row is the key's; where there is none, its cards fill the row.
  const widths = rows.flatMap((count) => Array<number>(count).fill(wide(cards.key ? columns : count)));
  const h = (room.h - ROW_GAP * (rows.length - 1)) / rows.length;
  const tried = [...styles(fitting, variant, rows.length)].map((style) => ({
    style,
    set: cards.items.map((item, i) =>
      setCard(item, cards.numbered ? i + first : 0, widths[i] as number, style, fitting),
    ),
  }));
  const fits = tried.filter(({ style: { most = 1 }, set }) => set.every((c) => c.height <= h * most));
  // In narrow open cards a head that breaks would leave its number alone on a line.
  const whole = fits.find(({ set }) => variant !== 'open' || set.every((c) => c.head.lines === 1));
  const { style, set } = (whole ?? fits[0] ?? tried.at(-1)) as (typeof tried)[number];
  const over = Math.max(...set.map((c) => c.height)) - h;
  if (over > 0.5)
    fitting.report('figure-full', { over: Math.ceil(over) }, { ...fitting.slide.at, slide: fitting.slide.id });
  // Cards of one slide are as high as the fullest needs, not as high as the slide allows.
  const needed = Math.max(...set.map((c) => c.height));
  const high = variant === 'open' ? h : Math.min(h, Math.max(needed + 24, rows.length === 1 ? LOW_ROW : LOW));
  let index = 0;
  const items = rows.flatMap((count, r) =>
    Array.from({ length: count }, (_, c) => {
      const w = widths[index] as number;
      const at = { x: room.x + c * (w + GUTTER), y: room.y + r * (high + ROW_GAP), w, h: high };
      const card = placeCard(set[index] as SetCard, cards.items[index] as CardItem, index, at, style, n);
      index++;
      return card;
    }),
  );
  const key = cards.key && keyBox(cards.key, rows, high, wide(columns), room, fitting);
  return {
    kind: 'group',
    figure: 'cards',
    name: 'Cards',
    alt: items.map((i) => i.alt).join(fitting.lang === 'en' ? ' ' : ''),
    rect: {
      ...room,
      h: Math.max(rows.length * (high + ROW_GAP) - ROW_GAP, key ? key.rect.y + key.rect.h - room.y : 0),
    },
    items: key ? [...items, key] : items,
  };
}

/** How to read the cards, in the cell that the last row leaves free; beneath them where it leaves none. */
function keyBox(key: Inline[], rows: number[], high: number, w: number, room: Rect, fitting: SlideFitting): PlacedText {
  const [most, last] = [Math.max(...rows), rows.at(-1) as number];
  const free = last < most;
  const width = free ? w - 2 * KEY_INSET : room.w;
  const set = (role: string) => paragraph(key, width, fitting, { size: roleSize(fitting, role), color: 'muted' });
  const large = set('label');
  const words = free && large.lines * large.line <= high - 2 * KEY_INSET ? large : set('caption');
  const bottom = room.y + rows.length * (high + ROW_GAP) - ROW_GAP;
  const h = words.lines * words.line;
  const y = free ? bottom - high + KEY_INSET : Math.min(bottom + KEY_INSET, room.y + room.h - h);
  const x = free ? room.x + last * (w + GUTTER) + KEY_INSET : room.x;
  return textBox('Key', { x, y, w: width, h }, [words], 'p');
}

/** Share of the room that cards set larger may take. */
const ROOMY = 0.75;

/** Styles to try, roomiest first. */
function* styles(fitting: SlideFitting, variant: 'panel' | 'open', rows: number): Generator<CardStyle> {
  const [statement, lead, body, label] = ['statement', 'lead', 'body', 'label'].map((r) => roleSize(fitting, r)) as [
    TypeSize,
    TypeSize,
    TypeSize,
    TypeSize,
  ];
  // Few words on two or three cards are set larger, rather than left in half empty panels.
  if (variant === 'panel' && rows === 1 && lead[0] < statement[0])
    yield { head: statement, text: lead, inset: 24, variant, most: ROOMY };
  const insets = variant === 'open' ? [0] : [24, 16, 12];
  for (const [head, text] of [
    [lead, body],
    [lead, label],
    [body, label],
    [label, label],
  ] as const)
    for (const inset of insets) yield { head, text, inset, variant };
}
