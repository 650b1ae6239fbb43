import type { Phrase } from './phrase.ts';

export const COMPOSE = {
  'action-undecided': {
    severity: 'warning',
    zh: ['任务表里有 {count} 个空格，印作“待定”', '填上责任单位和时限；没有定的不要代填'],
    en: [
      '{count} cells of the action table are empty and print "To be decided"',
      'fill in owners and dates; do not invent them',
    ],
  },
  'agenda-parts': {
    severity: 'warning',
    zh: [
      '这一版有 {parts} 个部分，目录页只列 {least}–{most} 个，所以没有目录页',
      '用各篇文件头的 chapter 合并部分，或去掉 agenda: true',
    ],
    en: [
      'this edition has {parts} parts; an agenda lists {least} to {most}, so there is none',
      'merge parts with `chapter` in the files’ front matter, or remove agenda: true',
    ],
  },
  'layout-needs': {
    severity: 'error',
    zh: ['版式“{layout}”要用到 {needs}，这一页没有', '补上它，或改用 layout={instead}'],
    en: ['layout "{layout}" needs {needs}, which this slide does not hold', 'add it, or use layout={instead}'],
  },
  'layout-many': {
    severity: 'error',
    zh: ['版式“{layout}”最多放 {most} 项，这一页有 {count} 项', '改用 {instead}'],
    en: ['layout "{layout}" holds {most} items at most, and this slide has {count}', 'use {instead} instead'],
  },
  'case-untagged': {
    severity: 'warning',
    zh: ['案例“{head}”没有成熟度标签', '在末尾写 [计划]{.tag}、[测试]{.tag} 或 [已用]{.tag}，以源文为准'],
    en: [
      'the case "{head}" has no maturity tag',
      'end it with [planned]{.tag}, [pilot]{.tag} or [in use]{.tag}, as the source has it',
    ],
  },
  'audience-unbuilt': {
    severity: 'error',
    zh: ['没有编号为“{id}”的受众', '最接近的是：{near}'],
    en: ['no audience has the id "{id}"', 'the nearest: {near}'],
  },
  'theme-unknown': {
    severity: 'error',
    zh: ['没有名为“{id}”的主题', '可用的主题：{near}'],
    en: ['no theme is named "{id}"', 'themes that there are: {near}'],
  },
  'theme-broken': {
    severity: 'error',
    zh: ['主题文件 {file} 用不了：{what}', '对照 docs/writing.md 里主题的写法改好；没写的键取自 extends 的主题'],
    en: [
      'the theme file {file} cannot be used: {what}',
      'mend it by docs/writing.md; keys that it leaves out come from the theme that it extends',
    ],
  },
  'layout-unknown': {
    severity: 'error',
    zh: ['没有名为“{id}”的版式', '最接近的是：{near}'],
    en: ['no layout is named "{id}"', 'the nearest: {near}'],
  },
  'layout-markup': {
    severity: 'error',
    zh: [
      '版式“{layout}”写出了不允许的内容：{what}',
      '版式只能写 section、h1–h3、p、div、rect 和已声明的区域，见 ARCHITECTURE.md',
    ],
    en: [
      'layout "{layout}" emits what slide markup does not allow: {what}',
      'a layout writes section, h1–h3, p, div, rect and its declared regions only; see ARCHITECTURE.md',
    ],
  },
  'layout-front': {
    severity: 'error',
    zh: ['版式文件 {layout} 开头没有两行 --- 之间的声明', '写上 name、for 和 regions，见 docs/writing.md'],
    en: [
      'the layout file {layout} does not begin with a declaration between two lines of ---',
      'declare name, for and regions; see docs/writing.md',
    ],
  },
  'layout-name': {
    severity: 'error',
    zh: ['版式“{layout}”里写了 {name}，没有这个名字', '可以写：{near}'],
    en: ['layout "{layout}" says {name}, and nothing has that name', 'what can stand there: {near}'],
  },
  'layout-broken': {
    severity: 'error',
    zh: ['版式文件 {layout} 读不了：{what}', '改好这个文件，或从 --layouts 的文件夹里拿掉它'],
    en: ['the layout file {layout} cannot be read: {what}', 'mend the file, or take it out of the --layouts folder'],
  },
} as const satisfies Record<string, Phrase>;
