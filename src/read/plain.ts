import type { Briefing, Host, Inline, Lang } from '../model/index.ts';
import { openText, textOf } from '../model/index.ts';
import { compact } from './compact.ts';
import type { SectionDraft } from './drafts.ts';
import { noFiles } from './files.ts';
import { foreignFrontMatter, splitFrontMatter } from './front-matter.ts';
import { newAside, newPage } from './markdown/page.ts';
import { lexFile } from './markdown-file.ts';
import { checkNames, nameSlides } from './names.ts';
import { everyone } from './profiles.ts';
import { placeOf, type Reading } from './reading.ts';
import { isIsoDate, plainSchema } from './schemas.ts';
import { readSlides } from './slides.ts';
import { type Parsed, parseYaml } from './yaml.ts';

interface PlainHead {
  title?: string;
  subtitle?: string | undefined;
  presenter?: string;
  date?: string;
}

/** Reads one Markdown file that stands for itself. @returns null when it is beyond `LIMITS` or holds no slide. */
export async function readPlain(host: Host, id: string, file: string, text: string, reading: Reading) {
  reading.audienceIds = ['all'];
  const split = splitFrontMatter(text);
  const foreign = foreignFrontMatter(text);
  if (foreign !== undefined) return reading.fail('front-matter-kind', { kind: foreign }, placeOf(file, 1));
  const front = split.yaml === null ? null : parseYaml({ file, text: split.yaml, before: 1 }, plainSchema, reading);
  const head = front ? headOf(front, file, reading) : {};
  const files = noFiles();
  const lexed = await lexFile(host, { file, ...split }, files, reading);
  if (!lexed) return null;
  const sections: SectionDraft[] = [];
  const open = (title: Inline[], line: number): SectionDraft => {
    const words = openText(title);
    const at = placeOf(file, line);
    const section: SectionDraft = { number: '', chapter: words, title, label: words, file, drafts: [], at };
    sections.push(section);
    return section;
  };
  const page = newPage(reading, file, files);
  readSlides(lexed.tokens, lexed.line, page, open);
  if (head.title === undefined && head.subtitle === undefined) head.subtitle = takeSubtitle(sections);
  keepBareSections(sections, head.title === undefined);
  const leading = sections[0]?.title.length ? openText(sections[0].title) : undefined;
  const title = head.title ?? leading ?? id;
  for (const section of sections) section.chapter ||= title;
  reading.audiences = [everyone(reading.lang, head.title !== undefined || leading !== undefined, file)];
  const named = nameSlides(sections, title, reading);
  if (named.every((section) => section.slides.length === 0)) return reading.fail('slides-none', {}, placeOf(file, 1));
  checkNames(named, page.links, reading);
  return compact({
    ...head,
    id,
    title,
    lang: reading.lang,
    theme: 'azure',
    handling: [],
    works: [],
    audiences: reading.audiences,
    sections: named,
    facts: reading.facts,
    pictures: reading.pictures,
    texts: reading.texts,
    plain: true,
  }) satisfies Briefing;
}

/** One short paragraph under the title that opens the file stands on the cover, not on a slide of its own. */
function takeSubtitle(sections: readonly SectionDraft[]): string | undefined {
  const [first] = sections;
  const [lead] = first?.drafts ?? [];
  const [block] = lead?.blocks ?? [];
  if (!first || !lead || lead.title !== first.title || lead.blocks.length !== 1) return undefined;
  if (lead.when.length > 0) return undefined;
  if (lead.notes.length + lead.sourceNotes.length + lead.cites.length > 0 || block?.type !== 'paragraph')
    return undefined;
  const words = textOf(block.inlines);
  const plain = block.inlines.every((inline) => inline.type === 'text' || inline.type === 'break');
  const alone = sections.every((section) => section.drafts.every((draft) => draft === lead));
  if (!plain || alone || [...words].length > SUBTITLE) return undefined;
  first.drafts.shift();
  return words;
}
/** Characters of a subtitle at most: two lines on the cover. */
const SUBTITLE = 80;

/** A `#` with nothing under it is a slide of its own ("Thanks!"), but for the one that is on the cover. */
function keepBareSections(sections: readonly SectionDraft[], firstIsCover: boolean): void {
  for (const [n, { drafts, title, at }] of sections.entries()) {
    const onCover = n === 0 && firstIsCover && sections.length > 1;
    if (drafts.length > 0 || title.length === 0 || onCover) continue;
    const { line } = at;
    const bare = { title, depth: 'headline', appendix: false } as const;
    drafts.push({ ...newAside(), ...bare, when: [], blocks: [], line, lines: [line, line] });
  }
}

const KNOWN = ['title', 'subtitle', 'author', 'date', 'lang'];

function headOf(front: Parsed<Record<string, unknown>>, file: string, reading: Reading): PlainHead {
  const { title, subtitle, author, date } = front.value as {
    title?: string;
    subtitle?: string;
    author?: string | string[];
    date?: string;
  };
  const at = (key: string) => placeOf(file, front.line([key]));
  for (const key of Object.keys(front.value)) {
    if (!KNOWN.includes(key)) reading.report('key-ignored', { key: key.slice(0, 40) }, at(key));
  }
  const dated = date !== undefined && date !== '' && isIsoDate(date);
  if (date && !dated) reading.report('date-ignored', { date: date.slice(0, 40) }, at('date'));
  const authors = Array.isArray(author) ? author : [author ?? ''];
  const presenter = authors.filter((one) => one !== '').join(reading.lang === 'en' ? ', ' : '、') || undefined;
  return compact({ title, subtitle, presenter, date: dated ? date : undefined });
}

/** The language that a plain file names, or the one that it is written in. */
export function plainLang(text: string): Lang {
  const named = /^[ \t]*lang:[ \t]*["']?(zh|en)/m.exec(splitFrontMatter(text).yaml ?? '')?.[1];
  return named === 'en' ? 'en' : named === 'zh' ? 'zh-CN' : guessLang(text);
}

/** Chinese where one letter in five is a Han character: a word of Latin script has about five letters. */
function guessLang(text: string): Lang {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return han * 5 >= letters && han > 0 ? 'zh-CN' : 'en';
}
