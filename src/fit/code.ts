import type { CodeKind, CodeToken, ColorRole, Lang, Run } from '../model/index.ts';
import { type Line, measured } from './line.ts';
import { byScript } from './runs.ts';
import type { TextStyle } from './style.ts';

/** Colours of code, by the theme: 4.5 to 1 and more on its page (tests/fit/code.test.ts). */
export const CODE_COLORS: Record<CodeKind, ColorRole> = {
  keyword: 'primary',
  string: 'cat4',
  comment: 'muted',
  number: 'signal',
  name: 'title',
  type: 'cat5',
  mark: 'muted',
};

/**
 * Each line of code is a paragraph of its own; tabs become four spaces.
 * @param told the lines told apart, where the language is known
 */
export function codeLines(
  text: string,
  told: CodeToken[][] | undefined,
  style: TextStyle,
  width: number,
  lang: Lang,
): Line[] {
  const lines = told ?? text.split('\n').map((line): CodeToken[] => [{ text: line }]);
  const shown = lines.at(-1)?.every((token) => token.text === '') && lines.length > 1 ? lines.slice(0, -1) : lines;
  const { size, line, bold, color } = style;
  return shown.map((tokens, i) => {
    const blank = tokens.every((token) => token.text === '');
    const runs = (blank ? [{ text: ' ' }] : tokens).flatMap(({ text: words, kind }: CodeToken): Run[] => {
      // Words on a ground of their own keep its colour.
      const own = kind && color === 'ink' ? { color: CODE_COLORS[kind] } : {};
      return byScript(words.replace(/\t/g, '    '), 'en', { code: true, ...own });
    });
    const place = { bullet: 'none', level: 0, left: 0, hang: 0, before: i === 0 ? style.gap : 0 } as const;
    const look = { size, line, bold, color, align: 'left', lines: 1, as: 'pre', keepNext: false } as const;
    return measured<Line>({ runs, ...place, ...look }, width, lang);
  });
}
