import { YAMLParseError } from 'yaml';
import { ZodError } from 'zod';
import type { Report } from '../model/index.ts';
import { namesIn } from './check/front.ts';
import { unknownIn } from './check/index.ts';
import { type LayoutFile, parseFront } from './layout-file.ts';
import { lineIn } from './lines.ts';
import { mentioned } from './mentioned.ts';
import { SHIPPED_PARTIALS } from './shipped.ts';
import { type LoadedLayout, toTemplate } from './template.ts';

type Compiler = Pick<typeof Handlebars, 'parse' | 'precompile'>;
interface Source {
  name: string;
  file: string;
  text: string;
}

/**
 * Compiles templates of the user's own over those there are.
 * @param own text by file name without extension
 * @returns false, after reports with the template's line, when one cannot be used
 */
export async function addOwnLayouts(
  layouts: Map<string, LoadedLayout>,
  own: Record<string, string>,
  report: Report,
): Promise<boolean> {
  // The compiler is four times the size of the runtime: only templates of the user's own need it.
  const { default: compiler } = await import('handlebars');
  const loaded = Object.keys(own)
    .sort()
    .map((name) => {
      const layout = loadOwn({ name, file: `${name}.hbs`, text: own[name] as string }, compiler, report);
      if (layout) layouts.set(name, layout);
      return layout;
    });
  return loaded.every(Boolean);
}

const PARTS = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;

function loadOwn(source: Source, compiler: Compiler, report: Report): LoadedLayout | undefined {
  const { name, file, text } = source;
  const [, front, body] = PARTS.exec(text) ?? [];
  if (front === undefined || body === undefined)
    return void report('layout-front', { layout: file }, { file, line: 1 });
  const layout = readFront(source, front, report);
  const before = text.slice(0, text.length - body.length).split('\n').length - 1;
  const program = readProgram(source, body, before, compiler, report);
  if (!layout || !program) return undefined;
  const line = lineIn(front, 1);
  const unknown = [
    ...namesIn(layout, name).map(({ path, ...rest }) => ({ ...rest, line: line(path) })),
    ...unknownIn(
      program,
      layout,
      SHIPPED_PARTIALS.map((partial) => partial.name),
    ).map((each) => ({
      ...each,
      line: each.line + before,
    })),
  ];
  for (const { name: said, near, line } of unknown)
    report('layout-name', { layout: name, name: said, near }, { file, line });
  if (unknown.length > 0) return undefined;
  // The compiler's output is a function body: only templates that whoever runs the command named come here.
  const spec = new Function(`return ${compiler.precompile(body) as string}`)() as object;
  return { file: layout, uses: mentioned(program), template: toTemplate(spec) };
}

function readFront({ file }: Source, front: string, report: Report): LayoutFile | undefined {
  try {
    return parseFront(front);
  } catch (error) {
    const broken = (what: string, line: number) => report('layout-broken', { layout: file, what }, { file, line });
    if (error instanceof YAMLParseError)
      broken(error.message.split('\n')[0] as string, (error.linePos?.[0].line ?? 0) + 1);
    else if (error instanceof ZodError)
      for (const { path, message } of error.issues) broken(`${path.join('.')}: ${message}`, lineIn(front, 1)(path));
    else throw error;
    return undefined;
  }
}

/** Lines are counted in the file; an end that is missing is told at the last one. */
function readProgram({ file, text }: Source, body: string, before: number, compiler: Compiler, report: Report) {
  try {
    return compiler.parse(body);
  } catch (error) {
    const { message, lineNumber } = error as Error & { lineNumber?: number };
    const said = /on line (\d+)/.exec(message)?.[1];
    const what = message
      .split('\n')
      .filter((line) => !/^\s*-*\^/.test(line))
      .join(' · ');
    report(
      'layout-broken',
      { layout: file, what },
      { file, line: Math.min(text.trimEnd().split('\n').length, before + (lineNumber ?? Number(said ?? 1))) },
    );
    return undefined;
  }
}
