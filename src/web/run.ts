import type { ColorRole, Run } from '../model/index.ts';
import type { Drawing } from './draw.ts';
import { css, type Html, join, NONE, tag, words } from './markup.ts';
import { drawFormula } from './math.ts';

/** The text around a run: what the run need not say again. */
export interface Around {
  color: ColorRole;
  size: number;
  /** The element around is a `strong` already, or a heading. */
  strong?: boolean;
  /** The run is a formula on a line of its own. */
  alone?: boolean;
}

/** Grounds that are light: only there does the link colour have its contrast. */
export const ON_LIGHT: ReadonlySet<ColorRole> = new Set(['ink', 'muted', 'title', 'primary', 'link']);

export const drawRuns = (runs: readonly Run[], around: Around, drawing: Drawing): Html =>
  join(runs.map((run) => drawRun(run, around, drawing)));

function drawRun(run: Run, around: Around, drawing: Drawing): Html {
  let html = run.math ? drawFormula(run.math, around.alone === true) : words(run.text);
  if (run.code) html = tag('code', {}, html);
  if (run.strike) html = tag('s', {}, html);
  if (run.script) html = tag(run.script, {}, html);
  if (run.italic) html = tag('em', {}, html);
  if (run.bold && !around.strong) html = tag('strong', {}, html);
  const link = drawing.still ? undefined : target(run, drawing);
  const style = css(
    colorOf(run, around) !== around.color && `color:var(--${colorOf(run, around)})`,
    // A smaller run must not stretch the line: its own line box counts as nothing.
    run.size !== undefined && run.size !== around.size && `font-size:${run.size}px;line-height:0`,
  );
  const attrs = {
    lang: run.math || sameLanguage(run.lang, drawing.lang) ? undefined : run.lang,
    style: style || undefined,
  };
  if (link) html = tag('a', { ...link, ...attrs }, html);
  else if (attrs.lang || attrs.style) html = tag('span', attrs, html);
  return run.breakBefore ? join([tag('br', {}), html]) : html;
}

/** Regions aside: "en-US" in a document in "en" is no other language. */
export function sameLanguage(a: string, b: string): boolean {
  const primary = (tag: string) => tag.toLowerCase().split('-', 1)[0];
  return primary(a) === primary(b);
}

function colorOf(run: Run, around: Around): ColorRole {
  if (run.color) return run.color;
  return (run.href || run.slide) && ON_LIGHT.has(around.color) ? 'link' : around.color;
}

function target(run: Run, { paper }: Drawing): Record<string, string> | undefined {
  if (run.slide !== undefined) return { href: `${paper ? '#' : '#/'}${encodeURIComponent(run.slide)}` };
  if (run.href === undefined || !/^(https?:|mailto:|tel:)/i.test(run.href)) return undefined;
  return { href: run.href, target: '_blank', rel: 'noopener noreferrer' };
}

/** @returns the label of a run-in head: as wide as the hanging indent, where a tab leads in the PPTX. */
export function drawLabel(label: readonly Run[], width: number, around: Around, drawing: Drawing): Html {
  if (label.length === 0) return NONE;
  const inner = drawRuns(label, { ...around, strong: true }, drawing);
  const style = width > 0 ? `float:left;width:${width}px;margin-left:-${width}px` : undefined;
  const head = tag('strong', { class: 'label', style }, inner);
  // Out of the line, but in the text: it keeps the head and what follows apart where only the text is read.
  return join([head, width > 0 ? tag('span', { class: 'sr-only' }, words(' ')) : words(' ')]);
}
