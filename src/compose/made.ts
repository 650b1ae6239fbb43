import {
  type Block,
  type BlockOf,
  type Cell,
  type Edition,
  type EditionSlide,
  type Inline,
  type Item,
  type Lang,
  type List,
  marks,
  roomForPages,
  type Work,
  word,
} from '../model/index.ts';
import { bothTitles, plainText, workTitle } from './cited.ts';
import type { Extras } from './context.ts';

/** A slide that no one wrote: the cover, the list of sources, the appendix' divider. */
export interface Made {
  slide: EditionSlide;
  extras: Extras;
}

export const text = (value: string): Inline[] => [{ type: 'text', text: value }];

export function blank(edition: Edition, id: string, title: string, layout: string): EditionSlide {
  const at = edition.audience.at;
  return {
    id,
    title: text(title),
    layout,
    section: '',
    chapter: '',
    sectionTitle: [],
    sectionLabel: '',
    opensSection: false,
    appendix: false,
    blocks: [],
    notes: [],
    sourceNotes: [],
    at,
  };
}

/** "2026-11-24" → "2026年11月24日", "24 November 2026"; a month or a year alone stays one. */
export function printDate(iso: string, lang: Lang): string {
  const [year = '', month, day] = iso.split('-');
  if (lang === 'en') {
    const name = month ? MONTHS[Number(month) - 1] : undefined;
    return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
  }
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Fields that a cover has room for, side by side: of five the duration is left out. */
const FIELDS = 4;

export function cover(edition: Edition): Made {
  const { briefing, audience, lang } = edition;
  const field = (name: 'unit' | 'presenter' | 'date' | 'edition' | 'duration', value: string | undefined) =>
    value ? [{ label: word(lang, name), value }] : [];
  const whole = edition.shows !== undefined;
  const duration = `${audience.minutes.join(lang === 'en' ? '–' : '—')}${lang === 'en' ? ' ' : ''}${word(lang, 'minutes')}`;
  const fields = [
    ...field('unit', briefing.unit),
    ...field('presenter', briefing.presenter),
    ...field('date', briefing.date && printDate(briefing.date, lang)),
    ...(briefing.plain && !whole ? [] : field('edition', audience.name)),
    ...(briefing.plain || whole ? [] : field('duration', duration)),
  ].slice(0, FIELDS);
  const extras: Extras = { fields };
  const beside = [briefing.subtitle, audience.marking].filter(Boolean).join(' · ');
  if (beside) extras.subtitle = beside;
  if (briefing.basis) extras.basis = briefing.basis;
  if (whole) extras.note = word(lang, 'holdsAll');
  return { slide: blank(edition, 'cover', briefing.title, 'cover'), extras };
}

/**
 * The works that the edition's slides cite, as a table with the pages that cite them; null where it cites none.
 * @param citing places of the slides that cite a work, in the deck's order
 */
export function sources(edition: Edition, works: Work[], citing: (work: Work) => number[]): Made | null {
  if (works.length === 0) return null;
  const { lang } = edition;
  const titleOf = edition.audience.citations === 'full' ? bothTitles : workTitle;
  const cell = (value: string): Cell => ({ inlines: text(value) });
  const header = (['work', 'published', 'usedOn'] as const).map((name) => cell(word(lang, name)));
  const rows = works.map((w) => [
    cell(titleOf(w, lang)),
    cell([w.publisher, w.year].filter(Boolean).join(marks(lang).comma) || w.note || '—'),
    { inlines: [{ type: 'pages' as const, of: { work: w.key }, room: roomForPages(citing(w), lang) }] },
  ]);
  const table: Block = { type: 'table', header, rows, align: ['left', 'left', 'right'] };
  const slide = blank(edition, 'sources', word(lang, 'sourcesTitle'), 'sources');
  return { slide: { ...slide, blocks: [table] }, extras: {} };
}

/** A longer list of links, or of what a section holds, stands in two columns. */
const ONE_COLUMN = 7;
const ONE_CONTENTS = 4;

const list = (items: Item[], start: number): List => ({ type: 'list', ordered: true, start, items });

function inTwo(items: Item[]): BlockOf<'columns'> {
  const half = Math.ceil(items.length / 2);
  const columns = [list(items.slice(0, half), 1), list(items.slice(half), half + 1)];
  return { type: 'columns', columns: columns.map((one) => ({ blocks: [one] })) };
}

/** Backup slides that the divider names one by one; of more it names their sections. */
const EACH = 20;

/** The divider before the appendix, with a link to each of its slides, or to the first of each section. */
export function appendix(edition: Edition, slides: EditionSlide[]): Made {
  const { lang } = edition;
  const own = ({ label, title }: EditionSlide) => label ?? plainText(title);
  const nameOf = slides.length > EACH ? (s: EditionSlide) => s.sectionLabel || own(s) : own;
  const named = slides.map((s) => ({ id: s.id, name: nameOf(s) }));
  const first = slides.length > EACH ? named.filter((s, n) => named.findIndex((o) => o.name === s.name) === n) : named;
  const items = first.map(({ id, name }) => {
    const link = { type: 'link' as const, href: `#${id}`, children: text(name) };
    return { inlines: [link], children: [] };
  });
  const slide = blank(edition, 'appendix', word(lang, 'appendix'), 'appendix');
  return {
    slide: { ...slide, blocks: [items.length > ONE_COLUMN ? inTwo(items) : list(items, 1)], appendix: true },
    extras: { note: word(lang, 'backup') },
  };
}

/** What a section slide shows beside its title: which section it is, and the slides that it opens. */
export function sectionExtras(slide: EditionSlide, all: EditionSlide[]): Extras {
  const sectionOf = (s: EditionSlide) => `${s.at.file} ${plainText(s.sectionTitle)}`;
  const sections = [...new Set(all.map(sectionOf))];
  const own = all.filter((s) => sectionOf(s) === sectionOf(slide) && !s.opensSection && !s.appendix);
  const items = own.map((s) => ({ inlines: s.label ? text(s.label) : s.title, children: [] }));
  const extras: Extras = { ordinalOf: { n: slide.section || String(sections.indexOf(sectionOf(slide)) + 1) } };
  const label = slide.sectionLabel;
  if (label !== '' && !slide.label && label !== plainText(slide.title)) extras.label = label;
  if (items.length > 1) extras.contents = [list(items, 1)];
  if (items.length > ONE_CONTENTS) extras.columns = inTwo(items);
  return extras;
}
