import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast } from "../../../src/core/template/colour.ts";
import { darkPalette } from "../../../src/core/template/dark.ts";
import { ownPalette as palette } from "../../../src/core/template/palette.ts";
import type { Tone } from "../../../src/report/charts/shape.ts";

const texts: readonly Tone[] = ["ink", "muted", "accent", "target"];
const marks: readonly Tone[] = ["accent", "target", "floor", "axis"];

describe.each([
  ["light", palette],
  ["dark", darkPalette(palette)],
])("in the %s", (_, colors) => {
  test("text can be read on the paper and on a tint, and on what is coloured", () => {
    for (const tone of texts) {
      expect(contrast(colors[tone], colors.paper), tone).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colors[tone], colors.tint), tone).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colors.paper, colors.accent)).toBeGreaterThanOrEqual(4.5);
  });

  test("marks stand out from the paper", () => {
    for (const tone of marks) expect(contrast(colors[tone], colors.paper), tone).toBeGreaterThanOrEqual(3);
  });
});

test("black on white has the contrast that WCAG says, and a colour with itself none", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#0a5a8c", "#0a5a8c")).toBe(1);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

test("in the dark, a colour of any house style keeps its contrast with the paper, as far as there is", () => {
  const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(color, (accent) => {
      const dark = darkPalette({ ...palette, accent });
      const wanted = Math.min(contrast(accent, "#ffffff"), contrast("#ffffff", dark.paper));
      expect(Math.abs(contrast(dark.accent, dark.paper) / wanted - 1)).toBeLessThan(0.03);
    }),
  );
});
