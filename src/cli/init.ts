import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lang } from '../model/index.ts';
import { langOf } from './arguments.ts';
import type { Command } from './main.ts';
import { Mistake, systemCode, terminalLang, why } from './mistake.ts';
import type { OutputFile } from './stage.ts';
import { tidyOutput, writeOutput } from './write.ts';

const FOLDER = 'briefing';
/** Names that an error lists at most. */
const NAMED = 3;
/** A repository just made is as good as an empty folder. */
const PASSED_OVER = new Set(['.git']);

/** Writes the starter briefing, whole or not at all. @throws Mistake where the folder is not empty or cannot be written. */
export const initCommand: Command = async ({ target, values }, { dist }) => {
  const lang = langOf(values.lang?.[0], starterLang(process.env));
  const folder = target === '' ? FOLDER : target;
  const files = await starter(join(dist, 'starter', lang === 'en' ? 'en' : 'zh'));
  await write(folder, files);
  if (process.stderr.isTTY) process.stderr.write(`${next(folder)[lang === 'en' ? 1 : 0]}\n`);
  return 0;
};

/** @returns the language that the locale names: Chinese where it names none (C, POSIX, nothing). */
function starterLang(env: NodeJS.ProcessEnv): Lang {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^(zh|c|posix)?([._@-]|$)/i.test(named) ? 'zh-CN' : 'en';
}

async function write(folder: string, files: OutputFile[]): Promise<void> {
  try {
    await tidyOutput(folder);
    await checkEmpty(folder);
    await writeOutput(folder, files);
  } catch (error) {
    if (!(error instanceof Mistake) || error.code.startsWith('init-')) throw error;
    // Its own advice names --out, which `init` does not have.
    const { message } = error.diagnostic(terminalLang(process.env));
    throw new Mistake('init-unwritable', { path: folder, why: error.args.why ?? message });
  }
}

/** Anything there may be another briefing's, or an earlier build's whose manifest would let files go. */
async function checkEmpty(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    if (found?.isFile()) throw new Mistake('init-file', { path: folder });
    throw new Mistake('init-unwritable', { path: folder, why: why(error) });
  });
  const there = names.filter((name) => !PASSED_OVER.has(name)).sort();
  if (there.length === 0) return;
  const more = there.length > NAMED ? ' …' : '';
  throw new Mistake('init-exists', { path: folder, files: there.slice(0, NAMED).join(', ') + more });
}

async function starter(root: string): Promise<OutputFile[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name).slice(root.length + 1));
  return Promise.all(
    paths.sort().map(async (path) => ({ path: path.replaceAll('\\', '/'), bytes: await readFile(join(root, path)) })),
  );
}

/** What to run, as this very command was run: `npx` where nothing is installed. */
function next(folder: string): readonly [zh: string, en: string] {
  const run = process.env.npm_command === 'exec' ? 'npx briefdeck' : 'briefdeck';
  const named = /^[\p{L}\p{N}_./\\:-]+$/u.test(folder) ? folder : `"${folder}"`;
  return [
    `样例汇报写在 ${folder}。接着运行：
  ${run} build ${named}   生成每类受众的网页幻灯片和 PPTX，打开 out/index.html
  ${run} start ${named}   生成，并在本机打开服务
改 ${join(folder, '01-now.md')} 里的一个标题，再生成一次，就看到变化。`,
    `The starter briefing is in ${folder}. Now run:
  ${run} build ${named}   makes every audience's web deck and PPTX; open out/index.html
  ${run} start ${named}   builds and serves them on this machine
Change a title in ${join(folder, '01-now.md')}, build again and see.`,
  ];
}
