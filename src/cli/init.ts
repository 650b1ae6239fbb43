import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { langOf } from './arguments.ts';
import type { Command } from './main.ts';
import { Mistake, terminalLang } from './mistake.ts';
import type { OutputFile } from './stage.ts';
import { writeOutput } from './write.ts';

const FOLDER = 'briefing';
/** Names of files that an error lists at most. */
const NAMED = 3;

/** Writes the starter briefing, whole or not at all. @throws Mistake where a file of its names is there already. */
export const initCommand: Command = async ({ target, values }, { dist }) => {
  const lang = langOf(values.lang?.[0], terminalLang(process.env));
  const folder = target === '' ? FOLDER : target;
  const files = await starter(join(dist, 'starter', lang === 'en' ? 'en' : 'zh'));
  const there: string[] = [];
  for (const { path } of files) if (await lstat(join(folder, path)).catch(() => null)) there.push(path);
  if (there.length > 0) {
    const more = there.length > NAMED ? ' …' : '';
    throw new Mistake('init-exists', { path: folder, files: there.slice(0, NAMED).join(', ') + more });
  }
  await writeOutput(folder, files);
  if (process.stderr.isTTY) process.stderr.write(`${next(folder)[lang === 'en' ? 1 : 0]}\n`);
  return 0;
};

async function starter(root: string): Promise<OutputFile[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name).slice(root.length + 1));
  return Promise.all(
    paths.sort().map(async (path) => ({ path: path.replaceAll('\\', '/'), bytes: await readFile(join(root, path)) })),
  );
}

const next = (folder: string): readonly [zh: string, en: string] => [
  `样例汇报写在 ${folder}。接着运行：
  briefdeck start ${folder}      生成并打开
改 ${folder}/01-now.md 里的标题，再运行一次，就看到变化。`,
  `The starter briefing is in ${folder}. Now run:
  briefdeck start ${folder}      builds and serves it
Change a title in ${folder}/01-now.md, run it again and see.`,
];
