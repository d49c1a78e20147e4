import { describe, expect, test } from "vitest";
import type { Axis, DotRow } from "../../../src/report/charts/dot-plot.ts";
import { dotPlot, dotStrip } from "../../../src/report/charts/dot-plot.ts";
import type { Shape } from "../../../src/report/charts/shape.ts";
import { timeline } from "../../../src/report/charts/timeline.ts";

const axis: Axis = { minimum: 0, maximum: 5, ticks: [0, 1, 2, 3, 4, 5].map((value) => ({ value, label: `${value}` })) };
const legend = { score: "score", floor: "vloer", target: "doel", range: "bereik" };
const frame = { width: 480, labelWidth: 150, valueWidth: 30, rowHeight: 20, legend };
const row = (changes: Partial<DotRow>): DotRow => ({ label: "Datakwaliteit", value: "2,4", ...changes });

type Kind<K extends Shape["kind"]> = Extract<Shape, { kind: K }>;
const ofKind = <K extends Shape["kind"]>(shapes: readonly Shape[], kind: K) =>
  shapes.filter((shape): shape is Kind<K> => shape.kind === kind);
/** The dots of the rows, without the one in the legend. */
const dots = (shapes: readonly Shape[]) => ofKind(shapes, "circle").filter(({ fill, y }) => fill && y > 36);

describe("dot plot", () => {
  test("stands at the value: equal steps of score are equal steps on paper, from end to end of the axis", () => {
    const places = [0, 1, 2.5, 5].map((score) => dots(dotPlot([row({ score })], axis, frame).shapes)[0]?.x ?? -1);
    const [zero = 0, one = 0, half = 0, five = 0] = places;
    expect(half - zero).toBeCloseTo((five - zero) / 2);
    expect(one - zero).toBeCloseTo((five - zero) / 5);
    const grid = ofKind(dotPlot([row({})], axis, frame).shapes, "line").filter(({ tone }) => tone === "grid");
    expect(grid.map(({ x1 }) => x1)).toEqual(expect.arrayContaining([zero, five]));
  });

  test("the order of rows changes no position on the axis", () => {
    const rows = [row({ score: 1 }), row({ score: 3 })];
    const places = (given: readonly DotRow[]) => dots(dotPlot(given, axis, frame).shapes).map(({ x }) => x);
    expect(places([...rows].reverse())).toEqual(places(rows).reverse());
  });

  test("shape tells the marks apart, and the value is printed", () => {
    const { shapes } = dotPlot([row({ score: 2.4, floor: 1, target: 3, low: 2, high: 3 })], axis, frame);
    const inRow = shapes.filter((shape) => ("y" in shape ? shape.y : shape.y1) > 36);
    expect(ofKind(inRow, "circle").map(({ fill }) => fill !== undefined)).toEqual([false, true]);
    expect(ofKind(inRow, "rect")).toHaveLength(1);
    expect(ofKind(inRow, "text").map(({ text }) => text)).toContain("2,4");
  });

  test("a row without a score has no dot and no legend for one", () => {
    const { shapes } = dotPlot([row({ target: 3, value: "geen" })], axis, frame);
    expect(dots(shapes)).toEqual([]);
    expect(ofKind(shapes, "text").map(({ text }) => text)).not.toContain("score");
  });

  test("stays inside its frame, on a scale of two levels and on one that starts below zero", () => {
    for (const [minimum, maximum] of [
      [0, 1],
      [-3, 3],
    ] as const) {
      const ends: Axis = { minimum, maximum, ticks: [] };
      const plot = dotPlot([row({ score: minimum, target: maximum }), row({ score: maximum })], ends, frame);
      for (const { x, y } of ofKind(plot.shapes, "circle")) {
        expect(x).toBeGreaterThan(frame.labelWidth);
        expect(x).toBeLessThan(frame.width - frame.valueWidth);
        expect(y).toBeLessThan(plot.height);
      }
    }
  });

  test("a strip has the same marks in the width it is given", () => {
    const strip = dotStrip(row({ score: 5, floor: 0, target: 3 }), axis, 100);
    for (const { x, radius } of ofKind(strip.shapes, "circle")) expect(x + radius).toBeLessThanOrEqual(100);
  });
});

describe("timeline", () => {
  const columns = Array.from({ length: 8 }, (_, index) => ({ top: `K${(index % 4) + 1}`, bottom: "2027" }));
  const bars = (first: number, last: number) =>
    ofKind(
      timeline([{ label: "1. Actie", first, last, value: "8" }], {
        width: 480,
        labelWidth: 200,
        rowHeight: 15,
        columns,
      }).shapes,
      "rect",
    );

  test("a bar spans its quarters", () => {
    const one = bars(0, 0)[0];
    const three = bars(2, 4)[0];
    const step = ((three?.x ?? 0) - (one?.x ?? 0)) / 2;
    expect(three?.width).toBeCloseTo((one?.width ?? 0) + 2 * step);
    expect((bars(7, 7)[0]?.x ?? 0) + (bars(7, 7)[0]?.width ?? 0)).toBeLessThanOrEqual(480);
  });

  test("a number too wide for its bar stands beside it, in ink", () => {
    const many = Array.from({ length: 40 }, () => ({ top: "", bottom: "" }));
    const at = (column: number) =>
      ofKind(
        timeline([{ label: "1. Actie", first: column, last: column, value: "10,5" }], {
          width: 480,
          labelWidth: 200,
          rowHeight: 15,
          columns: many,
        }).shapes,
        "text",
      ).find(({ text }) => text === "10,5");
    expect(at(0)).toMatchObject({ tone: "ink", anchor: "start" });
    expect(at(39)).toMatchObject({ tone: "ink", anchor: "end" });
  });
});
