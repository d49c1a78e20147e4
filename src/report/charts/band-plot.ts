/** Where one value stands among many: the middle half of the others as a band, their median, and the value itself. Geometry only. */
import type { Axis, Plot } from "./dot-plot.ts";
import { dotRadius, placeOn } from "./dot-plot.ts";
import type { Shape } from "./shape.ts";

export interface BandRow {
  readonly score?: number | undefined;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const bandHeight = 7;
/** A half that scores the same is a band too. */
const narrowest = 2;

/** One row: its marks on the grid lines, which meet those of the rows above and below. */
export function bandLine({ score, median, low, high }: BandRow, axis: Axis, width: number, height: number): Plot {
  const at = placeOn(axis, width);
  const y = height / 2;
  const grid = axis.ticks.map(({ value }): Shape => {
    const x = at(value);
    return { kind: "line", x1: x, y1: 0, x2: x, y2: height, tone: "grid", width: 0.7 };
  });
  const left = at(low);
  const own: Shape[] =
    score === undefined ? [] : [{ kind: "circle", x: at(score), y, radius: dotRadius, fill: "accent" }];
  return {
    width,
    height,
    shapes: [...grid, band(left, Math.max(narrowest, at(high) - left), y), medianBar(at(median), y), ...own],
  };
}

function band(x: number, width: number, y: number): Shape {
  return { kind: "rect", x, y: y - bandHeight / 2, width, height: bandHeight, tone: "gauge" };
}

function medianBar(x: number, y: number): Shape {
  return { kind: "rect", x: x - 1, y: y - 6, width: 2, height: 12, tone: "ink" };
}

export interface BandWords {
  readonly score: string;
  readonly median: string;
  readonly band: string;
}

export function bandLegend(words: BandWords, width: number): Plot {
  const y = 8;
  const marks: readonly (readonly [string, (x: number) => Shape])[] = [
    [words.score, (x) => ({ kind: "circle", x, y, radius: dotRadius, fill: "accent" })],
    [words.median, (x) => medianBar(x, y)],
    [words.band, (x) => band(x - 6, 12, y)],
  ];
  let x = 7;
  const shapes = marks.flatMap(([text, mark]): Shape[] => {
    const entry: Shape[] = [
      mark(x),
      { kind: "text", x: x + 12, y: y + 3.2, text, size: 9, anchor: "start", tone: "muted" },
    ];
    x += 24 + text.length * 4.8;
    return entry;
  });
  return { width, height: 18, shapes };
}
