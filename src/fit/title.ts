import type { Inline, PlacedParagraph, PlacedText, Rect, Region, TypeSize } from '../model/index.ts';
import { bare } from './boxes.ts';
import { lineCount, titleBreak } from './measure/index.ts';
import { cutRuns, runsOf, spansOf, textOfRuns } from './runs.ts';
import { roleSize, type SlideFitting } from './style.ts';

/** The title in its region: two lines at most, broken where the sense does; too long is an error, never a size that the layout does not name. */
export function placeTitle(
  title: readonly Inline[],
  region: Region & { rect: Rect },
  { suffix, first, refit }: { suffix: string; first: boolean; refit: boolean },
  fitting: SlideFitting,
): PlacedText {
  const { lang, deck } = fitting;
  const plain = runsOf(title, { lang, facts: deck.head.facts, figures: false });
  const runs = suffix === '' ? plain : [...plain, { text: suffix, lang: lang === 'en' ? 'en-US' : 'zh-CN' }];
  const sizes = [region.role, ...(region.smaller ? [region.smaller] : [])].map((role) => roleSize(fitting, role));
  if (refit) sizes.push(...smaller(sizes.at(-1) as TypeSize));
  const tried = sizes.map(([size, line]) => {
    const spans = spansOf(runs, size, region.bold);
    const lines = lineCount(spans, region.rect.w, { lang });
    return { size, line, spans, lines, most: Math.max(1, Math.floor(region.rect.h / line + 0.01)) };
  });
  const { size, line, spans, lines, most } =
    tried.find((t) => t.lines <= t.most) ?? (tried.at(-1) as (typeof tried)[0]);
  if (lines > most && first) {
    const text = textOfRuns(runs);
    const characters = Math.floor((text.length * most) / lines) - suffix.length;
    fitting.report(
      'title-long',
      { lines, most, title: text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text, characters },
      { ...fitting.slide.at, slide: fitting.slide.id },
    );
  }
  const at = titleBreak(spans, region.rect.w, lang);
  const [head, tail] = at === null ? [runs, []] : cutRuns(runs, at);
  const [second, ...rest] = tail;
  const broken = second ? [...trimEnd(head), { ...second, breakBefore: true }, ...rest] : runs;
  const { bold, color, align } = region;
  const paragraph = { ...bare(broken, { size: [size, line], bold, color, align }), lines };
  return {
    kind: 'text',
    name: 'Title',
    region: 'title',
    placeholder: 'title',
    rect: region.rect,
    paragraphs: [paragraph],
    anchor: region.anchor,
  };
}

/** Lines end without a space after Chinese characters, and after what a word may break at. */
const CLOSED = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’\-–—/]$/u;
const OPEN = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** @returns the title as one line: where its break took the place of a space, there is one again. */
export function titleText({ paragraphs }: PlacedText): string {
  const lines = paragraphs.map(({ runs }) =>
    runs.reduce((line, { text, breakBefore }) => {
      const spaced = breakBefore && line !== '' && !CLOSED.test(line) && !OPEN.test(text);
      return `${line}${spaced ? ' ' : ''}${text}`;
    }, ''),
  );
  return lines.join(' ');
}

/** Titles on an agency's template go down to this, points: its title may be given a single line, or a narrow slide. */
const LEAST_TITLE = 18;
function smaller([from]: TypeSize): TypeSize[] {
  const out: TypeSize[] = [];
  for (let size = from - 2; size >= LEAST_TITLE; size -= 2) out.push([size, Math.round(size * 1.18)]);
  return out;
}

/** A space before a forced break would hang at the end of the line. */
function trimEnd(runs: PlacedParagraph['runs']): PlacedParagraph['runs'] {
  const last = runs.at(-1);
  return last ? [...runs.slice(0, -1), { ...last, text: last.text.trimEnd() }] : runs;
}
