import { type Lang, type PlacedDeck, type PlacedSlide, sectionsOf } from '../model/index.ts';
import type { Package } from '../opc/package.ts';
import { cleanText, el, type XmlElement } from '../xml/tree.ts';
import { altOf } from './alt.ts';
import { PICTURE, REL } from './names.ts';
import { paragraph, run } from './paragraph.ts';

/** The document's part; pictures are related to it. */
export const DOCUMENT = 'word/document.xml';
/** EMU in a millimetre. */
const MM = 36_000;
/** The most that a picture takes, mm: the width of the text, and a height that leaves room for notes on the page. */
const WIDTH = 156;
const HEIGHT = 92;

const SLIDE: Record<Lang, (n: number) => string> = {
  'zh-CN': (n) => `第${n}页：`,
  en: (n) => `Slide ${n}: `,
};

/** Title, then every slide under its chapter: heading, picture, notes, sources. */
export function bodyOf(deck: PlacedDeck, pictures: readonly Uint8Array[], pkg: Package): XmlElement[] {
  const { head, audience, lang } = deck;
  const about = [audience.name, head.unit, head.presenter, head.date].filter(Boolean).join(' · ');
  const top = [paragraph('Title', [run(head.title)]), paragraph('Subtitle', [run(about)])];
  const sections = sectionsOf(deck);
  const several = sections.length > 1;
  const body = sections.flatMap(({ chapter, slides: indexes }) => {
    const slides = indexes.map((n) => ({ n, slide: deck.slides[n] as PlacedSlide }));
    // The cover says the title once more, as would a chapter of one slide that bears its name.
    const own = several && (slides.length > 1 || bare(slides[0]?.slide.title ?? '') !== bare(chapter));
    return [
      ...(own ? [paragraph('Heading1', [run(chapter)])] : []),
      ...slides.flatMap(({ n, slide }) => [
        ...(n === 0 && bare(slide.title) === bare(head.title) ? [] : [headingOf(slide, several)]),
        ...pictureOf(deck, slide, n, pictures, pkg),
        ...notesOf(slide, lang),
      ]),
    ];
  });
  return [...top, ...body];
}

const bare = (text: string): string => text.replace(/\s+/g, '');
const headingOf = ({ title }: PlacedSlide, several: boolean): XmlElement =>
  paragraph(several ? 'Heading2' : 'Heading1', [run(title)]);

function pictureOf(
  deck: PlacedDeck,
  slide: PlacedSlide,
  n: number,
  pictures: readonly Uint8Array[],
  pkg: Package,
): XmlElement[] {
  const bytes = pictures[n];
  if (!bytes) return [];
  const part = `word/media/slide${n + 1}.png`;
  pkg.add(part, 'image/png', bytes);
  const id = pkg.relate(DOCUMENT, REL.image, part);
  const width = Math.min(WIDTH, (HEIGHT * deck.slide.w) / deck.slide.h);
  const extent = { cx: Math.round(width * MM), cy: Math.round((width * MM * deck.slide.h) / deck.slide.w) };
  const about = { id: n + 1, name: `Slide ${n + 1}`, descr: altOf(slide, SLIDE[deck.lang](n + 1)) };
  const keep = slide.notes.length + slide.sources.length > 0 ? [el('w:keepNext')] : [];
  return [paragraph('SlidePicture', [el('w:r', {}, [el('w:drawing', {}, [inline(extent, about, id)])])], keep)];
}

function inline(extent: { cx: number; cy: number }, about: Record<string, string | number>, id: string): XmlElement {
  const edge = el('a:ln', { w: 6350 }, [el('a:solidFill', {}, [el('a:srgbClr', { val: 'BECFDF' })])]);
  const picture = el('pic:pic', {}, [
    el('pic:nvPicPr', {}, [el('pic:cNvPr', about), el('pic:cNvPicPr')]),
    el('pic:blipFill', {}, [el('a:blip', { 'r:embed': id }), el('a:stretch', {}, [el('a:fillRect')])]),
    el('pic:spPr', {}, [
      el('a:xfrm', {}, [el('a:off', { x: 0, y: 0 }), el('a:ext', extent)]),
      el('a:prstGeom', { prst: 'rect' }, [el('a:avLst')]),
      edge,
    ]),
  ]);
  return el('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
    el('wp:extent', extent),
    el('wp:docPr', about),
    el('wp:cNvGraphicFramePr', {}, [el('a:graphicFrameLocks', { noChangeAspect: 1 })]),
    el('a:graphic', {}, [el('a:graphicData', { uri: PICTURE }, [picture])]),
  ]);
}

/** The script, as the profile lets it be spoken, and the slide's sources, which are always told. */
function notesOf({ notes, sources }: PlacedSlide, lang: Lang): XmlElement[] {
  // Two characters in, as Chinese paragraphs begin.
  const indent = lang === 'zh-CN' ? [el('w:ind', { 'w:firstLineChars': 200, 'w:firstLine': 480 })] : [];
  const spoken = notes.flatMap(({ text, lang: own, bullet }) =>
    linesOf(text).map((line) => paragraph(bullet ? 'ListBullet' : undefined, [run(line, own)], bullet ? [] : indent)),
  );
  return [...spoken, ...sources.flatMap(linesOf).map((line) => paragraph('Source', [run(line)]))];
}

const linesOf = (text: string): string[] =>
  cleanText(text)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
