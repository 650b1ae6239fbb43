import { type Block, type Inline, mapInlines, type Rebuilder, rebuild, textOf } from '../model/index.ts';
import type { Form } from './forms.ts';

/** Characters that are written without spaces between words. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

/** The slide with the lines joined that its writer broke by sense, if there are any: the breaks were made for a wider room. */
export function unbroken({ slide, layout }: Form): Form[] {
  let broken = false;
  const inlines = (list: Inline[]): Inline[] => {
    const inner = mapInlines(list, (inline) => ['children' in inline ? joined(inline) : inline]);
    return joinLines(inner);
  };
  const joined = <T extends Inline & { children: Inline[] }>(inline: T): T => ({
    ...inline,
    children: joinLines(inline.children),
  });
  const joinLines = (list: Inline[]): Inline[] =>
    list.flatMap((inline, n) => {
      if (inline.type !== 'break') return [inline];
      broken = true;
      const [before, after] = [textOf(list.slice(0, n)).trimEnd().slice(-1), textOf(list.slice(n + 1)).trimStart()];
      return WIDE.test(before) && WIDE.test(after.slice(0, 1)) ? [] : [{ type: 'text', text: ' ' }];
    });
  const by: Rebuilder = { inlines, blocks, holds: () => true, kept: (when) => (when ? [...when] : undefined) };
  function blocks(list: Block[]): Block[] {
    return list.flatMap((block) => rebuild(block, by) ?? []);
  }
  const fills = slide.fills.map((fill) => (fill.region === 'title' ? fill : { ...fill, blocks: blocks(fill.blocks) }));
  return broken ? [{ slide: { ...slide, fills }, layout }] : [];
}
