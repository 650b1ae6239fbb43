import type {
  Anchor,
  ColorRole,
  Inline,
  PlacedParagraph,
  PlacedShape,
  PlacedText,
  Rect,
  TypeSize,
} from '../model/index.ts';
import { measured } from './paragraphs.ts';
import { runsOf } from './runs.ts';
import type { Fitting } from './style.ts';

/** A single paragraph set inside a figure. */
export interface Setting {
  size: TypeSize;
  color: ColorRole;
  bold?: boolean;
  align?: PlacedParagraph['align'];
}

/** @returns one paragraph for a figure, measured for a width in points. */
export function paragraph(
  inlines: readonly Inline[],
  width: number,
  fitting: Fitting,
  { size, color, bold = false, align = 'left' }: Setting,
): PlacedParagraph {
  const { lang, deck } = fitting;
  return measured<PlacedParagraph>(
    {
      runs: runsOf(inlines, { lang, facts: deck.head.facts, figures: false }),
      bullet: 'none',
      level: 0,
      left: 0,
      hang: 0,
      before: 0,
      size: size[0],
      line: size[1],
      bold,
      color,
      align,
      lines: 1,
      as: 'p',
    },
    width,
    lang,
  );
}

export const textBox = (
  name: string,
  rect: Rect,
  paragraphs: PlacedParagraph[],
  as?: PlacedText['as'],
  anchor: Anchor = 'top',
): PlacedText => ({
  kind: 'text',
  name,
  rect,
  paragraphs,
  anchor,
  ...(as ? { as } : {}),
});

export const rectangle = (name: string, rect: Rect, fill: ColorRole): PlacedShape => ({
  kind: 'rect',
  name,
  rect,
  fill,
});
