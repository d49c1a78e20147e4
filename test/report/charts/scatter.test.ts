import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScatterPoint } from "../../../src/report/charts/scatter.ts";
import { markRadius, scatter, ticksTo } from "../../../src/report/charts/scatter.ts";
import { extentOf, ofKind, textsIn } from "../../support/shapes.ts";

const ticks = (greatest: number) => ticksTo(greatest, (value) => String(Math.round(value * 100) / 100));

function plot(points: readonly ScatterPoint[]) {
  return scatter(points, {
    width: 480,
    height: 200,
    xName: "Dagen",
    yName: "Winst",
    xTicks: ticks(Math.max(...points.map(({ x }) => x))),
    yTicks: ticks(Math.max(...points.map(({ y }) => y))),
    corner: { x: 5, y: 0.5 },
    legend: { strong: "snelle winst", other: "andere actie" },
  });
}

const marks = (points: readonly ScatterPoint[]) =>
  ofKind(plot(points).shapes, "circle").filter(({ radius }) => radius === markRadius);
const point = (x: number, y: number, strong = false): ScatterPoint => ({ x, y, label: "1", strong });

describe("scatter plot", () => {
  test("more days stand further right, more gain stands higher", () => {
    const [near, far] = marks([point(2, 1), point(10, 3)]);
    expect(far?.x).toBeGreaterThan(near?.x ?? 0);
    expect(far?.y).toBeLessThan(near?.y ?? 0);
  });

  test("a mark that stands out is full, the others are open, and each bears its number", () => {
    const points = [point(2, 1, true), { ...point(10, 3), label: "17" }];
    expect(marks(points).map(({ fill }) => fill)).toEqual(["accent", "paper"]);
    expect(textsIn(plot(points).shapes)).toEqual(expect.arrayContaining(["1", "17", "snelle winst", "andere actie"]));
  });

  test("no mark covers another, and none leaves the chart", () => {
    const some = fc.record({ x: fc.integer({ min: 1, max: 40 }), y: fc.double({ min: 0, max: 3, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 40 }), (places) => {
        const drawn = marks(places.map(({ x, y }) => point(x, y)));
        for (const [index, one] of drawn.entries()) {
          for (const other of drawn.slice(index + 1)) {
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(2 * markRadius);
          }
        }
        const { left, right, top, bottom } = extentOf(drawn);
        expect([left, top].every((edge) => edge >= 0) && right <= 480 && bottom <= 200).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("axes run from zero to a round number beyond the greatest value, in few steps", () => {
    expect(ticks(13.5).map(({ label }) => label)).toEqual(["0", "5", "10", "15"]);
    expect(
      ticks(1.67)
        .map(({ value }) => value)
        .at(-1),
    ).toBeCloseTo(2);
    for (const greatest of [0, 0.05, 1, 7, 99, 100, 1234]) {
      const steps = ticks(greatest);
      expect(steps.at(-1)?.value).toBeGreaterThanOrEqual(greatest);
      expect(steps.length).toBeLessThanOrEqual(6);
    }
  });
});
