import {
  type Audience,
  type Briefing,
  type Condition,
  type EditionSlide,
  type Inline,
  isBlank,
  type OmitReason,
  type Section,
  type SourceSlide,
} from '../model/index.ts';
import { judge, levelOf, type Rules, type Why } from './judge.ts';
import { Pruner } from './prune.ts';

/** The slides that an edition holds, in source order, and what became of the others. */
export interface Chosen {
  slides: EditionSlide[];
  omitted: { id: string; why: OmitReason }[];
  withheld: number;
  /** Highest level held, as an index of the briefing's levels. */
  level: number;
}

export function chooseSlides(briefing: Briefing, audience: Audience, rules: Rules): Chosen {
  const chosen: Chosen = { slides: [], omitted: [], withheld: 0, level: 0 };
  for (const section of briefing.sections) {
    const pruner = new Pruner(rules);
    const head = { section, title: pruner.inlines(section.title) };
    let kept = 0;
    for (const slide of section.slides) kept += chooseSlide(slide, head, { chosen, audience, rules });
    chosen.withheld += pruner.tally.withheld;
    if (kept > 0) chosen.level = Math.max(chosen.level, pruner.tally.level);
  }
  return chosen;
}

/** A section with its title as this edition may hold it: one value, which all of its slides share. */
interface Head {
  section: Section;
  title: Inline[];
}
interface Choosing {
  chosen: Chosen;
  audience: Audience;
  rules: Rules;
}

/** @returns 1 when the slide is held, 0 when it is left out. */
function chooseSlide(slide: SourceSlide, head: Head, { chosen, audience, rules }: Choosing): number {
  const leave = (why: Why): number => {
    if (why === 'handling') chosen.withheld++;
    else chosen.omitted.push({ id: slide.id, why });
    return 0;
  };
  const taken = audience.also.includes(slide.id);
  const own = taken ? rulesOfTaken(rules) : rules;
  const conditions: Condition[] = taken ? slide.when.map(levelAlone) : [...slide.when, { depth: slide.depth }];
  const refused = judge(conditions, own);
  if (refused !== null) return leave(refused);
  const { appendix } = audience;
  const inAppendix = slide.appendix || (appendix !== 'none' && appendix.includes(slide.id));
  if (audience.omit.includes(slide.id) || (inAppendix && appendix === 'none')) return leave('choice');
  const pruner = new Pruner(own);
  const made = prune(slide, head, pruner, audience, inAppendix);
  const { withheld, level, reasons } = pruner.tally;
  chosen.withheld += withheld;
  if (isEmptied(slide, made)) {
    // What handling emptied is counted by its pieces and stays unnamed.
    if (!reasons.has('handling'))
      chosen.omitted.push({ id: slide.id, why: reasons.has('depth') ? 'depth' : 'audience' });
    return 0;
  }
  const marked = Math.max(0, ...slide.when.map(({ handling }) => levelOf(handling, rules)));
  chosen.level = Math.max(chosen.level, marked, level);
  chosen.slides.push(made);
  return 1;
}

/** A slide that the profile takes in by name is taken whole, down to any depth. */
const rulesOfTaken = (rules: Rules): Rules => ({ ...rules, depth: 'full' });
const levelAlone = ({ handling }: Condition): Condition => (handling === undefined ? {} : { handling });

const isEmptied = (before: SourceSlide, after: EditionSlide): boolean =>
  (before.blocks.length > 0 && after.blocks.length === 0) || (!isBlank(before.title) && isBlank(after.title));

function prune(
  slide: SourceSlide,
  { section, title }: Head,
  pruner: Pruner,
  audience: Audience,
  appendix: boolean,
): EditionSlide {
  const { id, layout, label, ordinal, at } = slide;
  return {
    id,
    section: section.number,
    chapter: section.chapter,
    sectionTitle: title,
    sectionLabel: section.label,
    opensSection: false,
    title: pruner.inlines(slide.title),
    ...(layout !== undefined && { layout }),
    ...(label !== undefined && { label }),
    ...(ordinal !== undefined && { ordinal }),
    appendix,
    blocks: pruner.blocks(slide.blocks),
    notes: audience.notes === 'none' ? [] : pruner.blocks(slide.notes),
    sourceNotes: slide.sourceNotes.map((line) => pruner.inlines(line)).filter((line) => line.length > 0),
    at,
  };
}
