import { type Briefing, type Host, inLanguage, type Lang } from '../../model/index.ts';
import { checksPage } from './checks.ts';
import { comparePage } from './compare.ts';
import { editionsPage } from './editions.ts';
import { type LibraryEntry, type LibraryHead, PAGES, type PageName, type Place } from './entry.ts';
import { figuresPage } from './figures.ts';
import { outlineOf } from './outline.ts';
import { printedFigures } from './printed.ts';

export type { LibraryEntry, LibraryFile } from './entry.ts';

export interface LibraryPage {
  path: string;
  html: string;
}

const DRAW = { index: editionsPage, compare: comparePage, figures: figuresPage, checks: checksPage } as const;

/**
 * @returns the library's pages twice: `index.html` and those beside it in the briefing's language, and in the other
 * (`index.en.html`). Two editions make a page that compares them, figures a page of figures.
 */
export async function libraryPages(
  briefing: Briefing,
  entries: readonly LibraryEntry[],
  version: string,
  host: Pick<Host, 'asset'>,
): Promise<LibraryPage[]> {
  const several = entries.length > 1;
  const heads = [headIn(briefing.lang), headIn(otherThan(briefing.lang))];
  function headIn(lang: Lang): LibraryHead {
    const { title, subtitle, unit } = inLanguage(briefing, lang);
    const about = { title, ...(subtitle ? { subtitle } : {}), ...(unit ? { unit } : {}) };
    const register = [...briefing.facts.keys()];
    return { ...about, lang, own: briefing.lang, version, outline: outlineOf(briefing, entries, lang), register };
  }
  const figures = heads.some((head) => printedFigures(entries, head).length > 0);
  const there = PAGES.filter((name) => (name === 'compare' ? several : name === 'figures' ? figures : true));
  const studio = entries.some((entry) => entry.studio);
  const script = several || studio ? await host.asset('library.js') : undefined;
  const scripted: Record<PageName, boolean> = { index: studio, compare: true, figures: several, checks: false };
  const pages = heads.flatMap((head) =>
    there.map(async (name) => {
      const place: Place = {
        name,
        addresses: new Map(there.map((page) => [page, addressOf(page, head.lang, briefing.lang)])),
        other: addressOf(name, otherThan(head.lang), briefing.lang),
        ...(script !== undefined && scripted[name] ? { script } : {}),
      };
      return { path: addressOf(name, head.lang, briefing.lang), html: await DRAW[name](entries, head, place) };
    }),
  );
  return Promise.all(pages);
}

const otherThan = (lang: Lang): Lang => (lang === 'en' ? 'zh-CN' : 'en');
const addressOf = (page: PageName, lang: Lang, own: Lang): string =>
  lang === own ? `${page}.html` : `${page}.${lang === 'en' ? 'en' : 'zh'}.html`;
