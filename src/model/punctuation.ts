import type { Lang } from './briefing.ts';

/** Punctuation that the product itself writes, full-width in Chinese. */
const MARKS = {
  'zh-CN': { colon: '：', semicolon: '；', comma: '，', list: '、', open: '（', close: '）', stop: '。' },
  en: { colon: ': ', semicolon: '; ', comma: ', ', list: ', ', open: ' (', close: ')', stop: '.' },
} as const;

export const marks = (lang: Lang): Record<keyof (typeof MARKS)['en'], string> => MARKS[lang];
