import type { ColorRole, PlacedParagraph, PlacedText, Run } from '../../model/index.ts';
import { childrenOf, el, isElement, type XmlElement } from '../../xml/tree.ts';
import { type Piece, pieces, targetOf } from '../pieces.ts';
import { hundredths } from '../units.ts';
import { PAGE_FIELD } from './base.ts';
import { type At, need, unexpected } from './context.ts';
import { relink } from './links.ts';
import { sameColor, solidFill } from './paint.ts';
import { type BaseStyle, FREE, paragraphProperties, type TextStyle, UNKNOWN } from './style.ts';

/** Code is set in a face of even width; East Asian characters in it stay in the theme's face. */
const CODE_FACE = 'Consolas';

/**
 * PptxGenJS writes an `a:pPr` before every run, and readers then take the last or none: bullets vanish
 * (gitbrent/PptxGenJS#1083). The first alone is kept.
 * @throws Error where a paragraph of several runs has one only: the defect is gone.
 */
export function keepFirstParagraphProperties(at: { number: number }, paragraph: XmlElement): void {
  const runs = childrenOf(paragraph, 'a:r').length;
  const [first, ...repeated] = childrenOf(paragraph, 'a:pPr');
  if (runs > 0 && (!first || repeated.length < runs - 1))
    unexpected('keepFirstParagraphProperties', at, `${runs} runs with ${childrenOf(paragraph, 'a:pPr').length} a:pPr`);
  paragraph.children = paragraph.children.filter((c) => c === first || !isElement(c) || c.name !== 'a:pPr');
}

/**
 * Where a numbered list starts, paragraph by paragraph: items that follow one another share their first number, so that
 * PowerPoint counts on and an inserted item renumbers those after it.
 */
export function listStarts(paragraphs: PlacedParagraph[]): number[] {
  const open: ({ start: number; last: number } | undefined)[] = [];
  return paragraphs.map(({ bullet, level, number = 1 }) => {
    open.length = Math.min(open.length, level + 1);
    const list = open[level];
    if (bullet !== 'number') open[level] = undefined;
    else if (list?.last === number - 1) list.last = number;
    else open[level] = { start: number, last: number };
    return open[level]?.start ?? 1;
  });
}

/** The languages that briefings are written in, as Office names them. */
const LANGUAGE: Record<string, string> = { en: 'en-US', zh: 'zh-CN', 'zh-Hans': 'zh-CN' };
/** A zh run with Latin letters in it is checked as English there. */
export const languageAttributes = (lang: string): Record<string, string> => {
  const own = LANGUAGE[lang] ?? lang;
  return own.startsWith('zh') ? { lang: own, altLang: 'en-US' } : { lang: own };
};

const ON_DARK: ReadonlySet<ColorRole> = new Set(['onCover', 'onCoverMuted', 'onPrimary', 'page']);

/**
 * A run's properties: its language, and what differs from the style that it inherits. PptxGenJS writes black, `en-US`
 * and its own sizes on every run, so that no edit of a layout would apply; they are written anew.
 */
function runProperties(at: At, run: Run, paragraph: PlacedParagraph, base: BaseStyle): XmlElement {
  const { theme } = at.deck;
  const attrs: Record<string, string | number> = languageAttributes(run.lang);
  const size = run.size ?? paragraph.size;
  if (hundredths(size) !== hundredths(base.size ?? Number.NaN)) attrs.sz = hundredths(size);
  const bold = run.bold ?? paragraph.bold;
  if (bold !== base.bold) attrs.b = bold ? 1 : 0;
  if (run.italic) attrs.i = 1;
  if (run.strike) attrs.strike = 'sngStrike';
  if (run.script) attrs.baseline = run.script === 'sup' ? 30000 : -25000;
  // A template may set its titles in capitals or spaced out: they were measured as they are written.
  if (at.faces) Object.assign(attrs, { cap: 'none', spc: 0 });
  attrs.dirty = 0;
  const color = run.color ?? paragraph.color;
  const linked = targetOf(run, at.paths) !== undefined;
  // The theme's link colour is for light grounds: on dark ones a link keeps the colour of its text.
  const own = at.faces !== undefined || (run.color === undefined ? ON_DARK.has(color) : run.color !== 'link');
  const painted = linked ? own : !base.color || !sameColor(theme, color, base.color);
  const children = painted ? [solidFill(theme, color)] : [];
  const face = at.faces?.[paragraph.color === 'heading' ? 'title' : 'body'];
  if (run.code || paragraph.as === 'pre')
    children.push(el('a:latin', { typeface: CODE_FACE }), el('a:cs', { typeface: CODE_FACE }));
  else if (face) children.push(el('a:latin', { typeface: face }), el('a:ea', { typeface: face }));
  return el('a:rPr', attrs, children);
}

