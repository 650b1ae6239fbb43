import type { Like, Report, Setting, Template, Theme } from '../model/index.ts';
import { placeOf } from './fault.ts';
import { frameOf, type Note } from './frame.ts';
import { match, type Ours } from './match.ts';

export { readTemplate } from './read.ts';

/** The template as one edition uses it. */
export interface Mapped extends Setting {
  /** @returns the theme with the template's colours and faces; sizes of type stay the audience's. */
  themed(theme: Theme): Theme;
  /** Tells what is to be told of each layout that is used. */
  tell(used: ReadonlySet<string>, report: Report): void;
}

/**
 * Maps our layouts onto the template's.
 * @param named the template's names for our layouts, where the user gives them
 * @returns undefined, after a report, where a name is unknown or nothing can be used
 */
export function mapTemplate(
  template: Template,
  ours: readonly Ours[],
  named: Readonly<Record<string, string>>,
  report: Report,
): Mapped | undefined {
  const matches = match(template, ours, named, report);
  if (!matches) return undefined;
  const likes = new Map<string, Like>(ours.map(({ name, like }) => [name, like]));
  const base = matches.get('content');
  const content = base && frameOf(base.layout, 'content', template).frame;
  const framed = new Map(
    [...matches].map(([name, { layout }]) => [name, frameOf(layout, likes.get(name) as Like, template, content)]),
  );
  const frames = new Map([...framed].map(([name, { frame }]) => [name, frame]));
  return {
    template,
    frames,
    themed: (theme) => themed(theme, { template, frames }),
    tell: (used, report) => {
      const said = new Set<string>();
      for (const [name, { layout, suits }] of matches) {
        if (!used.has(name)) continue;
        if (!suits) report('template-instead', { layout: name, used: layout.name }, placeOf(template.file));
        for (const note of framed.get(name)?.notes ?? []) {
          const key = `${layout.part} ${JSON.stringify(note)}`;
          if (!said.has(key)) tellNote(note, layout.name, template.file, report);
          said.add(key);
        }
      }
    },
  };
}

/** Words for parts of a layout: reports are in the reader's language, so each has both. */
const PARTS = {
  title: '标题 (title)',
  footer: '页脚 (footer)',
  page: '页码 (slide number)',
  room: '内容 (content)',
  body: '正文 (text)',
};

function tellNote(note: Note, used: string, file: string, report: Report): void {
  if ('missing' in note) report('template-missing-part', { used, what: PARTS[note.missing] }, placeOf(file));
  else
    report('template-contrast', { used, what: PARTS[note.weak], ratio: note.ratio, color: note.color }, placeOf(file));
}

/** Titles on the web are set in the bundled serif where the template's are in one. */
const SERIF = /宋|仿|楷|serif|times|georgia|garamond|cambria|song|ming/i;

function themed(theme: Theme, { template, frames }: Setting): Theme {
  const frame = frames.get('content') ?? [...frames.values()][0];
  const layout = template.layouts.find(({ part }) => part === frame?.part);
  const { latin, ea, headingLatin, headingEa } = template.fonts;
  const faces = { latin: frame?.faces.body ?? latin, ea };
  const heading = { latin: frame?.faces.title ?? headingLatin, ea: headingEa };
  const serif = SERIF.test(heading.ea) || SERIF.test(heading.latin);
  const own = (web: string[]) => ({
    ...faces,
    substitutes: [],
    web: [...new Set([ea, faces.latin, ...web])],
    heading: serif ? { ...heading, web: 'serif' as const } : undefined,
  });
  return {
    ...theme,
    id: `${theme.id}+template`,
    blocks: 'filled',
    ...(layout ? layout.scheme : {}),
    colors: frame?.colors ?? theme.colors,
    fonts: { zh: own(theme.fonts.zh.web), en: own(theme.fonts.en.web) },
  };
}
