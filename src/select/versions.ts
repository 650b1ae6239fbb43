import {
  type Audience,
  type Briefing,
  type EditionSlide,
  type Inline,
  marks,
  visit,
  visitInlines,
  word,
} from '../model/index.ts';
import { rulesFor } from './judge.ts';
import { type Chosen, chooseSlides } from './slides.ts';

/** A slide as some audiences have it. */
export interface Version {
  /** Id of the slide in the briefing. */
  of: string;
  slide: EditionSlide;
  /** Ids; none: it holds what no audience is told. */
  audiences: string[];
}

/** @returns what there is for a reader of that clearance, whichever audience it is meant for. */
export const openTo = (briefing: Briefing, { clearance: _, ...reader }: Audience, clearance?: string): Chosen => {
  const cleared = { ...reader, ...(clearance !== undefined && { clearance }) };
  return chooseSlides(briefing, cleared, { ...rulesFor(briefing, cleared), audience: null });
};

/**
 * Every slide as often as audiences have it differently, and once more where it holds what none of them is told. The
 * first version keeps the slide's id and title, the others are told apart in both. Notes are those of all of them.
 */
export function versionsOf(briefing: Briefing, reader: Audience, told: ReadonlyMap<Audience, Chosen>): Version[] {
  const whole = openTo(briefing, reader, reader.clearance).slides;
  const ids = new Set(whole.map(({ id }) => id));
  const sources = sourcesByLevel(briefing, reader);
  return whole.flatMap((full) => {
    const groups = new Map<string, { slide: EditionSlide; audiences: Audience[] }>();
    for (const [audience, { slides }] of told) {
      const slide = slides.find((s) => s.id === full.id);
      if (!slide) continue;
      const key = JSON.stringify([slide.title, slide.blocks]);
      const group = groups.get(key) ?? { slide, audiences: [] };
      groups.set(key, group);
      group.audiences.push(audience);
    }
    const held = [...groups.values()].map(({ slide, audiences }) => ({
      slide: { ...slide, sourceNotes: sources(audiences).get(full.id) ?? slide.sourceNotes },
      audiences,
    }));
    const all = holdsMore(full, held) ? [...held, { slide: full, audiences: [] }] : held;
    const backup = isBackup(full.id, told);
    return all.map(({ slide, audiences }, n): Version => {
      const appendix = full.appendix || backup;
      const own = {
        ...slide,
        ...(n > 0 && toldApart(slide, audiences[0], ids, briefing)),
        appendix,
        notes: full.notes,
      };
      return { of: full.id, slide: own, audiences: audiences.map(({ id }) => id) };
    });
  });
}

/** Source lines go with the words that they are the source of: those of every audience, as far as all holders are cleared. */
function sourcesByLevel(briefing: Briefing, reader: Audience) {
  const known = new Map<number, Map<string, Inline[][]>>();
  return (holders: readonly Audience[]): Map<string, Inline[][]> => {
    const level = Math.min(...holders.map((audience) => rulesFor(briefing, audience).clearance));
    const { slides } = known.has(level) ? { slides: [] } : openTo(briefing, reader, briefing.handling[level]);
    const made = known.get(level) ?? new Map(slides.map(({ id, sourceNotes }) => [id, sourceNotes]));
    known.set(level, made);
    return made;
  };
}

/** Is the slide backup to all who have it? */
function isBackup(id: string, told: ReadonlyMap<Audience, Chosen>): boolean {
  const held = [...told.values()].flatMap(({ slides }) => slides.filter((slide) => slide.id === id));
  return held.length > 0 && held.every(({ appendix }) => appendix);
}

/** Two slides of one title are one to PowerPoint's accessibility checker, and to LibreOffice's custom shows. */
function toldApart(
  { id, title }: EditionSlide,
  audience: Audience | undefined,
  ids: Set<string>,
  { lang }: Briefing,
): Pick<EditionSlide, 'id' | 'title'> {
  const { open, close } = marks(lang);
  let own = `${id}.${audience?.id ?? 'whole'}`;
  while (ids.has(own)) own += '_';
  ids.add(own);
  const name: Inline = { type: 'text', text: `${open}${audience?.name ?? word(lang, 'master')}${close}` };
  return { id: own, title: [...title, name] };
}

/** Is there anything in the whole slide that none of its versions has? */
function holdsMore(whole: EditionSlide, versions: readonly { slide: EditionSlide }[]): boolean {
  const held = new Set(versions.flatMap(({ slide }) => [...piecesOf(slide)]));
  return versions.length === 0 || [...piecesOf(whole)].some((piece) => !held.has(piece));
}

/** Every inline and every block of a slide, without what it holds in turn. */
function piecesOf({ title, blocks, sourceNotes }: EditionSlide): Set<string> {
  const pieces = new Set<string>();
  const shallow = (value: object) =>
    pieces.add(JSON.stringify(value, (key, inner) => (key !== '' && typeof inner === 'object' ? undefined : inner)));
  // Where words were left out, those beside them lose their outer blanks.
  const inline = (one: Inline) => shallow(one.type === 'text' ? { ...one, text: one.text.trim() } : one);
  for (const list of [title, ...sourceNotes]) visitInlines(list, inline);
  visit(blocks, { inline, block: shallow });
  return pieces;
}
