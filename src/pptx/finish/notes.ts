import masterText from '../../../templates/pptx/notesMaster.xml?raw';
import notesText from '../../../templates/pptx/notesSlide.xml?raw';
import type { PlacedDeck, PlacedSlide } from '../../model/index.ts';
import type { Package } from '../../opc/package.ts';
import { template } from '../../opc/template.ts';
import { child, childrenOf, cleanText, el, type XmlElement } from '../../xml/tree.ts';
import { languageOf, PAGE_FIELD, themePart } from './base.ts';
import type { At } from './context.ts';
import { REL, TYPE } from './names.ts';
import { levelProperties, PLAIN } from './style.ts';
import { languageAttributes } from './text.ts';

export const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
const PROMPT = { 'zh-CN': '单击此处编辑备注', en: 'Click to edit the notes' } as const;
/** Points: size of notes on paper, and how far their bullets hang. */
const SIZE = 12;
const HANG = 14.25;

/** The notes' master with a theme of its own: PptxGenJS lets it share the slides' (gitbrent/PptxGenJS#1443, #1449). */
export function addNotesMaster(pkg: Package, deck: PlacedDeck): void {
  const root = template(masterText, { lang: languageOf(deck), prompt: PROMPT[deck.lang], field: PAGE_FIELD });
  const levels = [0, 1, 2, 3, 4].map((n) =>
    levelProperties(deck.theme, { ...PLAIN, size: SIZE, left: HANG * n, before: 3 }, n, 'mn'),
  );
  (child(root, 'p:notesStyle') as XmlElement).children = levels;
  let number = 2;
  while (pkg.has(`ppt/theme/theme${number}.xml`)) number++;
  const theme = `ppt/theme/theme${number}.xml`;
  pkg.relate(NOTES_MASTER, REL.theme, theme);
  pkg.add(NOTES_MASTER, TYPE.notesMaster, root);
  pkg.add(theme, TYPE.theme, themePart(deck, `${deck.theme.name} 2`));
}

interface Line {
  text: string;
  lang: string;
  bullet: boolean;
}

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The script, then the slide's sources; nothing where both are empty. */
export function noteLines(slide: PlacedSlide): Line[] {
  const lines = [...slide.notes, ...slide.sources.map((text) => ({ text, bullet: false, lang: undefined }))];
  return lines.flatMap(({ text, bullet, lang }) =>
    cleanText(text)
      .split(/\r?\n/)
      .filter((part) => part.trim() !== '')
      .map((part) => ({ text: part, bullet, lang: lang ?? (hasHan(part) ? 'zh-CN' : 'en') })),
  );
}

function paragraph({ text, lang, bullet }: Line): XmlElement {
  const hang = Math.round(HANG * 12700);
  const properties = el('a:pPr', { marL: hang, indent: -hang }, [
    el('a:buFont', { typeface: 'Arial' }),
    el('a:buChar', { char: '•' }),
  ]);
  const run = el('a:r', {}, [el('a:rPr', { ...languageAttributes(lang), dirty: 0 }), el('a:t', {}, [text])]);
  return el('a:p', {}, bullet ? [properties, run] : [run]);
}

/**
 * A notes page of real paragraphs; PptxGenJS writes line feeds into one run, and a page for every slide, empty or not.
 * A slide without notes and sources gets none. @returns whether there is one.
 */
export function addNotes(at: At): boolean {
  const lines = noteLines(at.slide);
  if (lines.length === 0) return false;
  const part = `ppt/notesSlides/notesSlide${at.number}.xml`;
  const root = template(notesText, { lang: languageOf(at.deck), page: at.number, field: PAGE_FIELD });
  const shapes = childrenOf(child(root, 'p:cSld', 'p:spTree') as XmlElement, 'p:sp');
  child(shapes[1] as XmlElement, 'p:txBody')?.children.push(...lines.map(paragraph));
  at.pkg.relate(at.part, REL.notes, part);
  at.pkg.relate(part, REL.notesMaster, NOTES_MASTER);
  at.pkg.relate(part, REL.slide, at.part);
  at.pkg.add(part, TYPE.notes, root);
  return true;
}
