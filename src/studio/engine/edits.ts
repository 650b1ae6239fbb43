import type { Briefing, Diagnostic, Host, Lang, Report, Section, SourceSlide } from '../../model/index.ts';
import { OutsideError, reporter } from '../../model/index.ts';
import type { StudioData } from '../../record/index.ts';
import type { Choices, SlideText } from './choices.ts';
import { joinSlide, partSlide } from './slide-text.ts';

/** What edited texts make of the briefing, and what reading them said. */
export interface Edited {
  briefing: Briefing;
  diagnostics: Diagnostic[];
  /** Slides whose edits are broken: they are shown as the folder has them. */
  broken: ReadonlySet<string>;
}

export const editKey = (lang: Lang, id: string): string => `${lang}/${id}`;
const keyOf = (key: string): [lang: Lang, id: string] => {
  const cut = key.indexOf('/');
  return [key.slice(0, cut) as Lang, key.slice(cut + 1)];
};

/** @returns the slide in the section files of that language. */
export function sourceSlide({ lang: own, sections, translation }: Briefing, lang: Lang, id: string) {
  const all = lang === own ? sections : translation?.lang === lang ? translation.sections : [];
  for (const section of all) {
    const slide = section.slides.find((one) => one.id === id);
    if (slide) return { section, slide };
  }
  return undefined;
}

/** @returns the Markdown of a slide as the folder has it; null where it may not be edited here. */
export function textOfSlide(data: StudioData, lang: Lang, id: string): SlideText | null {
  const file = data.editable.get(id)?.[lang];
  const found = sourceSlide(data.briefing, lang, id);
  if (file === undefined || !found) return null;
  const { title, body, notes } = partSlide(linesOf(data, found.slide, file));
  return { title, body, notes };
}

const linesOf = ({ texts }: StudioData, { lines: [from, to] }: SourceSlide, file: string): string[] =>
  (texts.get(file) ?? '').split('\n').slice(from - 1, to);

/** One stretch of lines that an edit puts others in place of. */
export interface Change {
  file: string;
  id: string;
  lang: Lang;
  /** First line of the folder's file, from 1. */
  from: number;
  before: string[];
  after: string[];
}

/** @returns what the choices change in the folder's files, from the top of each; what may not be edited is passed over. */
export function changesOf(data: StudioData, { edits }: Choices): Change[] {
  const changes = Object.entries(edits).flatMap(([key, text]): Change[] => {
    const [lang, id] = keyOf(key);
    const file = data.editable.get(id)?.[lang];
    const found = sourceSlide(data.briefing, lang, id);
    if (file === undefined || !found) return [];
    const before = linesOf(data, found.slide, file);
    return [{ file, id, lang, from: found.slide.lines[0], before, after: joinSlide(before, text, id) }];
  });
  return changes.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.from - b.from));
}

/** @returns the text of a file with its changes in it. */
export function changedText(text: string, changes: readonly Change[]): string {
  const lines = text.split('\n');
  for (const { from, before, after } of changes.toReversed()) lines.splice(from - 1, before.length, ...after);
  return lines.join('\n');
}

const byFile = (changes: readonly Change[]): Map<string, Change[]> => {
  const files = new Map<string, Change[]>();
  for (const change of changes) files.set(change.file, [...(files.get(change.file) ?? []), change]);
  return files;
};

/** @returns every changed file, whole. */
export const changedFiles = (data: StudioData, changes: readonly Change[]): { path: string; text: string }[] =>
  [...byFile(changes)].map(([path, of]) => ({ path, text: changedText(data.texts.get(path) ?? '', of) }));

/**
 * Reads the folder anew with the edits in it, and puts the slides that were edited in place of the old.
 * @throws what loading the reader throws
 */
