import {
  type Briefing,
  type EditionHead,
  type EditionSlide,
  type Fact,
  type Inline,
  visit,
  visitInlines,
} from '../model/index.ts';

/** What of the briefing travels with these slides: only the figures, works and pictures that they use. */
export function headFor(briefing: Briefing, slides: readonly EditionSlide[]): EditionHead {
  const { sections: _, audiences: __, handling: ___, texts: ____, translation: _____, ...head } = briefing;
  const used = usedIn(slides);
  if (briefing.logo !== undefined) used.pictures.add(briefing.logo);
  const facts = usedFacts(briefing, used);
  const works = briefing.works.filter((work) => used.works.has(work.key));
  const pictures = new Map([...briefing.pictures].filter(([path]) => used.pictures.has(path)));
  return { ...head, facts, works, pictures };
}

/** The register as far as it is used; the works of its figures count as used too. */
export function usedFacts({ facts: all }: Pick<Briefing, 'facts'>, used: Used): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const [id, fact] of all) if (used.facts.has(id)) facts.set(id, withoutReview(fact));
  for (const fact of [...facts.values()]) for (const id of fact.derived?.from ?? []) addOperand(id, all, facts);
  for (const { work } of facts.values()) if (work !== undefined) used.works.add(work);
  return facts;
}

/** What a person must confirm is the writer's concern: it is in no output. */
function withoutReview({ review: _, ...fact }: Fact): Fact {
  return fact;
}

/** A figure that another is computed from lends its source; its value may be withheld, and does not travel. */
function addOperand(id: string, all: ReadonlyMap<string, Fact>, into: Map<string, Fact>): void {
  const fact = all.get(id);
  if (!fact || into.has(id)) return;
  const { kind, section, work, at } = fact;
  into.set(id, { id, text: '', value: '', kind, section, ...(work !== undefined && { work }), equivalents: [], at });
}

export interface Used {
  facts: Set<string>;
  works: Set<string>;
  pictures: Set<string>;
}

/** Figures, works and pictures that slides name. */
export function usedIn(
  slides: readonly Pick<EditionSlide, 'sectionTitle' | 'title' | 'sourceNotes' | 'blocks' | 'notes'>[],
): Used {
  const used: Used = { facts: new Set(), works: new Set(), pictures: new Set() };
  const inline = (one: Inline) => {
    if (one.type === 'figure') used.facts.add(one.fact);
    else if (one.type === 'cite') used.works.add(one.work);
  };
  for (const slide of slides) {
    for (const list of [slide.sectionTitle, slide.title, ...slide.sourceNotes]) visitInlines(list, inline);
    visit([...slide.blocks, ...slide.notes], {
      inline,
      block(block) {
        if (block.type === 'picture') used.pictures.add(block.src);
        if (block.type !== 'chart') return;
        for (const { fact } of block.series.flatMap((series) => series.data))
          if (fact !== undefined) used.facts.add(fact);
      },
    });
  }
  return used;
}
