// Builds dist/: the command line and library, the web deck's runtime, the fonts. `prepare` runs it after npm ci.
import { chmod, copyFile, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
// Built beside and swapped in whole, so that a command running meanwhile never sees half of it.
const fresh = join(root, `.cache/dist-${process.pid}`);
const old = `${fresh}-old`;

/** Package, its folder of a weight, our name. TTFs, because the subsetter reads those. */
const FACES = [
  ['noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf', 'noto-sans-sc-400.ttf'],
  ['noto-sans-sc', '700Bold/NotoSansSC_700Bold.ttf', 'noto-sans-sc-700.ttf'],
  ['noto-sans-sc', 'LICENSE_FONT', 'noto-sans-sc.OFL.txt'],
  ['noto-serif-sc', '700Bold/NotoSerifSC_700Bold.ttf', 'noto-serif-sc-700.ttf'],
  ['noto-serif-sc', 'LICENSE_FONT', 'noto-serif-sc.OFL.txt'],
  ['arimo', '400Regular/Arimo_400Regular.ttf', 'arimo-400.ttf'],
  ['arimo', '700Bold/Arimo_700Bold.ttf', 'arimo-700.ttf'],
  ['arimo', 'LICENSE_FONT', 'arimo.OFL.txt'],
  ['noto-sans-math', '400Regular/NotoSansMath_400Regular.ttf', 'noto-sans-math-400.ttf'],
  ['noto-sans-math', 'LICENSE_FONT', 'noto-sans-math.OFL.txt'],
];

async function bundle(mode, outDir) {
  const configFile = join(root, 'vite.config.ts');
  const of = mode === 'studio' ? {} : { root };
  await build({ ...of, configFile, mode, logLevel: 'warn', build: { outDir, emptyOutDir: false } });
}

async function runtime() {
  const entry = join(root, 'src/web/runtime/main.ts');
  if (!(await stat(entry).catch(() => null))) {
    console.error('build: src/web/runtime/main.ts is missing, so dist/runtime/ is: no web deck can be made');
    process.exitCode = 1;
    return;
  }
  await bundle('runtime', join(fresh, 'runtime'));
  await bundle('library', join(fresh, 'runtime'));
  await copyFile(join(root, 'node_modules/reveal.js/LICENSE'), join(fresh, 'runtime/reveal.js.LICENSE.txt'));
}

async function studio() {
  await bundle('studio', join(fresh, 'studio/app'));
  await bundle('studio-alone', join(fresh, 'studio/alone'));
}

async function fonts() {
  await mkdir(join(fresh, 'fonts'), { recursive: true });
  for (const [face, file, name] of FACES) {
    await copyFile(join(root, 'node_modules/@expo-google-fonts', face, file), join(fresh, 'fonts', name));
  }
}

/** What pictures are converted with, under our names. */
const WASM = [
  ['@jsquash/webp/codec/dec/webp_dec.wasm', 'webp.wasm'],
  ['@jsquash/webp/LICENSE', 'webp.LICENSE.txt'],
  ['@jsquash/webp/codec/LICENSE.codec.md', 'webp.libwebp.LICENSE.txt'],
  ['@resvg/resvg-wasm/index_bg.wasm', 'resvg.wasm'],
];

async function wasm() {
  await mkdir(join(fresh, 'wasm'), { recursive: true });
  for (const [file, name] of WASM) await copyFile(join(root, 'node_modules', file), join(fresh, 'wasm', name));
}

try {
  await bundle('node', fresh);
  await chmod(join(fresh, 'cli.js'), 0o755);
  await runtime();
  await studio();
  await fonts();
  await wasm();
  await cp(join(root, 'templates/starter'), join(fresh, 'starter'), { recursive: true });
  await rename(dist, old).catch(() => {});
  await rename(fresh, dist);
} finally {
  for (const folder of [fresh, old]) await rm(folder, { recursive: true, force: true });
}
