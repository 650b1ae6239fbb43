import { isAbsolute, relative, sep } from 'node:path';

/** @returns whether `path` is `folder` or lies in it; both already real. */
export function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
