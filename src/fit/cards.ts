import type {
  CardItem,
  Cards,
  Inline,
  Placed,
  PlacedGroup,
  PlacedParagraph,
  PlacedText,
  Rect,
  Run,
  TypeSize,
} from '../model/index.ts';
import { paragraph, rectangle, textBox } from './boxes.ts';
import { textWidth } from './measure/index.ts';
import { heightOf, measured, paragraphsOf } from './paragraphs.ts';
import { plain } from './plain.ts';
import { spansOf, textOfRuns } from './runs.ts';
import { roleSize, type SlideFitting, scaleLine, type TextStyle } from './style.ts';

/** How many cards stand in a row, by their number. */
const ROWS: Record<number, number[]> = { 2: [2], 3: [3], 4: [2, 2], 5: [3, 2], 6: [3, 3] };
/** Points. */
const GUTTER = 24;
const ROW_GAP = 12;
const CAP = 3;
const EDGE = 4;
const KEY_INSET = 12;
/** Left and right of a tag's words together, and above it. */
const TAG_INSET = 16;
const TAG_GAP = 16;
/** No card is lower, in one row and in two. */
const LOW_ROW = 200;
const LOW = 120;

interface CardStyle {
  head: TypeSize;
  text: TypeSize;
  inset: number;
  variant: 'panel' | 'open';
  /** Share of the room that the fullest card may take, where a smaller style could follow. */
  most?: number;
}
interface SetCard {
  head: PlacedParagraph;
  body: PlacedParagraph[];
  tag?: PlacedParagraph;
  height: number;
}

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

function setCard(item: CardItem, number: number, width: number, style: CardStyle, fitting: SlideFitting): SetCard {
  const inner = width - 2 * style.inset - (style.variant === 'open' ? 0 : EDGE);
  const head = paragraph(item.head, inner, fitting, { size: style.head, color: 'title', bold: true });
  if (number > 0) head.runs = [numeral(number, head.runs[0]), ...head.runs];
  measured(head, inner, fitting.lang);
  head.as = 'h3';
  const text: TextStyle = {
    size: style.text[0],
    line: style.text[1],
    gap: Math.round(style.text[0] * 0.3),
    color: 'ink',
    bold: false,
    align: 'left',
    hang: 0,
    marker: 'auto',
    boldFigures: true,
  };
  const body = paragraphsOf(item.blocks, fitting, text, inner);
  const tag = item.tag
    ? paragraph(item.tag, inner - TAG_INSET, fitting, {
        size: tagSize(fitting),
        color: 'primary',
        bold: true,
        align: 'center',
      })
    : undefined;
  const caps = style.variant === 'open' ? CAP + 8 : 0;
  const height =
    caps +
    2 * style.inset +
    head.lines * head.line +
    (body.length > 0 ? 6 + heightOf(body) : 0) +
    (tag ? tagHeight(tag) + TAG_GAP : 0);
  return { head, body, height, ...(tag ? { tag } : {}) };
}

const tagSize = (fitting: SlideFitting): TypeSize => {
  const [size] = roleSize(fitting, 'tag');
  return [size, scaleLine([14, 20], size)];
};

/** Its lines, and a point above and below. */
const tagHeight = ({ lines, line }: PlacedParagraph): number => lines * line + 2;

const numeral = (number: number, like: Run | undefined): Run => ({
  text: `${number}  `,
  lang: like?.lang ?? 'zh-CN',
  bold: true,
  color: 'primary',
});

function placeCard(set: SetCard, item: CardItem, index: number, at: Rect, style: CardStyle, of: number): PlacedGroup {
  const open = style.variant === 'open';
  const left = open ? 0 : style.inset + (of === 4 || of === 2 ? EDGE : 0);
  const x = at.x + left;
  const w = at.w - left - style.inset;
  const y = at.y + (open ? CAP + 8 : style.inset);
  const headHeight = set.head.lines * set.head.line;
  const number = index + 1;
  const items: Placed[] = [
    ...(open ? [] : [rectangle(`Panel ${number}`, at, 'panel')]),
    open || (of !== 4 && of !== 2)
      ? rectangle(`Cap ${number}`, { x: at.x, y: at.y, w: at.w, h: CAP }, 'title')
      : rectangle(`Edge ${number}`, { x: at.x, y: at.y, w: EDGE, h: at.h }, 'title'),
    textBox(`Head ${number}`, { x, y, w, h: headHeight }, [set.head], 'h3'),
  ];
  const tagRoom = set.tag ? tagHeight(set.tag) + TAG_GAP : 0;
  if (set.body.length > 0)
    items.push(
      textBox(
        `Text ${number}`,
        { x, y: y + headHeight + 6, w, h: at.y + at.h - (open ? 0 : style.inset / 2) - tagRoom - (y + headHeight + 6) },
        set.body,
        'p',
      ),
    );
  if (set.tag) {
    const wide = Math.min(w, textWidth(spansOf(set.tag.runs, set.tag.size, true), 'zh-CN') + TAG_INSET);
    const high = tagHeight(set.tag);
    items.push({
      ...textBox(
        `Tag ${number}`,
        { x, y: at.y + at.h - style.inset - high, w: wide, h: high },
        [set.tag],
        'p',
        'middle',
      ),
      outline: 1,
    });
  }
  return { kind: 'group', figure: 'card', name: `Card ${number}`, alt: cardAlt(item, set), rect: at, items };
}

function cardAlt(item: CardItem, set: SetCard): string {
  const text = set.body.map((p) => textOfRuns(p.runs)).join(' ');
  const tag: Inline[] = item.tag ?? [];
  return [plain(item.head), text, plain(tag)]
    .filter(Boolean)
    .join(' ')
    .replace(/([^。.])$/, '$1.')
    .replace(/(\p{Script=Han})\.$/u, '$1。');
}
