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
  const sorted = sortedCounts(counts);
  let [n, min, max] = [0, Number.NaN, Number.NaN];
  for (const [value, count] of sorted) {
    if (n === 0) min = value;
    max = value;
    n += count;
  }
  if (n < 2) return undefined;
  const median = (valueAt(sorted, Math.floor((n - 1) / 2)) + valueAt(sorted, Math.floor(n / 2))) / 2;
  return { n, median, min, max, agreement: agreementOf(sorted, scaleWidth) };
}

/**
 * Consensus Cns = 1 + Σ p · log2(1 − |x − μ| ÷ d) of Tastle & Wierman (2007), "Consensus and dissention".
 * 1: all the same; 0: split between both ends of the scale, `scaleWidth` (d) apart.
 */
export function agreementOf(counts: Counts, scaleWidth: number): number {
  const sorted = sortedCounts(counts);
  const mean = meanOf(sorted) ?? 0;
  let n = 0;
  for (const count of sorted.values()) n += count;
  let agreement = 1;
  for (const [value, count] of sorted) {
    agreement += (count / n) * Math.log2(1 - Math.abs(value - mean) / scaleWidth);
  }
  // Binary fractions may leave −1e-17 where the definition says 0.
  return Math.min(1, Math.max(0, agreement));
}

/** Mean of all values given; summed in the order of the scale, so that the order of respondents changes no byte. */
export function meanOf(counts: Counts): number | undefined {
  let [sum, n] = [0, 0];
  for (const [value, count] of sortedCounts(counts)) {
    sum += value * count;
    n += count;
  }
  return n === 0 ? undefined : sum / n;
}

/** The same in the order of the scale, as most are already. */
export function sortedCounts(counts: Counts): Counts {
  let before = Number.NEGATIVE_INFINITY;
  for (const value of counts.keys()) {
    if (value < before) return new Map([...counts].sort(([a], [b]) => a - b));
    before = value;
  }
  return counts;
}

/** The value of the respondent at a position, from 0, when they stand in the order of the scale. */
function valueAt(sorted: Counts, position: number): number {
  let passed = 0;
  for (const [value, count] of sorted) {
    passed += count;
    if (position < passed) return value;
  }
  return Number.NaN;
}
