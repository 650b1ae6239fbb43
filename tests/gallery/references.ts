import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode, difference, encode, type Pixels, stacked } from '../../scripts/gallery/compare.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REFERENCES = join(ROOT, 'tests/gallery/references');
/** Where the two pictures of what differs are put, the reference above. */
const SEEN = join(ROOT, 'gallery/differences');

const UPDATE = process.env.UPDATE_GALLERY === '1';

/**
 * Holds pictures to those recorded under a name, or records them.
 * @param most pixels of one square of 6 × 6 that may differ
 * @returns a line for each layout that looks otherwise
 */
export function unlike(name: string, pictures: ReadonlyMap<string, Pixels>, most: number): string[] {
  const folder = join(REFERENCES, name);
  if (UPDATE) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [layout, picture] of pictures) writeFileSync(join(folder, `${layout}.png`), encode(picture));
    return [];
  }
  const recorded = existsSync(folder) ? readdirSync(folder).map((file) => file.replace('.png', '')) : [];
  const lost = recorded.filter((layout) => !pictures.has(layout)).map((layout) => `${layout}: not drawn any more`);
  const others = [...pictures].flatMap(([layout, picture]) => {
    if (!recorded.includes(layout)) return [`${layout}: no picture is recorded`];
    const before = decode(readFileSync(join(folder, `${layout}.png`)));
    const { worst, within } = difference(before, picture);
    if (worst <= most || !within) return [];
    mkdirSync(SEEN, { recursive: true });
    const both = join(SEEN, `${name.replaceAll('/', '-')}-${layout}.png`);
    writeFileSync(both, encode(stacked(before, picture)));
    const { left, top, right, bottom } = within;
    return [`${layout}: ${left}–${right} across, ${top}–${bottom} down, points; ${relative(ROOT, both)}`];
  });
  return [...lost, ...others];
}
