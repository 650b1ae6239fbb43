import type { Phrase } from './phrase.ts';

export const CHECK = {
  'parity-slides': {
    severity: 'error',
    zh: ['{output} 有 {shown} 页，应有 {planned} 页', '这是程序的错误，请附上简报文件报告'],
    en: [
      '{output} has {shown} slides where {planned} were planned',
      'this is a fault of the program: please report it with the briefing',
    ],
  },
  'parity-text': {
    severity: 'error',
    zh: ['{output} 里缺少或改变了：“{what}”', '这是程序的错误，请附上简报文件报告'],
    en: ['{output} lacks or changes "{what}"', 'this is a fault of the program: please report it with the briefing'],
  },
  leak: {
    severity: 'error',
    zh: ['不该出现的内容（{length} 字）进入了 {path}', '没有写出任何文件；这是程序的错误，请报告'],
    en: [
      'withheld words ({length} characters) reached {path}',
      'nothing was written; this is a fault of the program: please report it',
    ],
  },
  'figure-unbound': {
    severity: 'warning',
    zh: ['数字“{number}”没有出处', '在 facts.yaml 里登记它，并写成 []{fact=编号}'],
    en: ['the number "{number}" has no source', 'register it in facts.yaml and write []{fact=id}'],
  },
  'fact-not-in-source': {
    severity: 'error',
    zh: ['源文件里没有数字 {id}：“{text}”', '核对 facts.yaml 里的写法；推算的数字要写 derived'],
    en: [
      'the source document does not hold the figure {id}: "{text}"',
      'compare its text in facts.yaml; a computed figure needs derived',
    ],
  },
  'budget-slides': {
    severity: 'warning',
    zh: ['“{audience}”版有 {slides} 页正文，预算是 {most} 页', '用 omit、appendix 或更浅的 depth 减少页数'],
    en: [
      'the edition "{audience}" has {slides} main slides, its budget is {most}',
      'use omit, appendix or a lesser depth',
    ],
  },
  'budget-minutes': {
    severity: 'warning',
    zh: ['“{audience}”版照讲稿讲约 {minutes} 分钟，计划最多 {most} 分钟', '缩短讲稿，或用 omit、更浅的 depth 减少内容'],
    en: [
      'the notes of the edition "{audience}" take about {minutes} minutes to speak, {most} are planned at most',
      'shorten the notes, or use omit or a lesser depth',
    ],
  },
  'budget-characters': {
    severity: 'warning',
    zh: ['这一页有 {characters} 字，最多 {most} 字', '删减文字，或把内容移到讲稿和备用页'],
    en: ['this slide has {characters} words, {most} at most', 'cut some, or move them to the notes or a backup slide'],
  },
  'budget-bullets': {
    severity: 'warning',
    zh: ['这一页有 {bullets} 条要点，最多 {most} 条', '合并要点，或分成两页'],
    en: ['this slide has {bullets} bullets, {most} at most', 'merge some, or split the slide'],
  },
} as const satisfies Record<string, Phrase>;
