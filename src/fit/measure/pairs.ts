/**
 * Where a line may break between two classes of characters: for Chromium, exactly what version 156 does; for
 * LibreOffice 7.4, only where it breaks whatever stands around (its rules change with the script at the margin),
 * so that it may need fewer lines than planned, but not more. Measured pair by pair: docs/decisions/text-measuring.md.
 */
import { CLASS, CLASSES } from './classes.ts';

/** The two programs whose line breaking is foreseen. */
export type Program = 'chromium' | 'libreoffice';

const { AL, ID, SP, NL, OP, OW, CP, CL, NS, EX, QU, QC, NU, PR, PO, HY, BA, B2, SY, MD, TI, GL, ZW, CM, QM } = CLASS;

/** Classes that no line begins with. */
const CLOSERS: readonly number[] = [CP, CL, NS, EX, QM, QU, QC, SY, HY, BA, GL, SP, NL, ZW, CM];

/** Classes that may follow a break after the class. Curly quotes depend on more: see `pieces`. */
const AFTER: Record<Program, Partial<Record<number, readonly number[]>>> = {
  chromium: {
    [AL]: [ID, TI, OW, B2],
    [MD]: [ID, TI, OW, B2],
    [NU]: [ID, TI, OW, B2],
    [ID]: [AL, MD, NU, ID, TI, OP, OW, PR, B2],
    [TI]: [AL, MD, NU, ID, TI, OP, OW, PR, B2],
    [CL]: [AL, MD, NU, ID, TI, OP, OW, PR, PO, B2],
    [NS]: [AL, MD, NU, ID, TI, OP, OW, PR, PO, B2],
    [CP]: [ID, TI, OP, OW, B2],
    [EX]: [ID, TI, OP, OW, B2],
    [QM]: [AL, MD, NU, ID, TI, OP, OW, PR, PO, HY, B2],
    [PO]: [ID, TI, OP, OW, B2],
    [PR]: [B2],
    [HY]: [AL, MD, ID, TI, OP, OW, PR, PO, HY, B2],
    [BA]: [AL, MD, NU, ID, TI, OP, OW, PR, PO, B2, GL],
    [B2]: [AL, MD, NU, ID, TI, OP, OW, PR, PO],
    [SY]: [ID, TI, OW, B2],
  },
  libreoffice: {
    [AL]: [ID, B2],
    [MD]: [ID, B2],
    [NU]: [ID, B2],
    [ID]: [AL, NU, ID, OP, OW, PR, B2],
    [TI]: [AL, NU, ID, OP, OW, PR, B2],
    [CL]: [ID, OP, OW, PR, B2],
    [NS]: [AL, NU, ID, OP, OW, PR, B2],
    [CP]: [ID, OP, OW, B2],
    [EX]: [ID, OP, OW, B2],
    [QM]: [AL, ID, OP, OW, B2],
    [PO]: [ID, B2],
    [PR]: [B2],
    [HY]: [AL, ID, OP, OW, PR, PO, B2],
    [BA]: [AL, NU, ID, OP, OW, PR, PO, B2],
    [B2]: [AL, NU, ID, OP, OW, PR, PO],
    [SY]: [AL],
  },
};

function mayBreak(a: number, b: number, program: Program): boolean {
  if (a === ZW) return b !== SP && b !== NL && b !== ZW;
  if (a === SP)
    return program === 'chromium'
      ? ![SP, NL, ZW, CM].some((c) => c === b)
      : b === QU || b === HY || b === SY || !CLOSERS.includes(b);
  return AFTER[program][a]?.includes(b) ?? false;
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
