import { describe, expect, test } from "vitest";
import { barAxis, barLine } from "../../../src/report/charts/bars.ts";
import type { Course } from "../../../src/report/charts/courses.ts";
import { courses } from "../../../src/report/charts/courses.ts";
import { extentOf, ofKind, textsIn } from "../../support/shapes.ts";

const course = (name: string, values: readonly number[], target?: number): Course => ({
  name,
  values,
  target,
  from: String(values[0]),
  to: String(values.at(-1)),
});

describe("courses over time", () => {
  const all = [course("Kwaliteit", [1, 1.5, 3], 3), course("Beleid", [2, 2, 2], 3), course("Opslag", [0, 0, 1], 2)];

  test("each bears its name, and where it begins and ends", () => {
    expect(textsIn(courses(all, 480).shapes)).toEqual(["Kwaliteit", "1", "3", "Beleid", "2", "2", "Opslag", "0", "1"]);
  });

  test("all panels have one scale: equal scores stand at equal heights in their row", () => {
    const drawn = courses([course("a", [1, 2], 3), course("b", [2, 1], 3)], 480).shapes;
    const rings = ofKind(drawn, "circle").filter(({ stroke }) => stroke === "target");
    expect(rings[0]?.y).toBe(rings[1]?.y);
    const [rise, fall] = ofKind(drawn, "line").filter(({ tone }) => tone === "accent");
    expect([rise?.y1, rise?.y2]).toEqual([fall?.y2, fall?.y1]);
    expect(rise?.y2).toBeLessThan(rise?.y1 ?? 0);
  });

  test("nothing leaves the frame, with scores that never change and with one panel", () => {
    for (const some of [all, [course("a", [2, 2], 2)], Array.from({ length: 20 }, () => course("x", [0, 5], 5))]) {
      const { width, height, shapes } = courses(some, 480);
      const { left, right, top, bottom } = extentOf(shapes);
      expect([left >= 0, top >= 0, right <= width, bottom <= height]).toEqual([true, true, true, true]);
    }
  });

  test("a value of two decimals has room before the line, even in wide letters", () => {
    const { shapes } = courses([{ ...course("a", [1.96, 2]), from: "1,96" }], 480);
    const label = ofKind(shapes, "text").find(({ text }) => text === "1,96");
    expect((label?.x ?? 0) / (label?.size ?? 1)).toBeGreaterThan(3 * 0.64 + 0.32);
  });

  test("without a target there is no ring", () => {
    expect(ofKind(courses([course("a", [1, 2])], 480).shapes, "circle")).toHaveLength(1);
  });
});

describe("bars with a limit", () => {
  const size = { width: 150, height: 18 };

  test("the bar is as long as its share of the greatest, the limit an upright line", () => {
    const [used, limit] = ofKind(barLine({ value: 10, limit: 20 }, 20, size).shapes, "rect");
    expect((used?.width ?? 0) * 2).toBeCloseTo(limit?.x ?? 0);
    expect((limit?.x ?? 0) + (limit?.width ?? 0)).toBeLessThanOrEqual(size.width);
    expect(textsIn(barAxis("20", 150).shapes)).toEqual(["0", "20"]);
  });

  test("nothing used has no bar, and no room at all still has its line", () => {
    expect(ofKind(barLine({ value: 0, limit: 0 }, 0, size).shapes, "rect")).toHaveLength(1);
  });
});
