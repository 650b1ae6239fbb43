/**
 * Words in a column that must not meet: each as near its own place as the others let it, within the room.
 * @param places wanted middles, in any order; @param gap least distance of two middles; points.
 * @returns the middles given, in the same order. Where the room is too small they meet evenly.
 */
export function spread(places: readonly number[], gap: number, from: number, to: number): number[] {
  const step = places.length > 1 ? Math.min(gap, (to - from) / (places.length - 1)) : gap;
  const order = places.map((_, n) => n).sort((a, b) => (places[a] as number) - (places[b] as number) || a - b);
  const made: number[] = [];
  for (const [k, n] of order.entries()) {
    const before = k > 0 ? (made[order[k - 1] as number] as number) + step : from;
    made[n] = Math.max(places[n] as number, before);
  }
  // Those that were pushed past the foot push back upwards.
  let most = to;
  for (const n of order.reverse()) {
    made[n] = Math.min(made[n] as number, most);
    most = (made[n] as number) - step;
  }
  return made;
}
