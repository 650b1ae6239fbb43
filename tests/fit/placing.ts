import type { PlacedParagraph, PlacedSlide, PlacedText } from '../../src/model/index.ts';
import { memoryHost } from '../memory-host.ts';
import { type Staged, staged } from '../staged.ts';

export interface Placing extends Staged {
  /** The slides that came of the one written. */
  slides: PlacedSlide[];
}

/** One slide with id `x`, placed for an audience that `profile` describes; `head` gives its title and attributes. */
export function placing(body: string, head = '结论 {#x}', profile = 'body: 20'): Promise<Placing> {
  const audience = `name: 部门版\nminutes: [10, 20]\nslides: 60\nbullets: 99\ndepth: full\nsources: none\ncover: false\n`;
  const host = memoryHost({
    'briefing.yaml': 'title: 汇报\nlang: zh-CN\naudiences: [dept]\n',
    'audiences/dept.yaml': `${audience}${profile}\n`,
    '01-a.md': `---\nsection: "1"\nchapter: 01 甲\n---\n# 节\n## ${head}\n${body}\n`,
  });
  return staged(host, { kind: 'folder', id: 'x' }, 'dept').then((all) => ({ ...all, slides: all.deck.slides }));
}

export const boxes = (slide: PlacedSlide | undefined, region: string): PlacedText[] =>
  slide?.items.flatMap((i) => (i.kind === 'text' && i.region === region ? [i] : [])) ?? [];
export const paragraphs = (slide: PlacedSlide | undefined, region = 'body'): PlacedParagraph[] =>
  boxes(slide, region).flatMap((b) => b.paragraphs);
/** A paragraph as it reads: its number, its run-in head, its words. */
export const words = ({ number, label, runs }: PlacedParagraph): string =>
  [number === undefined ? '' : `${number}. `, ...(label ?? []).map((r) => r.text), ...runs.map((r) => r.text)].join('');
/** Points from the first line's top to the last one's bottom. */
export const height = (list: readonly PlacedParagraph[]): number =>
  list.reduce((sum, p) => sum + p.before + p.lines * p.line, 0);

/** So many characters of running Chinese text, punctuation now and then. */
export const prose = (characters: number): string =>
  Array.from({ length: characters }, (_, i) => (i % 17 === 16 ? '，' : '数据共享政府平台'.charAt(i % 8))).join('');
export const items = (count: number, characters: number): string =>
  Array.from({ length: count }, (_, i) => `- 第${i + 1}条${prose(characters)}`).join('\n');
