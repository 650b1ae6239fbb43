import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import Handlebars from 'handlebars';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { parseFront } from './src/compose/layout-file.ts';
import { mentioned } from './src/compose/mentioned.ts';
import { parseTheme } from './src/compose/theme-file.ts';
import { FACES } from './src/web/fonts.ts';

const manifest = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** Layouts, partials and themes as modules, read and compiled, so that nothing is parsed at run time. */
function templates(): Plugin {
  return {
    name: 'briefdeck:templates',
    enforce: 'pre',
    transform(text, id) {
      const [, kind, name] = /\/templates\/(layouts|partials|themes)\/([^/?]+)\.(?:hbs|yaml)$/.exec(id) ?? [];
      if (name === undefined) return null;
      const fields = kind === 'themes' ? themeModule(name, text) : layoutModule(name, text, kind === 'layouts');
      return { code: `export default { ${fields.join(',\n')} };`, map: null, moduleType: 'js' };
    },
  };
}

function layoutModule(name: string, text: string, fronted: boolean): string[] {
  const [, front = '', source = text] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  return [
    `name: ${JSON.stringify(name)}`,
    `file: ${fronted ? JSON.stringify(parseFront(front)) : 'null'}`,
    `uses: ${JSON.stringify([...mentioned(Handlebars.parse(source))])}`,
    `spec: ${Handlebars.precompile(source)}`,
  ];
}

const themes = new URL('./templates/themes/', import.meta.url);

function themeModule(id: string, text: string): string[] {
  const theme = parseTheme(text, (base) => readFileSync(new URL(`${base}.yaml`, themes), 'utf8'));
  return [`id: ${JSON.stringify(id)}`, `text: ${JSON.stringify(text)}`, `theme: ${JSON.stringify(theme)}`];
}

/** `sw.js` of the studio, with the names of all that it keeps: those of this build, and those that a build puts beside. */
function serviceWorker(): Plugin {
  const text = readFileSync(new URL('./src/studio/app/service-worker.js', import.meta.url), 'utf8');
  return {
    name: 'briefdeck:service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = ['./', ...Object.keys(bundle).sort()];
      const beside = [
        'briefing.json',
        'deck.js',
        'deck.css',
        ...FACES.map((f) => `fonts/${f.family}-${f.weight}.woff`),
      ];
      const version = createHash('sha256').update(text).update(files.join('\n')).digest('hex').slice(0, 10);
      const named = { VERSION: version, FILES: files, BESIDE: beside };
      const lines = Object.entries(named).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: `${lines.join('\n')}\n${text}` });
    },
  };
}

/** `dist/cli.js`, `index.js` and `host.js`: plain modules for Node, what they share in chunks. */
const node: UserConfig = {
  ssr: { target: 'node', external: Object.keys(manifest.dependencies) },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { cli: 'src/cli/main.ts', index: 'src/index.ts', host: 'src/cli/host.ts' },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};

/** Every deck carries a copy of reveal.js, so every deck carries its licence. */
const revealLicence = readFileSync(new URL('./node_modules/reveal.js/LICENSE', import.meta.url), 'utf8').trim();

/** `runtime/deck.js` and `runtime/deck.css`: the web deck's one classic script and its styles. */
const runtime: UserConfig = {
  build: {
    target: ['chrome107', 'firefox104', 'safari16'],
    rolldownOptions: { output: { postBanner: `/*! reveal.js\n${revealLicence}\n*/` } },
    lib: {
      entry: 'src/web/runtime/main.ts',
      name: 'briefdeck',
      formats: ['iife'],
      fileName: () => 'deck.js',
      cssFileName: 'deck',
    },
  },
};

/** `runtime/library.js`: what the library's pages do with a script. */
const library: UserConfig = {
  build: {
    target: ['chrome107', 'firefox104', 'safari16'],
    lib: {
      entry: 'src/web/runtime/library.ts',
      name: 'briefdeckLibrary',
      formats: ['iife'],
      fileName: () => 'library.js',
    },
  },
};

/** The studio to be served: modules, so that what only a download needs is loaded when it is asked for. */
const studio: UserConfig = {
  root: 'src/studio/app',
  base: './',
  build: { target: ['chrome111', 'firefox115', 'safari16.4'], modulePreload: { polyfill: false } },
};

/** All of the studio as one classic script: modules do not load from disk. */
const studioAlone: UserConfig = {
  build: {
    target: ['chrome111', 'firefox115', 'safari16.4'],
    lib: {
      entry: 'src/studio/app/main.tsx',
      name: 'briefdeckStudio',
      formats: ['iife'],
      fileName: () => 'studio.js',
      cssFileName: 'studio',
    },
    rolldownOptions: { output: { codeSplitting: false } },
  },
};

const MODES: Record<string, UserConfig> = { runtime, library, studio, 'studio-alone': studioAlone };

export default defineConfig(({ mode }) => ({
  ...(MODES[mode] ?? node),
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [templates(), ...(mode === 'studio' ? [serviceWorker()] : [])],
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // More would fight over memory and the browser; fewer leave two processors idle.
    maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
  },
}));
