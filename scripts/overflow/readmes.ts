import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from './decks.ts';

/** Bytes beyond which a README is no deck at all: the reader's own cap is met long before. */
const MOST = 120_000;

/** The longest README.md files of the installed packages; their remote pictures are taken out, and raw HTML stays as it is. */
export function readmes(root: string, count: number): Source[] {
  const modules = join(root, 'node_modules');
  const packages = readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => join(name, inner)) : [name],
    );
  const found = packages.flatMap((name) => {
    const file = join(modules, name, 'README.md');
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    return size > 0 && size < MOST ? [{ name, file, size }] : [];
  });
  return found
    .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name, file }) => ({
      name: `readme-${name.replaceAll('/', '-')}`,
      audience: 'all',
      theme: 'azure',
      files: { 'deck.md': withoutPictures(readFileSync(file, 'utf8')) },
    }));
}

const withoutPictures = (text: string): string => text.replace(/!\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])/g, '$1');
