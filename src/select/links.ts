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
  const titles = new Map<Inline[], Inline[]>();
  return slides.map((slide) =>
    mapLinks(slide, titles, (link) => {
      if (ids.has(link.href.slice(1))) return [link];
      const words = textOf(link.children);
      report('link-left-out', { words: words.slice(0, 60), audience }, { ...slide.at, slide: slide.id });
      return link.children;
    }),
  );
}

/**
 * The slides with each link to a slide led to another.
 * @param to the slide that links, and the id that it names → the id to name; undefined: its words alone
 */
export function turnLinks(
  slides: readonly EditionSlide[],
  to: (from: EditionSlide, id: string) => string | undefined,
): EditionSlide[] {
  const titles = new Map<Inline[], Inline[]>();
  return slides.map((slide) =>
    mapLinks(slide, titles, (link) => {
      const id = to(slide, link.href.slice(1));
      return id === undefined ? link.children : [{ ...link, href: `#${id}` }];
    }),
  );
}

type Link = Extract<Inline, { type: 'link' }>;

/** @param titles titles rebuilt so far: slides of one section share its title, and go on sharing it */
function mapLinks(slide: EditionSlide, titles: Map<Inline[], Inline[]>, each: (link: Link) => Inline[]): EditionSlide {
  const inlines = (list: Inline[]): Inline[] =>
    mapInlines(list, (one) => (one.type === 'link' && one.href.startsWith('#') ? each(one) : [one]));
  const by: Rebuilder = {
    inlines,
    blocks: (list: Block[]) => list.flatMap((block) => rebuild(block, by) ?? []),
    holds: () => true,
  };
  const shared = (title: Inline[]): Inline[] => {
    const made = titles.get(title) ?? inlines(title);
    titles.set(title, made);
    return made;
  };
  return {
    ...slide,
    sectionTitle: shared(slide.sectionTitle),
    title: shared(slide.title),
    blocks: by.blocks(slide.blocks),
    notes: by.blocks(slide.notes),
    sourceNotes: slide.sourceNotes.map(inlines),
  };
}
