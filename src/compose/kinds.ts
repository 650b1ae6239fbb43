import {
  type Block,
  type BlockOf,
  type Cell,
  type EditionSlide,
  type Lang,
  type List,
  type Report,
  word,
} from '../model/index.ts';
import { plainText } from './cited.ts';
import type { LayoutFile } from './layout-file.ts';

/** What a kind of slide makes of its blocks before its layout is given them, and what it refuses. */
type Prepare = (slide: EditionSlide, lang: Lang, report: Report) => Block[];

const PREPARE: Record<string, Prepare> = {
  'action-table': undecided,
  'case-cards': tagged,
  checklist: halved,
  definition: traits,
  'risk-table': rated,
};

/** @returns the slide as its layout takes it; what it lacks, or has too much of, is reported. */
export function prepare(slide: EditionSlide, file: LayoutFile, lang: Lang, report: Report): EditionSlide {
  const { name, needs, instead } = file;
  if (needs.length > 0 && !needs.some((need) => holds(slide, need))) {
    const or = lang === 'en' ? ' or ' : ' 或 ';
    report('layout-needs', { layout: name, needs: needs.join(or), instead }, where(slide));
  }
  const made = PREPARE[name]?.(slide, lang, report);
  return made ? { ...slide, blocks: made } : slide;
}

const where = (slide: EditionSlide) => ({ ...slide.at, slide: slide.id });
/** Names of layouts that differ from the kind of block. */
const TYPE: Record<string, Block['type']> = { points: 'list' };
const holds = (slide: EditionSlide, name: string): boolean => slide.blocks.some((b) => b.type === (TYPE[name] ?? name));

const tables = (slide: EditionSlide): BlockOf<'table'>[] => slide.blocks.filter((b) => b.type === 'table');
const isBlankCell = (cell: Cell): boolean => plainText(cell.inlines).trim() === '';

/** Owners and dates that nobody has set are printed as 待定, and reported. */
function undecided(slide: EditionSlide, _: Lang, report: Report): Block[] {
  const count = tables(slide).flatMap((t) => t.rows.flat().filter(isBlankCell)).length;
  if (count > 0) report('action-undecided', { count }, where(slide));
  return slide.blocks;
}

const RATING = /等级|评级|级别|rating|level|severity/i;

/** A risk that the source does not rate says so, in a column of its own. */
function rated(slide: EditionSlide, lang: Lang): Block[] {
  const cell = (text: string): Cell => ({ inlines: [{ type: 'text', text }] });
  const unrated = cell(word(lang, 'unrated'));
  return slide.blocks.map((block) => {
    if (block.type !== 'table') return block;
    const at = block.header.findIndex((head) => RATING.test(plainText(head.inlines)));
    if (at >= 0) {
      const rows = block.rows.map((row) => row.map((c, i) => (i === at && isBlankCell(c) ? unrated : c)));
      return { ...block, rows };
    }
    return {
      ...block,
      header: [...block.header, cell(word(lang, 'rating'))],
      rows: block.rows.map((row) => [...row, unrated]),
      align: [...block.align, 'left' as const],
    };
  });
}

/** A case keeps the word that says how far it has come: planned, piloted, in use. */
function tagged(slide: EditionSlide, _: Lang, report: Report): Block[] {
  for (const block of slide.blocks)
    if (block.type === 'cards')
      for (const item of block.items)
        if (!item.tag) report('case-untagged', { head: plainText(item.head) }, where(slide));
  return slide.blocks;
}

/** Traits of a definition, at most. */
const TRAITS = 4;

function traits(slide: EditionSlide, lang: Lang, report: Report): Block[] {
  const cards = slide.blocks.find((b) => b.type === 'cards');
  const count = cards?.items.length ?? 0;
  const instead =
    lang === 'en' ? 'layout=cards, and the definition on a slide of its own' : 'layout=cards，定义另起一页';
  if (count > TRAITS) report('layout-many', { layout: 'definition', most: TRAITS, count, instead }, where(slide));
  return slide.blocks;
}

/** Items of a checklist at most, and those that one column holds. */
const CHECKS = 8;
const COLUMN = 3;

/** A checklist stands in two columns, read down the first and then the second. */
function halved(slide: EditionSlide, lang: Lang, report: Report): Block[] {
  return slide.blocks.flatMap((block): Block[] => {
    if (block.type !== 'list') return [block];
    const count = block.items.length;
    const instead = lang === 'en' ? 'a table' : '表格';
    if (count > CHECKS) report('layout-many', { layout: 'checklist', most: CHECKS, count, instead }, where(slide));
    const half = count > COLUMN ? Math.ceil(count / 2) : count;
    const part = (from: number, to?: number): List => ({ ...block, items: block.items.slice(from, to) });
    const columns = [{ blocks: [part(0, half)] }, ...(half < count ? [{ blocks: [part(half)] }] : [])];
    return [{ type: 'columns', columns }];
  });
}
