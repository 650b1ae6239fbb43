import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** What a stage may import besides itself. */
const ALLOWED: Record<string, string[]> = {
  model: [],
  xml: [],
  opc: ['xml'],
  picture: ['model'],
  read: ['model', 'xml', 'picture'],
  select: ['model'],
  compose: ['model', 'xml'],
  chart: ['model'],
  fit: ['model', 'chart'],
  web: ['model', 'xml'],
  pptx: ['model', 'xml', 'opc'],
  pdf: ['model'],
  handout: ['model', 'xml', 'opc'],
  check: ['model', 'xml'],
  record: ['model'],
  template: ['model', 'xml', 'picture'],
  draw: ['model', 'web', 'pptx', 'pdf', 'handout', 'record'],
  edition: ['model', 'select', 'compose', 'fit', 'check', 'record', 'template'],
  setting: ['model', 'compose', 'template'],
  'studio-files': ['model', 'read', 'select', 'compose', 'check', 'record', 'web'],
  bind: ['model', 'record', 'web', 'check', 'draw', 'studio-files'],
  index: [
    'model',
    'read',
    'select',
    'compose',
    'check',
    'record',
    'setting',
    'edition',
    'draw',
    'bind',
    'studio-files',
  ],
  studio: ['model', 'read', 'compose', 'web', 'pptx', 'record', 'setting', 'edition'],
  cli: ['model', 'index'],
};
const CORE = Object.keys(ALLOWED).filter((stage) => stage !== 'cli');
/** What runs in a browser and may know it. */
const BROWSER = /^(?:web\/runtime|studio\/app)\//;
/** The model is plain values, and the XML tree needs its parser alone. */
const PACKAGES: Record<string, string[]> = {
  model: [],
  pdf: [],
  handout: [],
  xml: ['saxes'],
  opc: ['fflate'],
  template: ['fflate'],
};

interface Source {
  path: string;
  stage: string;
  code: string;
  imports: string[];
}

const stageOf = (path: string): string =>
  path.includes('/') ? (path.split('/')[0] as string) : path.replace(/\.ts$/, '');

/** Comments and strings are blanked, so that words in them are no code; imports are read before that. */
function sourceOf(path: string): Source {
  const text = readFileSync(join(src, path), 'utf8');
  const imports = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] as string,
  );
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
    .replace(/`(?:[^`\\]|\\.)*`/g, '``');
  return { path, stage: stageOf(path), code, imports };
}

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => sourceOf(path.replaceAll('\\', '/')));

/** @returns the stage that a relative import leads to, or undefined where it leaves src. */
function stageImported(source: Source, specifier: string): string | undefined {
  const target = relative(src, resolve(src, dirname(source.path), specifier)).replaceAll('\\', '/');
  return target.startsWith('../') ? undefined : stageOf(target);
}

/** @returns "path: what" for every offence. */
function offences(stages: string[], find: (source: Source) => string[]): string[] {
  return sources
    .filter(({ stage }) => stages.includes(stage))
    .flatMap((source) => find(source).map((what) => `src/${source.path}: ${what}`));
}

describe('the import rule', () => {
  test('every source belongs to a known stage', () => {
    const unknown = sources.filter(({ stage }) => !(stage in ALLOWED)).map(({ path }) => path);
    expect(unknown).toEqual([]);
  });

  test.each(Object.entries(ALLOWED))('%s imports of src only itself and [%s]', (stage, allowed) => {
    const found = offences([stage], (source) =>
      source.imports.filter((specifier) => {
        if (!specifier.startsWith('.')) return false;
        const target = stageImported(source, specifier);
        return target !== undefined && target !== stage && !allowed.includes(target);
      }),
    );
    expect(found).toEqual([]);
  });

  test.each(Object.entries(PACKAGES))('%s imports only the packages [%s]', (stage, allowed) => {
    const isPackage = (specifier: string) => !specifier.startsWith('.') && !allowed.includes(specifier);
    expect(offences([stage], ({ imports }) => imports.filter(isPackage))).toEqual([]);
  });

  test('the core imports nothing of Node', () => {
    const ofNode = /^(node:|(fs|path|os|zlib|crypto|url|http|https|stream|buffer|child_process)(\/|$))/;
    expect(offences(CORE, ({ imports }) => imports.filter((specifier) => ofNode.test(specifier)))).toEqual([]);
  });

  test('the core reaches for nothing that only Node or only a browser has', () => {
    const reach =
      /\b(?:window|navigator|localStorage|process|Buffer|require)\s*[.([]|\b(?:HTMLElement|DOMParser)\b|\bdocument\.(?:create|query|get|add|body|head|documentElement)/g;
    const outsideRuntime = ({ path, code }: Source) => (BROWSER.test(path) ? [] : (code.match(reach) ?? []));
    expect(offences(CORE, outsideRuntime)).toEqual([]);
  });
});

describe('the same input gives the same bytes', () => {
  test('the core asks no clock, no chance and no locale', () => {
    const asks =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\brandomUUID\b|\.localeCompare\(|\.toLocale\w+\(|\bIntl\./g;
    const outsideRuntime = ({ path, code }: Source) => (BROWSER.test(path) ? [] : (code.match(asks) ?? []));
    expect(offences(CORE, outsideRuntime)).toEqual([]);
  });
});

test('ARCHITECTURE.md has a line for every file', () => {
  const page = readFileSync(join(src, '../ARCHITECTURE.md'), 'utf8');
  const listed = [...page.matchAll(/^### `src\/?([^`]*)`\n([\s\S]*?)(?=^###? |$(?![\s\S]))/gm)].flatMap(
    ([, folder = '', list = '']) =>
      [...list.matchAll(/^- `([^`]+)`: ./gm)].map(([, name = '']) => (folder === '' ? name : `${folder}/${name}`)),
  );
  const there = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(tsx?|css)$/.test(path));
  expect(listed.sort()).toEqual(there.map((path) => path.replaceAll('\\', '/')).sort());
});
