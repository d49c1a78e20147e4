/**
 * Scores of organisations as counts per tenth of a level: they add up, and no organisation stands in them by name. A
 * bin is the tenth that a score is shown as, except where that would be the next level, so that levels stay exact.
 */

/** Tenths of a level → organisations. */
export type Bins = Readonly<Record<string, number>>;

export const binsPerLevel = 10;

export function binOf(score: number): number {
  const lastOfLevel = Math.floor(score + 1e-9) * binsPerLevel + binsPerLevel - 1;
  return Math.min(Math.floor(score * binsPerLevel + 0.5 + 1e-9), lastOfLevel);
}

export function addBins(a: Bins, b: Bins): Bins {
  const sum: Record<string, number> = { ...a };
  for (const [bin, count] of Object.entries(b)) sum[bin] = (sum[bin] ?? 0) + count;
  return sum;
}

export function countIn(bins: Bins): number {
  return Object.values(bins).reduce((sum, count) => sum + count, 0);
}

/** How many organisations stand on each level of the scale: its value up to the next. */
export function perLevel(bins: Bins, levels: readonly number[]): number[] {
  return levels.map((level, at) => {
    const next = levels[at + 1] ?? Number.POSITIVE_INFINITY;
    return ascending(bins).reduce((sum, [value, count]) => sum + (value >= level && value < next ? count : 0), 0);
  });
}

/** The quantile at `share` (0.5: the median), between two neighbours by proportion. Undefined where there is none. */
export function quantileOf(bins: Bins, share: number): number | undefined {
  const values = ascending(bins);
  const n = countIn(bins);
  if (n === 0) return undefined;
  const place = (n - 1) * share;
  const [low, high] = [valueAt(values, Math.floor(place)), valueAt(values, Math.ceil(place))];
  return low + (high - low) * (place - Math.floor(place));
}

/** Where a score stands among others, to a tenth of a level. */
export interface Place {
  readonly lower: number;
  readonly same: number;
  readonly higher: number;
  /** Share of the others that it passes, those at the same tenth for half: 0…1. */
  readonly percentile: number;
}

/** @param bins At least one organisation. */
export function placeIn(bins: Bins, score: number): Place {
  const own = binOf(score);
  let [lower, same, higher] = [0, 0, 0];
  for (const [bin, count] of Object.entries(bins)) {
    if (Number(bin) < own) lower += count;
    else if (Number(bin) > own) higher += count;
    else same += count;
  }
  return { lower, same, higher, percentile: (lower + same / 2) / (lower + same + higher) };
}

/** Value on the scale → organisations. */
function ascending(bins: Bins): (readonly [value: number, count: number])[] {
  return Object.entries(bins)
    .map(([bin, count]) => [Number(bin) / binsPerLevel, count] as const)
    .sort(([a], [b]) => a - b);
}

/** Of the ordered scores the one at this place, counted from 0. */
function valueAt(values: readonly (readonly [number, number])[], place: number): number {
  let before = 0;
  for (const [value, count] of values) {
    before += count;
    if (place < before) return value;
  }
  return values.at(-1)?.[0] ?? 0;
}
