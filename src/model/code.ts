/** What a stretch of code is to its reader; the theme says how it looks. */
export const CODE_KINDS = ['keyword', 'string', 'comment', 'number', 'name', 'type', 'mark'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** A stretch of one line; without a kind it looks like the text around. */
export interface CodeToken {
  text: string;
  kind?: CodeKind;
}
