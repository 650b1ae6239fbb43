import { TYPE_ROLES } from '../../model/index.ts';
import type { LayoutFile } from '../layout-file.ts';
import { shippedThemes } from '../themes.ts';
import { unknown } from './unknown.ts';

/** A name in a layout's front matter that nothing answers to, and where in it. */
export interface UnknownKey {
  name: string;
  near: string;
  path: readonly string[];
}

/** Holds a layout's front matter to its own regions, to the themes' roles of type, and to its file's name. */
export function namesIn(file: LayoutFile, fileName: string): UnknownKey[] {
  const found: UnknownKey[] = [];
  const hold = (written: string | undefined, known: readonly string[], path: readonly string[]) => {
    const key = path.at(-1) as string;
    if (written === undefined || known.includes(written)) return;
    const { name, near } = unknown(
      `${key}: ${written}`,
      known.map((each) => `${key}: ${each}`),
      0,
    );
    found.push({ name, near, path });
  };
  const [regions, roles] = [file.regions.map((region) => region.name), typeRoles()];
  hold(file.name, [fileName], ['name']);
  for (const { name, role, smaller, takes, follows, columns = [] } of file.regions) {
    for (const each of takes) hold(each, regions, ['regions', name, 'takes']);
    for (const each of [role, ...columns.map((column) => column.role)]) hold(each, roles, ['regions', name, 'role']);
    hold(smaller, roles, ['regions', name, 'smaller']);
    hold(follows, regions, ['regions', name, 'follows']);
  }
  for (const { with: present, without } of file.shapes) {
    for (const each of present) hold(each, regions, ['shapes', 'with']);
    for (const each of without) hold(each, regions, ['shapes', 'without']);
  }
  return found;
}

/** Roles of the type scale, and the display sizes that every theme has. */
function typeRoles(): string[] {
  const sizes = shippedThemes().map((theme) => Object.keys(theme.display));
  return [...TYPE_ROLES, ...(sizes[0] ?? []).filter((role) => sizes.every((each) => each.includes(role)))];
}
