import { type EditionSlide, type Inline, mapInlines, type Rebuilder, rebuild } from '../model/index.ts';

/** Numbers the footnotes of a slide from 1, in the order of their first marks. */
export function numberFootnotes(slide: EditionSlide): EditionSlide {
  const numbers = new Map<string, number>();
  const number = (one: Inline): Inline[] => {
    if (one.type !== 'footnote') return [one];
    const n = numbers.get(one.id) ?? numbers.size + 1;
    numbers.set(one.id, n);
    return [{ ...one, number: n }];
  };
  const by: Rebuilder = {
    inlines: (list) => mapInlines(list, number),
    blocks: (list) => list.flatMap((block) => rebuild(block, by) ?? []),
    holds: () => true,
  };
  const blocks = by.blocks(slide.blocks);
  return numbers.size > 0 ? { ...slide, blocks } : slide;
}
