import type { Token, Tokens } from 'marked';
import { type Block, type Columns, type Inline, word } from '../../model/index.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { checkAttributes, checkHeading, conditionOf } from '../markdown/conditions.ts';
import { readInlines, readWords } from '../markdown/inlines.ts';
import { type Page, under, wrapped } from '../markdown/page.ts';
import { type DivToken, type HeadingToken, withLines } from '../markdown/tokens.ts';
import { bodyOf, conditional, type DivKind } from './div.ts';

/** The body stands as it is; the conditions are the caller's. */
export const dissolve: DivKind = { read: bodyOf };
export const only: DivKind = { audience: 'only', read: bodyOf };
export const except: DivKind = { audience: 'except', read: bodyOf };

export const appendix: DivKind = {
  read(div, page) {
    page.report('appendix-no-slide', {}, div.line);
    return bodyOf(div, page);
  },
};

export const incremental: DivKind = {
  read: (div, page) => bodyOf(div, page).map((block) => ({ ...block, incremental: true })),
};

export const notes: DivKind = {
  read(div, page) {
    page.aside.notes.push(...conditional(bodyOf(div, page), page.within, div.at));
    return [];
  },
};

/** Each paragraph or item is one text for the source line. */
export const source: DivKind = {
  read(div, page) {
    for (const inlines of bodyOf(div, page).flatMap((block) => linesOf(block, page))) {
      page.aside.sourceNotes.push(wrapped(inlines, page.within));
    }
    return [];
  },
};

function linesOf(block: Block, page: Page): Inline[][] {
  if (block.type === 'paragraph') return [block.inlines];
  if (block.type === 'list') return block.items.map((item) => [...(item.head ?? []), ...item.inlines]);
  page.report('source-shape', {}, block.at?.line ?? 1);
  return [];
}

export const ask: DivKind = {
  read(div, page) {
    const label = div.attributes.values.get('label');
    const blocks = bodyOf(div, page);
    if (blocks.length === 0) {
      page.report('div-empty', { name: div.name }, div.line);
      return [];
    }
    const words: Inline[] = label ? readWords(label, div.line, page) : [fixed(page)];
    return [{ type: 'ask', label: words, blocks, at: div.at }];
  },
};
const fixed = (page: Page): Inline => ({ type: 'text', text: word(page.reading.lang, 'ask') });

/** A column outside columns is shown as what it holds. */
export const column: DivKind = {
  read(div, page) {
    page.report('column-stray', {}, div.line);
    return bodyOf(div, page);
  },
};

export const columns: DivKind = {
  read(div, page) {
    const made: Columns['columns'] = [];
    const stray: Block[] = [];
    for (const [token, line] of withLines(div.tokens, div.line + 1)) {
      const inner = token as DivToken;
      if (token.type === 'div' && inner.name === 'column') made.push(readColumn(inner, line, page));
      else stray.push(...readBlocks([token], line, page));
    }
    if (stray.length > 0) page.report('columns-stray', {}, stray[0]?.at?.line ?? div.line);
    const held = made.filter((one) => one.blocks.length > 0 || one.head);
    if (held.length === 0) page.report('div-empty', { name: div.name }, div.line);
    return held.length === 0 ? stray : [{ type: 'columns', columns: held, at: div.at }, ...stray];
  },
};

function readColumn(token: DivToken, line: number, page: Page): Columns['columns'][number] {
  const { attributes } = token;
  checkAttributes(attributes, '::: column', line, page);
  if (!token.closed) page.report('div-unclosed', { name: 'column' }, line);
  const when = conditionOf(attributes, line, page);
  return under(page, when, () => {
    const placed = [...withLines(token.tokens, line + 1)].filter(([t]) => t.type !== 'space');
    const [first, at] = placed[0] ?? [null, line];
    if (first?.type === 'heading') checkHeading(first as HeadingToken, at, page);
    const head = first?.type === 'heading' ? readInlines((first as Tokens.Heading).tokens, at, page) : undefined;
    const body: readonly [Token, number][] = head ? placed.slice(1) : placed;
    const blocks = body.flatMap(([t, n]) => readBlocks([t], n, page));
    return { ...(head && { head }), blocks, ...(when && { when: [when] }) };
  });
}
