import type { Phrase } from './phrase.ts';

export const FIT = {
  'title-long': {
    severity: 'error',
    zh: ['标题要占 {lines} 行，最多 {most} 行：“{title}”', '把标题缩短到约 {characters} 字以内；次要的意思放进正文'],
    en: [
      'the title takes {lines} lines, {most} at most: "{title}"',
      'shorten it to about {characters} characters; put what is secondary into the body',
    ],
  },
  'region-full': {
    severity: 'error',
    zh: [
      '“{region}”区放不下：超出 {over} 磅（约 {lines} 行）',
      '删减文字，把内容分到两页，或换一种能续页的版式（content、comparison-table）',
    ],
    en: [
      'the region "{region}" is too full: {over} pt over (about {lines} lines)',
      'cut the text, split the content over two slides, or use a layout that continues (content, comparison-table)',
    ],
  },
  'footer-long': {
    severity: 'error',
    zh: ['页脚“{text}”太长，一行放不下', '把 footer（没有写 footer 时是受众的 name）缩短到 {most} 字以内'],
    en: [
      'the footer "{text}" is too long for its line',
      'shorten `footer` (or the audience’s `name` where there is none) to {most} characters',
    ],
  },
  'glyph-missing': {
    severity: 'warning',
    zh: ['随稿字体没有这些字符：{characters}', '各台机器会用各自的字体来画，样子不一；能换成文字或常用字的就换掉'],
    en: [
      'the fonts that travel with the deck lack these characters: {characters}',
      'each machine draws them with a font of its own; write words or common characters where you can',
    ],
  },
  'figure-full': {
    severity: 'error',
    zh: ['图形放不下：高出 {over} 磅', '减少项目数，缩短说明文字，或改用表格'],
    en: ['the figure does not fit: {over} pt too high', 'use fewer items, shorten their text, or use a table'],
  },
  'figure-count': {
    severity: 'error',
    zh: ['{figure} 有 {count} 项，只能画 {least}–{most} 项', '改为 {instead}'],
    en: ['{figure} has {count} items, and holds {least} to {most}', 'use {instead} instead'],
  },
  'chart-crowded': {
    severity: 'error',
    zh: ['图表有 {count} 个类别，放不下（最多 {most} 个）', '减少类别，或改用表格'],
    en: ['the chart has {count} categories, more than fit ({most} at most)', 'use fewer categories, or a table'],
  },
  'chart-narrow': {
    severity: 'error',
    zh: ['柱形图有 {count} 个类别，标签放不下（最多 {most} 个）', '改用横条 type=bar，或减少类别'],
    en: [
      'the columns have {count} categories, whose labels do not fit ({most} at most)',
      'turn them into bars with type=bar, or use fewer categories',
    ],
  },
  'matrix-wide': {
    severity: 'error',
    zh: ['矩阵有 {columns} 个标记列，表头放不下（超出 {over} 磅）', '缩短表头，减少列，或把行与列对调'],
    en: [
      'the matrix has {columns} columns of marks, whose headings do not fit ({over} pt over)',
      'shorten the headings, use fewer columns, or transpose it',
    ],
  },
  'matrix-tall': {
    severity: 'error',
    zh: ['矩阵有 {rows} 行，放不下（超出 {over} 磅）', '减少行，或分成两页'],
    en: ['the matrix has {rows} rows, more than fit ({over} pt over)', 'use fewer rows, or split it over two slides'],
  },
  'row-tall': {
    severity: 'error',
    zh: ['表格有一行高过整页（超出 {over} 磅）', '缩短这一行里的文字'],
    en: ['a row of the table is taller than the slide ({over} pt over)', 'shorten the text of that row'],
  },
  'size-smaller': {
    severity: 'info',
    zh: ['这一页正文 {size} 磅，同类页多为 {common} 磅', '删减几个字，就能与其他页一样大'],
    en: [
      'the body of this slide is {size} pt, where most of its kind are {common} pt',
      'cut a few words and it is as large as the others',
    ],
  },
  'layout-wider': {
    severity: 'info',
    zh: ['版式 {layout} 放不下这一页，改用了 {wider}', '删减内容可保留原版式，或直接写 layout={wider}'],
    en: [
      'the layout {layout} cannot hold this slide: {wider} was used',
      'cut the content to keep it, or write layout={wider}',
    ],
  },
  'slide-split': {
    severity: 'info',
    zh: ['这一页放不下，分成了 {pages} 页', '若要保持一页，请删减内容'],
    en: ['this slide was too full and continues over {pages} slides', 'cut the content to keep it on one'],
  },
} as const satisfies Record<string, Phrase>;
