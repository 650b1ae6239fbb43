import type { Lang } from './briefing.ts';

/** Punctuation that the product itself writes, full-width in Chinese. */
const MARKS = {
  'zh-CN': { colon: '：', semicolon: '；', comma: '，', list: '、', open: '（', close: '）', stop: '。' },
  en: { colon: ': ', semicolon: '; ', comma: ', ', list: ', ', open: ' (', close: ')', stop: '.' },
} as const;

export const marks = (lang: Lang): Record<keyof (typeof MARKS)['en'], string> => MARKS[lang];

/** 3, 4, 5, 9 → "3—5、9", "3–5, 9": pages that follow one another are one range. */
export function pageRanges(pages: readonly number[], lang: Lang): string {
  return runsOf(pages)
    .map(([from, to]) => (from === to ? `${from}` : `${from}${DASH[lang]}${to}`))
    .join(marks(lang).list);
}

/** @returns room for the pages of slides at these places: two digits each, and one slide more than one page long. */
export const roomForPages = (places: readonly number[], lang: Lang): string =>
  runsOf(places)
    .map(([from, to], i) => (from === to && i > 0 ? '88' : `88${DASH[lang]}88`))
    .join(marks(lang).list);

const DASH = { 'zh-CN': '—', en: '–' } as const;

function runsOf(pages: readonly number[]): [from: number, to: number][] {
  const runs: [from: number, to: number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last?.[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs;
}
