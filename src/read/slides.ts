import type { Token, Tokens } from 'marked';
import { type Condition, DEPTHS, type Inline, nearest, textOf } from '../model/index.ts';
import { type Attributes, noAttributes } from './attributes.ts';
import type { SectionDraft, SlideDraft } from './drafts.ts';
import { normalized, reportFence } from './figures/index.ts';
import { readBlock } from './markdown/blocks.ts';
import { checkAttributes, checkStray, conditionOf, readDepth } from './markdown/conditions.ts';
import { findFootnotes, reportUnused } from './markdown/footnotes.ts';
import { inWords } from './markdown/formulas.ts';
import { readInlines } from './markdown/inlines.ts';
import { newAside, type Page } from './markdown/page.ts';
import { reportSlips } from './markdown/slips.ts';
import { type DivToken, type HeadingToken, withLines } from './markdown/tokens.ts';
import { meant } from './reading.ts';

/** Opens a section at a `#`; the first may be open from the start, where front matter names it. */
export type OpenSection = (title: Inline[], line: number) => SectionDraft;

interface Assembly {
  page: Page;
  open: OpenSection;
  section: SectionDraft | null;
  slide: SlideDraft | null;
  /** Around the tokens at hand: `::: appendix`, and the conditions of `::: only`. */
  appendix: boolean;
  when: Condition[];
  /** What stands at the `#` itself: each slide of the section carries it. */
  ofSection: Condition[];
  /** After `Note:`, the rest of the slide is notes. */
  noting: boolean;
}

/** Parts the tokens of one file into sections and slides. */
export function readSlides(tokens: readonly Token[], line: number, page: Page, open: OpenSection): void {
  const all: Assembly = {
    page,
    open,
    section: null,
    slide: null,
    appendix: false,
    when: [],
    ofSection: [],
    noting: false,
  };
  findFootnotes(tokens, line, page);
  for (const [token, at] of withLines(tokens, line)) place(token, at, all);
  reportUnused(page);
}

function place(token: Token, line: number, all: Assembly): void {
  placeToken(token, line, all);
  const inside = token.type === 'div' && holdsSlides((token as DivToken).tokens);
  if (all.slide && !inside && token.type !== 'space') all.slide.lines[1] = lastLine(token, line);
}

/** @param line of the token's first character that is no white space. */
const lastLine = (token: Token, line: number): number => line + token.raw.trim().split('\n').length - 1;

function placeToken(token: Token, line: number, all: Assembly): void {
  const depth = token.type === 'heading' ? (token as HeadingToken).depth : 0;
  if (depth === 1) openSection(token as HeadingToken, line, all);
  else if (depth === 2) openSlide(token as HeadingToken, line, all);
  else if (token.type === 'hr' && /^ {0,3}-/.test(token.raw)) close(all);
  else if (token.type === 'div' && holdsSlides((token as DivToken).tokens)) placeInside(token as DivToken, line, all);
  else if (!NOTHING.has(token.type)) addContent(token, line, all);
}

/** Tokens that begin no slide. */
const NOTHING: ReadonlySet<string> = new Set(['space', 'def', 'footnote-def']);

function close(all: Assembly): void {
  all.slide = null;
  all.noting = false;
}

function openSection(token: HeadingToken, line: number, all: Assembly): void {
  const { page } = all;
  const attributes = token.attributes ?? noAttributes();
  checkAttributes(attributes, '#', line, page);
  const when = conditionOf(attributes, line, page);
  all.ofSection = when ? [when] : [];
  all.section = all.open(inWords(readInlines(token.tokens, line, page)), line);
  close(all);
}

function openSlide(token: HeadingToken, line: number, all: Assembly): void {
  reportSlips(token.text, line, all.page);
  if (!token.raw.trimStart().startsWith('#'))
    all.page.report('heading-underlined', { words: token.text.slice(0, 20) }, line);
  const slide = newSlide(inWords(readInlines(token.tokens, line, all.page)), line, all);
  if (token.attributes) applyAttributes(slide, token.attributes, all.page);
  if (slide.title?.length === 0) slide.title = null;
  if (slide.title === null) carryOn(slide, all);
}

/** A slide that carries on the title of the one before is for those alone who have that one. */
function carryOn(slide: SlideDraft, { section }: Assembly): void {
  const before = section?.drafts.at(-2);
  if (!before) return;
  slide.when.unshift(...before.when.filter((condition) => !slide.when.includes(condition)));
  if (DEPTHS.indexOf(before.depth) > DEPTHS.indexOf(slide.depth)) slide.depth = before.depth;
}

function newSlide(title: Inline[] | null, line: number, all: Assembly): SlideDraft {
  const { appendix, when, ofSection } = all;
  const slide: SlideDraft = {
    ...newAside(),
    title,
    depth: 'headline',
    appendix,
    when: [...ofSection, ...when],
    blocks: [],
    line,
    lines: [line, line],
  };
  all.section ??= all.open([], line);
  all.section.drafts.push(slide);
  all.slide = slide;
  all.noting = false;
  all.page.aside = slide;
  return slide;
}

