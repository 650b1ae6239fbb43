import { z } from 'zod';

/** The schemas of the YAML files. Values arrive as text; an empty one counts as absent. Messages are diagnostic codes. */
const text = z.string().trim().min(1, 'value-empty');
const optionalText = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();
const choice = <const T extends readonly [string, ...string[]]>(...values: T) => z.enum(values);
const whole = z
  .string()
  .regex(/^\d{1,6}$/, 'value-whole')
  .transform(Number);
const flag = choice('true', 'false').transform((value) => value === 'true');

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u, 'value-id');
const ids = z.array(id);

/** A year, year-month or date of ISO 8601 whose month and day exist. */
const ISO = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const date = z.string().regex(ISO, 'value-date');
export const isIsoDate = (value: string): boolean => ISO.test(value);
export const isDecimal = (value: string): boolean => /^-?\d+(\.\d+)?$/.test(value);

/** `template: agency.pptx`, or with the template's names for some of our layouts. */
const template = z.union([
  text.transform((file) => ({ file })),
  z.strictObject({ file: text, layouts: z.record(z.string(), text).optional() }),
]);

const work = z.strictObject({
  key: text.describe('what facts and citations name it by'),
  title: text.describe('as printed, without 《》'),
  publisher: optionalText.describe('who published it'),
  year: optionalText.describe('year of publication, as printed'),
  note: optionalText.describe('printed in the list of sources where publisher and year are unknown'),
  titleEn: optionalText.describe('title in editions in English'),
  publisherEn: optionalText.describe('publisher in editions in English'),
  noteEn: optionalText.describe('note in editions in English'),
});

const told = z.strictObject({
  title: optionalText.describe('title in the other language'),
  subtitle: optionalText.describe('subtitle in the other language'),
  unit: optionalText.describe('unit in the other language'),
  presenter: optionalText.describe('presenter in the other language'),
  basis: optionalText.describe('basis in the other language'),
  footer: optionalText.describe('footer in the other language'),
  handling: z.array(text).default([]).describe('the levels in the other language, in the same order'),
});

export const briefingSchema = z.strictObject({
  title: text.describe('title of the cover and of the files'),
  subtitle: optionalText.describe('line above or below the title of the cover'),
  lang: choice('zh-CN', 'en').default('zh-CN').describe('language of the Markdown files'),
  unit: optionalText.describe('who briefs: on the cover where given'),
  presenter: optionalText.describe('who speaks: on the cover where given'),
  date: date.optional().describe('2026, 2026-11 or 2026-11-24: on the cover and in the files; no clock is ever read'),
  basis: optionalText.describe('what the briefing rests on: at the foot of the cover'),
  footer: optionalText.describe('running footer instead of the audience’s name; one line'),
  logo: optionalText.describe('picture of the folder: on the cover and in the running header'),
  theme: id.default('azure').describe('azure, crimson, paper, night, or a file themes/<id>.yaml of the folder'),
  template: template
    .optional()
    .describe('an agency’s .pptx or .potx in the folder, and its names for layouts that cannot be guessed'),
  handling: z.array(text).default([]).describe('levels from open to closed; what is not marked is of the first'),
  audiences: ids.optional().describe('ids in order, each a file audiences/<id>.yaml; all that there are unless told'),
  en: told.optional().describe('the words above in English, where the briefing is Chinese'),
  zh: told.optional().describe('the words above in Chinese, where the briefing is English'),
  works: z.array(work).default([]).describe('works that figures and slides cite'),
});

