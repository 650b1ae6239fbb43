import type { Block, Inline } from '../model/index.ts';

/** The typed values of one render; markup holds only places in this list (`<ref n="3"/>`). */
export class Refs {
  readonly values: { inlines?: Inline[]; blocks?: Block[] }[] = [];
  add(value: { inlines?: Inline[]; blocks?: Block[] }): string {
    return `<ref n="${this.values.push(value) - 1}"/>`;
  }
}

/** A value that a layout may write: as text within a line, or as blocks. */
export interface TypedValue {
  as(kind: 'inline' | 'blocks'): string;
  /** What `{{x}}` writes: Handlebars calls it when it escapes. */
  toHTML(): string;
}

export function inlineValue(refs: Refs, inlines: Inline[]): TypedValue {
  const as = () => refs.add({ inlines });
  return { as, toHTML: as };
}
export function blocksValue(refs: Refs, blocks: Block[]): TypedValue {
  const as = (kind: 'inline' | 'blocks') =>
    kind === 'inline' && blocks.length === 1 && blocks[0]?.type === 'paragraph'
      ? refs.add({ inlines: blocks[0].inlines })
      : refs.add({ blocks });
  return { as, toHTML: () => as('blocks') };
}
