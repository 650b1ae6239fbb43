import type { Lang } from './briefing.ts';

/** Fixed words of editions, in the languages that editions come in: `{{t "source"}}` in layouts. */
const WORDS = {
  source: ['来源', 'Source'],
  sources: ['资料来源', 'Sources'],
  sourcesTitle: ['数据与文件来源', 'Sources of data and documents'],
  section: ['节', 'section'],
  manuscript: ['源稿', 'source text'],
  unit: ['汇报单位', 'Organisation'],
  presenter: ['汇报人', 'Presenter'],
  date: ['日期', 'Date'],
  edition: ['版本', 'Edition'],
  master: ['全本（含全部内容）', 'Master: everything'],
  holdsAll: [
    '本文件含全部内容，供编辑用：自定义放映只为各受众排好页序，不隐藏任何内容，不可直接分发。',
    'Holds everything, for editing: custom shows order the slides for each audience and hide nothing. Do not hand it out.',
  ],
  duration: ['汇报时长', 'Duration'],
  basis: ['依据', 'Based on'],
  appendix: ['附录', 'Appendix'],
  backup: ['备用页', 'Backup slides'],
  backTo: ['返回', 'Back to '],
  backupOn: ['备用：', 'Backup: '],
  ask: ['请示', 'Decision'],
  recommendation: ['建议', 'Recommendation'],
  derived: ['推算', 'Derived'],
  undecided: ['待定', 'To be decided'],
  notMentioned: ['未提及', 'Not mentioned'],
  agenda: ['目录', 'Agenda'],
  part: ['部分', 'Part'],
  topic: ['主题', 'Topic'],
  content: ['内容', 'Content'],
  page: ['页码', 'Page'],
  rating: ['等级', 'Rating'],
  unrated: ['未评级', 'Not rated'],
  slides: ['页', 'slides'],
  minutes: ['分钟', 'minutes'],
  timeline: ['时间线', 'Timeline'],
  process: ['流程', 'Process'],
  cycle: ['循环流程', 'Cycle'],
  repeat: ['循环', 'Repeat'],
  hierarchy: ['层级图', 'Hierarchy'],
  evenSpacing: ['节点等距，间距不表示时长', 'even spacing, not to scale'],
  conclusion: ['核心结论', 'In brief'],
  work: ['文献', 'Work'],
  published: ['发布者、年份', 'Publisher, year'],
  usedOn: ['用于页', 'On slides'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type Word = keyof typeof WORDS;

/** @returns the fixed word in the language. */
export function word(lang: Lang, name: Word): string {
  return WORDS[name][lang === 'en' ? 1 : 0];
}
export const WORD_NAMES = Object.keys(WORDS) as Word[];
export const isWord = (name: string): name is Word => name in WORDS;
