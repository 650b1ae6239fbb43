import type { Token, Tokens } from 'marked';
import { type Condition, type Fact, type Inline, isForeign, openText, textOf } from '../../model/index.ts';
import { checkWork, findFact, means } from '../facts.ts';
import { checkAttributes, checkStray, conditionOf } from './conditions.ts';
import { decodeEntities } from './entities.ts';
import { readFootnote } from './footnotes.ts';
import { readFormula } from './formulas.ts';
import { readHtml } from './html.ts';
import { lexInline } from './lexer.ts';
import { readLink, readPicture } from './links.ts';
import { type Lifted, type Page, wrapped } from './page.ts';
import { softenBreaks } from './soft-breaks.ts';
import { type CiteToken, type SpanToken, type WithAttributes, withLines } from './tokens.ts';

/** @returns the tokens as typed inlines; pictures among them go to `lifted`, or leave their alt text where it is null. */
export function readInlines(tokens: readonly Token[], line: number, page: Page, lifted: Lifted = null): Inline[] {
  return closed(softenBreaks(merged(convert(tokens, line, page, lifted))));
}

/** A citation prints nothing, so the space before it goes too. */
function closed(inlines: Inline[]): Inline[] {
  return inlines.flatMap((inline, n) => {
    if (inline.type !== 'text' || inlines[n + 1]?.type !== 'cite') return [inline];
    const words = inline.text.trimEnd();
    return words === '' ? [] : [text(words)];
  });
}

/** Inline Markdown in an attribute's value. */
export const readWords = (value: string, line: number, page: Page): Inline[] =>
  readInlines(lexInline(value), line, page);

type Handler<T extends Token> = (token: T, line: number, page: Page, lifted: Lifted) => Inline[];
// biome-ignore lint/suspicious/noExplicitAny: each handler names the token that its key stands for
const HANDLERS: Record<string, Handler<any>> = {
  text: (t: Tokens.Text, line, page, lifted) => {
    if (t.tokens) return convert(t.tokens, line, page, lifted);
    if (!t.escaped) checkStray(t.text, line, page);
    return [text(t.escaped ? t.text : decodeEntities(t.text))];
  },
  escape: (t: Tokens.Escape) => [text(t.text)],
  codespan: (t: Tokens.Codespan) => [{ type: 'code', text: t.text }],
  br: () => [{ type: 'break' }],
  strong: (t: Tokens.Strong, ...at) => wrap('strong', t.tokens, ...at),
  em: (t: Tokens.Em, ...at) => wrap('em', t.tokens, ...at),
  del: (t: Tokens.Del, ...at) => wrap('strike', t.tokens, ...at),
  checkbox: (t: Tokens.Checkbox) => [text(t.checked ? '☑ ' : '☐ ')],
  link: (t: WithAttributes<Tokens.Link>, line, page, lifted) => {
    if (t.attributes) checkAttributes(t.attributes, '[…](…)', line, page);
    const when = t.attributes ? conditionOf(t.attributes, line, page) : null;
    const words = within(when, lifted, () => convert(t.tokens, line, page, lifted));
    return conditional(when, readLink(t.href, words, line, page));
  },
  math: readFormula,
  footnote: readFootnote,
  image: readImage,
  span: readSpan,
  cite: (t: CiteToken, line, page) =>
    t.keys.flatMap((key): Inline[] =>
      checkWork(key, page.reading, { file: page.file, line }) ? [{ type: 'cite', work: key }] : [],
    ),
};

const text = (words: string): Inline => ({ type: 'text', text: words });

function convert(tokens: readonly Token[], line: number, page: Page, lifted: Lifted): Inline[] {
  const placed = [...withLines(tokens, line)];
  const found: Inline[] = [];
  for (let n = 0; n < placed.length; n++) {
    const [token, at] = placed[n] as [Token, number];
    if (token.type === 'html') {
      const html = readHtml(placed, n, page, (inner) => inner.flatMap(([t, l]) => one(t, l, page, lifted)));
      found.push(...html.inlines);
      n = html.last;
    } else found.push(...one(token, at, page, lifted));
  }
  return found;
}

/** A token that has no handler is shown as it was written. */
function one(token: Token, line: number, page: Page, lifted: Lifted): Inline[] {
  const handler = HANDLERS[token.type];
  return handler ? handler(token, line, page, lifted) : [text(token.raw)];
}

