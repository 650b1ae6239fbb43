import { expect, test } from 'vitest';
import type { PlacedTable } from '../../src/model/index.ts';
import { placing } from './placing.ts';

test('a row’s name stands on one line: no margin narrows its column', async () => {
  const columns = Array.from({ length: 7 }, (_, i) => `部门规划${i + 1}`);
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const names = Array.from({ length: 5 }, (_, i) => '“一网通办”能力规划建设'.slice(0, 8 + i));
  const rows = [
    ['事项', ...columns],
    columns.concat('').map(() => '---'),
    ...names.map((n) => [n, ...columns.map(() => '●')]),
  ];
  const { slides } = await placing(
    `::: matrix {legend="有"}\n${rows.map(row).join('\n')}\n:::\n`,
    '结论 {#x}',
    'body: 24\ndensity: leaders',
  );
  const table = slides[0]?.items.find((item): item is PlacedTable => item.kind === 'table');
  const cells = table?.rows.flatMap((r) => r.cells.flatMap((c) => c.paragraphs)) ?? [];
  expect(cells.length).toBe(48);
  expect(cells.filter((p) => p.right !== undefined || p.lines !== 1)).toEqual([]);
});
