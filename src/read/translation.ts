import {
  type Briefing,
  type Fact,
  type Host,
  type Inline,
  isForeign,
  type Lang,
  nearest,
  openText,
  type Section,
  type SourceSlide,
  sha256,
  type Translation,
  type Work,
} from '../model/index.ts';
import { compact } from './compact.ts';
import type { SlideDraft } from './drafts.ts';
import { noFiles, translatedName } from './files.ts';
import { finish } from './names.ts';
import { meant, placeOf, type Reading } from './reading.ts';
import { type BriefingFile, type TranslationFile, translationSchema } from './schemas.ts';
import { type Reader, readSectionFile, type SectionFile } from './section-file.ts';
import type { Parsed } from './yaml.ts';

interface Original {
  sections: readonly Section[];
  parsed: Parsed<BriefingFile>;
}

const other = (lang: Lang): Lang => (lang === 'en' ? 'zh-CN' : 'en');

/** Reads the files `NN-name.en.md` of a Chinese briefing, `NN-name.zh.md` of an English one. @returns undefined where there is none. */
export async function readTranslation(
  host: Host,
  paths: readonly string[],
  { sections, parsed }: Original,
  reading: Reading,
): Promise<Translation | undefined> {
  const lang = other(reading.lang);
  const translated = sections.filter((section) => paths.includes(translatedName(section.file, lang)));
  if (translated.length === 0) return undefined;
  const told: Reading = { ...reading, facts: reading.toldFacts, translating: lang };
  const at: Reader = { files: noFiles(), links: [], reading: told };
  const found: Section[] = [];
  for (const section of translated) {
    const read = await readSectionFile(host, translatedName(section.file, lang), translationSchema, at);
    if (!read) continue;
    await checkAge(read, section, reading);
    found.push(sectionOf(read, section, lang, reading));
  }
  checkLinks(at, sections, reading);
  const head = headOf(parsed, lang, reading);
  return {
    lang,
    ...head,
    works: worksOf(parsed.value, lang),
    facts: renumbered(told.facts, sections, found),
    sections: found,
  };
}

/** The original was changed since: its translator should look at it again. */
async function checkAge({ front, file }: SectionFile<TranslationFile>, original: Section, reading: Reading) {
  if (!front) return;
  const text = reading.texts.get(original.file) ?? '';
  const hash = (await sha256(new TextEncoder().encode(text))).slice(0, 10);
  if (front.value.of === hash) return;
  reading.report('translation-old', { original: original.file, hash }, placeOf(file, front.line(['of'])));
}

function sectionOf(read: SectionFile<TranslationFile>, original: Section, lang: Lang, reading: Reading): Section {
  const { front, file, title, at } = read;
  const own = (key: 'section' | 'chapter' | 'label', written: string): string => {
    const said = front?.value[key];
    if (said === undefined && isForeign(written, lang))
      reading.report('translation-key', { key, text: written }, placeOf(file, 1));
    return said ?? written;
  };
  const label = front?.value.label ?? openText(title);
  const bySource = new Map(original.slides.map((slide) => [slide.id, slide]));
  const drafts = new Map<string, SlideDraft>();
  for (const draft of read.drafts) {
    const { id = '', line } = draft;
    if (bySource.has(id) && !drafts.has(id)) drafts.set(id, draft);
    else {
      const hint = meant(reading.lang, nearest(id, bySource.keys()), bySource.keys());
      reading.report('translation-extra', { id, original: original.file, hint }, { file, line });
    }
  }
  // The original's order is every edition's.
  const slides = original.slides.flatMap((slide) => {
    const draft = drafts.get(slide.id);
    return draft ? [slideOf(draft, slide, file)] : [];
  });
  return {
    number: own('section', original.number),
    chapter: own('chapter', original.chapter),
    title,
    label,
    file,
    slides,
    at,
  };
}

/** The translation's words under the original's layout, depth and conditions; conditions of both apply. */
function slideOf(draft: SlideDraft, original: SourceSlide, file: string): SourceSlide {
  const { id, layout, ordinal, depth, appendix, when } = original;
  const title: Inline[] = draft.title ?? [];
  const made = finish({ ...draft, when: [...when, ...draft.when], depth, appendix }, id, title, file);
  return compact({ ...made, layout: layout ?? made.layout, ordinal: ordinal ?? made.ordinal });
}

function checkLinks({ links }: Reader, sections: readonly Section[], reading: Reading): void {
  const ids = sections.flatMap((section) => section.slides.map((slide) => slide.id));
  for (const { link, file, line } of links) {
    const id = link.href.slice(1);
    if (ids.includes(id)) continue;
    reading.report('link-no-slide', { id, hint: meant(reading.lang, nearest(id, ids), ids) }, { file, line });
  }
}

const HEAD = ['title', 'subtitle', 'unit', 'presenter', 'basis', 'footer'] as const;

function headOf(
  { value, line }: Parsed<BriefingFile>,
  lang: Lang,
  reading: Reading,
): Pick<Translation, 'head' | 'handling'> {
  const key = lang === 'en' ? 'en' : 'zh';
  const told = value[key];
  const untranslated = (name: string, text: string) =>
    reading.report('briefing-untranslated', { key: name, block: key, text }, placeOf('briefing.yaml', line([key])));
  const words = HEAD.flatMap((name) => {
    const [said, written] = [told?.[name], value[name]];
    if (said === undefined && written !== undefined && isForeign(written, lang)) untranslated(name, written);
    return said === undefined && written === undefined ? [] : [[name, said ?? written]];
  });
  const handling = value.handling.map((level, n) => told?.handling[n] ?? level);
  for (const level of handling) if (isForeign(level, lang)) untranslated('handling', level);
  return { head: Object.fromEntries(words) as Translation['head'] & Pick<Briefing, 'title'>, handling };
}

function worksOf({ works }: BriefingFile, lang: Lang): Work[] {
  return works.map(({ titleEn, publisherEn, noteEn, ...work }) => {
    if (lang !== 'en') return compact(work);
    const title = titleEn ?? work.title;
    const original = titleEn === undefined ? undefined : work.title;
    return compact({ ...work, title, original, publisher: publisherEn ?? work.publisher, note: noteEn ?? work.note });
  });
}

/** Figures name their section as the translation does. */
function renumbered(facts: ReadonlyMap<string, Fact>, sections: readonly Section[], told: readonly Section[]) {
  const numbers = new Map<string, string>();
  for (const { file, number } of sections) {
    const translated = told.find((section) => section.slides.length >= 0 && sameStem(section.file, file));
    if (translated) numbers.set(number, translated.number);
  }
  return new Map([...facts].map(([id, fact]) => [id, { ...fact, section: numbers.get(fact.section) ?? fact.section }]));
}

const sameStem = (translated: string, original: string): boolean =>
  translated.replace(/\.(en|zh)\.md$/, '.md') === original;
