import { describe, expect, test } from 'vitest';
import { builtSlide } from '../built.ts';

const CHART = '::: chart {type=bar title="分"}\n| 国 | 分 |\n|---|---|\n| 甲 | 1 |\n| 乙 | 2 |\n:::';
const DUMBBELL = '::: chart {type=dumbbell title="分"}\n| 国 | 先 | 后 |\n|---|---|---|\n| 甲 | 1 | 2 |\n:::';
const column = (body: string) => `::: column\n### 头\n${body}\n:::`;

describe('a layout follows from what stands on the slide', () => {
  test.each([
    ['a dumbbell', DUMBBELL, 'delta'],
    ['a chart in each of two columns', `:::: columns\n${column(CHART)}\n${column(CHART)}\n::::`, 'stat-compare'],
    ['a chart in one of two columns', `:::: columns\n${column(CHART)}\n${column('文')}\n::::`, 'two-content'],
    ['a quotation alone', '> “原话”\n>\n> — 源稿', 'quote'],
    ['a quotation among text', '话：\n\n> 原话', 'content'],
    [
      'cards that each say how far they are',
      '::: cards\n- **甲** 文 [计划]{.tag}\n- **乙** 文 [测试]{.tag}\n:::',
      'case-cards',
    ],
    ['cards of which one does not', '::: cards\n- **甲** 文 [计划]{.tag}\n- **乙** 文\n:::', 'cards'],
  ])('%s', async (_, body, layout) => {
    expect((await builtSlide(body)).slide.layout).toBe(layout);
  });
});

describe('a kind refuses what it must not draw', () => {
  test.each([
    ['a key message without evidence', '### 观点\n文', '{#a layout=key-message}', 'layout-needs a', 'layout=content'],
    ['a change without a chart', '文', '{#a layout=delta}', 'layout-needs a', 'layout=comparison-table'],
    ['a checklist of nine', '- 项\n'.repeat(9), '{#a layout=checklist}', 'layout-many a', '表格'],
    [
      'a definition with five traits',
      `甲是乙。\n\n::: cards\n${'- **特征** 文\n'.repeat(5)}:::`,
      '{#a layout=definition}',
      'layout-many a',
      'layout=cards',
    ],
  ])('%s', async (_, body, head, said, hint) => {
    const built = await builtSlide(body, head);
    expect(built.said).toContain(said);
    expect(built.diagnostics.find((d) => said.startsWith(d.code))?.hint).toContain(hint);
    expect(built.files).toEqual([]);
  });

  test('a case without its maturity is a warning that names it', async () => {
    const built = await builtSlide('::: cards\n- **甲** 文 [计划]{.tag}\n- **乙** 文\n:::', '{#a layout=case-cards}');
    expect(built.said).toEqual(['case-untagged a']);
    expect(built.diagnostics[0]?.message).toContain('乙');
  });
});

describe('a risk table rates nothing by itself', () => {
  test.each([
    [
      'without a rating column',
      '| 风险 | 对策 |\n|---|---|\n| 泄露 | 立法 |',
      ['风险', '对策', '等级', '泄露', '立法', '未评级'],
    ],
    ['with an empty rating', '| 风险 | 等级 |\n|---|---|\n| 泄露 | |', ['风险', '等级', '泄露', '未评级']],
    ['with a rating', '| 风险 | 等级 |\n|---|---|\n| 泄露 | 高 |', ['风险', '等级', '泄露', '高']],
    [
      'a cell left empty elsewhere',
      '| 风险 | 对策 | 等级 |\n|---|---|---|\n| 泄露 | | 高 |',
      ['风险', '对策', '等级', '泄露', '未提及', '高'],
    ],
  ])('%s', async (_, body, text) => {
    const { slide } = await builtSlide(body, '{#a layout=risk-table}');
    expect(slide.text.slice(0, text.length)).toEqual(text);
  });
});

test('a checklist reads down its first column, and keeps that it is not the whole list', async () => {
  const { slide } = await builtSlide('- 采集\n- 分类\n- 存储\n- 交换\n- 质量\n\n等。', '{#a layout=checklist}');
  expect(slide.text.map((t) => t.replace(/^□\s*/, ''))).toEqual(expect.arrayContaining(['采集', '质量', '等。']));
  expect(slide.text.findIndex((t) => t.includes('存储'))).toBeLessThan(slide.text.findIndex((t) => t.includes('交换')));
});

test('a key message has its lead-in, its statement, its support and its evidence', async () => {
  const table = '| 改什么 | → | 朝哪里 |\n|---|---|---|\n| 决策 | → | 智能化 |';
  const { slide } = await builtSlide(`凭什么\n\n### 大数据\n\n支撑的话。\n\n${table}`, '{#a layout=key-message}');
  // The head of a column of arrows is blank.
  expect(slide.text.slice(0, 8)).toEqual(['凭什么', '大数据', '支撑的话。', '改什么', '朝哪里', '决策', '→', '智能化']);
});

test('a quotation stands apart from whose it is, with its opening mark hung', async () => {
  const { slide } = await builtSlide('> “数字政府的侧重点”\n>\n> — 源稿甲节，逐字引用');
  expect(slide.text.slice(0, 2)).toEqual(['“ 数字政府的侧重点”', '源稿甲节，逐字引用']);
});
