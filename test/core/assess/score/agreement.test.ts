import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementOf, meanOf, spreadOf } from "../../../../src/core/assess/score/agreement.ts";
import type { Counts, OpenCounts } from "../../../../src/core/assess/tally/counts.ts";
import { addCount } from "../../../../src/core/assess/tally/counts.ts";
import { expectedAgreement } from "../../../support/oracle.ts";

const scale = [0, 1, 2, 3, 4, 5];

function countsOf(values: readonly number[]): Counts {
  const counts: OpenCounts = [];
  for (const value of values) addCount(counts, value, 1);
  return counts;
}

const agreement = (...values: number[]) => agreementOf(countsOf(values), 5);

describe("agreement of Tastle and Wierman: the checks of scoring.md section 5", () => {
  it("half at 0 and half at 5 → 0", () => {
    expect(agreement(0, 5)).toBe(0);
    expect(agreement(0, 0, 0, 5, 5, 5)).toBe(0);
  });

  it("all at 3 → 1", () => {
    expect(agreement(3, 3, 3)).toBe(1);
  });

  it("{2, 4} on 0–5 → 1 + log2(0.8) = 0.678", () => {
    expect(agreement(2, 4)).toBeCloseTo(1 + Math.log2(0.8), 12);
    expect(agreement(2, 4)).toBeCloseTo(0.678, 3);
  });
});

const answers = fc.array(fc.constantFrom(...scale), { minLength: 2, maxLength: 12 });

describe("agreement on any answers", () => {
  it("equals its definition, from 0 to 1, the same seen from the other end of the scale", () => {
    fc.assert(
      fc.property(answers, (values) => {
        const found = agreement(...values);
        expect(found).toBeCloseTo(expectedAgreement(values, scale), 9);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(found).toBeCloseTo(agreement(...values.map((value) => 5 - value)), 9);
      }),
    );
  });

  it("does not change by a byte with the order of the answers", () => {
    const offWhole = fc.array(fc.constantFrom(0.1, 0.7, 1 / 3, 5 / 3, 3.75, 5), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(offWhole, (values) => {
        const backwards = countsOf([...values].reverse());
        expect(spreadOf(backwards, 5)).toEqual(spreadOf(countsOf(values), 5));
        expect(agreementOf(backwards, 5)).toBe(agreement(...values));
        expect(meanOf(backwards)).toBe(meanOf(countsOf(values)));
      }),
    );
  });
});

describe("median and ends", () => {
  it.each([
    [[1, 4, 5], 4],
    [[1, 4], 2.5],
    [[2, 2, 3, 5], 2.5],
    [[0.75, 3, 3, 3], 3],
  ])("of %j: median %d", (values, median) => {
    expect(spreadOf(countsOf(values), 5)).toMatchObject({ median, min: Math.min(...values), max: Math.max(...values) });
  });

  it("need two answers", () => {
    expect(spreadOf(countsOf([3]), 5)).toBeUndefined();
    expect(spreadOf(countsOf([]), 5)).toBeUndefined();
    expect(meanOf(countsOf([]))).toBeUndefined();
  });
});
