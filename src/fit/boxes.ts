import type {
  Anchor,
  ColorRole,
  Inline,
  PlacedParagraph,
  PlacedShape,
  PlacedText,
  Rect,
  Run,
  TypeSize,
} from '../model/index.ts';
import { measured } from './line.ts';
import { runsOf } from './runs.ts';
import type { Fitting } from './style.ts';

/** A single paragraph set inside a figure. */
export interface Setting {
  size: TypeSize;
  color: ColorRole;
  bold?: boolean;
  align?: PlacedParagraph['align'];
}

/** @returns runs as a paragraph of one line: no list, no indent, nothing above. */
export const bare = (runs: Run[], { size, color, bold = false, align = 'left' }: Setting): PlacedParagraph => ({
  runs,
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
});

/** @returns one paragraph for a figure, measured for a width in points. */
export function paragraph(
  inlines: readonly Inline[],
  width: number,
  { lang, deck }: Fitting,
  setting: Setting,
): PlacedParagraph {
  const runs = runsOf(inlines, { lang, facts: deck.head.facts, figures: false });
  return measured(bare(runs, setting), width, lang);
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
