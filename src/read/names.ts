import { type Inline, nearest, openText, type Section, type SourceSlide, textOf } from '../model/index.ts';
import { compact } from './compact.ts';
import type { SectionDraft, SlideDraft } from './drafts.ts';
import type { SlideLink } from './markdown/page.ts';
import { meant, placeOf, type Reading } from './reading.ts';

/** Ids of slides that are made for every edition. */
const RESERVED = ['cover', 'agenda', 'sources', 'appendix', 'all'];
/** A digit first would read as a slide's number in a Reveal link; a hyphen and digits at the end mark continuations. */
const ID = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

/** Gives every slide its id and title, both its own. */
export function nameSlides(sections: readonly SectionDraft[], title: string, reading: Reading): Section[] {
  const taken = writtenIds(sections, reading);
  const titles = madeTitles(sections, title, reading);
  return sections.map(({ drafts, ...section }) => {
    let before: Inline[] = section.title.length > 0 ? section.title : [{ type: 'text', text: title }];
    const slides = drafts.map((draft) => {
      const own = draft.title ?? before;
      before = own;
      const made = reading.plain || draft.title === null ? numbered(own, titles) : counted(own, titles);
      const id = draft.id ?? freeId(openText(own), taken);
      return finish(draft, id, made, section.file);
    });
    return { ...section, slides };
  });
}

function writtenIds(sections: readonly SectionDraft[], reading: Reading): Set<string> {
  const taken = new Set<string>(RESERVED);
  for (const { drafts, file } of sections) {
    for (const { id, line } of drafts) {
      if (id === undefined) continue;
      const where = { file, line, slide: id };
      if (RESERVED.includes(id)) reading.report('slide-id-reserved', { id }, where);
      else if (!ID.test(id)) reading.report('slide-id', { id }, where);
      else if (taken.has(id)) reading.report('slide-twice', { id }, where);
      taken.add(id);
    }
  }
  return taken;
}

/** Letters and digits of any script, joined by hyphens; a number after `_` where another slide has it. */
function freeId(title: string, taken: Set<string>): string {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const slug = [...words.join('-')].slice(0, 40).join('').replace(/-+$/, '');
  const base = slug === '' ? 's' : /^\p{L}/u.test(slug) ? slug : `s-${slug}`;
  let id = base === 's' ? 's-1' : base;
  for (let n = 2; taken.has(id); n++) id = base === 's' ? `s-${n}` : `${base}_${n}`;
  taken.add(id);
  return id;
}

/** Titles of the slides that are made in a plain file: the cover's, and those of sections that a slide opens. */
function madeTitles(sections: readonly SectionDraft[], title: string, reading: Reading): Map<string, number> {
  const titles = new Map<string, number>();
  if (!reading.plain) return titles;
  if (reading.audiences.some((audience) => audience.cover)) titles.set(title, 1);
  for (const { title: words, drafts } of sections) {
    const opener = textOf(drafts[0]?.title ?? words);
    if (opener !== textOf(words)) titles.set(textOf(words), 1);
  }
  return titles;
}

function counted(title: Inline[], titles: Map<string, number>): Inline[] {
  const text = textOf(title);
  titles.set(text, (titles.get(text) ?? 0) + 1);
  return title;
}

/** The title, with " (2)" where a slide before has the same. */
function numbered(title: Inline[], titles: Map<string, number>): Inline[] {
  const text = textOf(title);
  let n = (titles.get(text) ?? 0) + 1;
  while (n > 1 && titles.has(`${text} (${n})`)) n++;
  titles.set(text, n);
  if (n === 1) return title;
  titles.set(`${text} (${n})`, 1);
  return [...title, { type: 'text', text: ` (${n})` }];
}

export function finish(draft: SlideDraft, id: string, title: Inline[], file: string): SourceSlide {
  const { cites, line, ...rest } = draft;
  return compact({ ...rest, id, title: [...title, ...cites], at: placeOf(file, line) });
}

/** Reports slide ids that links and profiles name and no slide has. A plain file's lost link becomes its words. */
export function checkNames(sections: readonly Section[], links: readonly SlideLink[], reading: Reading): void {
  const ids = sections.flatMap((section) => section.slides.map((slide) => slide.id));
  const known = new Set(ids);
  const hint = (id: string) => meant(reading.lang, nearest(id, ids), ids);
  for (const { link, file, line } of links) {
    const id = link.href.slice(1);
    if (known.has(id)) continue;
    reading.report(reading.plain ? 'link-lost' : 'link-no-slide', { id, hint: hint(id) }, { file, line });
  }
  for (const { id: audience, first, omit, also, appendix, at } of reading.audiences) {
    const lists = { first, omit, also, appendix: appendix === 'none' ? [] : appendix };
    for (const [key, list] of Object.entries(lists)) {
      for (const [n, id] of list.entries()) {
        const line = reading.profileLines.get(audience)?.([key, n]) ?? at.line;
        if (!known.has(id)) reading.report('slide-unknown', { id, key, audience, hint: hint(id) }, { ...at, line });
      }
    }
  }
}
