import type { Diagnostic } from '../../model/index.ts';
import { FIT } from '../../model/phrases/fit.ts';
import type { LibraryEntry } from './entry.ts';

export const CHECKS = ['parity', 'leaks', 'sourced', 'budgets', 'fit', 'content'] as const;
export type Check = (typeof CHECKS)[number];

/** `number`: how many warnings. Errors stop an edition; one that does not is of the machine, and none of its own. */
export type State = 'passed' | 'unchecked' | number;

export const warningsOf = ({ diagnostics }: Pick<LibraryEntry, 'diagnostics'>): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'warning');

/** @returns how the edition stood each check. */
export function stateOf(check: Check, { deck, html, downloads, diagnostics }: LibraryEntry): State {
  if (check === 'parity' && html === undefined && downloads.length === 0) return 'unchecked';
  if (check === 'sourced' && deck.head.facts.size === 0) return 'unchecked';
  const count = warningsOf({ diagnostics }).filter(({ code }) => checkOf(code) === check).length;
  return count === 0 ? 'passed' : count;
}

/** @returns the check that a diagnostic belongs to, by its code. */
export function checkOf(code: string): Check {
  if (code.startsWith('parity-')) return 'parity';
  if (code === 'leak') return 'leaks';
  if (code.startsWith('figure-unbound')) return 'sourced';
  if (code.startsWith('budget-')) return 'budgets';
  return code in FIT ? 'fit' : 'content';
}
