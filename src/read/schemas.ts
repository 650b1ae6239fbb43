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
  key: text,
  title: text,
  publisher: optionalText,
  year: optionalText,
  note: optionalText,
  titleEn: optionalText,
  publisherEn: optionalText,
  noteEn: optionalText,
});

const told = z.strictObject({
  title: optionalText,
  subtitle: optionalText,
  unit: optionalText,
  presenter: optionalText,
  basis: optionalText,
  footer: optionalText,
  handling: z.array(text).default([]),
});

export const briefingSchema = z.strictObject({
  title: text,
  subtitle: optionalText,
  lang: choice('zh-CN', 'en').default('zh-CN'),
  unit: optionalText,
  presenter: optionalText,
  date: date.optional(),
  basis: optionalText,
  footer: optionalText,
  logo: optionalText,
  theme: id.default('azure'),
  template: template.optional(),
  handling: z.array(text).default([]),
  audiences: ids.optional(),
  en: told.optional(),
  zh: told.optional(),
  works: z.array(work).default([]),
});

export const audienceSchema = z.strictObject({
  id: id.optional(),
  name: text,
  lang: choice('zh-CN', 'en').optional(),
  purpose: optionalText,
  minutes: z.tuple([whole, whole]).refine(([from, to]) => from <= to, 'value-minutes'),
  slides: whole,
  bullets: whole,
  characters: whole.optional(),
  body: whole,
  density: choice('leaders', 'dept', 'tech', 'public', 'intl').optional(),
  depth: choice('headline', 'brief', 'full'),
  clearance: optionalText,
  first: ids.default([]),
  omit: ids.default([]),
  notes: choice('none', 'script', 'plain').default('script'),
  citations: choice('none', 'short', 'full').default('short'),
  appendix: z.union([z.literal('none'), ids]).default([]),
  sectionSlides: flag.default(false),
  cover: flag.default(true),
  agenda: flag.default(false),
  sources: choice('main', 'appendix', 'none').default('main'),
  theme: id.optional(),
  template: template.optional(),
});

const fact = z.strictObject({
  id,
  text,
  value: text,
  kind: choice('number', 'rank', 'count', 'share', 'money', 'duration', 'date'),
  unit: optionalText,
  qualifier: optionalText,
  entity: optionalText,
  metric: optionalText,
  year: optionalText,
  section: text,
  work: optionalText,
  equivalents: z.array(text).default([]),
  en: optionalText,
  zh: optionalText,
  derived: z.strictObject({ formula: text, formulaEn: optionalText, formulaZh: optionalText, from: ids }).optional(),
  review: optionalText,
});
export const factsSchema = z.array(fact);

export const sectionSchema = z.strictObject({ section: text, chapter: optionalText, label: optionalText });

/** `of`: the first ten hex digits of the SHA-256 of the original file's text. */
export const translationSchema = z.strictObject({
  of: z.string().regex(/^[0-9a-f]{10}$/, 'value-hash'),
  section: optionalText,
  chapter: optionalText,
  label: optionalText,
});

/** A plain file's front matter may be meant for other tools as well. */
export const plainSchema = z.looseObject({
  title: optionalText,
  subtitle: optionalText,
  author: z.union([z.string(), z.array(z.string())]).optional(),
  date: z.string().optional(),
  lang: z.string().optional(),
});

export type BriefingFile = z.infer<typeof briefingSchema>;
export type AudienceFile = z.infer<typeof audienceSchema>;
export type TranslationFile = z.infer<typeof translationSchema>;
export type FactFile = z.infer<typeof fact>;
