import {
  type Briefing,
  type Fact,
  type Lang,
  type Section,
  type SourceSlide,
  textOf,
  type Work,
} from '../model/index.ts';
import { profileYaml } from './profile-yaml.ts';
import { drawnColumns } from './studio-csv.ts';
import type { StudioData } from './studio-data.ts';

type Texts = Pick<StudioData, 'texts' | 'editable'>;

/** @returns every text, and every slide as one that may be edited: for those who have the folder before them. */
export function wholeTexts(briefing: Briefing): Texts {
  const editable: StudioData['editable'] = new Map();
  for (const [lang, section] of sectionsOf(briefing))
    for (const { id } of section.slides) editable.set(id, { ...editable.get(id), [lang]: section.file });
  return { texts: new Map(briefing.texts), editable };
}

/**
 * The texts that a cut briefing is read anew from: its registers written anew, of its Markdown the slides that nothing
 * was cut out of, nor would be (comments, what is to be confirmed), on their own lines; of its data what they name.
 */
export function cutTexts(whole: Briefing, cut: Briefing): Texts {
  const texts = new Map<string, string>();
  const editable: StudioData['editable'] = new Map();
  const before = new Map(sectionsOf(whole).map(([, section]) => [section.file, section]));
  for (const [lang, section] of sectionsOf(cut)) {
    const source = before.get(section.file) as Section;
    const lines = (whole.texts.get(section.file) ?? '').split('\n');
    const kept = new Set(frontLines(lines));
    const heading = headingOf(lines, source, section);
    for (const slide of section.slides) {
      const original = source.slides.find(({ id }) => id === slide.id);
      if (heading === null || !original || !isOpen(original, slide, lines)) continue;
      for (let n = slide.lines[0]; n <= slide.lines[1]; n++) kept.add(n);
      editable.set(slide.id, { ...editable.get(slide.id), [lang]: section.file });
    }
    const cutLines = lines.map((line, n) => (kept.has(n + 1) ? line : ''));
    if (section.title.length > 0) cutLines[section.at.line - 1] = heading ?? `# ${textOf(section.title)}`;
    texts.set(section.file, cutLines.join('\n'));
  }
  const markdown = [...texts.values()].join('\n');
  for (const [path, text] of whole.texts)
    if (isNamedData(path, markdown, whole, cut)) texts.set(path, drawnColumns(text, fencesOf(path, markdown)));
  if (!whole.plain) for (const [path, text] of registers(cut)) texts.set(path, text);
  return { texts, editable };
}

function sectionsOf({ lang, sections, translation }: Briefing): [Lang, Section][] {
  const told = translation?.sections.map((section): [Lang, Section] => [translation.lang, section]) ?? [];
  return [...sections.map((section): [Lang, Section] => [lang, section]), ...told];
}

/** Front matter, without its comments. */
function frontLines(lines: readonly string[]): number[] {
  const end = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
  return Array.from({ length: end }, (_, n) => n + 1).filter((n) => !/^\s*#|\s#/.test(lines[n - 1] as string));
}

/** @returns the section's heading as it is written; null where something in it was cut: no slide beneath it is read anew. */
function headingOf(lines: readonly string[], before: Section, after: Section): string | null {
  const line = lines[after.at.line - 1] ?? '';
  const conditions = ({ slides }: Section) => slides.map(({ id, when }) => [id, when] as const);
  const own = new Map(conditions(before));
  const whole =
    JSON.stringify(before.title) === JSON.stringify(after.title) &&
    conditions(after).every(([id, when]) => JSON.stringify(own.get(id)) === JSON.stringify(when));
  return (whole || !line.includes('{')) && !UNPRINTED.test(line) ? line : null;
}

/** Comments and what must be confirmed reach no output, nor do other readers of an audience that was cut. */
const UNPRINTED = /<!--|\breview\s*=/;

function isOpen(before: SourceSlide, after: SourceSlide, lines: readonly string[]): boolean {
  const own = lines.slice(after.lines[0] - 1, after.lines[1]).join('\n');
  return JSON.stringify(before) === JSON.stringify(after) && !UNPRINTED.test(own) && !definesForOthers(own);
}

/** A footnote or an address is defined that the slide itself does not refer to: it may be one of a slide that was cut. */
const definesForOthers = (own: string): boolean =>
  [...own.matchAll(/^[ \t]*(\[[^\]\n]+\]):/gm)].some(([, name = '']) => {
    const rest = own.split(`${name}:`).join('').toLowerCase();
    return !rest.includes(name.toLowerCase());
  });

const fencesOf = (path: string, markdown: string): string[] => {
  const name = path.replace(/\.(?:en|zh)(\.csv)$/, '$1');
  return markdown.split('\n').filter((line) => /^\s*:{3,}/.test(line) && (line.includes(path) || line.includes(name)));
};

/** A table of data that a slide names, and no slide that was cut out or changed. */
function isNamedData(path: string, markdown: string, whole: Briefing, cut: Briefing): boolean {
  if (!path.endsWith('.csv') || !markdown.includes(path)) return false;
  const held = new Map(sectionsOf(cut).flatMap(([, { file, slides }]) => slides.map((s) => [`${file} ${s.id}`, s])));
  return sectionsOf(whole).every(([, { file, slides }]) =>
    slides.every((slide) => {
      const lines = (whole.texts.get(file) ?? '').split('\n').slice(slide.lines[0] - 1, slide.lines[1]);
      if (!lines.join('\n').includes(path)) return true;
      return JSON.stringify(held.get(`${file} ${slide.id}`)) === JSON.stringify(slide);
    }),
  );
}

/** briefing.yaml, facts.yaml and profiles that `read` makes the same of; JSON is YAML. */
function registers(briefing: Briefing): [path: string, text: string][] {
  const { title, subtitle, lang, unit, presenter, date, basis, footer, theme, handling, works, audiences } = briefing;
  const { translation } = briefing;
  const other = lang === 'en' ? 'zh' : 'en';
  const head = {
    ...{ title, subtitle, lang, unit, presenter, date, basis, footer, theme, handling },
    audiences: audiences.map(({ id }) => id),
    works: works.map((work) =>
      workFile(
        work,
        translation?.works.find(({ key }) => key === work.key),
      ),
    ),
    ...(translation && { [other]: { ...translation.head, handling: translation.handling } }),
  };
  const facts = [...briefing.facts.values()].map((fact) => factFile(fact, translation?.facts.get(fact.id), other));
  return [
    ['briefing.yaml', JSON.stringify(head)],
    ['facts.yaml', JSON.stringify(facts)],
    ...audiences.map((audience): [string, string] => [`audiences/${audience.id}.yaml`, profileYaml(audience)]),
  ];
}

const workFile = ({ key, title, publisher, year, note }: Work, told: Work | undefined) => ({
  ...{ key, title, publisher, year, note },
  ...(told && { titleEn: told.title, publisherEn: told.publisher, noteEn: told.note }),
});

/** An operand whose value does not travel counts as nought: it stands on no slide. */
function factFile({ at: _, review: __, derived, ...fact }: Fact, told: Fact | undefined, other: 'en' | 'zh') {
  const formula = told?.derived && { [other === 'en' ? 'formulaEn' : 'formulaZh']: told.derived.formula };
  return {
    ...fact,
    text: fact.text || '0',
    value: fact.value || '0',
    ...(told?.text && { [other]: told.text }),
    ...(derived && { derived: { ...derived, ...formula } }),
  };
}
