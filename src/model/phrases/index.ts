import { CHECK } from './check.ts';
import { CLI } from './cli.ts';
import { COMPOSE } from './compose.ts';
import { DATA } from './data.ts';
import { DIAGRAMS } from './diagrams.ts';
import { FILES } from './files.ts';
import { FIT } from './fit.ts';
import { INLINE } from './inline.ts';
import { MARKDOWN } from './markdown.ts';
import { PAPER } from './paper.ts';
import { PPTX } from './pptx.ts';
import { SELECT } from './select.ts';
import { SLIDES } from './slides.ts';
import { STUDIO } from './studio.ts';
import { TEMPLATE } from './template.ts';
import { TRANSLATIONS } from './translation.ts';

/** Every diagnostic that the product can report, by its code. */
export const PHRASES = {
  ...FILES,
  ...SLIDES,
  ...MARKDOWN,
  ...TRANSLATIONS,
  ...DATA,
  ...SELECT,
  ...COMPOSE,
  ...FIT,
  ...INLINE,
  ...DIAGRAMS,
  ...PPTX,
  ...PAPER,
  ...TEMPLATE,
  ...CHECK,
  ...CLI,
  ...STUDIO,
} as const;
