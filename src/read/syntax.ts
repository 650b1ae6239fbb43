import { LANGUAGE_NAMES } from './highlight.ts';

/** What one piece of our syntax understands beside conditions; each name with what it means. */
export interface Syntax {
  about: string;
  keys?: Readonly<Record<string, string>>;
  classes?: Readonly<Record<string, string>>;
  flags?: Readonly<Record<string, string>>;
  id?: true;
}

/** Understood by everything that takes attributes. */
export const CONDITIONS = {
  audience: 'ids of audiences that get it; in `::: except` those that do not',
  only: 'the same as audience',
  except: 'ids of audiences that do not get it',
  depth: 'headline, brief or full: editions of less depth leave it out',
  handling: 'a level of briefing.yaml: editions of less clearance are built without it',
} as const;

const DATA = { data: 'a CSV file of the briefing’s folder; without it the table inside the div' };

/** Every piece of syntax that takes attributes: the reader holds them to it, and docs/reference.md is made of it. */
export const SYNTAX = {
  '#': { about: 'A section. Its words are the section’s title.', id: true },
  '##': {
    about: 'A slide. Its words are the claim that the slide makes.',
    id: true,
    keys: {
      layout: 'name of a layout; without one it is found from the content',
      label: 'short name: in lists of links, on the library page, in the running header',
      ordinal: 'number that a recommendation shows, as 2/4',
      review: 'why a person must confirm the slide: a warning, in no output',
      appendix: 'true: a backup slide',
    },
    flags: { appendix: 'a backup slide: behind the closing, outside the budget' },
  },
  '[…](…)': { about: 'A link: http, https, mailto, tel, or #id of a slide.' },
  '![]()': {
    about: 'A picture of the briefing’s folder: PNG, JPEG, GIF, WebP or SVG.',
    keys: {
      alt: 'what the picture shows; alt="" marks decoration',
      caption: 'words beneath it',
      fit: 'contain (unless told): shown whole; cover: fills its room, and is cut there',
      focus: 'what stays in sight where it is cut, from the left and the top, as 50% 20%; the middle unless told',
      width: 'read for the sake of other tools, not used',
      height: 'read for the sake of other tools, not used',
    },
  },
  '[…]{…}': {
    about: 'Words with attributes.',
    keys: {
      fact: 'id of a figure of facts.yaml: printed as written there, or the words in brackets where they are an equivalent',
      review: 'why a person must confirm the words: a warning, in no output',
    },
    classes: { tag: 'a short word in an outlined box' },
  },
  '$…$': { about: 'A formula within the line, in LaTeX; no space inside the dollars, no digit right after them.' },
  '$$…$$': { about: 'A formula on a line of its own, in LaTeX.' },
  '```': { about: `Code. Coloured where the language after the fence is one of ${LANGUAGE_NAMES.join(', ')}.` },
  '[^name]': {
    about:
      'A footnote. Its words stand anywhere in the file, as `[^name]: words`; above the slide’s source line, or in its notes where there is no room.',
  },
  '[@key]': { about: 'A citation: a work of briefing.yaml, in the slide’s source line.' },
  '::: notes': { about: 'What the speaker says.' },
  '::: only': { about: 'For some audiences alone.' },
  '::: except': { about: 'For all audiences but some.' },
  '::: columns': {
    about: 'Columns side by side, each a `::: column`.',
    keys: { width: 'read for the sake of other tools, not used' },
  },
  '::: column': {
    about: 'One column; a `###` at its beginning is its heading.',
    keys: { width: 'read for the sake of other tools, not used' },
  },
  '::: incremental': { about: 'List items that appear one after the other.' },
  '::: nonincremental': { about: 'Its content as it stands.' },
  '::: source': { about: 'More for the slide’s source line, after the works that its figures come from.' },
  '::: appendix': { about: 'Slides in it are backup slides.' },
  '::: ask': {
    about: 'What is asked for: the bar of a summary, the decision of a closing.',
    keys: { label: 'the word before it; “Decision” where there is none' },
  },
  '::: kpi': {
    about: 'Figure cards: `- **label** []{fact=id} what it is compared with`.',
    keys: {
      share: 'a figure of the register, or a number: a strip beneath shows it as a part of the whole',
      part: 'name of the part',
      rest: 'name of the rest',
    },
  },
  '::: cards': {
    about: 'Cards: `- **head** words [plan]{.tag}`.',
    keys: { key: 'how the tags are to be read' },
    flags: { numbered: 'cards carry numbers' },
  },
  '::: chart': {
    about: 'A chart of a CSV file, or of the table inside it.',
    keys: {
      type: 'bar (unless told), column, line, area, pie, doughnut, scatter, slope, dumbbell',
      ...DATA,
      category: 'column of the categories; the first unless told',
      value: 'column or columns drawn, parted by commas; all others unless told',
      x: 'of a scatter: column of the values across',
      y: 'of a scatter: column of the values upwards',
      label: 'of a scatter: column of the names of its points; the first unless told',
      stacked: 'true: series of bars, columns or areas stand on each other; 100: as shares of 100 %',
      line: 'of columns: the column of the data drawn as a line on the same axis',
      multiples: 'column whose values each have a panel of their own, on the same axis',
      from: 'where the axis of a line or a scatter starts; 0 unless told',
      unit: 'unit of the values, printed after the title',
      highlight: 'the category, or the series, that the slide is about',
      delta: 'column printed at the right of the bars',
      title: 'what the chart shows; needed',
      alt: 'its description, where the one made from its data does not serve',
    },
  },
  '::: table': {
    about: 'A table of a CSV file, or of the table inside it.',
    keys: { ...DATA, caption: 'words for screen readers' },
  },
  '::: matrix': {
    about: 'Marks in rows and columns; an empty cell means “not mentioned”.',
    keys: {
      ...DATA,
      mark: 'the cell that counts as a mark; ● unless told',
      legend: 'what the mark means',
      type: 'risk: a grid of likelihood and impact, which every row must give',
    },
  },
  '::: timeline': { about: 'What happened when: `- []{fact=id} **head** words`, or a date in plain words first.' },
  '::: process': {
    about: 'Steps in order: `- **head** words`.',
    keys: { base: 'what every step rests on', label: 'what that is called' },
    flags: { loop: 'the last step leads back to the first' },
  },
  '::: hierarchy': { about: 'Who stands above whom: a nested list, each item `- **head** words`.' },
} as const satisfies Record<string, Syntax>;

export type SyntaxName = keyof typeof SYNTAX;
export type DivName = SyntaxName extends infer S ? (S extends `::: ${infer N}` ? N : never) : never;
