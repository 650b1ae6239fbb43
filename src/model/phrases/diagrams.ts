import type { Phrase } from './phrase.ts';

export const DIAGRAMS = {
  'timeline-date': {
    severity: 'error',
    zh: ['时间线里的“{item}”没有日期', '写成 - []{fact=日期id} **名称** 说明；没有日期、只有先后的，用 ::: process'],
    en: [
      'the event “{item}” of the timeline has no date',
      'write - []{fact=date-id} **head** words; for an order without dates use ::: process',
    ],
  },
  'timeline-undated': {
    severity: 'error',
    zh: [
      '时间线（路线图）里没有一个日期',
      '日期没有定，就不画路线图：只有先后的用 ::: process，待定的工作用表格和 layout=action-table',
    ],
    en: [
      'the timeline (roadmap) holds no date at all',
      'without dates there is no roadmap: use ::: process for an order, a table with layout=action-table for work to be scheduled',
    ],
  },
  'timeline-order': {
    severity: 'error',
    zh: ['“{item}”的日期（{date}）早于排在它前面的（{before}）', '按日期先后排列，或核对 facts.yaml 里的 value'],
    en: [
      'the date of “{item}” ({date}) lies before one that stands above it ({before})',
      'list events in the order of their dates, or check their `value` in facts.yaml',
    ],
  },
  'process-label': {
    severity: 'warning',
    zh: ['label= 要和 base= 一起写，这里没有作用', '加上 base="各步骤共同依托的内容"，或去掉 label='],
    en: ['label= does nothing without base=', 'add base="what every step rests on", or take label= away'],
  },
  'diagram-nested': {
    severity: 'error',
    zh: ['{figure} 的一项里只能有文字，不能有列表、表格、图片', '写成一行：- **名称** 说明；内容多的另起一页'],
    en: [
      'an item of {figure} holds words only, no lists, tables or pictures',
      'write one line: - **head** words; put more on a slide of its own',
    ],
  },
  'diagram-full': {
    severity: 'error',
    zh: ['图里的“{item}”放不下：用最小字号 {size} 磅仍超出 {over} 磅', '缩短这一项的文字，减少项目，或改用{instead}'],
    en: [
      '“{item}” does not fit into the diagram: {over} pt over at the smallest size, {size} pt',
      'shorten its text, use fewer items, or use {instead}',
    ],
  },
  'hierarchy-large': {
    severity: 'error',
    zh: [
      '层级图有 {levels} 层、{boxes} 个方框，最多画 {mostLevels} 层、{mostBoxes} 个',
      '改用表格：第一列写上级，第二列写下级；或分成两页',
    ],
    en: [
      'the hierarchy has {levels} levels and {boxes} boxes, and holds {mostLevels} levels and {mostBoxes} boxes',
      'use a table with the upper level in its first column and the lower in its second, or split it over two slides',
    ],
  },
} as const satisfies Record<string, Phrase>;
