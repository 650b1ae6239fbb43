import { type Briefing, inLanguage, type Lang } from '../model/index.ts';
import { type LibraryEntry, library } from './library.ts';

/** @returns the library twice: index.html in the briefing's language, and beside it the other's (`index.en.html`). */
export function libraryPages(briefing: Briefing, entries: readonly LibraryEntry[]): { path: string; html: string }[] {
  const other: Lang = briefing.lang === 'en' ? 'zh-CN' : 'en';
  const address = (lang: Lang): string => {
    if (lang === briefing.lang) return 'index.html';
    return lang === 'en' ? 'index.en.html' : 'index.zh.html';
  };
  const page = (lang: Lang, next: Lang): string => {
    const { title, subtitle, unit, sections } = inLanguage(briefing, lang);
    const labels = new Map<string, string>();
    for (const { id, label } of sections.flatMap((section) => section.slides)) if (label) labels.set(id, label);
    const about = { title, ...(subtitle ? { subtitle } : {}), ...(unit ? { unit } : {}) };
    return library(entries, { ...about, lang, labels, other: address(next) });
  };
  return [
    { path: address(briefing.lang), html: page(briefing.lang, other) },
    { path: address(other), html: page(other, briefing.lang) },
  ];
}
