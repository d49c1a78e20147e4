import { describe, expect, test } from "vitest";
import type { Shape } from "../../../src/report/charts/shape.ts";
import { svgFigure, svgSlice, trimmed } from "../../../src/report/html/svg.ts";

const drawn = (...shapes: Shape[]) => svgSlice({ width: 90, height: 12, shapes }).replace(/<\/?svg[^>]*>/gu, "");
const label = { kind: "text", x: 3, y: 8, size: 9, anchor: "start", tone: "ink" } as const;

describe("a shape", () => {
  test.each<[Shape, string]>([
    [
      { kind: "line", x1: 1, y1: 2.3456, x2: 3, y2: 4, tone: "grid", width: 0.7 },
      '<line x1="1" y1="2.35" x2="3" y2="4" stroke-width="0.7" class="stroke-grid"/>',
    ],
    [
      { kind: "rect", x: 1, y: 2, width: 3, height: 4, tone: "accent" },
      '<rect x="1" y="2" width="3" height="4" class="fill-accent"/>',
    ],
    [
      { kind: "circle", x: 1, y: 2, radius: 3, fill: "accent" },
      '<circle cx="1" cy="2" r="3" stroke-width="1.5" class="fill-accent"/>',
    ],
    [
      { kind: "circle", x: 1, y: 2, radius: 3, stroke: "target" },
      '<circle cx="1" cy="2" r="3" stroke-width="1.5" class="fill-none stroke-target"/>',
    ],
    [
      { kind: "circle", x: 1, y: 2, radius: 3 },
      '<circle cx="1" cy="2" r="3" stroke-width="1.5" class="fill-none stroke-ink"/>',
    ],
    [
      { ...label, text: "a < b" },
      '<text x="3" y="8" font-size="9" text-anchor="start" class="fill-ink">a &lt; b</text>',
    ],
    [
      { ...label, text: "vet", strong: true },
      '<text x="3" y="8" font-size="9" text-anchor="start" font-weight="600" class="fill-ink">vet</text>',
    ],
  ])("%j is drawn", (shape, svg) => {
    expect(drawn(shape)).toBe(svg);
  });

  test("has a text that ends with an ellipsis where its place ends, and only there", () => {
    expect(drawn({ ...label, text: "Kort", fit: 60 })).toContain(">Kort<");
    const shown = />([^<]*)</u.exec(drawn({ ...label, text: "Een lange naam van een actie", fit: 60 }))?.[1] ?? "";
    expect("Een lange naam van een actie").toContain(shown.slice(0, -1));
    expect(shown).toMatch(/^Een lange.*…$/u);
    expect(drawn({ ...label, text: "👩‍👩‍👧 漢字 漢字 漢字 漢字", fit: 20 })).not.toMatch(/\p{Surrogate}/u);
  });
});

test("a picture says its finding, and a slice of one keeps silent", () => {
  const slice = { width: 90, height: 12, shapes: [] };
  expect(svgFigure(slice, 'Score "2" < doel 3')).toBe(
    '<svg role="img" aria-label="Score &quot;2&quot; &lt; doel 3" viewBox="0 0 90 12" width="120" height="16"></svg>',
  );
  expect(svgSlice(slice)).toMatch(/^<svg aria-hidden="true"/u);
});

test("a legend is as wide as its last word", () => {
  const { width } = trimmed({ width: 481, height: 18, shapes: [{ ...label, x: 100, text: "bereik" }] });
  expect(width).toBeGreaterThan(120);
  expect(width).toBeLessThan(145);
});
