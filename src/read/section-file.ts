import type { z } from 'zod';
import type { Host, Inline, Place } from '../model/index.ts';
import type { SectionDraft, SlideDraft } from './drafts.ts';
import type { Files } from './files.ts';
import { foreignFrontMatter, splitFrontMatter } from './front-matter.ts';
import { newPage, type SlideLink } from './markdown/page.ts';
import { lexFile } from './markdown-file.ts';
import { placeOf, type Reading } from './reading.ts';
import { readSlides } from './slides.ts';
import { readText } from './text.ts';
import { type Parsed, parseYaml } from './yaml.ts';

/** What reading one section file needs and adds to. */
export interface Reader {
  files: Files;
  /** Links to slides, checked when every slide is known. */
  links: SlideLink[];
  reading: Reading;
}

/** One `NN-name.md`: its front matter, and what stands beneath its one `#`. */
export interface SectionFile<F> {
  front: Parsed<F> | null;
  file: string;
  title: Inline[];
  drafts: SlideDraft[];
  at: Place;
}

/** @returns null when the file cannot be read; that is reported. */
export async function readSectionFile<F>(
  host: Host,
  file: string,
  schema: z.ZodType<F>,
  { files, links, reading }: Reader,
): Promise<SectionFile<F> | null> {
  const text = await readText(host, file, reading);
  if (text === null) return null;
  const split = splitFrontMatter(text);
  const foreign = foreignFrontMatter(text);
  if (foreign !== undefined) return reading.fail('front-matter-kind', { kind: foreign }, placeOf(file, 1));
  if (split.yaml === null) reading.report('front-matter-none', {}, placeOf(file, 1));
  const front = split.yaml === null ? null : parseYaml({ file, text: split.yaml, before: 1 }, schema, reading);
  const lexed = await lexFile(host, { file, ...split }, files, reading);
  if (!lexed) return null;
  const section: SectionDraft = {
    number: '',
    chapter: '',
    title: [],
    label: '',
    file,
    drafts: [],
    at: placeOf(file, 1),
  };
  let headings = 0;
  const open = (title: Inline[], line: number): SectionDraft => {
    if (title.length > 0) headings++;
    if (headings > 1) reading.report('section-second', {}, placeOf(file, line));
    else Object.assign(section, { title, at: placeOf(file, line) });
    return section;
  };
  const page = newPage(reading, file, files);
  readSlides(lexed.tokens, lexed.line, page, open);
  links.push(...page.links);
  if (headings === 0) reading.report('section-no-title', {}, placeOf(file, lexed.line));
  const { title, drafts, at } = section;
  return { front, file, title, drafts, at };
}
