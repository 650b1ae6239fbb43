import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { build } from 'vite';
import type { FontFace, Host } from '../src/model/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STYLES = { 400: '400Regular', 700: '700Bold' } as const;
const FILES: Record<string, string> = {
  'noto-sans-sc': 'NotoSansSC',
  'noto-serif-sc': 'NotoSerifSC',
  arimo: 'Arimo',
  'noto-sans-math': 'NotoSansMath',
};

const BINARIES: Record<string, string> = {
  'wasm/webp.wasm': 'node_modules/@jsquash/webp/codec/dec/webp_dec.wasm',
  'wasm/resvg.wasm': 'node_modules/@resvg/resvg-wasm/index_bg.wasm',
};
/** `fonts/arimo-400.ttf` where the package has it. */
function fontOf(name: string): string {
  const [, family = '', weight] = /^fonts\/(.+)-(400|700)\.ttf$/.exec(name) ?? [];
  const style = STYLES[weight === '700' ? 700 : 400];
  return `node_modules/@expo-google-fonts/${family}/${style}/${FILES[family]}_${style}.ttf`;
}

let built: Promise<string> | undefined;
/** The web deck's runtime, built once a process into a temporary folder. */
export function runtime(): Promise<string> {
  built ??= (async () => {
    const outDir = join(tmpdir(), `briefdeck-runtime-${process.pid}`);
    const configFile = join(ROOT, 'vite.config.ts');
    for (const mode of ['runtime', 'library'])
      await build({
        root: ROOT,
        configFile,
        mode,
        logLevel: 'error',
        build: { outDir, emptyOutDir: mode === 'runtime' },
      });
    return outDir;
  })();
  return built;
}

/** A host with fonts and assets, and no files but those given. */
export function testHost(files: Record<string, Uint8Array> = {}): Host {
  return {
    read: async (path) => files[path] ?? null,
    list: async () => Object.keys(files).sort(),
    binary: async (name) => new Uint8Array(await readFile(join(ROOT, BINARIES[name] ?? fontOf(name)))),
    asset: async (name) => readFile(join(await runtime(), name), 'utf8'),
    font: async ({ family, weight }: FontFace, characters) => {
      const style = STYLES[weight];
      const path = join(ROOT, `node_modules/@expo-google-fonts/${family}/${style}/${FILES[family]}_${style}.ttf`);
      return subsetFont(await readFile(path), characters, { targetFormat: 'woff' } as never);
    },
  };
}
