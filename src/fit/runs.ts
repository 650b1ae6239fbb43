import { type Fact, type Inline, type Lang, marks, type Run, word } from '../model/index.ts';
import { mathBox, type Span } from './measure/index.ts';

export interface RunOptions {
  lang: Lang;
  facts: ReadonlyMap<string, Fact>;
  /** Figures in bold. */
  figures: boolean;
  /** Figures computed from others marked as such. */
  marksDerived?: boolean;
}

type Style = Omit<Run, 'text' | 'lang'>;

/** Inlines → runs: nesting flattened into styles, cut where the script changes so that each has its language. */
export function runsOf(inlines: readonly Inline[], options: RunOptions, style: Style = {}): Run[] {
  return inlines.flatMap((inline) => runsOfOne(inline, options, style));
}

function runsOfOne(inline: Inline, options: RunOptions, style: Style): Run[] {
  const inside = (children: Inline[], more: Style) => runsOf(children, options, { ...style, ...more });
  switch (inline.type) {
    case 'text':
      return byScript(inline.text, options.lang, style);
    case 'code':
      return byScript(inline.text, options.lang, { ...style, code: true });
    case 'break':
      return byScript('\n', options.lang, style);
    case 'strong':
      return inside(inline.children, { bold: true });
    case 'em':
      return inside(inline.children, { italic: true });
    case 'strike':
      return inside(inline.children, { strike: true });
    case 'sub':
    case 'sup':
      return inside(inline.children, { script: inline.type });
    case 'link':
      return inside(
        inline.children,
        inline.href.startsWith('#') ? { slide: inline.href.slice(1) } : { href: inline.href },
      );
    case 'tag':
      return inside(inline.children, { color: 'primary', bold: true });
    case 'figure':
      return figureRuns(inline, options, style);
    case 'when':
      return inside(inline.children, {});
    case 'math': {
      const { text, display, tree } = inline;
      const math = { text, display, tree, box: mathBox(tree, display) };
      return [{ text, lang: options.lang === 'en' ? 'en-US' : 'zh-CN', math, ...style }];
    }
    case 'footnote': {
      const { number = 0, children } = inline;
      const note = { number, inlines: children };
      return [{ text: `${number}`, lang: options.lang === 'en' ? 'en-US' : 'zh-CN', ...style, script: 'sup', note }];
    }
    case 'cite':
      return [];
    case 'pages':
      // Measured as the widest that it may become; `fit` fills it when every slide is placed.
      return [{ text: inline.room, lang: options.lang === 'en' ? 'en-US' : 'zh-CN', pagesOf: inline.of, ...style }];
  }
}

function figureRuns({ fact: id, text }: { fact: string; text: string }, options: RunOptions, style: Style): Run[] {
  const own: Style = { ...style, fact: id, ...(options.figures ? { bold: true } : {}) };
  const runs = byScript(text, options.lang, own);
  // A count of what the source lists is no computation: only figures made from others are marked.
  if (!options.marksDerived || !options.facts.get(id)?.derived?.from.length) return runs;
  const { open, close } = marks(options.lang);
  const mark = `${open}${word(options.lang, 'derived').toLowerCase()}${close}`;
  return [...runs, ...byScript(mark, options.lang, { ...style, color: 'muted' })];
}

/** Latin words of two letters or more, with what joins them. */
const LATIN =
  /[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9'’.\-&/]*[A-Za-z\u00c0-\u024f](?: [A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9'’.\-&/]*)*/g;
const HAN = /[\u2e80-\u2fdf\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]+/g;

/** Cuts text where it changes to the other script, so that each run carries its own language. */
export function byScript(text: string, lang: Lang, style: Style): Run[] {
  const [own, other, pattern] = lang === 'en' ? ['en-US', 'zh-CN', HAN] : ['zh-CN', 'en-US', LATIN];
  const runs: Run[] = [];
  let from = 0;
  const push = (part: string, language: string) => {
    if (part !== '') runs.push({ text: part, lang: language, ...style });
  };
  for (const match of text.matchAll(pattern)) {
    push(text.slice(from, match.index), own);
    push(match[0], other);
    from = match.index + match[0].length;
  }
  push(text.slice(from), own);
  return runs;
}

/** @returns what the measuring needs of runs set at a size. */
export const spansOf = (runs: readonly Run[], size: number, bold: boolean): Span[] =>
  runs.map((r) => ({
    text: r.text,
    size: r.size ?? size,
    bold: bold || r.bold === true,
    code: r.code === true,
    script: r.script !== undefined,
    link: r.href !== undefined || r.slide !== undefined,
    english: r.lang.startsWith('en'),
    ...(r.math ? { box: r.math.box.width } : {}),
  }));

export const textOfRuns = (runs: readonly Run[]): string => runs.map((r) => r.text).join('');

/** @returns the runs before and after a UTF-16 offset of their text; a formula is not cut, and goes to what follows. */
export function cutRuns(runs: readonly Run[], offset: number): [head: Run[], tail: Run[]] {
  const head: Run[] = [];
  const tail: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const inside = Math.min(Math.max(offset - at, 0), run.text.length);
    const here = run.math && inside < run.text.length ? 0 : inside;
    if (here > 0) head.push({ ...run, text: run.text.slice(0, here) });
    if (here < run.text.length) tail.push({ ...run, text: run.text.slice(here) });
    at += run.text.length;
  }
  return [head, tail];
}
