import { expect, test } from 'vitest';
import { blocksOf, slide } from './briefing.ts';

const fact = (id: string, value: string, metric: string, unit: string) =>
  `- {id: ${id}, text: "${value}", value: "${value}", kind: number, metric: ${metric}, unit: ${unit}, section: "1"}\n`;
const FACTS = {
  'facts.yaml':
    fact('un', '45', '联合国排名', '位') +
    fact('waseda', '32', '早稻田排名', '位') +
    fact('hours', '12', '节省(测算)', '小时') +
    fact('less', '9', '节省(换算)', '小时') +
    fact('cost', '411', '节省', '美元'),
};
const table = (...cells: string[]) => `| 项 | 值 |\n|---|---|\n${cells.map((c, n) => `| 第${n} | ${c} |\n`).join('')}`;
const chart = (type: string, body: string) => `::: chart {type=${type} title="图"}\n${body}:::`;

test.each([
  ['a trend through two points', chart('line', table('1', '2')), 'chart-trend', 'dumbbell'],
  ['a dumbbell with one column of values', chart('dumbbell', table('1', '2')), 'chart-ends', 'column'],
  [
    'two ranking systems on one axis',
    chart('bar', table('[]{fact=un}', '[]{fact=waseda}')),
    'chart-mixed',
    'stat-compare',
  ],
  ['two units on one axis', chart('bar', table('[]{fact=hours}', '[]{fact=cost}')), 'chart-mixed', 'stat-compare'],
  [
    'a risk matrix without ratings',
    '::: matrix {type=risk}\n| 风险 | 可能性 |\n|---|---|\n| 泄露 | 3 |\n:::',
    'risk-unrated',
    'risk-table',
  ],
  [
    'a risk matrix with a rating off the scale',
    '::: matrix {type=risk}\n| 风险 | 可能性 | 影响 |\n|---|---|---|\n| 泄露 | 3 | 高 |\n:::',
    'risk-unrated',
    'risk-table',
  ],
])('refuses %s, and says what to use', async (_, body, code, hint) => {
  const { diagnostics } = await slide(body, FACTS);
  const [error] = diagnostics.filter((d) => d.severity === 'error');
  expect(error?.code).toBe(code);
  expect(error?.hint).toContain(hint);
});

test('names both measures', async () => {
  const { diagnostics } = await slide(chart('bar', table('[]{fact=un}', '[]{fact=waseda}')), FACTS);
  expect(diagnostics[0]?.message).toMatch(/联合国排名.*早稻田排名|早稻田排名.*联合国排名/);
});

test('how a figure was found is no other measure', async () => {
  const { said } = await slide(chart('bar', table('[]{fact=hours}', '[]{fact=less}')), FACTS);
  expect(said).toEqual([]);
});

test('a rated risk matrix is a table of 5 × 5 with the risks in it', async () => {
  const body =
    '::: matrix {type=risk}\n| 风险 | 可能性 | 影响 |\n|---|---|---|\n| 泄露 | 5 | 4 |\n| 停机 | 5 | 4 |\n:::';
  const [made] = await blocksOf(body);
  if (made?.type !== 'table') throw new Error(made?.type);
  expect([made.header.length, made.rows.length]).toEqual([6, 5]);
  const cell = made.rows[0]?.[4]?.inlines.map((i) => ('text' in i ? i.text : '')).join('');
  expect(cell).toBe('泄露；停机');
});

test('cards carry the key to their tags', async () => {
  const [made] = await blocksOf('::: cards {key="方框内为成熟度"}\n- **甲** 文\n:::');
  expect(made).toMatchObject({ type: 'cards', key: [{ type: 'text', text: '方框内为成熟度' }] });
});
