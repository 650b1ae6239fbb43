import {
  type Audience,
  type Block,
  type Briefing,
  type Condition,
  type Inline,
  isBlank,
  type Rebuilder,
  rebuild,
  type Section,
  type SourceSlide,
} from '../model/index.ts';
import { usedFacts, usedIn } from './head.ts';
import { levelOf } from './judge.ts';
import { joined } from './prune.ts';

/**
 * The briefing as those who customise these editions may hold it: nothing above the highest clearance among them,
 * nothing that is for none of them, and no other audience's name. An edition selected from it for one of them is the one selected from the whole.
 */
export function cleared(briefing: Briefing, audiences: readonly Audience[]): Briefing {
  const levels = briefing.handling;
  const clearance = Math.max(0, ...audiences.map((audience) => levels.indexOf(audience.clearance ?? '')));
  const held = (linked: ReadonlySet<string> | null) =>
    new Clearer({ levels, clearance }, new Set(audiences.map(({ id }) => id)), linked);
  // Which slides are left is known only when all are looked at; then links to the others become words.
  const all = held(null);
  const ids = idsOf(briefing.sections.flatMap((section) => all.section(section)));
  const by = held(ids);
  const sections = briefing.sections.flatMap((section) => by.section(section));
  const told = briefing.translation?.sections.flatMap((section) => by.section(section));
  const use = usedIn([...slidesOf(sections), ...slidesOf(told ?? [])]);
  if (briefing.logo !== undefined) use.pictures.add(briefing.logo);
  const facts = usedFacts(briefing, use);
  const { translation } = briefing;
  return {
    ...briefing,
    handling: levels.slice(0, clearance + 1),
    audiences: audiences.map((audience) => naming(audience, ids)),
    sections,
    facts,
    works: briefing.works.filter((work) => use.works.has(work.key)),
    pictures: new Map([...briefing.pictures].filter(([path]) => use.pictures.has(path))),
    ...(translation && {
      translation: {
        ...translation,
        handling: translation.handling.slice(0, clearance + 1),
        sections: told ?? [],
        facts: usedFacts({ ...briefing, facts: translation.facts }, use),
        works: translation.works.filter((work) => use.works.has(work.key)),
      },
    }),
  };
}

const slidesOf = (sections: readonly Section[]) =>
  sections.flatMap(({ title, slides }) => slides.map((slide) => ({ ...slide, sectionTitle: title })));

const idsOf = (sections: readonly Section[]) =>
  new Set(sections.flatMap((section) => section.slides.map(({ id }) => id)));

/** A profile that names only slides which are there. */
function naming(audience: Audience, ids: ReadonlySet<string>): Audience {
  const known = (list: readonly string[]) => list.filter((id) => ids.has(id));
  const { first, omit, also, appendix } = audience;
  const back = appendix === 'none' ? appendix : known(appendix);
  return { ...audience, first: known(first), omit: known(omit), also: known(also), appendix: back };
}

/** Takes out what none of them may hold; every other condition stays, and names no one else. */
class Clearer implements Rebuilder {
  constructor(
    private readonly rules: { levels: readonly string[]; clearance: number },
    private readonly audiences: ReadonlySet<string>,
    /** Slides that links may name: a link to another becomes its words; null: all. */
    private readonly linked: ReadonlySet<string> | null,
  ) {}

  section(section: Section): Section[] {
    const slides = section.slides.flatMap((slide) => this.slide(slide));
    return slides.length > 0 ? [{ ...section, title: this.inlines(section.title), slides }] : [];
  }

  private slide(slide: SourceSlide): SourceSlide[] {
    if (!this.holds(slide.when)) return [];
    const made: SourceSlide = {
      ...slide,
      title: this.inlines(slide.title),
      when: slide.when.map((condition) => this.condition(condition)),
      blocks: this.blocks(slide.blocks),
      notes: this.blocks(slide.notes),
      sourceNotes: slide.sourceNotes.map((line) => this.inlines(line)).filter((line) => line.length > 0),
    };
    const emptied =
      (slide.blocks.length > 0 && made.blocks.length === 0) || (!isBlank(slide.title) && isBlank(made.title));
    return emptied ? [] : [made];
  }

  blocks(list: readonly Block[]): Block[] {
    return list.flatMap((block) => {
      if (!this.holds(block.when)) return [];
      const made = rebuild(block, this);
      return made ? [{ ...made, ...(block.when ? { when: this.kept(block.when) } : {}) } as Block] : [];
    });
  }

  inlines(list: readonly Inline[]): Inline[] {
    return joined(list.map((inline) => this.inline(inline)));
  }

  holds(when: readonly Condition[] | undefined): boolean {
    return (when ?? []).every(
      ({ handling, only, except }) =>
        levelOf(handling, this.rules) <= this.rules.clearance &&
        (only === undefined || only.some((id) => this.audiences.has(id))) &&
        (except === undefined || [...this.audiences].some((id) => !except.includes(id))),
    );
  }

  kept(when: readonly Condition[] | undefined): Condition[] | undefined {
    return when?.map((condition) => this.condition(condition));
  }

  private condition({ only, except, ...rest }: Condition): Condition {
    const known = (ids: readonly string[]) => ids.filter((id) => this.audiences.has(id));
    return { ...rest, ...(only && { only: known(only) }), ...(except && { except: known(except) }) };
  }

  private isCut(href: string): boolean {
    return this.linked !== null && href.startsWith('#') && !this.linked.has(href.slice(1));
  }

  private inline(inline: Inline): Inline[] {
    if (inline.type === 'when' && !this.holds([inline.when])) return [];
    if (!('children' in inline)) return [inline];
    const children = this.inlines(inline.children);
    if (isBlank(children) && !isBlank(inline.children)) return [];
    if (inline.type === 'link' && this.isCut(inline.href)) return children;
    return [
      inline.type === 'when' ? { ...inline, when: this.condition(inline.when), children } : { ...inline, children },
    ];
  }
}
