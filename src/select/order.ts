import { type Audience, type Briefing, type EditionSlide, isBlank, textOf } from '../model/index.ts';

/** The profile's first slides, then source order, closings last, the appendix after them. */
export function orderSlides(slides: readonly EditionSlide[], audience: Audience, briefing: Briefing): EditionSlide[] {
  const main = slides.filter((slide) => !slide.appendix);
  const last = (layout: string) => main.filter((slide) => slide.layout === layout);
  const closing = [...last('closing'), ...last('qa')];
  const open = main.filter((slide) => !closing.includes(slide));
  const first = listed(audience.first, open);
  const rest = open.filter((slide) => !first.includes(slide));
  const body = audience.sectionSlides ? withSectionSlides(rest, slides, audience, briefing) : rest;
  const back = slides.filter((slide) => slide.appendix);
  const named = listed(audience.appendix === 'none' ? [] : audience.appendix, back);
  return [...first, ...body, ...closing, ...named, ...back.filter((slide) => !named.includes(slide))];
}

const listed = (ids: readonly string[], slides: readonly EditionSlide[]): EditionSlide[] =>
  [...new Set(ids)].flatMap((id) => slides.filter((slide) => slide.id === id));

/** Puts a section's slide before the first of its slides, but where the cover or that slide says the same. */
function withSectionSlides(
  slides: readonly EditionSlide[],
  all: readonly EditionSlide[],
  audience: Audience,
  briefing: Briefing,
): EditionSlide[] {
  const taken = new Set(all.map((slide) => slide.id));
  const opened = new Set<EditionSlide['sectionTitle']>();
  return slides.flatMap((slide) => {
    const title = slide.sectionTitle;
    if (opened.has(title) || isBlank(title)) return [slide];
    opened.add(title);
    const text = textOf(title);
    const onCover = audience.cover && opened.size === 1 && text === briefing.title;
    if (onCover || text === textOf(slide.title)) return [slide];
    return [sectionSlide(slide, freeId(opened.size, taken)), slide];
  });
}

function sectionSlide(first: EditionSlide, id: string): EditionSlide {
  const { section, chapter, sectionTitle, sectionLabel, at } = first;
  return {
    id,
    section,
    chapter,
    sectionTitle,
    sectionLabel,
    opensSection: true,
    title: sectionTitle,
    appendix: false,
    blocks: [],
    notes: [],
    sourceNotes: [],
    at,
  };
}

function freeId(n: number, taken: Set<string>): string {
  let id = `section_${n}`;
  while (taken.has(id)) id += '_';
  taken.add(id);
  return id;
}
