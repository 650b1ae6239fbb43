import type { Phrase } from './phrase.ts';

/** A slide's words that are changed in the studio. */
export const STUDIO = {
  'edit-opens-slide': {
    severity: 'error',
    zh: ['从这一行起另成一页，而这里只改一页', '删去这一行的“##”或“---”，小标题用“###”；要加一页，请写进源稿。'],
    en: [
      'Another slide begins on this line, and only one is edited here',
      'Take the “##” or “---” of this line away; headings within a slide are “###”. A new slide is written in the source.',
    ],
  },
  'edit-unclosed': {
    severity: 'error',
    zh: ['这一页的文字没有收尾，把后面的页也算了进来', '代码之后补一行“```”或“~~~”，与开头的那行相同。'],
    en: [
      'The text of this slide does not end, and takes in the slides after it',
      'End the code with a line of “```” or “~~~”, as it begins.',
    ],
  },
} as const satisfies Record<string, Phrase>;
