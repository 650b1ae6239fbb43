import type { CardItem, Inline, Placed, PlacedGroup, PlacedParagraph, Rect, Run, TypeSize } from '../model/index.ts';
import { paragraph, rectangle, textBox } from './boxes.ts';
import { heightOf, measured } from './line.ts';
import { textWidth } from './measure/index.ts';
import { paragraphsOf } from './paragraphs.ts';
import { plain } from './plain.ts';
import { spansOf, textOfRuns } from './runs.ts';
import { roleSize, type SlideFitting, scaleLine, type TextStyle } from './style.ts';

/** Points. */
const CAP = 3;
const EDGE = 4;
/** Points left and right of a tag's words together, and above it. */
const TAG_INSET = 16;
const TAG_GAP = 16;

export interface CardStyle {
  head: TypeSize;
  text: TypeSize;
  inset: number;
  variant: 'panel' | 'open';
  /** Share of the room that the fullest card may take, where a smaller style could follow. */
  most?: number;
}
/** A card measured for its width: what stands in it, and points of height. */
export interface SetCard {
  head: PlacedParagraph;
  body: PlacedParagraph[];
  tag?: PlacedParagraph;
  height: number;
}

/** @param number before the head; 0 for none */
export function setCard(
  item: CardItem,
  number: number,
  width: number,
  style: CardStyle,
  fitting: SlideFitting,
): SetCard {
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

/** @param of how many cards stand on the slide */
export function placeCard(
  set: SetCard,
  item: CardItem,
  index: number,
  at: Rect,
  style: CardStyle,
  of: number,
): PlacedGroup {
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