export const audienceSchema = z.strictObject({
  id: id.optional().describe('the name of the file, where it is given at all'),
  name: text.describe('name of the edition: cover, footer, library'),
  lang: choice('zh-CN', 'en').optional().describe('language of the edition, from *.en.md; the briefing’s unless told'),
  purpose: optionalText.describe('what the edition is for: one line on the library page'),
  minutes: z
    .tuple([whole, whole])
    .refine(([from, to]) => from <= to, 'value-minutes')
    .describe('planned minutes, from and to; notes that take longer to speak are a warning'),
  slides: whole.describe('main slides at most; more are a warning'),
  bullets: whole.describe('bullets a slide at most; more are a warning'),
  characters: whole.optional().describe('characters a main slide at most, in English words; more are a warning'),
  body: whole.describe('smallest body text, points on a slide of 13.33 × 7.5 in: never broken'),
  density: choice('leaders', 'dept', 'tech', 'public', 'intl')
    .optional()
    .describe('type scale of the theme; found from body unless told'),
  depth: choice('headline', 'brief', 'full').describe('what is deeper is left out'),
  clearance: optionalText.describe('highest level of handling that it may hold; the first unless told'),
  first: ids
    .default([])
    .describe('ids of slides that come first, in this order; the others follow in order of the files'),
  omit: ids.default([]).describe('ids of slides left out'),
  also: ids
    .default([])
    .describe('ids of slides taken in though they are deeper or for others; handling is asked all the same'),
  notes: choice('none', 'script', 'plain')
    .default('script')
    .describe('speaker notes: none, all, or without formatting'),
  citations: choice('none', 'short', 'full').default('short').describe('source line: none, works, or with formulas'),
  appendix: z
    .union([z.literal('none'), ids])
    .default([])
    .describe('ids of slides made backup slides, besides those that are marked; none: no backup slides at all'),
  sectionSlides: flag.default(false).describe('does each section open with a slide of its own?'),
  cover: flag.default(true).describe('is there a cover?'),
  agenda: flag.default(false).describe('is there an agenda, made from the structure?'),
  sources: choice('main', 'appendix', 'none').default('main').describe('where the list of works stands'),
  transition: choice('none', 'fade', 'push')
    .default('none')
    .describe('from slide to slide; none for those who ask for less motion'),
  title: optionalText.describe('title of this edition; the briefing’s unless told'),
  subtitle: optionalText.describe('subtitle of this edition; the briefing’s unless told'),
  unit: optionalText.describe('who briefs, in this edition; the briefing’s unless told'),
  presenter: optionalText.describe('who speaks, in this edition; the briefing’s unless told'),
  date: date.optional().describe('date of this edition; the briefing’s unless told'),
  marking: optionalText.describe('on the cover beside the subtitle: a copy number, or what becomes of the paper'),
  theme: id.optional().describe('theme of this edition; the briefing’s unless told'),
  template: template.optional().describe('template of this edition; the briefing’s unless told'),
});

const derived = z.strictObject({
  formula: text.describe('how it is computed, as printed'),
  formulaEn: optionalText.describe('formula in English'),
  formulaZh: optionalText.describe('formula in Chinese'),
  from: ids.describe('ids of the figures that it is computed from'),
});

const fact = z.strictObject({
  id: id.describe('what []{fact=id} and the cells of CSV files (fact:id) name'),
  text: text.describe('as the source writes it, with 约, 余, 左右: printed so'),
  value: text.describe('exact value: a decimal, or an ISO date'),
  kind: choice('number', 'rank', 'count', 'share', 'money', 'duration', 'date').describe('what kind of figure it is'),
  unit: optionalText.describe('unit; figures on one axis share it'),
  qualifier: optionalText.describe('what limits it, such as an estimate'),
  entity: optionalText.describe('whose figure it is'),
  metric: optionalText.describe('what it measures; figures on one axis share it'),
  year: optionalText.describe('year that it is of'),
  section: text.describe('section of the source that states it'),
  work: optionalText.describe('key of the work that it comes from'),
  equivalents: z.array(text).default([]).describe('other words that may print it, such as 约0.79'),
  en: optionalText.describe('as English editions print it'),
  zh: optionalText.describe('as Chinese editions print it'),
  derived: derived.optional().describe('of a figure that the source does not state'),
  review: optionalText.describe('why a person must confirm it: a warning, in no output'),
});
export const factsSchema = z.array(fact);

export const sectionSchema = z.strictObject({
  section: text.describe('the source’s own number: "2.5", 前言'),
  chapter: optionalText.describe('part of the briefing: running header, progress, PPTX section'),
  label: optionalText.describe('short name of the section'),
});

export const translationSchema = z.strictObject({
  of: z
    .string()
    .regex(/^[0-9a-f]{10}$/, 'value-hash')
    .describe('first ten hex digits of the SHA-256 of the original file: another is a warning that says the right one'),
  section: optionalText.describe('section, in the translation’s language'),
  chapter: optionalText.describe('chapter, in the translation’s language'),
  label: optionalText.describe('label, in the translation’s language'),
});

/** A plain file's front matter may be meant for other tools as well. */
export const plainSchema = z.looseObject({
  title: optionalText.describe('title of the cover'),
  subtitle: optionalText.describe('line above or below the title'),
  author: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('who speaks: on the cover'),
  date: z.string().optional().describe('2026, 2026-11 or 2026-11-24'),
  lang: z.string().optional().describe('zh or en; found from the text unless told'),
});

export type BriefingFile = z.infer<typeof briefingSchema>;
export type AudienceFile = z.infer<typeof audienceSchema>;
export type TranslationFile = z.infer<typeof translationSchema>;
export type FactFile = z.infer<typeof fact>;
