import { CHECK } from './check.ts';
import { CLI } from './cli.ts';
import { COMPOSE } from './compose.ts';
import { DIAGRAMS } from './diagrams.ts';
import { FIT } from './fit.ts';
import { INLINE } from './inline.ts';
import { PAPER } from './paper.ts';
import { PPTX } from './pptx.ts';
import { READ } from './read.ts';
import { SELECT } from './select.ts';
import { STUDIO } from './studio.ts';
import { TEMPLATE } from './template.ts';

/** Every diagnostic that the product can report, by its code. */
export const PHRASES = {
  ...READ,
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
