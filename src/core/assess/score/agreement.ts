/** How far respondents agree on one question. */
import type { Counts } from "../tally/counts.ts";
import { totalOf } from "../tally/counts.ts";

export interface Spread {
  readonly n: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly agreement: number;
}

/** Median, ends and agreement of the values given; undefined for fewer than two. */
export function spreadOf(counts: Counts, scaleWidth: number): Spread | undefined {
  const n = totalOf(counts);
  if (n < 2) return undefined;
  const median = (valueAt(counts, Math.floor((n - 1) / 2)) + valueAt(counts, Math.floor(n / 2))) / 2;
  return {
    n,
    median,
    min: valueAt(counts, 0),
    max: valueAt(counts, n - 1),
    agreement: agreementOf(counts, scaleWidth),
  };
}

/**
 * Consensus Cns = 1 + Σ p · log2(1 − |x − μ| ÷ d) of Tastle & Wierman (2007), "Consensus and dissention".
 * 1: all the same; 0: split between both ends of the scale, `scaleWidth` (d) apart.
 */
export function agreementOf(counts: Counts, scaleWidth: number): number {
  const mean = meanOf(counts) ?? 0;
  const n = totalOf(counts);
  let agreement = 1;
  for (const { value, count } of counts) {
    agreement += (count / n) * Math.log2(1 - Math.abs(value - mean) / scaleWidth);
  }
  // Binary fractions may leave −1e-17 where the definition says 0.
  return Math.min(1, Math.max(0, agreement));
}

/** Mean of all values given. */
export function meanOf(counts: Counts): number | undefined {
  let sum = 0;
  let n = 0;
  for (const { value, count } of counts) {
    sum += value * count;
    n += count;
  }
  return n === 0 ? undefined : sum / n;
}

/** The value of the respondent at a position, from 0, when they stand in the order of the scale. */
function valueAt(counts: Counts, position: number): number {
  let passed = 0;
  for (const { value, count } of counts) {
    passed += count;
    if (position < passed) return value;
  }
  return Number.NaN;
}
