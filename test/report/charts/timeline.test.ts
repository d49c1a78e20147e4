import { describe, expect, test } from "vitest";
import { timelineAxis, timelineLine, timelineWidth } from "../../../src/report/charts/timeline.ts";
import { ofKind } from "../../support/shapes.ts";

const quarters = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    year: `${2027 + Math.floor(index / 4)}`,
    quarter: `K${(index % 4) + 1}`,
  }));
const columns = quarters(8);
const size = { width: timelineWidth(8), height: 18 };
const bar = (first: number, last: number) => ofKind(timelineLine({ first, last }, columns, size).shapes, "rect")[0];
const right = (box: { x: number; width: number } | undefined) => (box?.x ?? 0) + (box?.width ?? 0);

describe("timeline", () => {
  test("a bar spans its quarters, and stays inside the row", () => {
    const step = ((bar(2, 4)?.x ?? 0) - (bar(0, 0)?.x ?? 0)) / 2;
    expect(bar(2, 4)?.width).toBeCloseTo((bar(0, 0)?.width ?? 0) + 2 * step);
    expect(right(bar(7, 7))).toBeLessThanOrEqual(size.width);
  });

  test("bars stand under the labels of their quarters", () => {
    const labels = ofKind(timelineAxis(columns, size.width).shapes, "text").filter(({ text }) => text.startsWith("K"));
    expect(labels).toHaveLength(8);
    for (const [index, { x }] of labels.entries()) {
      expect(x).toBeGreaterThan(bar(index, index)?.x ?? 0);
      expect(x).toBeLessThan(right(bar(index, index)));
    }
  });

  test("a ring stands where the prerequisites are ready: before the bar, or at its beginning; none where there are none", () => {
    const rings = (ready?: number) =>
      ofKind(timelineLine({ first: 4, last: 5, ready }, columns, size).shapes, "circle");
    expect(rings()).toEqual([]);
    expect(rings(1)[0]?.x).toBeCloseTo(right(bar(1, 1)) + 1);
    expect(rings(4)[0]?.x).toBeCloseTo((bar(4, 4)?.x ?? 0) - 1);
    const [first] = ofKind(timelineLine({ first: 0, last: 0, ready: 0 }, columns, size).shapes, "circle");
    expect((first?.x ?? 0) - (first?.radius ?? 0)).toBeGreaterThanOrEqual(0);
  });

  test("ten years keep their bars and show years alone, without one over another", () => {
    const many = quarters(40);
    const width = timelineWidth(40);
    const texts = ofKind(timelineAxis(many, width).shapes, "text");
    expect(texts.map(({ text }) => text)).toEqual(Array.from({ length: 10 }, (_, index) => `${2027 + index}`));
    const shape = ofKind(timelineLine({ first: 39, last: 39 }, many, { width, height: 18 }).shapes, "rect")[0];
    expect(shape?.width).toBeGreaterThanOrEqual(1);
    expect(right(shape)).toBeLessThanOrEqual(width);
  });
});
