import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeHost } from '../src/cli/host.ts';
import { type BuildOptions, type BuildResult, build } from '../src/index.ts';
import { read } from '../src/read/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The sample briefing, which grows: tests hold rules over whatever editions there are. */
export const SAMPLE = join(ROOT, 'content/digital-government');
const DIST = join(ROOT, 'dist');
if (!existsSync(join(DIST, 'runtime'))) throw new Error('dist is missing: run npm run build first');

export const sampleHost = () => nodeHost(SAMPLE, DIST);

let built: Promise<BuildResult> | undefined;
/** Every edition of the sample as the command line builds it, once a process. */
export const builtSample = (): Promise<BuildResult> => {
  built ??= buildSample();
  return built;
};
export const buildSample = async (more: Partial<BuildOptions> = {}): Promise<BuildResult> =>
  build(await sampleHost(), {
    target: { kind: 'folder', id: 'digital-government' },
    formats: ['html', 'pptx'],
    version: '0',
    ...more,
  });

/** @returns the file of that path. @throws Error where the build has none. */
export function fileOf({ files, diagnostics }: BuildResult, path: string): Uint8Array {
  const file = files.find((f) => f.path === path);
  if (!file) throw new Error(`no ${path} among ${files.map((f) => f.path).join(', ')}; ${JSON.stringify(diagnostics)}`);
  return file.bytes;
}
export const textOfFile = (result: BuildResult, path: string): string => new TextDecoder().decode(fileOf(result, path));

/** @returns the ids of every figure of the sample's register. */
export async function builtRegister(): Promise<string[]> {
  const { briefing } = await read(await sampleHost(), { kind: 'folder', id: 'digital-government' });
  return [...(briefing?.facts.keys() ?? [])];
}
