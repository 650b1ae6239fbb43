import { type Placed, type PlacedParagraph, type TypeSize, word } from '../model/index.ts';
import { textBox } from './boxes.ts';
import { type Anchored, wired, wordsOf } from './diagram.ts';
import { textWidth } from './measure/index.ts';
import { spansOf } from './runs.ts';
import type { SlideFitting } from './style.ts';

/** Points: from the word to the steps beneath it, or at its right. */
export const RISE = 10;
export const ASIDE = 20;

/** The word that says that the last step leads back to the first. */
export const repeat = (size: TypeSize, fitting: SlideFitting): PlacedParagraph =>
  wordsOf(
    [{ type: 'text', text: word(fitting.lang, 'repeat') }],
    400,
    { size, color: 'primary', bold: true, align: 'center' },
    fitting,
  );
export const widthOf = (p: PlacedParagraph, { lang }: SlideFitting): number =>
  Math.ceil(textWidth(spansOf(p.runs, p.size, p.bold), lang) * 1.05) + 24;

/**
 * The way back with its word in the middle: two elbows, from the last step to the word and from there to the first.
 * One connector around all would need an adjustment that LibreOffice 7.4 does not read.
 */
export function returning(
  steps: readonly Anchored[],
  label: PlacedParagraph,
  way: 'over' | 'beside',
  fitting: SlideFitting,
): Placed[] {
  const [first, last] = [steps[0] as Anchored, steps.at(-1) as Anchored];
  const [w, h] = [widthOf(label, fitting), label.line];
  const middle =
    way === 'over'
      ? { x: (top(first)[0] + top(last)[0]) / 2, y: first.rect.y - RISE - h / 2 }
      : { x: first.rect.x - ASIDE - w / 2, y: (side(first)[1] + side(last)[1]) / 2 };
  const rect = { x: middle.x - w / 2, y: middle.y - h / 2, w, h };
  const stroke = { color: 'title' as const, width: 2, arrow: false };
  const arrow = { ...stroke, arrow: true };
  const over = way === 'over';
  const at = over ? top : side;
  const [from, to] = [at(last), at(first)];
  const [into, out]: [[number, number], [number, number]] = over
    ? [
        [rect.x + w, middle.y],
        [rect.x, middle.y],
      ]
    : [
        [middle.x, rect.y + h],
        [middle.x, rect.y],
      ];
  const corner = (end: [number, number]): [number, number] => (over ? [end[0], middle.y] : [middle.x, end[1]]);
  const word = { name: 'Repeat', rect };
  const [leave, reach, go] = over ? (['top', 'right', 'left'] as const) : (['left', 'bottom', 'top'] as const);
  return [
    wired('Line back 1', { ...last, side: leave }, { ...word, side: reach }, [from, corner(from), into], stroke),
    wired('Line back 2', { ...word, side: go }, { ...first, side: leave }, [out, corner(to), to], arrow),
    textBox('Repeat', rect, [label], 'p', 'middle'),
  ];
}

const side = ({ rect }: Anchored): [number, number] => [rect.x, rect.y + rect.h / 2];
const top = ({ rect }: Anchored): [number, number] => [rect.x + rect.w / 2, rect.y];
