import { strFromU8 } from 'fflate';
import { type BuildResult, build, type Format } from '../src/index.ts';
import { testHost } from './host.ts';

/** What deck.json says of a slide. */
export interface BuiltSlide {
  id: string;
  layout: string;
  title: string;
  text: string[];
}
export interface Built extends BuildResult {
  slides: BuiltSlide[];
  /** `code #slide` of each error and warning. */
  said: string[];
}

const PROFILE = `name: 部门版
minutes: [10, 20]
slides: 30
bullets: 8
body: 20
depth: full
sources: none
`;

/** A small folder with one audience, `dept`; `files` replace its files or add to them. */
export async function builtFolder(
  files: Record<string, string | Uint8Array>,
  formats: Format[] = [],
  profile = '',
): Promise<Built> {
  const all = {
    'briefing.yaml': 'title: 汇报\nlang: zh-CN\naudiences: [dept]\n',
    'audiences/dept.yaml': PROFILE + profile,
    ...files,
  };
  const encoded = (text: string | Uint8Array) => (typeof text === 'string' ? new TextEncoder().encode(text) : text);
  const bytes = Object.fromEntries(Object.entries(all).map(([path, text]) => [path, encoded(text)]));
  const result = await build(testHost(bytes), { target: { kind: 'folder', id: 'x' }, formats, version: '0' });
  const deck = result.files.find((f) => f.path === 'dept/deck.json');
  const slides = deck ? (JSON.parse(strFromU8(deck.bytes)) as { slides: BuiltSlide[] }).slides : [];
  const said = result.diagnostics.flatMap((d) => (d.severity === 'info' ? [] : [`${d.code} ${d.slide ?? ''}`.trim()]));
  return { ...result, slides, said };
}

/** Builds one slide: what stands after its title, and the slide that comes of it. */
export async function builtSlide(body: string, head = '{#a}', files: Record<string, string> = {}, formats?: Format[]) {
  const file = `---\nsection: "1"\nchapter: 01 甲\n---\n# 节\n## 结论 ${head}\n${body}\n`;
  const built = await builtFolder({ '01-a.md': file, ...files }, formats, 'cover: false\n');
  return { ...built, slide: built.slides[0] as BuiltSlide };
}
