import {
  type Audience,
  type Briefing,
  type Edition,
  type EditionHead,
  type EditionSlide,
  inLanguage,
  type Report,
} from '../model/index.ts';
import { headFor } from './head.ts';
import { rulesFor } from './judge.ts';
import { dissolveLinks } from './links.ts';
import { orderSlides } from './order.ts';
import { type Chosen, chooseSlides } from './slides.ts';
import { compareTold } from './translated.ts';

export { cleared } from './cleared.ts';
export { selectMaster } from './master.ts';

/**
 * Takes from the briefing what one audience may hold. It withholds by default: content with a level, an audience or a
 * depth that is unknown is left out, and what is left out is nowhere in the result, its id and figures included.
 */
export function select(briefing: Briefing, audience: Audience, report: Report): Edition {
  const rules = rulesFor(briefing, audience);
  const chosen = chooseSlides(briefing, audience, rules);
  reportListed(chosen, audience, report);
  const lang = audience.lang ?? briefing.lang;
  const told = inLanguage(briefing, lang);
  const translated = told === briefing ? chosen : chooseSlides(told, audience, rules);
  if (told !== briefing) compareTold(chosen, translated, { briefing, told, audience }, report);
  else if (lang !== briefing.lang && !briefing.plain)
    report('translation-none', { audience: audience.id }, audience.at);
  const slides = dissolveLinks(orderSlides(translated.slides, audience, told), audience.id, report);
  if (slides.length === 0) report('edition-empty', { audience: audience.id }, audience.at);
  const handling = (told === briefing ? briefing : briefing.translation)?.handling[
    Math.max(chosen.level, translated.level)
  ];
  return {
    briefing: { ...headFor(told, slides), ...coverOf(audience) },
    audience: profileOf(audience, slides),
    lang,
    slides,
    omitted: chosen.omitted,
    withheld: chosen.withheld,
    ...(handling !== undefined && { handling }),
  };
}

/** What the profile says on the cover in place of the briefing. */
function coverOf({ title, subtitle, unit, presenter, date }: Audience): Partial<EditionHead> {
  return {
    ...(title !== undefined && { title }),
    ...(subtitle !== undefined && { subtitle }),
    ...(unit !== undefined && { unit }),
    ...(presenter !== undefined && { presenter }),
    ...(date !== undefined && { date }),
  };
}

/** The profile, naming only slides that the edition holds. */
function profileOf(audience: Audience, slides: readonly EditionSlide[]): Audience {
  const held = new Set(slides.map((slide) => slide.id));
  const known = (ids: readonly string[]) => ids.filter((id) => held.has(id));
  const { first, appendix } = audience;
  return {
    ...audience,
    first: known(first),
    omit: [],
    also: [],
    appendix: appendix === 'none' ? 'none' : known(appendix),
  };
}

/** A slide that the profile asks for and its own depth or audience leaves out; what handling withholds is not named. */
function reportListed({ omitted }: Chosen, audience: Audience, report: Report): void {
  const listed = [...audience.first, ...(audience.appendix === 'none' ? [] : audience.appendix)];
  for (const { id, why } of omitted) {
    if (listed.includes(id)) report(`listed-${why}`, { id, audience: audience.id }, { ...audience.at, slide: id });
  }
}
