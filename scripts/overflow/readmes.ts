import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from './decks.ts';

/**
 * The longest README.md files of the installed packages, longest first. Their pictures are remote, and many of their links
 * lead to files of the repository: both are taken out, and their words stay. Raw HTML stays as it is.
 */
export function readmes(root: string): Source[] {
  const modules = join(root, 'node_modules');
  const packages = readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => join(name, inner)) : [name],
    );
  const found = packages.flatMap((name) => {
    const file = join(modules, name, 'README.md');
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    return size > 0 ? [{ name, file, size }] : [];
  });
  return found
    .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))
    .map(({ name, file }) => ({
      name: `readme-${name.replaceAll('/', '-')}`,
      audience: 'all',
      theme: 'azure',
      files: { 'deck.md': contained(readFileSync(file, 'utf8')) },
    }));
}

const PICTURE = /!\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])/g;
const FILE_LINK = /\[([^\]]+)\]\((?!https?:|mailto:|#)[^)]*\)/g;
const FILE_DEFINITION = /^ *\[[^\]]+\]: *(?!https?:|mailto:|#)\S.*$/gm;

const contained = (text: string): string =>
  text.replace(PICTURE, '$1').replace(FILE_LINK, '$1').replace(FILE_DEFINITION, '');
