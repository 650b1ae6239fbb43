import { isDisplayed, type PlacedParagraph } from '../model/index.ts';
import type { Drawing } from './draw.ts';
import { css, type Html, join, round, tag } from './markup.ts';
import { formulaLine } from './math.ts';
import { drawLabel, drawRuns, ON_LIGHT } from './run.ts';

/** What a box says once for all its paragraphs. */
export type TextStyle = Pick<PlacedParagraph, 'size' | 'line' | 'bold' | 'color' | 'align'>;

const DEFAULT: TextStyle = { size: 0, line: 0, bold: false, color: 'ink', align: 'left' };

/** @returns the declarations in which `style` differs from what is inherited. */
export function textStyle(style: TextStyle, inherited: TextStyle = DEFAULT): string {
  return css(
    style.size !== inherited.size && `font-size:${round(style.size)}px`,
    style.line !== inherited.line && `line-height:${round(style.line)}px`,
    style.bold !== inherited.bold && `font-weight:${style.bold ? 700 : 400}`,
    style.color !== inherited.color && `color:var(--${style.color})`,
    style.align !== inherited.align && `text-align:${style.align}`,
  );
}

/** @returns the words of a paragraph, its run-in head first. */
export function paragraphWords(p: PlacedParagraph, drawing: Drawing, strong = false): Html {
  const around = { color: p.color, size: p.size, strong, alone: isDisplayed(p) };
  // A list marker stands in the indent already, so the head runs on in the text.
  const label = drawLabel(p.label ?? [], p.bullet === 'none' ? p.hang : 0, around, drawing);
  return join([label, drawRuns(p.runs, around, drawing)]);
}

function attributes(p: PlacedParagraph, box: TextStyle) {
  const style = css(
    textStyle(p, box),
    formulaLine(p),
    p.before > 0 && `margin-top:${round(p.before)}px`,
    p.left > 0 && `padding-left:${round(p.left)}px`,
    (p.right ?? 0) > 0 && `padding-right:${round(p.right ?? 0)}px`,
    // Without words it still takes its line: rows beside it are counted by it.
    p.runs.every((run) => run.text === '') && `min-height:${round(p.line)}px`,
    p.hang > 0 && p.bullet === 'none' && !p.label?.length && `text-indent:-${round(p.hang)}px`,
    p.bullet !== 'none' && `--hang:${round(p.hang)}px`,
    p.bullet === 'disc' && `--line:${round(p.line)}px`,
    // On dark grounds the primary colour would not stand out: there markers keep the text's.
    p.bullet !== 'none' && ON_LIGHT.has(p.color) && '--marker:var(--primary)',
  );
  return { style: style || undefined };
}

const step = (p: PlacedParagraph, drawing: Drawing) =>
  p.step === undefined || drawing.still ? {} : { class: 'fragment', 'data-fragment-index': p.step - 1 };

/** Lines of code as one block, so that it is copied as it was written. */
function code(lines: readonly PlacedParagraph[], box: TextStyle, drawing: Drawing): Html {
  const [first] = lines;
  const attrs = first && { ...step(first, drawing), ...attributes(first, box) };
  const text = lines.map((p) =>
    paragraphWords({ ...p, runs: p.runs.map((run) => ({ ...run, code: false })) }, drawing),
  );
  return tag('pre', attrs ?? {}, tag('code', {}, join(text, '\n')));
}

/** One paragraph that is no list item. */
function block(p: PlacedParagraph, box: TextStyle, drawing: Drawing): Html {
  const inner = paragraphWords(p, drawing, p.as === 'h3');
  const attrs = { ...step(p, drawing), ...attributes(p, box) };
  return tag(p.as === 'h3' ? 'h3' : 'p', attrs, inner);
}

/** Discs and dashes by turns, as the PPTX's levels have them. */
const markerOf = ({ bullet, level }: PlacedParagraph): string =>
  bullet === 'disc' && level % 2 === 1 ? 'dash' : bullet;

/** Nested lists of the items from `from` on that are at `level` or deeper, and where they end. */
function list(items: readonly PlacedParagraph[], from: number, box: TextStyle, drawing: Drawing): [Html, number] {
  const first = items[from] as PlacedParagraph;
  const out: Html[] = [];
  let at = from;
  while (at < items.length) {
    const item = items[at] as PlacedParagraph;
    if (item.level < first.level || (item.level === first.level && item.bullet !== first.bullet)) break;
    const marker = item.bullet === 'number' ? { 'data-n': `${item.number ?? ''}` } : {};
    const line = tag(
      'div',
      { class: markerOf(item), ...marker, ...attributes(item, box) },
      paragraphWords(item, drawing),
    );
    at += 1;
    const inner: Html[] = [line];
    while (at < items.length && (items[at] as PlacedParagraph).level > item.level) {
      const [nested, next] = list(items, at, box, drawing);
      inner.push(nested);
      at = next;
    }
    const value = item.bullet === 'number' ? { value: item.number } : {};
    out.push(tag('li', { ...value, ...step(item, drawing) }, ...inner));
  }
  return [tag(first.bullet === 'number' ? 'ol' : 'ul', { role: 'list' }, ...out), at];
}

/** @returns the paragraphs of a box: runs of list items as real lists, of quoted ones as one quotation. */
export function drawParagraphs(all: readonly PlacedParagraph[], box: TextStyle, drawing: Drawing): Html {
  const out: Html[] = [];
  let at = 0;
  while (at < all.length) {
    const kind = (all[at] as PlacedParagraph).as;
    let end = at;
    // Space above a line of code begins another block.
    const goesOn = (p: PlacedParagraph | undefined) =>
      p?.as === kind && (kind !== 'pre' || p.before === 0 || end === at);
    while (end < all.length && goesOn(all[end])) end += 1;
    const same = all.slice(at, end);
    if (kind === 'li') {
      let next = 0;
      while (next < same.length) {
        const [html, after] = list(same, next, box, drawing);
        out.push(html);
        next = after;
      }
    } else if (kind === 'pre') out.push(code(same, box, drawing));
    else {
      const blocks = same.map((p) => block(p, box, drawing));
      if (kind === 'quote') out.push(tag('blockquote', {}, ...blocks));
      else out.push(...blocks);
    }
    at = end;
  }
  return join(out);
}