function applyAttributes(slide: SlideDraft, attributes: Attributes, page: Page): void {
  const { values, flags } = attributes;
  const { line } = slide;
  checkAttributes(attributes, '##', line, page);
  if (attributes.id !== undefined) slide.id = attributes.id;
  for (const key of ['layout', 'label', 'ordinal'] as const) {
    const value = values.get(key);
    if (value) slide[key] = value;
    if (value) checkStray(value, line, page);
  }
  if (slide.layout !== undefined) checkLayout(slide.layout, line, page);
  const depth = values.get('depth');
  if (depth !== undefined) slide.depth = readDepth(depth, line, page);
  if (flags.includes('appendix') || values.get('appendix') === 'true') slide.appendix = true;
  const without = { ...attributes, values: new Map([...values].filter(([key]) => key !== 'depth')) };
  const when = conditionOf(without, line, page);
  if (when) slide.when.push(when);
  const why = values.get('review');
  if (why !== undefined) {
    const id = slide.id ?? textOf(slide.title ?? []);
    page.reading.report('review-slide', { id, why }, { file: page.file, line, slide: id });
  }
}

function checkLayout(name: string, line: number, page: Page): void {
  const { layouts, lang } = page.reading;
  if (!layouts || layouts.includes(name)) return;
  page.report('slide-layout', { name, hint: meant(lang, nearest(name, layouts), layouts) }, line);
}

/** Content of the slide at hand; without one, a slide begins whose title is found later. */
function addContent(token: Token, line: number, all: Assembly): void {
  const noteHead = all.page.reading.plain && token.type === 'paragraph' ? noteMark(token as Tokens.Paragraph) : null;
  const begun = all.slide === null;
  const slide = all.slide ?? newSlide(isLead(all) ? (all.section?.title ?? null) : null, line, all);
  if (begun && slide.title === null) carryOn(slide, all);
  if (noteHead !== null) all.noting = true;
  const blocks = readBlock(noteHead ?? token, line, all.page);
  slide[all.noting ? 'notes' : 'blocks'].push(...blocks);
  const nothing = slide.blocks.length === 0 && slide.notes.length === 0 && slide.sourceNotes.length === 0;
  if (nothing && (begun || slide.title === null) && slide.cites.length === 0) drop(slide, all);
}

/** A comment alone makes no slide. */
function drop(slide: SlideDraft, all: Assembly): void {
  all.section?.drafts.splice(all.section.drafts.indexOf(slide), 1);
  all.slide = null;
}

/** Between `#` and the first `##`: a slide under the section's own title. */
const isLead = (all: Assembly): boolean =>
  all.section !== null && all.section.drafts.length === 0 && all.section.title.length > 0;

const NOTE = /^(?:Notes?|备注|讲稿)[:：][ \t]*\n?/i;

/** @returns the paragraph without its `Note:`, or null where it has none. */
function noteMark(token: Tokens.Paragraph): Token | null {
  const mark = NOTE.exec(token.raw)?.[0];
  const [first, ...rest] = token.tokens;
  if (mark === undefined || first?.type !== 'text') return null;
  const cut = { ...first, text: (first as Tokens.Text).text.slice(mark.trimEnd().length) };
  return { ...token, tokens: [cut, ...rest] };
}

const AROUND = ['appendix', 'only', 'except', 'content-visible', 'content-hidden'];

const holdsSlides = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token) =>
      (token.type === 'heading' && (token as HeadingToken).depth <= 2) ||
      (token.type === 'div' && holdsSlides((token as DivToken).tokens)),
  );

/** A div around whole slides: `::: appendix`, or a condition that each of them then carries. */
function placeInside(given: DivToken, line: number, all: Assembly): void {
  const token = normalized(given);
  const { page } = all;
  reportFence(token, line, page);
  if (!AROUND.includes(given.name)) page.report('slide-in-div', { name: given.name.slice(0, 40) }, line);
  else checkAttributes(token.attributes, `::: ${token.name as 'only' | 'except' | 'appendix'}`, line, page);
  const condition = conditionOf(token.attributes, line, page, token.name === 'except' ? 'except' : 'only');
  const unread = token.broken || (condition === null && token.name !== 'appendix');
  if (unread && AROUND.includes(given.name)) page.report('audience-none', { key: token.name }, line);
  const outer = { appendix: all.appendix, when: all.when };
  all.appendix ||= token.name === 'appendix';
  all.when = [...all.when, ...(condition ? [condition] : []), ...(unread ? [{ only: [] }] : [])];
  close(all);
  for (const [inner, at] of withLines(token.tokens, line + 1)) place(inner, at, all);
  Object.assign(all, outer);
  close(all);
}
