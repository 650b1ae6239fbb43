import {
  type Deck,
  type Edition,
  type EditionSlide,
  type Lang,
  marks,
  nearest,
  type Report,
  type ResolvedLayout,
  type Setting,
  type Slide,
  type Theme,
  type Work,
  word,
} from '../model/index.ts';
import { agenda } from './agenda.ts';
import { type Cited, citedOn, plainText, sourceParts } from './cited.ts';
import { context, type Extras } from './context.ts';
import { numberFootnotes } from './footnotes.ts';
import { inferLayout } from './infer.ts';
import { prepare } from './kinds.ts';

import { appendix, cover, type Made, sectionExtras, sources } from './made.ts';
import { readMarkup } from './markup.ts';
import { resolve } from './resolve.ts';
import type { LoadedLayout } from './template.ts';
import { areas, SLIDE } from './theme.ts';
import { Refs } from './values.ts';

export { plainText } from './cited.ts';
export { loadLayouts } from './layouts.ts';
export { LAYOUT_NAMES } from './shipped.ts';
export type { LoadedLayout } from './template.ts';
export { typeSize } from './theme.ts';
export { findTheme, themesFor } from './themes.ts';

export interface ComposeOptions {
  /** From `loadLayouts`: made once for every edition. */
  layouts: Map<string, LoadedLayout>;
  theme: Theme;
  /** An agency's template, with the places that it gives to each layout. */
  setting?: Setting;
  /** Short hash of the inputs and the tool's version. */
  hash: string;
}

/** Edition → slide markup → typed Deck. */
export function compose(edition: Edition, options: ComposeOptions, report: Report): Deck {
  const { audience, lang } = edition;
  const { theme, setting } = options;
  const resolved = new Map<string, ResolvedLayout>();
  for (const [name, { file }] of options.layouts)
    resolved.set(name, resolve(file, theme, audience.density, lang, setting?.frames.get(name)));
  const cited = new Map(edition.slides.map((s) => [s, citedOn(s, edition)]));
  const stage: Stage = { edition, options, resolved, cited, report };
  const slides = plan(stage).flatMap((made) => composeSlide(made, stage) ?? []);
  return {
    head: edition.briefing,
    audience,
    lang,
    theme,
    slide: setting?.template.slide ?? { w: SLIDE.w, h: SLIDE.h },
    ...(setting ? { template: setting.template } : {}),
    ...(edition.handling === undefined ? {} : { handling: edition.handling }),
    layouts: [...resolved.values()],
    chapters: chapters(edition.slides),
    slides,
    hash: options.hash,
  };
}

interface Stage {
  edition: Edition;
  options: ComposeOptions;
  resolved: Map<string, ResolvedLayout>;
  cited: Map<EditionSlide, Cited>;
  report: Report;
}

/** Layouts of the last slides: what is asked stays on the screen, so nothing follows it but questions. */
const LAST = new Set(['closing', 'qa']);

/** The edition's slides with those that are made: cover first, sources and the appendix where the profile wants them. */
function plan({ edition, options, cited, report }: Stage): Made[] {
  const { audience, slides } = edition;
  const own = (s: EditionSlide): Made => ({ slide: s, extras: s.opensSection ? sectionExtras(s, slides) : {} });
  const ordered = [...slides.filter((s) => !s.appendix), ...slides.filter((s) => s.appendix)];
  const citing = (work: Work) => ordered.flatMap((s, i) => (cited.get(s)?.works.includes(work) ? [i] : []));
  const works = edition.briefing.works.filter((work) => citing(work).length > 0);
  const list = sources(edition, works, citing);
  const main = slides.filter((s) => !s.appendix).map(own);
  const back = slides.filter((s) => s.appendix).map(own);
  const end = main.findIndex((m) => LAST.has(m.slide.layout ?? ''));
  if (list && audience.sources === 'main') main.splice(end < 0 ? main.length : end, 0, list);
  if (list && audience.sources === 'appendix') back.push({ ...list, slide: { ...list.slide, appendix: true } });
  const divider =
    back.length > 0
      ? [
          appendix(
            edition,
            back.map((m) => m.slide),
          ),
        ]
      : [];
  if (audience.agenda) {
    const at = main[0]?.slide.layout === 'summary' ? 1 : 0;
    const after = main.slice(at).map((m) => m.slide);
    const made = agenda(edition, chapters(slides), after, options.theme, report);
    if (made) main.splice(at, 0, made);
  }
  return [...(audience.cover ? [cover(edition)] : []), ...main, ...divider, ...back];
}

