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
/** Three rows of as many columns of values. */
const wide = (...cells: string[]) => {
  const row = (name: string, texts: string[]) => `| ${[name, ...texts].join(' | ')} |\n`;
  const head = row(
    '项',
    cells.map((_, n) => `列${n}`),
  );
  return (
    head +
    row(
      '---',
      cells.map(() => '---'),
    ) +
    ['甲', '乙', '丙'].map((name) => row(name, cells)).join('')
  );
};
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
  ['a pie of more than five parts', chart('pie', table('1', '2', '3', '4', '5', '6')), 'chart-parts', 'type=bar'],
  ['a negative part of a whole', chart('doughnut', table('1', '-2')), 'chart-negative', 'type=bar'],
  ['a negative share', chart('bar stacked=100', wide('1', '-2')), 'chart-negative', 'stacked=100'],
  ['a pie of two wholes', chart('pie', wide('1', '2')), 'chart-whole', 'value='],
  ['a slope with one column', chart('slope', table('1', '2')), 'chart-ends', 'column'],
  ['a scatter with one column', chart('scatter', table('1', '2')), 'chart-axes', 'x='],
  ['bars that start above zero', chart('column from=5', table('7', '8')), 'chart-zero', 'type=line'],
  [
    'more series than colours',
    chart('line', wide('1', '2', '3', '4', '5', '6', '7', '8')),
    'chart-series',
    'multiples',
  ],
  ['an area with a hole', chart('area', table('1', '', '3')), 'chart-missing', 'type=line'],
  ['stacked lines', chart('line stacked=true', table('1', '2', '3')), 'chart-stacked', 'area'],
  ['stacked by a word that is none', chart('bar stacked=ture', wide('1', '2')), 'value-choice', 'true'],
  ['stacked to another hundred', chart('bar stacked=1000', wide('1', '2')), 'value-choice', '100'],
  ['an axis from a word', chart('line from=zero', table('7', '8', '9')), 'value-number', '0.5'],
  ['a scatter with its values across alone', chart('scatter x=列0', wide('1', '2')), 'chart-axes', 'y='],
  [
    'a matrix of no known type',
    '::: matrix {type=rsk}\n| 风险 | 可能性 | 影响 |\n|---|---|---|\n| 泄露 | 3 | 3 |\n:::',
    'value-choice',
    'risk',
  ],
  ['a line over bars', chart('bar line=值', table('1', '2')), 'chart-line', 'column'],
  ['panels of a pie', chart('pie multiples=项', table('1', '2')), 'chart-panels', 'bar'],
  [
    'dates out of order',
    chart('line', '| 月 | 值 |\n|---|---|\n| 2024年1月 | 1 |\n| 2024年3月 | 2 |\n| 2024年2月 | 3 |\n'),
    'chart-unsorted',
    '从早到晚',
  ],
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

test('a long table becomes a panel for each value of a column; what is not there is missing', async () => {
  const rows = '| 年 | 区 | 值 |\n|---|---|---|\n| 2024 | 甲 | 1.50 |\n| 2025 | 甲 | 2 |\n| 2025 | 乙 | -3 |\n';
  const [made] = await blocksOf(`::: chart {type=column category=年 value=值 multiples=区 title="图"}\n${rows}:::`);
  expect(made).toMatchObject({
    panels: true,
    categories: ['2024', '2025'],
    series: [
      {
        name: '甲',
        data: [
          { text: '1.50', value: 1.5 },
          { text: '2', value: 2 },
        ],
      },
      {
        name: '乙',
        data: [
          { text: '', value: null },
          { text: '-3', value: -3 },
        ],
      },
    ],
  });
});

test.each([
  ['false', undefined],
  ['true', 'sum'],
  ['100', 'share'],
  ['"100 %"', 'share'],
])('stacked=%s', async (value, stacked) => {
  const [made] = await blocksOf(chart(`bar stacked=${value}`, wide('1', '2')));
  expect(made?.type === 'chart' && made.stacked).toBe(stacked);
});

test('the unit stands after the title', async () => {
  const [made] = await blocksOf('::: chart {type=bar unit=万人 title="人数"}\n| 项 | 值 |\n|---|---|\n| 甲 | 1 |\n:::');
  expect(made).toMatchObject({ title: [{ text: '人数' }, { text: '（万人）' }] });
});

test('a series or a category may stand out', async () => {
  const of = (highlight: string) =>
    slide(`::: chart {type=line highlight=${highlight} title="图"}\n${wide('1', '2')}:::`).then((s) => s.said);
  expect([await of('列1'), await of('丙')]).toEqual([[], []]);
  expect((await of('丁'))[0]).toContain('chart-highlight');
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
