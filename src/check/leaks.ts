import { strFromU8, unzipSync } from 'fflate';
import type { Briefing, EditionHead, Report } from '../model/index.ts';
import { squash } from './squash.ts';

/** A string shorter than this may stand anywhere by chance; letters alone make up the words of programs too. */
const shortest = (text: string): number => (/\p{Script=Han}/u.test(text) ? 8 : 20);

/** What may be held: an edition, or the slides and registers that the studio is handed. */
export interface Held {
  briefing: Pick<EditionHead, 'title' | 'works' | 'facts'>;
  slides: unknown;
}

/** @returns words of the briefing that must not be held: those that `select` left behind and that nothing held says too. */
export function withheldWords(briefing: Briefing, holding: Held): string[] {
  const held = squash([...words(holding.slides), ...named(holding)].join('\n'));
  const own = new Set<string>();
  for (const word of words([briefing.sections, briefing.translation?.sections])) {
    const text = squash(word);
    if (text.length >= shortest(text) && !held.includes(text)) own.add(text);
  }
  return [...own];
}

/** What source lines, the cover and the list of sources print of the works and figures that travel with the slides. */
function named({ briefing: { title, works, facts } }: Held): string[] {
  const printed = [...facts.values()].flatMap(({ text, equivalents }) => [text, ...equivalents]);
  return [
    title,
    ...works.flatMap((work) => [work.title, `《${work.title}》`, work.original ?? '', work.publisher ?? '']),
    ...printed,
  ];
}

/** Every text and code leaf of a tree of values. */
function* words(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const v of value) yield* words(v);
  else if (value !== null && typeof value === 'object') {
    const node = value as { type?: unknown; text?: unknown };
    if ((node.type === 'text' || node.type === 'code') && typeof node.text === 'string') yield node.text;
    for (const v of Object.values(value)) yield* words(v);
  }
}

/** Looks for withheld words in every byte of an edition's files, unzipped. */
export function leaks(withheld: string[], files: { path: string; bytes: Uint8Array }[], report: Report): void {
  if (withheld.length === 0) return;
  for (const { path, bytes } of files)
    for (const [part, text] of textsIn(path, bytes)) {
      const found = withheld.find((w) => text.includes(w));
      // The words themselves are not repeated: a report may be read by those from whom they are withheld.
      if (found) report('leak', { path: part === '' ? path : `${path} › ${part}`, length: found.length });
    }
}

/** Texts of a file and of the parts of a package: as they are, and without their markup. */
function* textsIn(path: string, bytes: Uint8Array): Generator<[part: string, text: string]> {
  const parts: Record<string, Uint8Array> = /\.(pptx|xlsx|docx)$/.test(path) ? unzipSync(bytes) : { '': bytes };
  for (const [part, content] of Object.entries(parts)) {
    if (/\.(pptx|xlsx|docx)$/.test(part)) yield* textsIn(part, content);
    const raw = strFromU8(content);
    yield [part, squash(raw)];
    if (/\.(xml|html)$/.test(part || path)) yield [part, squash(raw.replace(/<[^>]*>/g, ''))];
  }
}