function dressRun(at: At, element: XmlElement, piece: Piece, paragraph: PlacedParagraph, base: BaseStyle): XmlElement {
  const old = need('dressRuns', at, element, 'a:rPr');
  const properties = runProperties(at, piece.run, paragraph, base);
  relink(at, piece.run, old, properties);
  const text = need('dressRuns', at, element, 'a:t');
  const dressed = { ...element, children: [properties, text] };
  if (piece.run.math) at.formulas.set(dressed, piece.run.math);
  return dressed;
}

/** @throws Error where PptxGenJS wrote other runs or breaks than it was given. */
function dressParagraph(
  at: At,
  element: XmlElement,
  paragraph: PlacedParagraph | undefined,
  base: BaseStyle,
  startAt: number,
): void {
  keepFirstParagraphProperties(at, element);
  const given = paragraph ? pieces(paragraph) : [];
  const written = element.children.filter(isElement).filter((c) => c.name === 'a:r' || c.name === 'a:br');
  const children: XmlElement[] = [];
  let next = 0;
  const take = (name: string): XmlElement => {
    const found = written[next++];
    return found?.name === name ? found : unexpected('dressParagraph', at, `${name} expected, not ${found?.name}`);
  };
  for (const piece of given) {
    if (piece.breakBefore) {
      const properties = runProperties(at, piece.run, paragraph as PlacedParagraph, base);
      children.push({ ...take('a:br'), children: [{ ...properties, children: [] }] });
    }
    if (piece.text !== '') children.push(dressRun(at, take('a:r'), piece, paragraph as PlacedParagraph, base));
  }
  if (next !== written.length) unexpected('dressParagraph', at, `${written.length} runs for ${next}`);
  const style = paragraph ?? { ...FREE, ...known(base) };
  const tab = paragraph?.label ? { tab: paragraph.left } : {};
  const right = paragraph?.right === undefined ? {} : { right: paragraph.right };
  const extras = { level: paragraph?.level ?? 0, startAt, ...tab, ...right };
  const properties = paragraphProperties(at.deck.theme, 'a:pPr', style, extras, base);
  const says = properties.children.length > 0 || Object.keys(properties.attrs).length > 0;
  const end = children.length === 0 ? [endOf(at, style, base)] : [];
  element.children = [...(says ? [properties] : []), ...children, ...end];
}

const known = (base: BaseStyle): Partial<TextStyle> =>
  Object.fromEntries(Object.entries(base).filter(([, value]) => value !== undefined));

/** An empty paragraph has the height of its end mark: without a size it would grow to the default one. */
function endOf(at: At, style: { size: number }, base: BaseStyle): XmlElement {
  const size: Record<string, number> = Object.is(style.size, base.size) ? {} : { sz: hundredths(style.size) };
  return el('a:endParaRPr', { ...languageAttributes(at.deck.lang), ...size, dirty: 0 });
}

/** Dresses the paragraphs of a text body. `bases` are the styles of the levels that it inherits. */
export function dressText(at: At, body: XmlElement, paragraphs: PlacedParagraph[], bases: BaseStyle[]): void {
  const written = childrenOf(body, 'a:p');
  if (written.length !== Math.max(1, paragraphs.length))
    unexpected('dressText', at, `${written.length} paragraphs for ${paragraphs.length}`);
  const starts = listStarts(paragraphs);
  // LibreOffice keeps the right margin of a paragraph for those that follow and name none.
  const margins = paragraphs.some((p) => p.right);
  written.forEach((element, n) => {
    const paragraph = margins && paragraphs[n] ? { right: 0, ...paragraphs[n] } : paragraphs[n];
    const base = bases[paragraph?.level ?? 0] ?? bases[bases.length - 1] ?? (at.faces ? UNKNOWN : FREE);
    dressParagraph(at, element, paragraph, base, starts[n] ?? 1);
  });
}

/** The slide's own number, where the footer prints it, becomes a field that follows the slide when it is moved. */
export function fieldPageNumber(at: At, body: XmlElement, item: PlacedText): void {
  if (item.chrome !== 'page') return;
  for (const paragraph of childrenOf(body, 'a:p'))
    for (const run of childrenOf(paragraph, 'a:r')) {
      const text = childrenOf(run, 'a:t')[0]?.children.join('');
      if (text !== String(at.number)) continue;
      run.name = 'a:fld';
      run.attrs = { id: PAGE_FIELD, type: 'slidenum' };
      return;
    }
}
