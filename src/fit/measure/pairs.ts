/** Where a line may break between two classes of characters. */
import { CLASS, CLASSES } from './classes.ts';

/** The two programs whose line breaking is foreseen. */
export type Program = 'chromium' | 'libreoffice';

const { AL, ID, SP, NL, OP, OW, CP, CL, EX, IS, QU, NS, NU, PR, PO, HY, BA, B2, SY, IN, GL, ZW, CM, QO, QC } = CLASS;
const CLOSERS: readonly number[] = [CP, CL, EX, IS, SY];
const OPENERS: readonly number[] = [OP, OW];

/** May a line break between neighbours `a` and `b`, no space between? */
function mayBreak(a: number, b: number, program: Program): boolean {
  if (a === NL) return false; // a forced break is no opportunity
  if (b === SP || b === NL || b === ZW || b === CM) return false;
  if (a === ZW || a === SP) return !(a === SP && CLOSERS.includes(b));
  if (a === GL || b === GL) return false;
  if (CLOSERS.includes(b)) return false;
  if (OPENERS.includes(a) || a === QO || b === QC) return false;
  if (a === QU || b === QU) return false;
  if (b === QO) return a === ID || a === CL;
  if (a === QC) return b === ID || OPENERS.includes(b);
  if (a === B2 && b === B2) return false;
  if (b === NS || b === BA || b === HY || b === IN) return false;
  if (a === B2 || b === B2) return true;
  if (a === HY) return b !== NU;
  if (a === BA) return true;
  if (a === SY) return program === 'libreoffice' ? b !== NU : b === ID || OPENERS.includes(b);
  if (a === CL) return program === 'chromium' || !(b === AL || b === NU);
  if (a === ID || b === ID) return ideographic(a, b);
  if (b === OW) return true;
  return false;
}

function ideographic(a: number, b: number): boolean {
  if (a === ID && b === PO) return false;
  if (a === PR) return false;
  return true;
}

const tables = new Map<Program, Uint8Array>();

/** @returns 1 at `a * CLASSES + b` where a line may break between classes `a` and `b`. */
export function pairsOf(program: Program): Uint8Array {
  let table = tables.get(program);
  if (!table) {
    table = new Uint8Array(CLASSES * CLASSES);
    for (let a = 0; a < CLASSES; a++) {
      for (let b = 0; b < CLASSES; b++) table[a * CLASSES + b] = mayBreak(a, b, program) ? 1 : 0;
    }
    tables.set(program, table);
  }
  return table;
}
