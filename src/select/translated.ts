import {
  type Audience,
  type Block,
  type Briefing,
  type Condition,
  type EditionSlide,
  type Inline,
  type Rebuilder,
  type Report,
  rebuild,
  type SourceSlide,
  visit,
  visitInlines,
} from '../model/index.ts';
import type { Chosen } from './slides.ts';

interface Compared {
  briefing: Briefing;
  told: Briefing;
  audience: Audience;
}

/**
 * Holds an edition in the briefing's other language to what the same audience would be told in the original: every
 * slide, the same figures on each, and nothing marked there that is not marked here.
 */
export function compareTold(
  original: Chosen,
  translated: Chosen,
  { briefing, told, audience }: Compared,
  report: Report,
) {
  const made = new Map(translated.slides.map((slide) => [slide.id, slide]));
  const [from, to] = [briefing, told].map(
    ({ sections }) => new Map(sections.flatMap((s) => s.slides.map((slide) => [slide.id, slide]))),
  ) as [Map<string, SourceSlide>, Map<string, SourceSlide>];
  for (const slide of original.slides) {
    const { id } = slide;
    const other = made.get(id);
    if (!other) {
      report(
        'translation-slide',
        { id, audience: audience.id, wanted: translationOf(slide, told) },
        { ...slide.at, slide: id },
      );
      continue;
    }
    const where = { ...other.at, slide: id };
    const [wanted, got] = [figuresOn(slide), figuresOn(other)];
    const [lost, added] = [difference(wanted, got), difference(got, wanted)];
    if (lost.length + added.length > 0)
      report('translation-figures', { id, lost: lost.join(' ') || '—', added: added.join(' ') || '—' }, where);
    const [marked, kept] = [markedIn(from.get(id)), markedIn(to.get(id))];
    for (const [level, count] of marked) {
      const found = kept.get(level) ?? 0;
      if (found < count) report('translation-handling', { id, level, count, found }, where);
    }
  }
}

const translationOf = ({ at }: EditionSlide, { lang }: Briefing): string =>
  at.file.replace(/\.md$/, lang === 'en' ? '.en.md' : '.zh.md');

const difference = (one: Set<string>, other: Set<string>): string[] => [...one].filter((id) => !other.has(id));

/** Ids of the figures on a slide, charts and tables included, notes not. */
function figuresOn({ title, blocks }: EditionSlide): Set<string> {
  const ids = new Set<string>();
  const inline = (one: Inline) => {
    if (one.type === 'figure') ids.add(one.fact);
  };
  visitInlines(title, inline);
  visit(blocks, {
    inline,
    block(block) {
      if (block.type !== 'chart') return;
      for (const { fact } of block.series.flatMap(({ data }) => data)) if (fact !== undefined) ids.add(fact);
    },
  });
  return ids;
}

/** How many pieces of a slide carry each level of handling. */
function markedIn(slide: SourceSlide | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (when: readonly Condition[] | undefined) => {
    for (const { handling } of when ?? [])
      if (handling !== undefined) counts.set(handling, (counts.get(handling) ?? 0) + 1);
  };
  const by: Rebuilder = {
    inlines: (list) => {
      visitInlines(list, (inline) => inline.type === 'when' && count([inline.when]));
      return [...list];
    },
    blocks: (list) => list.map(each),
    holds: (when) => {
      count(when);
      return true;
    },
  };
  const each = (block: Block): Block => {
    count(block.when);
    rebuild(block, by);
    return block;
  };
  by.inlines(slide?.title ?? []);
  by.blocks([...(slide?.blocks ?? []), ...(slide?.notes ?? [])]);
  for (const line of slide?.sourceNotes ?? []) by.inlines(line);
  return counts;
}
