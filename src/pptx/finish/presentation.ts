import presentationText from '../../../templates/pptx/presentation.xml?raw';
import presPropsText from '../../../templates/pptx/presProps.xml?raw';
import viewPropsText from '../../../templates/pptx/viewProps.xml?raw';
import { template } from '../../opc/template.ts';
import { child, el, walk, type XmlElement } from '../../xml/tree.ts';
import { MASTER, plainLevels, tableStylesPart } from './base.ts';
import type { Deck } from './context.ts';
import { firstTheme, masterList, setPresentation } from './graft.ts';
import { guid } from './guid.ts';
import { REL, TYPE } from './names.ts';
import { NOTES_MASTER } from './notes.ts';
import { sections } from './sections.ts';

const PART = 'ppt/presentation.xml';
/** The least id that a slide may have. */
const FIRST_SLIDE = 256;

/** The presentation: masters, slides and sections, in the order that the schema asks for (gitbrent/PptxGenJS#1449). */
export function addPresentation({ pkg, deck, paths }: Deck, withNotes: boolean): void {
  const root = template(presentationText);
  const list = (name: string): XmlElement => child(root, name) as XmlElement;
  const { template: agency } = deck;
  list('p:sldMasterIdLst').children = agency
    ? masterList(pkg, PART, agency)
    : [el('p:sldMasterId', { id: 2147483648, 'r:id': pkg.relate(PART, REL.master, MASTER) })];
  deck.slides.forEach(({ id }, n) => {
    const slide = pkg.relate(PART, REL.slide, paths.get(id) as string);
    list('p:sldIdLst').children.push(el('p:sldId', { id: FIRST_SLIDE + n, 'r:id': slide }));
  });
  if (withNotes) {
    const notes = pkg.relate(PART, REL.notesMaster, NOTES_MASTER);
    list('p:notesMasterIdLst').children.push(el('p:notesMasterId', { 'r:id': notes }));
  } else root.children = root.children.filter((c) => typeof c === 'string' || c.name !== 'p:notesMasterIdLst');
  list('p:defaultTextStyle').children = plainLevels(deck.theme);
  if (agency) setPresentation(root, agency);
  pkg.relate(PART, REL.presProps, 'ppt/presProps.xml');
  pkg.relate(PART, REL.viewProps, 'ppt/viewProps.xml');
  const theme = agency ? firstTheme(agency) : 'ppt/theme/theme1.xml';
  if (theme !== undefined) pkg.relate(PART, REL.theme, theme);
  pkg.relate(PART, REL.tableStyles, 'ppt/tableStyles.xml');
  addSections(deck, root);
  pkg.relate('', REL.document, PART);
  pkg.add(PART, TYPE.presentation, root);
  pkg.add('ppt/presProps.xml', TYPE.presProps, template(presPropsText));
  pkg.add('ppt/viewProps.xml', TYPE.viewProps, template(viewPropsText));
  pkg.add('ppt/tableStyles.xml', TYPE.tableStyles, tableStylesPart(deck.theme));
}

/** Ids of sections are hashed from their names: PptxGenJS draws them anew in every build. */
function addSections(deck: Deck['deck'], root: XmlElement): void {
  for (const list of walk(root)) {
    if (list.name !== 'p14:sectionLst') continue;
    list.children = sections(deck).map(({ name, slides }) =>
      el('p14:section', { name, id: guid(`${deck.head.id} ${name}`) }, [
        el(
          'p14:sldIdLst',
          {},
          slides.map((n) => el('p14:sldId', { id: FIRST_SLIDE + n })),
        ),
      ]),
    );
  }
}
