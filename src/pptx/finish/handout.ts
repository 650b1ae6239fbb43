import masterText from '../../../templates/pptx/handoutMaster.xml?raw';
import type { PlacedDeck } from '../../model/index.ts';
import type { Package } from '../../opc/package.ts';
import { template } from '../../opc/template.ts';
import { languageOf, PAGE_FIELD, paperTheme } from './base.ts';
import { REL, TYPE } from './names.ts';

export const HANDOUT_MASTER = 'ppt/handoutMasters/handoutMaster1.xml';

/** The handouts' master, with a theme of its own: PptxGenJS writes none. Its header bears the mark of handling, which must not be lost on paper. */
export function addHandoutMaster(pkg: Package, deck: PlacedDeck): void {
  const header = [deck.handling, deck.head.title].filter(Boolean).join(' · ');
  const footer = deck.head.footer ?? deck.audience.name;
  const root = template(masterText, { lang: languageOf(deck), header, footer, field: PAGE_FIELD });
  pkg.relate(HANDOUT_MASTER, REL.theme, paperTheme(pkg, deck));
  pkg.add(HANDOUT_MASTER, TYPE.handoutMaster, root);
}
