import type { PlacedParagraph, Run } from '../model/index.ts';
import { cleanText } from '../xml/tree.ts';

/** A stretch of text that becomes one `a:r`; an empty one stands for its line break alone. */
export interface Piece {
  text: string;
  run: Run;
  breakBefore: boolean;
}

/** The paragraph's runs as PptxGenJS may be given them: clean, without line feeds, the label ended by a tab. */
export function pieces(paragraph: PlacedParagraph): Piece[] {
  const label = paragraph.label ?? [];
  const labelled = label.map((run, n) => (n === label.length - 1 ? { ...run, text: `${run.text}\t` } : run));
  const out: Piece[] = [];
  for (const run of [...labelled, ...paragraph.runs]) {
    cleanText(run.text.replace(/\r\n?/g, '\n'))
      .split('\n')
      .forEach((text, n) => {
        const breakBefore = out.length > 0 && (n > 0 || run.breakBefore === true);
        if (text !== '' || breakBefore) out.push({ text, run, breakBefore });
      });
  }
  return out;
}

/** Where a run leads: a slide of the deck, an address that may be followed, or nowhere. */
export type Target = { slide: string } | { url: string };
export function targetOf(run: Run, slides: { has(id: string): boolean }): Target | undefined {
  if (run.slide !== undefined) return slides.has(run.slide) ? { slide: run.slide } : undefined;
  if (run.href === undefined || !/^(https?|mailto|tel):/i.test(run.href)) return undefined;
  return { url: address(run.href) };
}

/** A relationship's target is a URI: what is not ASCII is escaped, a host in Punycode. */
function address(href: string): string {
  const clean = cleanText(href.trim());
  return URL.canParse(clean) ? new URL(clean).href : encodeURI(clean);
}
