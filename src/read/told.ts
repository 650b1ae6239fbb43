import {
  type Briefing,
  type Fact,
  type Inline,
  isForeign,
  type Lang,
  type Section,
  type Translation,
  visit,
  visitInlines,
  type Work,
} from '../model/index.ts';
import { compact } from './compact.ts';
import { placeOf, type Reading } from './reading.ts';
import type { BriefingFile } from './schemas.ts';
import type { Parsed } from './yaml.ts';

/** What briefing.yaml says of itself in its other language: `en:` or `zh:`, and `titleEn` of works. */
const HEAD = ['title', 'subtitle', 'unit', 'presenter', 'basis', 'footer'] as const;
const FILE = 'briefing.yaml';

export function toldHead(
  { value, line }: Parsed<BriefingFile>,
  lang: Lang,
  reading: Reading,
): Pick<Translation, 'head' | 'handling'> {
  const block = lang === 'en' ? 'en' : 'zh';
  const told = value[block];
  const check = (key: string, text: string): void => {
    const where = placeOf(FILE, line([told === undefined ? key : block]));
    if (isForeign(text, lang)) reading.report('briefing-untranslated', { key, text, where: `${block}.${key}` }, where);
  };
  const words = HEAD.flatMap((key) => {
    const text = told?.[key] ?? value[key];
    if (text === undefined) return [];
    check(key, text);
    return [[key, text]];
  });
  const handling = value.handling.map((level, n) => told?.handling[n] ?? level);
  for (const level of handling) check('handling', level);
  return { head: Object.fromEntries(words) as Translation['head'] & Pick<Briefing, 'title'>, handling };
}

/** @param printed keys of the works that the translation prints. */
export function toldWorks(
  { value, line }: Parsed<BriefingFile>,
  lang: Lang,
  printed: ReadonlySet<string>,
  reading: Reading,
): Work[] {
  return value.works.map(({ titleEn, publisherEn, noteEn, ...own }, n) => {
    if (lang !== 'en') return compact(own);
    const told = { title: titleEn ?? own.title, publisher: publisherEn ?? own.publisher, note: noteEn ?? own.note };
    for (const key of ['title', 'publisher'] as const) {
      const text = told[key] ?? '';
      if (!printed.has(own.key) || !isForeign(text, lang)) continue;
      const args = { key: `works.${own.key}.${key}`, text, where: `${key}En` };
      reading.report('briefing-untranslated', args, placeOf(FILE, line(['works', n, key])));
    }
    return compact({ ...own, ...told, original: titleEn === undefined ? undefined : own.title });
  });
}

/** @returns keys of the works that these sections cite, themselves or through a figure. */
export function worksIn(sections: readonly Section[], facts: ReadonlyMap<string, Fact>): Set<string> {
  const keys = new Set<string>();
  const ofFact = (id: string | undefined): void => {
    const { work, derived } = facts.get(id ?? '') ?? {};
    for (const key of [work, ...(derived?.from ?? []).map((from) => facts.get(from)?.work)]) if (key) keys.add(key);
  };
  const inline = (one: Inline): void => {
    if (one.type === 'cite') keys.add(one.work);
    if (one.type === 'figure') ofFact(one.fact);
  };
  for (const slide of sections.flatMap((section) => section.slides)) {
    for (const list of [slide.title, ...slide.sourceNotes]) visitInlines(list, inline);
    visit(slide.blocks, {
      inline,
      block: (block) => {
        if (block.type === 'chart') for (const { fact } of block.series.flatMap((one) => one.data)) ofFact(fact);
      },
    });
  }
  return keys;
}