function wrap(type: 'strong' | 'em' | 'strike', tokens: Token[], line: number, page: Page, lifted: Lifted): Inline[] {
  const children = convert(tokens, line, page, lifted);
  return children.length === 0 ? [] : [{ type, children }];
}

function readImage(token: WithAttributes<Tokens.Image>, line: number, page: Page, lifted: Lifted): Inline[] {
  const words = convert(token.tokens ?? [], line, page, null);
  const alt = openText(words) || (words.length > 0 ? '' : decodeEntities(token.text));
  const { href, title = null, attributes } = token;
  const picture = readPicture({ href, alt, title, ...(attributes && { attributes }) }, line, page);
  const when = attributes ? conditionOf(attributes, line, page) : null;
  if (picture && lifted) within(when, lifted, () => lifted.push(picture));
  else if (picture) {
    page.report('picture-inline', { path: picture.src }, line);
    return conditional(when, [text(picture.alt)]);
  }
  return [];
}

/** `[words]{…}`: a figure, words to confirm, a tag, or words under conditions; any of them together. */
function readSpan(token: SpanToken, line: number, page: Page, lifted: Lifted): Inline[] {
  const { attributes } = token;
  checkAttributes(attributes, '[…]{…}', line, page);
  const when = conditionOf(attributes, line, page);
  let inlines = within(when, lifted, () => convert(token.tokens, line, page, lifted));
  const fact = attributes.values.get('fact');
  if (fact !== undefined) inlines = readFigure(fact, textOf(inlines), line, page);
  const review = attributes.values.get('review');
  if (review !== undefined) page.report('review-words', { words: textOf(inlines), why: review }, line);
  if (attributes.classes.includes('tag')) inlines = [{ type: 'tag', children: inlines }];
  return conditional(when, inlines);
}

const conditional = (when: Condition | null, inlines: Inline[]): Inline[] => wrapped(inlines, when ? [when] : []);

/** Pictures that `read` lifts out of its words keep the condition that stood around them there. */
function within<T>(when: Condition | null, lifted: Lifted, read: () => T): T {
  const before = lifted?.length ?? 0;
  const made = read();
  if (when) for (const picture of lifted?.slice(before) ?? []) picture.when = [when, ...(picture.when ?? [])];
  return made;
}

/** @param own the writer's own words; empty: the register's text is printed. */
export function readFigure(id: string, own: string, line: number, page: Page): Inline[] {
  const fact = findFact(id, page.reading, { file: page.file, line });
  if (!fact) return own === '' ? [] : [text(own)];
  if (fact.review !== undefined && !page.reading.reviewed.has(id)) {
    page.reading.reviewed.add(id);
    page.report('review-fact', { id, text: fact.text, why: fact.review }, line);
  }
  if (own !== '' && !means(own, fact)) {
    const or = page.reading.lang === 'en' ? ' or ' : ' 或 ';
    const others = fact.equivalents.map((way) => `${or}${way}`).join('');
    page.report('figure-differs', { id, own, text: fact.text, others }, line);
  }
  const printed = own === '' ? fact.text : own;
  checkTold(fact, printed, line, page);
  return [{ type: 'figure', fact: id, text: printed }];
}

/** In a translation a figure and its formula are read in that language. */
function checkTold({ id, derived }: Fact, printed: string, line: number, page: Page): void {
  const { translating } = page.reading;
  if (!translating) return;
  const key = translating === 'en' ? 'en' : 'zh';
  if (isForeign(printed, translating)) page.report('fact-untranslated', { id, text: printed, key }, line);
  const { formula = '' } = derived ?? {};
  const args = { id, text: formula, key: translating === 'en' ? 'derived.formulaEn' : 'derived.formulaZh' };
  if (isForeign(formula, translating)) page.report('fact-untranslated', args, line);
}

/** Neighbouring texts become one. */
function merged(inlines: Inline[]): Inline[] {
  const list: Inline[] = [];
  for (const inline of inlines) {
    const last = list.at(-1);
    if (inline.type === 'text' && last?.type === 'text') list[list.length - 1] = text(last.text + inline.text);
    else list.push('children' in inline ? { ...inline, children: merged(inline.children) } : inline);
  }
  return list;
}
