/** How far respondents agree on one question. */
import type { Counts } from "../tally/counts.ts";
import { totalsOf } from "../tally/counts.ts";

export interface Spread {
  readonly n: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly agreement: number;
}

/** Median, ends and agreement of the values given; undefined for fewer than two. */
export function spreadOf(counts: Counts, scaleWidth: number): Spread | undefined {
  const first = counts[0];
  const last = counts[counts.length - 1];
  const { n } = totalsOf(counts);
  if (n < 2 || !first || !last) return undefined;
  const median = medianOf(counts, n);
  return { n, median, min: first.value, max: last.value, agreement: agreementOf(counts, scaleWidth) };
}

/**
 * Consensus Cns = 1 + Σ p · log2(1 − |x − μ| ÷ d) of Tastle & Wierman (2007), "Consensus and dissention".
 * 1: all the same; 0: split between both ends of the scale, `scaleWidth` (d) apart.
 */
export function agreementOf(counts: Counts, scaleWidth: number): number {
  const { n, sum } = totalsOf(counts);
  const mean = sum / n;
  let agreement = 1;
  for (const { value, count } of counts) {
    agreement += (count / n) * Math.log2(1 - Math.abs(value - mean) / scaleWidth);
  }
  // Binary fractions may leave −1e-17 where the definition says 0.
  return Math.min(1, Math.max(0, agreement));
}

/** Mean of all values given. */
export function meanOf(counts: Counts): number | undefined {
  const { n, sum } = totalsOf(counts);
  return n === 0 ? undefined : sum / n;
}

/** The value of whom stands in the middle of all `n`, or halfway between the two who do. */
function medianOf(counts: Counts, n: number): number {
  let passed = 0;
  let lower: number | undefined;
  for (const { value, count } of counts) {
    passed += count;
    if (passed * 2 >= n) lower ??= value;
    if (passed * 2 > n) return ((lower ?? value) + value) / 2;
  }
  return Number.NaN;
}
