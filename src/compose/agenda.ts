import {
  type Block,
  type Cell,
  type Density,
  type Edition,
  type EditionSlide,
  type Lang,
  type Report,
  roomForPages,
  type Theme,
  word,
} from '../model/index.ts';
import { plainText } from './cited.ts';
import { blank, type Made, text } from './made.ts';

/** Parts that one agenda shows. */
const LEAST = 2;
const MOST = 6;
/** Sections or slides that the last column names at most. */
const NAMED = 6;
/** Characters that a title of two lines holds at every density. */
const TITLE: Record<Lang, number> = { 'zh-CN': 42, en: 84 };

/** One row: the part's own number, its name, what it holds. */
interface Part {
  chapter: string;
  number: string;
  name: string;
  holds: string[];
  /** Id of its first slide from the agenda on. */
  first: string;
  /** Place of that slide among those after the agenda. */
  opens: number;
  /** Its pages as long as they may become. */
  room: string;
}

/**
 * The agenda, made from the edition's chapters as they come up: each with its sections, its pages and a link to its first slide.
 * @param after main slides that stand after the agenda
 * @returns null, after a report, where the edition has too few or too many chapters
 */
export function agenda(
  edition: Edition,
  chapters: string[],
  after: EditionSlide[],
  theme: Theme,
  report: Report,
): Made | null {
  const { lang, audience } = edition;
  const main = edition.slides.filter((s) => !s.appendix);
  if (chapters.length < LEAST || chapters.length > MOST) {
    report('agenda-parts', { parts: chapters.length, least: LEAST, most: MOST }, audience.at);
    return null;
  }
  const parts = chapters.map((chapter) => partOf(chapter, main, after, lang)).sort((a, b) => a.opens - b.opens);
  const cell = (value: string): Cell => ({ inlines: text(value) });
  const words = wordsOfRow(theme.scale[audience.density], parts.length) * (lang === 'en' ? 2 : 1);
  const rows = parts.map(({ chapter, number, name, holds, first, room }): Cell[] => [
    cell(number),
    { inlines: [{ type: 'link', href: `#${first}`, children: text(name) }] },
    cell(within(holds, words, lang)),
    { inlines: [{ type: 'pages', of: { chapter }, room }] },
  ]);
  const header = (['part', 'topic', 'content', 'page'] as const).map((name) => cell(word(lang, name)));
  const table: Block = { type: 'table', header, rows, align: ['left', 'left', 'left', 'right'] };
  const title = titleOf(
    parts.map((p) => p.name),
    lang,
  );
  const slide = blank(edition, 'agenda', title, 'agenda');
  return { slide: { ...slide, sectionTitle: text(word(lang, 'agenda')), blocks: [table] }, extras: {} };
}

function partOf(chapter: string, main: EditionSlide[], after: EditionSlide[], lang: Lang): Part {
  const own = main.filter((s) => s.chapter === chapter);
  const sections = [...new Set(own.map((s) => s.sectionLabel).filter(Boolean))];
  const slides = [...new Set(own.flatMap((s) => s.label ?? []))];
  // "01 缘起及目标" has its number in its name; 前言 is its own, and its section says what it is about.
  const [, number, rest] = /^(\d+|[IVX]+)[.、\s]\s*(.+)$/.exec(chapter) ?? [];
  const only = sections.length === 1 ? (sections[0] as string) : chapter;
  const name = rest ?? only;
  const named = (sections.length > 1 ? sections : slides).filter((words) => words !== name);
  const places = after.flatMap((s, i) => (s.chapter === chapter ? [i] : []));
  const first = places.length > 0 ? after[places[0] as number] : own[0];
  // Without short names, the claim of its first slide says what a part is about.
  const holds = named.length > 0 || !first ? named : [plainText(first.title)];
  return {
    chapter,
    number: number ?? (name === chapter ? '' : chapter),
    name,
    holds: holds.slice(0, NAMED),
    first: first?.id ?? '',
    opens: places[0] ?? after.length,
    room: roomForPages(places, lang),
  };
}

/** Points that the column of contents, the table's head and a row's space take, about. */
const COLUMN = 350;
const HEAD = 40;
const SPACE = 12;

/** Chinese characters that the contents of a part may take, where no row is to be higher than its share of the slide. */
function wordsOfRow({ table: [size, line], bodyTop }: Theme['scale'][Density], parts: number): number {
  const lines = Math.floor(((468 - bodyTop - HEAD) / parts - SPACE) / line);
  return Math.max(1, lines) * Math.floor(COLUMN / size);
}

/** As many names as there is room for, the first in any case; that there are more is said. */
function within(names: string[], room: number, lang: Lang): string {
  const [comma, more] = lang === 'en' ? [', ', ' and more'] : ['、', '等'];
  const shown = (n: number) => names.slice(0, n).join(comma) + (n < names.length ? more : '');
  for (let n = names.length; n > 1; n--) if ([...shown(n)].length <= room) return shown(n);
  return shown(1);
}

/** The parts by name where two lines hold them, else their number alone. */
function titleOf(names: string[], lang: Lang): string {
  const count = lang === 'en' ? ENGLISH[names.length] : HAN[names.length];
  const short = lang === 'en' ? `This briefing has ${count} parts` : `本次汇报分${count}部分`;
  const long = `${short}${lang === 'en' ? `: ${names.join(', ')}` : `：${names.join('、')}`}`;
  return [...long].length <= TITLE[lang] ? long : short;
}
const HAN = ['零', '一', '两', '三', '四', '五', '六'];
const ENGLISH = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];
