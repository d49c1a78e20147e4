import { describe, expect, test } from "vitest";
import type { Axis, DotRow } from "../../../src/report/charts/dot-plot.ts";
import { dotAxis, dotLegend, dotLine, dotStrip } from "../../../src/report/charts/dot-plot.ts";
import type { Shape } from "../../../src/report/charts/shape.ts";
import { ofKind } from "../../support/shapes.ts";

const axis: Axis = { minimum: 0, maximum: 5, ticks: [0, 1, 2, 3, 4, 5].map((value) => ({ value, label: `${value}` })) };
const words = { score: "score", floor: "vloer", target: "doel", range: "bereik" };
const width = 150;
const height = 18;
const line = (row: DotRow, on: Axis = axis) => dotLine(row, on, width, height).shapes;

const dots = (shapes: readonly Shape[]) => ofKind(shapes, "circle").filter(({ fill }) => fill);

describe("dot plot", () => {
  test("stands at the value: equal steps of score are equal steps on paper, from end to end of the axis", () => {
    const [zero = 0, one = 0, half = 0, five = 0] = [0, 1, 2.5, 5].map((score) => dots(line({ score }))[0]?.x ?? -1);
    expect(half - zero).toBeCloseTo((five - zero) / 2);
    expect(one - zero).toBeCloseTo((five - zero) / 5);
    const grid = ofKind(line({}), "line").filter(({ tone }) => tone === "grid");
    expect(grid.map(({ x1 }) => x1)).toEqual(expect.arrayContaining([zero, five]));
  });

  test("the labels of the axis stand above its grid lines, which run through the whole row", () => {
    const grid = ofKind(line({}), "line");
    const labels = ofKind(dotAxis(axis, width).shapes, "text");
    expect(labels.map(({ x }) => x)).toEqual(grid.map(({ x1 }) => x1));
    expect(labels.map(({ text }) => text)).toEqual(["0", "1", "2", "3", "4", "5"]);
    for (const { y1, y2 } of grid) expect([y1, y2]).toEqual([0, height]);
  });

  test("shape tells the marks apart: ring and dot, bar, line", () => {
    const shapes = line({ score: 2.4, floor: 1, target: 3, low: 2, high: 3 });
    expect(ofKind(shapes, "circle").map(({ fill }) => fill !== undefined)).toEqual([false, true]);
    expect(ofKind(shapes, "rect")).toHaveLength(1);
    expect(ofKind(shapes, "line").filter(({ tone }) => tone === "axis")).toHaveLength(1);
  });

  test("a row without a score has no dot and no legend for one", () => {
    expect(dots(line({ target: 3 }))).toEqual([]);
    const legend = (row: DotRow) => ofKind(dotLegend([row], words, 480).shapes, "text").map(({ text }) => text);
    expect(legend({ target: 3 })).toEqual(["doel"]);
    expect(legend({ target: 3, score: 2, floor: 1, low: 1, high: 3 })).toEqual(["score", "doel", "vloer", "bereik"]);
  });

  test("stays inside its row, on a scale of two levels and on one that starts below zero", () => {
    for (const [minimum, maximum] of [
      [0, 1],
      [-3, 3],
    ] as const) {
      const ends: Axis = { minimum, maximum, ticks: [] };
      const shapes = [...line({ score: minimum, target: maximum }, ends), ...line({ score: maximum }, ends)];
      for (const { x, y, radius } of ofKind(shapes, "circle")) {
        expect(x - radius).toBeGreaterThanOrEqual(0);
        expect(x + radius).toBeLessThanOrEqual(width);
        expect(y).toBe(height / 2);
      }
    }
  });

  test("a strip has the same marks in the width it is given", () => {
    const strip = dotStrip({ score: 5, floor: 0, target: 3 }, axis, 100);
    for (const { x, radius } of ofKind(strip.shapes, "circle")) expect(x + radius).toBeLessThanOrEqual(100);
  });
});
