import {
  type Block,
  type EditionSlide,
  type Inline,
  mapInlines,
  type Rebuilder,
  type Report,
  rebuild,
  textOf,
} from '../model/index.ts';

/**
 * A link to a slide that is not in the edition becomes its words: not even the id of what was left out travels,
 * and what is said of it names the words alone.
 */
export function dissolveLinks(slides: readonly EditionSlide[], audience: string, report: Report): EditionSlide[] {
  const ids = new Set(slides.map((slide) => slide.id));
  let at: EditionSlide | undefined;
  const inlines = (list: Inline[]): Inline[] =>
    mapInlines(list, (one) => {
      const lost = one.type === 'link' && one.href.startsWith('#') && !ids.has(one.href.slice(1));
      if (!lost) return [one];
      const words = textOf(one.children);
      report('link-left-out', { words: words.slice(0, 60), audience }, at && { ...at.at, slide: at.id });
      return one.children;
    });
  const by: Rebuilder = {
    inlines,
    blocks: (list: Block[]) => list.flatMap((block) => rebuild(block, by) ?? []),
    holds: () => true,
  };
  const titles = new Map<Inline[], Inline[]>();
  const shared = (title: Inline[]): Inline[] => {
    const made = titles.get(title) ?? inlines(title);
    titles.set(title, made);
    return made;
  };
  return slides.map((slide) => {
    at = slide;
    return {
      ...slide,
      sectionTitle: shared(slide.sectionTitle),
      title: shared(slide.title),
      blocks: by.blocks(slide.blocks),
      notes: by.blocks(slide.notes),
      sourceNotes: slide.sourceNotes.map(inlines),
    };
  });
}
