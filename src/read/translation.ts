import {
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
} from '../model/index.ts';
import { compact } from './compact.ts';
import type { SlideDraft } from './drafts.ts';
import { noFiles, translatedName } from './files.ts';
import { finish } from './names.ts';
import { meant, placeOf, type Reading } from './reading.ts';
import { type BriefingFile, type TranslationFile, translationSchema } from './schemas.ts';
import { type Reader, readSectionFile, type SectionFile } from './section-file.ts';
import { toldHead, toldWorks, worksIn } from './told.ts';
import type { Parsed } from './yaml.ts';

interface Original {
  sections: readonly Section[];
  parsed: Parsed<BriefingFile>;
}

const other = (lang: Lang): Lang => (lang === 'en' ? 'zh-CN' : 'en');

/**
 * Reads the files `NN-name.en.md` of a Chinese briefing, `NN-name.zh.md` of an English one.
 * @returns undefined where no audience has that language, or nothing is translated yet.
 */
export async function readTranslation(
  host: Host,
  paths: readonly string[],
  { sections, parsed }: Original,
  reading: Reading,
): Promise<Translation | undefined> {
  const lang = other(reading.lang);
  const translated = sections.filter((section) => paths.includes(translatedName(section.file, lang)));
  if (translated.length === 0 || !reading.audiences.some((audience) => audience.lang === lang)) return undefined;
  const told: Reading = { ...reading, facts: reading.toldFacts, translating: lang };
  const at: Reader = { files: noFiles(), links: [], reading: told };
  const found = new Map<string, Section>();
  for (const section of translated) {
    const read = await readSectionFile(host, translatedName(section.file, lang), translationSchema, at);
    if (!read) continue;
    await checkAge(read, section, reading);
    found.set(section.file, sectionOf(read, section, lang, reading));
  }
  checkLinks(at, sections, reading);
  const own = [...found.values()];
  return {
    lang,
    ...toldHead(parsed, lang, reading),
    works: toldWorks(parsed, lang, worksIn(own, told.facts), reading),
    facts: renumbered(told.facts, sections, found),
    sections: own,
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
    if (front && said === undefined && isForeign(written, lang))
      reading.report('translation-key', { key, text: written }, placeOf(file, 1));
    return said ?? written;
  };
  const label = front?.value.label ?? openText(title);
  const bySource = new Map(original.slides.map((slide) => [slide.id, slide]));
  const drafts = new Map<string, SlideDraft>();
  let before = title;
  for (const draft of read.drafts) {
    const { id = '', line } = draft;
    before = draft.title ?? before;
    if (bySource.has(id) && !drafts.has(id)) drafts.set(id, { ...draft, title: before });
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

/** Figures name their section as the translation does. */
function renumbered(
  facts: ReadonlyMap<string, Fact>,
  sections: readonly Section[],
  told: ReadonlyMap<string, Section>,
) {
  const numbers = new Map(sections.map(({ file, number }) => [number, told.get(file)?.number ?? number]));
  return new Map([...facts].map(([id, fact]) => [id, { ...fact, section: numbers.get(fact.section) ?? fact.section }]));
}
