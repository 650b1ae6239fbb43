import { nearest } from '../../model/index.ts';

/** Something in a template that nothing answers to. */
export interface Unknown {
  /** As the template writes it: `{{titel}}`, `<span>`, `data-region="lefft"`. */
  name: string;
  /** The nearest name that there is, or those that there are. */
  near: string;
  /** In the template's source, counted from 1. */
  line: number;
}

export function unknown(name: string, known: readonly string[], line: number): Unknown {
  return { name, near: nearest(name, known) ?? known.join('  '), line };
}
