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
  'layout-broken': {
    severity: 'error',
    zh: ['版式文件 {layout} 读不了：{what}', '改好这个文件，或从 --layouts 的文件夹里拿掉它'],
    en: ['the layout file {layout} cannot be read: {what}', 'mend the file, or take it out of the --layouts folder'],
  },
} as const satisfies Record<string, Phrase>;
