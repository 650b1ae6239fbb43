import { childrenOf, isElement, parseXml, textOf, walk, type XmlElement } from '../xml/tree.ts';

/** A slide as an output shows it. */
export interface Shown {
  title: string;
  text: string;
  notes: string;
  /** Values of charts, as numbers. */
  values: number[];
}

/** Elements of HTML that have no end tag. */
const VOID = /<(br|col|img|meta|hr)((?:\s[^<>]*)?)>/g;
const HEADINGS = new Set(['h1', 'h2']);

/** @returns the slides of a built web deck, in order. @throws XmlError when the page's slides are not well-formed. */
export function readWeb(html: string): Shown[] {
  const from = html.indexOf('<section');
  const to = html.lastIndexOf('</section>');
  if (from < 0) return [];
  const slides = html.slice(from, to + '</section>'.length).replace(VOID, '<$1$2/>');
  return childrenOf(parseXml(`<slides>${slides}</slides>`), 'section').map(readSection);
}

function readSection(section: XmlElement): Shown {
  const notes = [...walk(section)].filter(
    (e) => e.name === 'aside' && (e.attrs.class ?? '').split(' ').includes('notes'),
  );
  const title = [...walk(section)].find((e) => HEADINGS.has(e.name));
  return { title: title ? textOf(title) : '', text: visible(section), notes: notes.map(textOf).join('\n'), values: [] };
}

/** Text without notes, running chrome, drawings and captions. */
function visible(element: XmlElement): string {
  if (element.name === 'math') return element.attrs.alttext ?? '';
  if (
    element.name === 'aside' ||
    element.name === 'svg' ||
    element.name === 'caption' ||
    'data-chrome' in element.attrs
  )
    return '';
  return element.children.map((c) => (isElement(c) ? visible(c) : c)).join(' ');
}
