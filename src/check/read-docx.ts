import { strFromU8, unzipSync } from 'fflate';
import { child, childrenOf, parseXml, textOf, walk, type XmlElement } from '../xml/tree.ts';
import type { Shown } from './read-web.ts';

const TITLES = new Set(['Title', 'Heading1', 'Heading2']);
const styleOf = (paragraph: XmlElement): string => child(paragraph, 'w:pPr', 'w:pStyle')?.attrs['w:val'] ?? '';
const wordsOf = (paragraph: XmlElement): string =>
  [...walk(paragraph)]
    .filter((e) => e.name === 'w:t')
    .map(textOf)
    .join('');
const pictureOf = (paragraph: XmlElement): XmlElement | undefined =>
  [...walk(paragraph)].find((e) => e.name === 'wp:docPr');

/** @returns the slides of a built handout: each picture with the heading above it and what follows it. */
export function readDocx(bytes: Uint8Array): Shown[] {
  const { 'word/document.xml': part } = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' });
  const body = part && child(parseXml(strFromU8(part)), 'w:body');
  const slides: Shown[] = [];
  let title = '';
  for (const paragraph of body ? childrenOf(body, 'w:p') : []) {
    const picture = pictureOf(paragraph);
    if (picture) slides.push({ title, text: picture.attrs.descr ?? '', notes: '', values: [] });
    else if (TITLES.has(styleOf(paragraph))) title = wordsOf(paragraph);
    else if (slides.length > 0) (slides[slides.length - 1] as Shown).notes += `${wordsOf(paragraph)}\n`;
  }
  return slides;
}
