import {
  type Lang,
  marks,
  type Placed,
  type PlacedParagraph,
  type PlacedSlide,
  type Rect,
  type Run,
  type TypeSize,
  word,
} from '../model/index.ts';
import { bare } from './boxes.ts';
import { PLANNED, textWidth } from './measure/index.ts';
import { spansOf } from './runs.ts';
import type { Fitting } from './style.ts';

/** Pages that one line names; where there are more it leads to the list of all of them. */
const MOST = 3;
const DIVIDER = 'appendix';

/**
 * Ways between a slide and its backup: a backup slide leads back to the slides that link to it, else to the first of
 * its own section, and those lead to it. Pages are known only once every slide is placed.
 */
export function crossed(slides: readonly PlacedSlide[], fitting: Fitting): PlacedSlide[] {
  const backup = slides.filter((slide) => slide.appendix && slide.layout !== DIVIDER);
  if (backup.length === 0) return [...slides];
  const page = new Map(slides.map((slide, at) => [slide.id, at + 1]));
  const parents = new Map(backup.map((slide) => [slide, parentsOf(slide, slides)]));
  return slides.map((slide) => {
    if (!slide.items.some(isFooter) || slide.layout === DIVIDER) return slide;
    const back = parents.get(slide);
    const there = back ?? backup.filter((one) => parents.get(one)?.includes(slide) && !isContinuation(one, slides));
    const ids = some(there, slides).map(({ id }) => id);
    if (ids.length === 0) return slide;
    const room = fitting.deck.layouts.find(({ name }) => name === slide.layout)?.running.links;
    if (!room) return slide;
    const to = ids.map((id) => ({ id, page: page.get(id) ?? 0 }));
    return { ...slide, items: [...slide.items, line(to, back ? 'backTo' : 'backupOn', room, fitting)] };
  });
}

/** Too many to name are reached over the divider. */
function some(found: readonly PlacedSlide[], slides: readonly PlacedSlide[]): readonly PlacedSlide[] {
  const divider = slides.filter((slide) => slide.layout === DIVIDER);
  return found.length > MOST && divider.length > 0 ? divider : found.slice(0, MOST);
}

function parentsOf(slide: PlacedSlide, slides: readonly PlacedSlide[]): PlacedSlide[] {
  const own = firstOf(slide, slides);
  const main = slides.filter((one) => !one.appendix);
  const linking = main.filter((one) => one.items.some((item) => leadsTo(item, own.id)));
  if (linking.length > 0) return linking;
  const sibling = main.find((one) => one.section !== '' && one.section === slide.section);
  return sibling ? [sibling] : slides.filter((one) => one.layout === DIVIDER);
}

/** Pages of one slide stand together and come of one place in the source. */
function firstOf(slide: PlacedSlide, slides: readonly PlacedSlide[]): PlacedSlide {
  return slides.find((one) => one.at.file === slide.at.file && one.at.line === slide.at.line) ?? slide;
}
const isContinuation = (slide: PlacedSlide, slides: readonly PlacedSlide[]): boolean =>
  firstOf(slide, slides) !== slide;

const isFooter = (item: Placed): boolean => item.kind === 'text' && item.chrome === 'footer';

function leadsTo(item: Placed, id: string): boolean {
  const inParagraph = ({ runs, label = [] }: PlacedParagraph) => [...label, ...runs].some((run) => run.slide === id);
  if (item.kind === 'text') return item.paragraphs.some(inParagraph);
  if (item.kind === 'table')
    return item.rows.some((row) => row.cells.some((cell) => cell.paragraphs.some(inParagraph)));
  return item.kind === 'group' && item.items.some((inner) => leadsTo(inner, id));
}

interface Way {
  id: string;
  page: number;
}
/** "返回第3页", "备用：第14、15页"; as many as one line holds. */
function line(to: Way[], what: 'backTo' | 'backupOn', rect: Rect, { lang }: Fitting): Placed {
  const language = lang === 'en' ? 'en-US' : 'zh-CN';
  const lead: Run = { text: word(lang, what), lang: language };
  const links = (ways: Way[]) =>
    ways.flatMap(({ id, page }, n): Run[] => [
      ...(n > 0 ? [{ text: marks(lang).list, lang: language }] : []),
      { text: named(page, n, ways.length, lang), slide: id, lang: language },
    ]);
  const made = (count: number) => [lead, ...links(to.slice(0, count))];
  let count = to.length;
  while (count > 1 && textWidth(spansOf(made(count), SIZE[0], false), lang) > rect.w * PLANNED) count--;
  const paragraph = bare(made(count), { size: SIZE, color: 'muted', align: 'right' });
  return { kind: 'text', name: 'Chrome Links', chrome: 'links', rect, paragraphs: [paragraph], anchor: 'top' };
}
const SIZE: TypeSize = [12, 18];

/** The word for a slide stands once: "第14、15页", "slides 14, 15". */
function named(page: number, n: number, count: number, lang: Lang): string {
  if (lang === 'en') return `${n > 0 ? '' : count > 1 ? 'slides ' : 'slide '}${page}`;
  return `${n === 0 ? '第' : ''}${page}${n === count - 1 ? '页' : ''}`;
}
