import type { SlideText } from './choices.ts';

/** Attributes at the end of a heading stand after white space; those of words in it do not. */
const HEADING = /^##[ \t]+(.*?)(?:[ \t]+(\{[^{}]*\}))?[ \t]*$/;
const FENCE = /^(:{3,})[ \t]*(.*?)[ \t]*$/;
const NOTES = /^(?:notes\b|\{[^}]*\.notes\b)/;

/** A slide's lines parted into what the studio edits, and what it leaves as it is. */
export interface SlideLines extends SlideText {
  /** `{#id layout=…}`; absent where the heading has none, or there is no heading. */
  attributes?: string;
  /** The line that opens the notes. */
  fence: string;
  headed: boolean;
}

/** @param lines of one slide, its heading first. */
export function partSlide(lines: readonly string[]): SlideLines {
  const heading = HEADING.exec(lines[0] ?? '');
  const rest = heading ? lines.slice(1) : lines;
  const open = rest.findIndex((line) => NOTES.test(FENCE.exec(line)?.[2] ?? ''));
  const close = open < 0 ? -1 : closing(rest, open);
  const [before, after] = open < 0 ? [rest, []] : [rest.slice(0, open), rest.slice(close + 1)];
  const trimmed = (part: readonly string[]) => part.join('\n').replace(/^\n+|\s+$/g, '');
  return {
    title: heading?.[1] ?? '',
    headed: heading !== null,
    ...(heading?.[2] === undefined ? {} : { attributes: heading[2] }),
    body: [trimmed(before), trimmed(after)].filter(Boolean).join('\n\n'),
    fence: open < 0 ? '::: notes' : (rest[open] as string),
    notes: open < 0 ? '' : trimmed(rest.slice(open + 1, close)),
  };
}

/** Divs may stand in the notes: each that opens is closed before them. */
function closing(lines: readonly string[], open: number): number {
  let depth = 0;
  for (let n = open; n < lines.length; n++) {
    const fence = FENCE.exec(lines[n] as string);
    if (!fence) continue;
    depth += fence[2] === '' ? -1 : 1;
    if (depth === 0) return n;
  }
  return lines.length;
}

/** @returns the slide's lines with its new words; a heading keeps its attributes, and gets the id where it had none. */
export function joinSlide(lines: readonly string[], text: SlideText, id: string): string[] {
  const { attributes, fence, headed } = partSlide(lines);
  const named =
    attributes === undefined ? `{#${id}}` : /[{\s]#/.test(attributes) ? attributes : `{#${id} ${attributes.slice(1)}`;
  const title = text.title.replace(/\s*\n\s*/g, ' ').trim();
  const out = headed || title !== '' ? [`## ${title} ${named}`, ''] : [];
  if (text.body.trim() !== '') out.push(...text.body.trim().split('\n'), '');
  if (text.notes.trim() !== '') out.push(fence, ...text.notes.trim().split('\n'), /^:+/.exec(fence)?.[0] ?? ':::', '');
  return out.slice(0, -1);
}
