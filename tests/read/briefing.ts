import type { Block, Briefing, Diagnostic, SourceSlide } from '../../src/model/index.ts';
import { read } from '../../src/read/index.ts';
import { memoryHost } from '../memory-host.ts';

export type Files = Record<string, string | Uint8Array>;

const profile = (id: string, more = '') =>
  `id: ${id}\nname: ${id}\nminutes: [10, 15]\nslides: 12\nbullets: 4\nbody: 24\ndepth: brief\n${more}`;

/** A small whole briefing; tests replace or add files. */
export const BASE: Files = {
  'briefing.yaml':
    'title: 汇报\nlang: zh-CN\nhandling: [公开, 内部, 敏感]\naudiences: [leaders, public]\nworks:\n  - {key: un, title: 调查报告}\n',
  'audiences/leaders.yaml': profile('leaders', 'clearance: 内部\n'),
  'audiences/public.yaml': profile('public'),
  'facts.yaml': `- {id: egdi, text: "0.9150", value: "0.9150", kind: number, section: "1", work: un, equivalents: [约0.92]}
- {id: share, text: 65%, value: "65", kind: share, section: "1"}
- {id: when, text: 2020年2月, value: "2020-02", kind: date, section: "1"}
`,
  '01-a.md': '---\nsection: "1"\n---\n# 节\n## 甲 {#a}\n内容\n',
};

export interface Outcome {
  briefing: Briefing | null;
  diagnostics: Diagnostic[];
  /** `code file:line` of each error and warning. */
  said: string[];
}

export async function readFolder(files: Files = {}, layouts?: string[]): Promise<Outcome> {
  const host = memoryHost({ ...BASE, ...files });
  return outcome(await read(host, { kind: 'folder', id: 'x' }, layouts ? { layouts } : {}));
}

export async function readPlain(text: string, files: Files = {}): Promise<Outcome> {
  return outcome(await read(memoryHost({ 'talk.md': text, ...files }), { kind: 'file', id: 'talk', file: 'talk.md' }));
}

function outcome(result: { briefing: Briefing | null; diagnostics: Diagnostic[] }): Outcome {
  return { ...result, said: result.diagnostics.map((d) => `${d.code} ${d.file}:${d.line}`) };
}

/** Lines before the body of `slide`. */
export const BEFORE = 5;

/** Reads Markdown as the body of the one slide of a folder; its first line is line 6 of 01-a.md. */
export async function slide(body: string, files: Files = {}): Promise<Outcome & { slide: SourceSlide }> {
  const front = '---\nsection: "1"\n---\n# 节\n## 甲 {#a}\n';
  const result = await readFolder({ '01-a.md': `${front}${body}\n`, ...files });
  return { ...result, slide: result.briefing?.sections[0]?.slides[0] as SourceSlide };
}

/** Without places and empty conditions, to compare by what a reader would see. */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'at')
      .map(([key, inner]) => [key, bare(inner)]),
  );
}

export const blocksOf = async (body: string, files: Files = {}): Promise<Block[]> =>
  bare((await slide(body, files)).slide.blocks) as Block[];
