export { budgets, charactersIn } from './budgets.ts';
export { figures } from './figures.ts';
export { type Held, leaks, withheldWords } from './leaks.ts';
export { parity } from './parity.ts';
export { againstSource } from './source.ts';
