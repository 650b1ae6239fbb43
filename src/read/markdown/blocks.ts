import type { Token, Tokens } from 'marked';
import { type Block, type Inline, isBlank, type Picture } from '../../model/index.ts';
import { readDiv } from '../figures/index.ts';
import { LIMITS } from '../limits.ts';
import { checkHeading } from './conditions.ts';
import { decodeEntities } from './entities.ts';
import { readFormula } from './formulas.ts';
import { withoutComments } from './html.ts';
import { readInlines } from './inlines.ts';
import { asListItem, readItem } from './items.ts';
import { lexInline } from './lexer.ts';
import type { MathToken } from './math-syntax.ts';
import { type Page, wrapped } from './page.ts';
import { reportSlips } from './slips.ts';
import { trimmed } from './soft-breaks.ts';
import { readTable } from './tables.ts';
import { type HeadingToken, withLines } from './tokens.ts';

/** @returns the tokens as typed blocks; `line` is that of the first token. */
export function readBlocks(tokens: readonly Token[], line: number, page: Page): Block[] {
  return [...withLines(tokens, line)].flatMap(([token, at]) => readBlock(token, at, page));
}

type Handler<T extends Token> = (token: T, line: number, page: Page) => Block[];
const nothing: Handler<Token> = () => [];
// biome-ignore lint/suspicious/noExplicitAny: each handler names the token that its key stands for
const HANDLERS: Record<string, Handler<any>> = {
  space: nothing,
  def: nothing,
  'footnote-def': nothing,
  paragraph: readParagraph,
  text: readParagraph,
  heading: (t: HeadingToken, line, page) => {
    checkHeading(t, line, page);
    return some({ type: 'heading', inlines: readInlines(t.tokens, line, page), at: at(page, line) });
  },
  list: readList,
  table: (t: Tokens.Table, line, page) => {
    const table = readTable(t, line, page);
    return table ? [table] : [];
  },
  blockquote: readQuote,
  code: (t: Tokens.Code, line, page) => {
    const info = t.lang ? decodeEntities(t.lang) : '';
    const lines = info === '' ? undefined : page.reading.highlight?.(t.text, info);
    return [{ type: 'code', text: t.text, ...(info ? { info } : {}), ...(lines ? { lines } : {}), at: at(page, line) }];
  },
  hr: (_: Tokens.Hr, line, page) => [{ type: 'rule', at: at(page, line) }],
  'math-block': (t: MathToken, line, page) => paragraph(readFormula(t, line, page), line, page),
  html: readHtmlBlock,
  div: readDiv,
  'div-stray': (_: Token, line, page) => {
    page.report('div-stray', {}, line);
    return [];
  },
};

export function readBlock(token: Token, line: number, page: Page): Block[] {
  const handler = HANDLERS[token.type] ?? readPlain;
  return handler(token, line, page);
}

const at = (page: Page, line: number) => ({ file: page.file, line });
const some = (block: Block & { inlines: Inline[] }): Block[] => (isBlank(block.inlines) ? [] : [block]);

/** A paragraph; the pictures in it stand after it, and citations alone join the slide's. */
function readParagraph(token: Tokens.Paragraph | Tokens.Text, line: number, page: Page): Block[] {
  const pictures: Picture[] = [];
  reportSlips(token.raw, line, page);
  const inlines = readInlines(token.tokens ?? lexInline(token.text), line, page, pictures);
  return [...paragraph(inlines, line, page), ...pictures];
}

function paragraph(inlines: Inline[], line: number, page: Page): Block[] {
  if (!isBlank(inlines))
    return apart(inlines).map((part) => ({ type: 'paragraph', inlines: part, at: at(page, line) }));
  for (const cite of inlines.flatMap(citesIn)) page.aside.cites.push(...wrapped([cite], page.within));
  return [];
}

/** Citations alone, each under its conditions. */
function citesIn(inline: Inline): Inline[] {
  if (inline.type === 'cite') return [inline];
  return inline.type === 'when' ? wrapped(inline.children.flatMap(citesIn), [inline.when]) : [];
}

/** `$$…$$` within a paragraph stands on a line of its own, between what is before and after it. */
function apart(inlines: Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === 'math' && inline.display) parts.push([inline], []);
    else parts.at(-1)?.push(inline);
  }
  return parts.map(trimmed).filter((part) => !isBlank(part));
}

function readList(token: Tokens.List, line: number, page: Page): Block[] {
  const items = [...withLines(token.items, line)].map(([item, n]) => readItem(item as Tokens.ListItem, n, page));
  const start = token.ordered && typeof token.start === 'number' ? token.start : 1;
  return [{ type: 'list', ordered: token.ordered, start, items: items.map(asListItem), at: at(page, line) }];
}

/** A last paragraph that begins with a dash names who is quoted. */
function readQuote(token: Tokens.Blockquote, line: number, page: Page): Block[] {
  const blocks = readBlocks(token.tokens, line, page);
  const last = blocks.at(-1);
  const first = last?.type === 'paragraph' ? last.inlines[0] : undefined;
  if (blocks.length < 2 || last?.type !== 'paragraph' || first?.type !== 'text' || !/^(?:—|--)/.test(first.text)) {
    return blocks.length === 0 ? [] : [{ type: 'quote', blocks, at: at(page, line) }];
  }
  const words = { ...first, text: first.text.replace(/^[—-]+\s*/, '') };
  const attribution = [words, ...last.inlines.slice(1)];
  return [{ type: 'quote', blocks: blocks.slice(0, -1), attribution, at: at(page, line) }];
}

/** Raw HTML is shown as text: its tags as written, the words between them as Markdown. */
function readHtmlBlock(token: Tokens.HTML, line: number, page: Page): Block[] {
  const rest = withoutComments(token.raw);
  if (rest === null) {
    page.report('comment-unclosed', {}, line);
    return [];
  }
  if (rest.trim() === '') return [];
  if (rest.length > LIMITS.inline) page.report('paragraph-long', { limit: LIMITS.inline }, line);
  const skipped = /^\s*/.exec(rest)?.[0].split('\n').length ?? 1;
  const pictures: Picture[] = [];
  const inlines = readInlines(lexInline(rest.trim()), line + skipped - 1, page, pictures);
  return [...paragraph(inlines, line, page), ...pictures];
}

/** A token of a kind that is not on the list is shown as it was written. */
function readPlain(token: Token, line: number, page: Page): Block[] {
  return paragraph([{ type: 'text', text: token.raw.trim() }], line, page);
}
