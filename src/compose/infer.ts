import type { Block, EditionSlide } from '../model/index.ts';

/** The layout for a slide whose writer names none: by the figure that it holds. */
const BY_BLOCK: readonly [Block['type'], string][] = [
  ['chart', 'chart-takeaway'],
  ['kpi', 'kpi'],
  ['cards', 'cards'],
  ['matrix', 'matrix'],
];

export function inferLayout({ blocks, opensSection }: EditionSlide): string {
  if (opensSection) return 'section';
  for (const [type, layout] of BY_BLOCK) if (blocks.some((b) => b.type === type) && blocks.length <= 3) return layout;
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === 'table') return 'comparison-table';
  if (blocks.length === 1 && only?.type === 'columns') {
    if (only.columns.length === 2) return 'two-content';
    if (only.columns.length === 3) return 'three-content';
  }
  return 'content';
}
