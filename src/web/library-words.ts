import type { Lang } from '../model/index.ts';

const WORDS = {
  library: ['简报库', 'Briefings'],
  skip: ['跳到正文', 'Skip to content'],
  offline: ['离线可用 · 不联网', 'Works offline · no network'],
  caption: ['全部版本', 'All editions'],
  preview: ['预览', 'Preview'],
  edition: ['版本', 'Edition'],
  slides: ['页数', 'Slides'],
  minutes: ['预计用时', 'Time'],
  omitted: ['不包含', 'Leaves out'],
  files: ['放映与下载', 'Present or download'],
  about: ['{m} 分钟', '{m} minutes'],
  backup: ['另有备用 {n} 页', 'and {n} backup'],
  nothing: ['无删减', 'Nothing'],
  more: ['{names}等', '{names} and more'],
  audience: ['面向其他受众 {n} 页', 'for other audiences: {n}'],
  depth: ['更详细的 {n} 页', 'in more depth: {n}'],
  choice: ['按选择略去 {n} 页', 'by choice: {n}'],
  withheld: ['按密级不含 {n} 处', 'withheld by handling: {n}'],
  first: ['看前 {n} 页', 'First {n} slides'],
  language: ['中文', 'English'],
  present: ['放映', 'Present'],
  pptx: ['下载 PPTX', 'Download PPTX'],
  pdf: ['下载 PDF', 'Download PDF'],
  handout: ['下载讲义', 'Download handout'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

/** @returns a word of the library page; `{name}` is filled in. */
export function libraryWord(lang: Lang, name: keyof typeof WORDS, args: Record<string, string | number> = {}): string {
  return WORDS[name][lang === 'en' ? 1 : 0].replace(/\{(\w+)\}/g, (_, key: string) => String(args[key] ?? ''));
}
