import appText from '../../../templates/pptx/app.xml?raw';
import { documentDate, type PlacedDeck } from '../../model/index.ts';
import { addCore } from '../../opc/core.ts';
import type { Package } from '../../opc/package.ts';
import { template } from '../../opc/template.ts';
import { languageOf } from './base.ts';
import { REL, TYPE } from './names.ts';

/** Title, author, language and the hash of the inputs; PptxGenJS writes the time of the build instead. */
export function addProperties(pkg: Package, deck: PlacedDeck, notes: number): void {
  const { head, audience } = deck;
  addCore(pkg, {
    title: head.title,
    subject: audience.name,
    creator: head.unit ?? head.presenter ?? 'Briefdeck',
    description: deck.hash,
    category: deck.handling ?? '',
    date: documentDate(head.date),
    language: languageOf(deck),
  });
  const app = template(appText, { slides: deck.slides.length, notes, company: head.unit ?? '' });
  pkg.relate('', REL.extended, 'docProps/app.xml');
  pkg.add('docProps/app.xml', TYPE.app, app);
}
