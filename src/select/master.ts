import {
  type Audience,
  type Briefing,
  type Edition,
  type EditionSlide,
  type Report,
  type Show,
  word,
} from '../model/index.ts';
import { headFor } from './head.ts';
import { rulesFor } from './judge.ts';
import { dissolveLinks, turnLinks } from './links.ts';
import { orderSlides } from './order.ts';
import { type Chosen, chooseSlides } from './slides.ts';
import { openTo, type Version, versionsOf } from './versions.ts';

/**
 * The whole briefing as one edition, in its own language, at every depth and level of handling. `shows` are the ways of
 * these audiences through it, each as its own edition has its slides.
 */
export function selectMaster(briefing: Briefing, audiences: readonly Audience[], report: Report): Edition {
  const audience = reader(briefing);
  const whole = openTo(briefing, audience, audience.clearance);
  const told = new Map(briefing.audiences.map((a) => [a, chooseSlides(briefing, a, rulesFor(briefing, a))] as const));
  const versions = versionsOf(briefing, audience, told);
  const slides = orderSlides(linked(versions), audience, briefing);
  const handling = briefing.handling[whole.level];
  return {
    briefing: headFor(briefing, slides),
    audience,
    lang: briefing.lang,
    slides: dissolveLinks(slides, audience.id, report),
    omitted: whole.omitted,
    withheld: whole.withheld,
    ...(handling !== undefined && { handling }),
    shows: audiences.map((a) => showOf(orderSlides((told.get(a) as Chosen).slides, a, briefing), a, versions)),
  };
}

/** No one reads it but those who edit: the smallest type of all audiences, so that the least is split, and no budget. */
function reader({ audiences, handling, lang, plain }: Briefing): Audience {
  const { body, density, at } = [...audiences].sort((a, b) => a.body - b.body)[0] as Audience;
  const clearance = handling.at(-1);
  return {
    id: 'master',
    name: word(lang, 'master'),
    purpose: '',
    minutes: [0, 0],
    slides: Number.POSITIVE_INFINITY,
    bullets: Number.POSITIVE_INFINITY,
    body,
    density,
    depth: 'full',
    ...(clearance !== undefined && { clearance }),
    first: [],
    omit: [],
    also: [],
    notes: 'script',
    citations: 'full',
    appendix: [],
    sectionSlides: plain,
    cover: true,
    agenda: false,
    sources: plain ? 'none' : 'main',
    transition: 'none',
    at,
  };
}

/** The slides, with links that lead where the same audience is led: to its version, or nowhere. */
function linked(versions: readonly Version[]): EditionSlide[] {
  const readers = new Map(versions.map(({ slide, audiences }) => [slide.id, audiences[0]]));
  return turnLinks(
    versions.map(({ slide }) => slide),
    (from, id) => {
      const audience = readers.get(from.id);
      return audience === undefined ? id : versionFor(id, audience, versions);
    },
  );
}

const versionFor = (of: string, audience: string, versions: readonly Version[]): string | undefined =>
  versions.find((v) => v.of === of && v.audiences.includes(audience))?.slide.id;

/** Made slides speak of the whole file, and are in no show. */
function showOf(slides: readonly EditionSlide[], { id, name }: Audience, versions: readonly Version[]): Show {
  return { audience: id, name, slides: slides.flatMap((slide) => versionFor(slide.id, id, versions) ?? []) };
}