/** Chapters of main slides, in the order of the source. */
function chapters(slides: EditionSlide[]): string[] {
  const first = new Map<string, string>();
  for (const { chapter, at, appendix: back } of slides) {
    if (back || chapter === '') continue;
    const before = first.get(chapter);
    if (before === undefined || at.file < before) first.set(chapter, at.file);
  }
  return [...first].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([chapter]) => chapter);
}

/** Characters that two lines of sources take at any density: 624 points at 14. */
const LONG = 84;

function composeSlide({ slide: written, extras }: Made, stage: Stage): Slide | null {
  const { edition, options, resolved, report } = stage;
  const name = written.layout ?? inferLayout(written);
  const loaded = options.layouts.get(name);
  const layout = resolved.get(name);
  if (!loaded || !layout) {
    report(
      'layout-unknown',
      { id: name, near: nearest(name, resolved.keys()) ?? [...resolved.keys()].join(', ') },
      { ...written.at, slide: written.id },
    );
    return null;
  }
  const slide = numberFootnotes(prepare(written, loaded.file, edition.lang, report));
  const cited = stage.cited.get(written);
  const { citations } = edition.audience;
  const said = (full: boolean) =>
    sourceLine(cited && !slide.opensSection ? sourceParts(slide, cited, edition, full) : [], edition.lang);
  const line = said(citations === 'full');
  const shown: Extras = { ...extras };
  // A long line keeps to titles on the slide, and English takes twice the room of Chinese: the notes have it in full.
  if (line && citations !== 'none') shown.source = edition.lang === 'en' || line.length > LONG ? said(false) : line;
  if (!edition.briefing.plain) shown.blank = word(edition.lang, name === 'action-table' ? 'undecided' : 'notMentioned');
  const refs = new Refs();
  const markup = loaded.template(context(slide, loaded.uses, refs, edition.lang, shown), edition.lang, refs);
  const area = layout.frame?.areas ?? areas(options.theme, edition.audience.density);
  const read = readMarkup(markup, layout, area, refs, report);
  return {
    id: slide.id,
    section: slide.section,
    chapter: slide.chapter,
    breadcrumb: breadcrumb(slide, edition.lang),
    layout: name,
    title: read.title,
    appendix: slide.appendix,
    fills: read.fills,
    shapes: read.shapes,
    chrome: read.chrome,
    notes: slide.notes,
    sources: line ? [line] : [],
    works: cited?.works.map((w) => w.key) ?? [],
    at: slide.at,
  };
}

/** "来源：《…》；源稿前言": the slide's source line, and the last line of its notes. */
function sourceLine(parts: string[], lang: Lang): string {
  if (parts.length === 0) return '';
  const { colon, semicolon } = marks(lang);
  return `${word(lang, 'source')}${colon}${parts.map((p) => p.replace(/[。；;]$/, '')).join(semicolon)}`;
}

/** `章 › 节`: the chapter, then its section, or the slide's short name where both are one. */
function breadcrumb(slide: EditionSlide, lang: Lang): string[] {
  if (slide.chapter === '')
    return slide.layout === 'sources' || slide.layout === 'appendix'
      ? []
      : [plainText(slide.sectionTitle)].filter(Boolean);
  const section = `${/\d/.test(slide.section) ? `${slide.section} ` : ''}${slide.sectionLabel}`.trim();
  const own = slide.chapter.includes(slide.section) && slide.label ? slide.label : section;
  const second = own === '' || slide.chapter === own ? (slide.label ?? '') : own;
  return [slide.appendix ? word(lang, 'appendix') : '', slide.chapter, second].filter(Boolean);
}
