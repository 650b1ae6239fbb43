import {
  type Edition,
  type EditionSlide,
  type Fact,
  type Inline,
  type Lang,
  marks,
  type Work,
  word,
} from '../model/index.ts';

/** What a slide prints or cites: figures in order of first appearance, and works. */
export interface Cited {
  facts: Fact[];
  works: Work[];
}

/** @returns the figures and works that stand on the slide (not those of its notes). */
export function citedOn(slide: EditionSlide, edition: Edition): Cited {
  const { facts, works } = edition.briefing;
  const found = { facts: new Set<string>(), works: new Set<string>() };
  visit([slide.title, ...slide.sourceNotes, slide.blocks], found);
  const printed = [...found.facts].flatMap((id) => facts.get(id) ?? []);
  const keys = new Set(printed.flatMap((fact) => worksOf(fact, facts)));
  for (const key of found.works) keys.add(key);
  return { facts: printed, works: works.filter((w) => keys.has(w.key)) };
}

/** A derived figure rests on the works of the figures that it is computed from. */
function worksOf(fact: Fact, facts: ReadonlyMap<string, Fact>): string[] {
  const from = fact.derived?.from.flatMap((id) => (facts.get(id)?.work ?? []) as string[] | string) ?? [];
  return fact.work ? [fact.work, ...from] : from;
}

interface Found {
  facts: Set<string>;
  works: Set<string>;
}

/** Any figure reference, datum or citation, wherever in the tree of values it stands. */
function visit(value: unknown, found: Found): void {
  if (Array.isArray(value)) for (const v of value) visit(v, found);
  else if (value !== null && typeof value === 'object') {
    const node = value as { type?: string; fact?: string; work?: string };
    if (typeof node.fact === 'string') found.facts.add(node.fact);
    if (node.type === 'cite' && node.work) found.works.add(node.work);
    for (const v of Object.values(value)) visit(v, found);
  }
}

const quoted = (title: string): string => (title.startsWith('《') ? title : `《${title}》`);

/** @returns a work's title as it is printed: in 《》 in Chinese. */
export const workTitle = ({ title }: Work, lang: Lang): string => (lang === 'en' ? title : quoted(title));

/** @returns the title, and where it is a translation the original's after it: "UN E-Government Survey 《…》". */
export const bothTitles = (work: Work, lang: Lang): string =>
  work.original ? `${workTitle(work, lang)} ${quoted(work.original)}` : workTitle(work, lang);

/** @returns where in the source document a section stands: "源稿 3.1 节", "源稿前言". */
export function sectionSource(section: string, lang: Lang): string {
  const manuscript = word(lang, 'manuscript');
  // "02" names a whole part of the source, "2.5" one of its sections, 前言 itself.
  const part = /^\d+$/.test(section);
  const numbered = /^\d/.test(section);
  if (lang === 'en') return `${manuscript}, ${part ? 'part ' : numbered ? 'section ' : ''}${section}`;
  if (part) return `${manuscript}第${section}部分`;
  return numbered ? `${manuscript} ${section} ${word(lang, 'section')}` : `${manuscript}${section}`;
}

/**
 * @returns the parts of the slide's source line: works, the source's section, the writer's own notes; in `full` with
 * publishers, years and formulas.
 */
export function sourceParts(slide: EditionSlide, cited: Cited, edition: Edition, full: boolean): string[] {
  const { lang } = edition;
  const works = cited.works.map((w) => {
    const original = w.original && quoted(w.original);
    const more = full ? [original, w.publisher, w.year].filter(Boolean).join(marks(lang).comma) : '';
    if (more === '') return workTitle(w, lang);
    return `${workTitle(w, lang)}${marks(lang).open}${more}${marks(lang).close}`;
  });
  const section = slide.section === '' ? [] : [sectionSource(slide.section, lang)];
  // Said once before them all: the line has room for two lines.
  const derived = [...new Set(cited.facts.flatMap((f) => f.derived?.formula ?? []))];
  const { colon, semicolon } = marks(lang);
  const formulas = full && derived.length > 0 ? [`${word(lang, 'derived')}${colon}${derived.join(semicolon)}`] : [];
  const parts = [...works, ...section, ...formulas, ...slide.sourceNotes.map(plainText)];
  return parts.length > 0 && spacesUnsaid(slide, parts) ? [...parts, word(lang, 'evenSpacing')] : parts;
}

/** A timeline's even spacing must not be taken for time, unless the writer has said so already. */
const spacesUnsaid = ({ blocks }: EditionSlide, parts: readonly string[]): boolean =>
  blocks.some((b) => b.type === 'timeline') && !parts.some((part) => /间距|等距|spac(?:ed|ing)|to scale/i.test(part));

/** @returns an inline run as plain text. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((i): string => {
      switch (i.type) {
        case 'text':
        case 'code':
        case 'figure':
        case 'math':
          return i.text;
        case 'break':
          return ' ';
        case 'pages':
          return '…';
        case 'cite':
        case 'footnote':
          return '';
        default:
          return plainText(i.children);
      }
    })
    .join('');
}
