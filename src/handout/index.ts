import appText from '../../templates/docx/app.xml?raw';
import fontTableText from '../../templates/docx/fontTable.xml?raw';
import numberingText from '../../templates/docx/numbering.xml?raw';
import settingsText from '../../templates/docx/settings.xml?raw';
import stylesText from '../../templates/docx/styles.xml?raw';
import { documentDate, type Lang, type PlacedDeck } from '../model/index.ts';
import { addCore } from '../opc/core.ts';
import { Package } from '../opc/package.ts';
import { template } from '../opc/template.ts';
import { el, type XmlElement } from '../xml/tree.ts';
import { bodyOf, DOCUMENT } from './body.ts';
import { REL, TYPE, XMLNS } from './names.ts';
import { footerOf, headerOf } from './running.ts';

/** Faces that offices have: text of Chinese papers is set in 仿宋 with headings in 黑体 (GB/T 9704). */
const FACES: Record<Lang, Record<string, string | number>> = {
  'zh-CN': { latin: 'Times New Roman', han: '仿宋', headLatin: 'Arial', headHan: '黑体', bold: 0 },
  en: { latin: 'Arial', han: '宋体', headLatin: 'Arial', headHan: '黑体', bold: 1 },
};
/** Twips: A4, with the margins of Chinese papers at the sides (28 and 26 mm, which leave 156 mm for the text). */
const PAGE = { 'w:w': 11906, 'w:h': 16838 };
const MARGINS = {
  'w:top': 1587,
  'w:right': 1474,
  'w:bottom': 1417,
  'w:left': 1588,
  'w:header': 794,
  'w:footer': 737,
  'w:gutter': 0,
};

/**
 * The handout: an editable Word document with each slide's picture, its notes and its sources.
 * @param pictures a PNG of each slide, in order
 * @returns the .docx: the same bytes for the same deck and pictures
 */
export function handout(deck: PlacedDeck, pictures: readonly Uint8Array[]): Uint8Array {
  const pkg = new Package();
  const { head, audience, handling, hash, lang } = deck;
  pkg.relate('', REL.document, DOCUMENT);
  addCore(pkg, {
    title: `${head.title} · ${audience.name}`,
    subject: audience.purpose,
    creator: head.unit ?? head.presenter ?? 'Briefdeck',
    description: hash,
    category: handling ?? '',
    date: documentDate(head.date),
    language: lang === 'en' ? 'en-US' : 'zh-CN',
  });
  pkg.relate('', REL.extended, 'docProps/app.xml');
  pkg.add('docProps/app.xml', TYPE.extended, template(appText, { company: head.unit ?? '' }));
  const add = (kind: 'styles' | 'settings' | 'fontTable' | 'numbering' | 'header' | 'footer', root: XmlElement) => {
    pkg.add(`word/${kind}.xml`, TYPE[kind], root);
    return pkg.relate(DOCUMENT, REL[kind], `word/${kind}.xml`);
  };
  add('styles', template(stylesText, FACES[lang]));
  add('settings', template(settingsText));
  add('fontTable', template(fontTableText));
  add('numbering', template(numberingText));
  const page = el('w:sectPr', {}, [
    el('w:headerReference', { 'w:type': 'default', 'r:id': add('header', headerOf(deck)) }),
    el('w:footerReference', { 'w:type': 'default', 'r:id': add('footer', footerOf(deck)) }),
    el('w:pgSz', PAGE),
    el('w:pgMar', MARGINS),
  ]);
  const body = el('w:body', {}, [...bodyOf(deck, pictures, pkg), page]);
  pkg.add(DOCUMENT, TYPE.document, el('w:document', XMLNS, [body]));
  return pkg.zip();
}
