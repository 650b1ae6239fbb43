/** Sentences that the measuring was never tuned on: messages of this program, its starter, figures of the sample, READMEs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);

export interface Texts {
  zh: string[];
  en: string[];
}

/** @returns sentences by language, in an order that does not depend on the machine. */
export function texts(): Texts {
  const messages = files('src/model/phrases/', '.ts').flatMap((text) => text.match(MESSAGE) ?? []);
  const chinese = [
    ...files('templates/starter/zh/', '.md'),
    ...files('content/digital-government/', 'facts.yaml'),
    ...files('node_modules/@biomejs/biome/', 'README.zh-CN.md'),
  ];
  const zh = [...messages, ...chinese.flatMap(sentences)].filter((s) => /[\u4e00-\u9fff]{6}/.test(s));
  const english = [...files('templates/starter/en/', '.md').flatMap(sentences), ...readmes()];
  const en = english.filter((s) => /^[A-Za-z"“(]/.test(s) && !/[^\u0020-\u024f\u2010-\u2026]/.test(s));
  return { zh: unique(zh), en: unique(en) };
}

/** Chinese between quotes and fields of a template. */
const MESSAGE = /[\u4e00-\u9fff《“][^'"`$\n{}]{11,}/g;

const files = (folder: string, end: string): string[] =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => readFileSync(new URL(folder + name, ROOT), 'utf8'));

/** The later sentences of each: on the first 60 the measuring was tried while it was made. */
function readmes(): string[] {
  const { devDependencies, dependencies } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
  return Object.keys({ ...devDependencies, ...dependencies })
    .sort()
    .map((name) => fileURLToPath(new URL(`node_modules/${name}/README.md`, ROOT)))
    .flatMap((path) => (existsSync(path) ? sentences(readFileSync(path, 'utf8')).slice(60) : []));
}

/** Running text without its markup, cut into lines, cells and sentences of 12 characters and more. */
function sentences(markdown: string): string[] {
  return markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/```[\s\S]*?```/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/!?\[([^\]]*)\](\([^)]*\)|\[[^\]]*\]|\{[^}]*\})/g, '$1')
    .replace(/\{[^}]*\}|[*_`#>]|\[@[^\]]*\]/g, '')
    .split(/\n|\||(?<=[。！？])|(?<=[.!?]) /)
    .map((s) =>
      s
        .replace(/^[-+\d.\s]+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((s) => s.length >= 12 && !/^[:|-]/.test(s));
}

const unique = (list: string[]): string[] => [...new Set(list)];
