import type { Block, EditionSlide } from '../model/index.ts';

/** The layout for a slide whose writer names none: by the figure that it holds. */
const BY_BLOCK: readonly [Block['type'], string][] = [
  ['chart', 'chart-takeaway'],
  ['kpi', 'kpi'],
  ['cards', 'cards'],
  ['matrix', 'matrix'],
  ['timeline', 'timeline'],
  ['process', 'process'],
  ['hierarchy', 'hierarchy'],
];

export function inferLayout({ blocks, opensSection }: EditionSlide): string {
  if (opensSection) return 'section';
  if (blocks.some((b) => b.type === 'chart' && b.chart === 'dumbbell') && blocks.length <= 3) return 'delta';
  if (blocks.some(isCases) && blocks.length <= 2) return 'case-cards';
  for (const [type, layout] of BY_BLOCK) if (blocks.some((b) => b.type === type) && blocks.length <= 3) return layout;
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === 'quote') return 'quote';
  if (blocks.length === 1 && only?.type === 'table') return 'comparison-table';
  if (blocks.length === 1 && only?.type === 'columns') {
    if (only.columns.length === 2)
      return only.columns.every(({ blocks: b }) => hasChart(b)) ? 'stat-compare' : 'two-content';
    if (only.columns.length === 3) return 'three-content';
  }
  return 'content';
}

const hasChart = (blocks: readonly Block[]): boolean => blocks.some((b) => b.type === 'chart');

/** Cards of which each says how far it has come are cases. */
const isCases = (block: Block): boolean =>
  block.type === 'cards' && block.items.every((item) => item.tag !== undefined);
