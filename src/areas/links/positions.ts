/** Apart, so that one can be put between two others without touching them. */
const APART = 10;

/**
 * Positions for things in a new order: as many as can be keep the one they have, so that a move changes the one thing
 * that was moved. Where there is no room between two, all get new ones.
 *
 * @param present the positions that they have now, in the new order; at most some hundreds.
 * @returns rising positions, one for each.
 */
export function positionsFor(present: readonly number[]): number[] {
  const kept = longestRise(present);
  const positions: number[] = [];
  for (let at = 0; at < present.length; ) {
    const own = present[at] as number;
    if (kept.has(at)) {
      positions.push(own);
      at += 1;
      continue;
    }
    let end = at;
    while (end < present.length && !kept.has(end)) end += 1;
    const low = positions.at(-1) ?? -1;
    const high = end < present.length ? (present[end] as number) : low + APART * (end - at + 1);
    if (high - low - 1 < end - at) return present.map((_, place) => APART * (place + 1));
    for (let step = 1; step <= end - at; step++)
      positions.push(low + Math.max(step, Math.floor(((high - low) * step) / (end - at + 1))));
    at = end;
  }
  return positions;
}

/** Places of the longest part that rises already. */
function longestRise(values: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const before: number[] = [];
  for (const [at, value] of values.entries()) {
    lengths[at] = 1;
    before[at] = -1;
    for (let earlier = 0; earlier < at; earlier++)
      if ((values[earlier] as number) < value && (lengths[earlier] as number) + 1 > (lengths[at] as number)) {
        lengths[at] = (lengths[earlier] as number) + 1;
        before[at] = earlier;
      }
  }
  const kept = new Set<number>();
  for (let at = lengths.indexOf(Math.max(...lengths)); at >= 0; at = before[at] as number) kept.add(at);
  return kept;
}
