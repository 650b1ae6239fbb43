import { cleanText, el, type XmlElement } from '../../xml/tree.ts';
import type { Deck } from './context.ts';
import { REL } from './names.ts';

/**
 * Custom shows of a master, one an audience, for PowerPoint's own menu. They hide nothing: every slide stays in the file.
 * @returns `p:custShowLst`; nothing where the deck is no master, or every show is empty
 */
export function customShows({ pkg, deck, paths }: Pick<Deck, 'pkg' | 'deck' | 'paths'>, source: string): XmlElement[] {
  const used = new Set<string>();
  const shows = (deck.shows ?? []).flatMap(({ name, slides }) => {
    return slides.length === 0 ? [] : [{ name: unique(cleanText(name), used), slides }];
  });
  if (shows.length === 0) return [];
  const slide = (id: string) => el('p:sld', { 'r:id': pkg.relate(source, REL.slide, paths.get(id) as string) });
  const list = shows.map(({ name, slides }, id) =>
    el('p:custShow', { name, id }, [el('p:sldLst', {}, slides.map(slide))]),
  );
  return [el('p:custShowLst', {}, list)];
}

/** PowerPoint tells shows apart by their names. */
function unique(name: string, used: Set<string>): string {
  let free = name;
  for (let n = 2; used.has(free); n++) free = `${name} ${n}`;
  used.add(free);
  return free;
}
