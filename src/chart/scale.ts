/** A value axis whose ends and steps are round numbers. */
export interface Scale {
  min: number;
  max: number;
  step: number;
}

/** Steps of an axis at most, unless told. */
const STEPS = 6;

/**
 * @param from where the axis starts; below it where values are. Infinity: at the lowest value.
 * @returns the axis past the largest value, in steps of 1, 2 or 5 × 10ⁿ.
 */
export function niceScale(values: readonly number[], from = 0, steps = STEPS): Scale {
  const [low, high] = [Math.min(from, ...values), Math.max(Number.isFinite(from) ? from : firstOf(values), ...values)];
  const span = high - low || 1;
  const power = 10 ** Math.floor(Math.log10(span / steps));
  const step = tidy(([1, 2, 5, 10].find((n) => span / (n * power) <= steps) ?? 10) * power);
  const end = (value: number, round: (n: number) => number) => tidy(round(tidy(value / step)) * step);
  return { min: end(low, Math.floor), max: end(high || span, Math.ceil), step };
}

const firstOf = (values: readonly number[]): number => values[0] ?? 0;

/** @returns the values at which gridlines stand. */
export const gridlines = ({ min, max, step }: Scale): number[] =>
  Array.from({ length: Math.round((max - min) / step) + 1 }, (_, n) => tidy(min + n * step));

/** Without the last digits of a binary fraction: 0.6000000000000001 is 0.6. */
const tidy = (n: number): number => Number(n.toPrecision(12));
