/** How far respondents agree on one question. */

/** A value on the scale and how many gave it. */
export type Counts = ReadonlyMap<number, number>;

export interface Spread {
  readonly n: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly agreement: number;
}

/** Median, ends and agreement of the values given; undefined for fewer than two. */
export function spreadOf(counts: Counts, scaleWidth: number): Spread | undefined {
  const values = ascending(counts);
  const n = values.reduce((sum, [, count]) => sum + count, 0);
  const lowest = values[0];
  const highest = values.at(-1);
  if (n < 2 || !lowest || !highest) return undefined;
  return {
    n,
    median: (valueAt(values, Math.floor((n - 1) / 2)) + valueAt(values, Math.floor(n / 2))) / 2,
    min: lowest[0],
    max: highest[0],
    agreement: agreementOf(counts, scaleWidth),
  };
}

/**
 * Consensus Cns = 1 + Σ p · log2(1 − |x − μ| ÷ d) of Tastle & Wierman (2007), "Consensus and dissention".
 * 1: all the same; 0: split between both ends of the scale, `scaleWidth` (d) apart.
 */
export function agreementOf(counts: Counts, scaleWidth: number): number {
  const values = ascending(counts);
  const n = values.reduce((sum, [, count]) => sum + count, 0);
  const mean = meanOf(counts) ?? 0;
  let agreement = 1;
  for (const [value, count] of values) {
    agreement += (count / n) * Math.log2(1 - Math.abs(value - mean) / scaleWidth);
  }
  // Binary fractions may leave −1e-17 where the definition says 0.
  return Math.min(1, Math.max(0, agreement));
}

/** Mean of all values given; summed in the order of the scale, so that the order of respondents changes no byte. */
export function meanOf(counts: Counts): number | undefined {
  let sum = 0;
  let n = 0;
  let before = Number.NEGATIVE_INFINITY;
  for (const [value, count] of counts) {
    if (value < before) return meanOf(sortedCounts(counts));
    before = value;
    sum += value * count;
    n += count;
  }
  return n === 0 ? undefined : sum / n;
}

/** The same in the order of the scale. */
export function sortedCounts(counts: Counts): Counts {
  let before = Number.NEGATIVE_INFINITY;
  for (const value of counts.keys()) {
    if (value < before) return new Map(ascending(counts));
    before = value;
  }
  return counts;
}

/** Most counts are in the order of the scale as they come. */
function ascending(counts: Counts): readonly (readonly [number, number])[] {
  const entries = [...counts];
  let before = Number.NEGATIVE_INFINITY;
  for (const [value] of entries) {
    if (value < before) return entries.sort(([a], [b]) => a - b);
    before = value;
  }
  return entries;
}

function valueAt(values: readonly (readonly [number, number])[], position: number): number {
  let passed = 0;
  for (const [value, count] of values) {
    passed += count;
    if (position < passed) return value;
  }
  return Number.NaN;
}
