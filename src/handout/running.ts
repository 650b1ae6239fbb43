import type { Lang, PlacedDeck } from '../model/index.ts';
import { el, type XmlElement } from '../xml/tree.ts';
import { XMLNS } from './names.ts';
import { field, paragraph, run, tab } from './paragraph.ts';

/** On every page: which edition this is, and how it is to be handled. */
export function headerOf({ head, audience, handling }: PlacedDeck): XmlElement {
  const frame = el('w:bdr', { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' });
  const mark = handling === undefined ? [] : [tab(), run(` ${handling} `, undefined, [el('w:b'), frame])];
  return el('w:hdr', XMLNS, [paragraph('Header', [run(`${head.title} · ${audience.name}`), ...mark])]);
}

const PAGES: Record<Lang, readonly [before: string, between: string, after: string]> = {
  'zh-CN': ['第 ', ' 页，共 ', ' 页'],
  en: ['Page ', ' of ', ''],
};

export function footerOf({ head, lang }: PlacedDeck): XmlElement {
  const [before, between, after] = PAGES[lang];
  const pages = [run(before), field('PAGE'), run(between), field('NUMPAGES'), ...(after ? [run(after)] : [])];
  const left = head.footer ?? head.unit;
  return el('w:ftr', XMLNS, [paragraph('Footer', [...(left ? [run(left)] : []), tab(), ...pages])]);
}