export async function readEdits(data: StudioData, choices: Choices, layouts: readonly string[]): Promise<Edited> {
  const changes = changesOf(data, choices);
  if (changes.length === 0) return { briefing: data.briefing, diagnostics: [], broken: new Set() };
  const texts = new Map(data.texts);
  for (const { path, text } of changedFiles(data, changes)) texts.set(path, text);
  const { read } = await import('../../read/index.ts');
  const { briefing: fresh, diagnostics } = await read(hostOver(data, texts), data.target, { layouts });
  const own = diagnostics.flatMap((one) => {
    const change = changes.find((each) => isWithin(one, each, changes));
    return change ? [{ ...one, slide: change.id }] : [];
  });
  const report = reporter(data.briefing.lang, own);
  if (fresh) for (const change of changes) tellBounds(change, changes, fresh, report);
  // What keeps the folder from being read may be told of another slide: none of the edits is shown then.
  const told = own.flatMap(({ severity, slide }) => (severity === 'error' && slide !== undefined ? slide : []));
  const broken = new Set(fresh ? told : changes.map(({ id }) => id));
  if (!fresh) {
    const others = diagnostics.filter(({ severity }) => severity === 'error');
    return { briefing: data.briefing, diagnostics: told.length > 0 ? own : [...own, ...others], broken };
  }
  const briefing = withSlides(
    data.briefing,
    fresh,
    changes.filter(({ id }) => !broken.has(id)),
  );
  return { briefing, diagnostics: own, broken };
}

/** First line in the fresh file: those of changes above are counted in. */
function startOf(change: Change, all: readonly Change[]): number {
  const above = all.filter((one) => one.file === change.file && one.from < change.from);
  return change.from + above.reduce((sum, { before, after }) => sum + after.length - before.length, 0);
}

function isWithin({ file, line }: Diagnostic, change: Change, all: readonly Change[]): boolean {
  const start = startOf(change, all);
  return file === change.file && line !== undefined && line >= start && line < start + change.after.length;
}

/** An edit is of one slide: words after a break would be shown nowhere, and those of later slides are not its own. */
function tellBounds(change: Change, all: readonly Change[], fresh: Briefing, report: Report): void {
  const { file, id, lang, after } = change;
  const start = startOf(change, all);
  const end = start + after.length - 1;
  const sections = lang === fresh.lang ? fresh.sections : (fresh.translation?.sections ?? []);
  const slides = sections.flatMap((section) => section.slides).filter(({ at }) => at.file === file);
  const next = slides.find(({ lines: [from] }) => from > start && from <= end);
  const own = slides.find(({ lines: [from] }) => from === start);
  if (next) report('edit-opens-slide', {}, { file, line: next.lines[0], slide: id });
  else if (own && own.lines[1] > end) report('edit-unclosed', {}, { file, line: start, slide: id });
}

function withSlides(old: Briefing, fresh: Briefing, changes: readonly Change[]): Briefing {
  const ids = (lang: Lang) => new Set(changes.filter((change) => change.lang === lang).map(({ id }) => id));
  const told = (sections: readonly Section[], lang: Lang) => {
    const edited = ids(lang);
    const read = (id: string) => sourceSlide(fresh, lang, id)?.slide;
    return sections.map((section) => ({
      ...section,
      slides: section.slides.map((slide) => (edited.has(slide.id) ? renewed(slide, read(slide.id)) : slide)),
    }));
  };
  const { translation } = old;
  return {
    ...old,
    sections: told(old.sections, old.lang),
    ...(translation && { translation: { ...translation, sections: told(translation.sections, translation.lang) } }),
    pictures: new Map([...fresh.pictures, ...old.pictures]),
  };
}

/** What is edited is the words; conditions and the like stay as the folder has them. */
function renewed(old: SourceSlide, fresh: SourceSlide | undefined): SourceSlide {
  if (!fresh) return old;
  const { title, blocks, notes, sourceNotes } = fresh;
  return { ...old, title, blocks, notes, sourceNotes };
}

/** The folder as the studio has it. Pictures are those that were read, so that none is converted twice. */
function hostOver({ briefing, templates }: StudioData, texts: ReadonlyMap<string, string>): Host {
  const none = () => Promise.reject(new Error('reading asks for no fonts and no assets'));
  return {
    async read(path) {
      if (path.startsWith('/') || path.includes('..')) throw new OutsideError(path);
      const text = texts.get(path);
      if (text !== undefined) return new TextEncoder().encode(text);
      return briefing.pictures.get(path)?.bytes ?? templates.get(path) ?? null;
    },
    list: async () => [...texts.keys(), ...briefing.pictures.keys(), ...templates.keys()].sort(),
    font: none,
    asset: none,
  };
}
