import { isBackup } from '../present/back.ts';
import { say } from '../words.ts';
import { type Flow, flowOf } from './flow.ts';

/** A slide in the reading view. */
export interface Item extends Flow {
  id: string;
  /** Its number in the deck, from 1: other slides refer to it. */
  number: number;
  /** It continues the one before, and takes no heading. */
  continued: boolean;
}
/** Slides of one chapter that follow each other; those before the first chapter have no name. */
export interface Chapter {
  name: string;
  items: Item[];
}

/** Slides that only say what the headings and the contents of the page say already. */
const SPARED = new Set(['cover', 'section', 'agenda']);
const PART = /\s*[(（](\d+)\/\d+[)）]$/;

/** @returns the edition by chapters, in its own order; the slides' nodes move into it. */
export function chaptersOf(slides: readonly HTMLElement[]): Chapter[] {
  const chapters: Chapter[] = [];
  const named = new Set<string>();
  let backups = say('backups');
  slides.forEach((slide, n) => {
    const { layout = '', chapter = '' } = slide.dataset;
    if (SPARED.has(layout)) return;
    if (layout === 'appendix') backups = slide.querySelector('h2')?.textContent?.trim() || backups;
    if (layout === 'appendix') return;
    const name = layout === 'sources' ? say('works') : isBackup(slide) ? backups : chapter;
    const item = itemOf(slide, n + 1);
    const last = chapters.at(-1);
    const again = last && (last.name === name || last.name === say('again', { name }));
    if (again) last.items.push(item);
    else chapters.push({ name: named.has(name) ? say('again', { name }) : name, items: [item] });
    if (name) named.add(name);
  });
  return chapters;
}

function itemOf(slide: HTMLElement, number: number): Item {
  const { id } = slide;
  const flow = flowOf(slide);
  const part = PART.exec(flow.title);
  return {
    ...flow,
    id,
    number,
    title: flow.title.replace(PART, ''),
    continued: part !== null && part[1] !== '1',
  };
}
