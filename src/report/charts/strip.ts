/** How many stand where: a bar for each value, as tall as many share it, with the middle half as a band. Geometry only. */
import { binsPerLevel } from "../../core/organisations/peers/bins.ts";
import type { Axis, Plot } from "./dot-plot.ts";
import { placeOn } from "./dot-plot.ts";
import type { Shape } from "./shape.ts";
import type { Size } from "./timeline.ts";

export interface StripRow {
  /** Tenth of a level → how many. */
  readonly bins: Readonly<Record<string, number>>;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

const barWidth = 1.8;
const medianWidth = 1.6;
const bandHeight = 2.6;
/** One alone is seen too. */
const lowest = 4;
/** Room above the tallest bar. */
const margin = 2.5;
/** A half that scores the same is a band too. */
const narrowest = 2.4;

export function stripLine(row: StripRow | undefined, axis: Axis, { width, height }: Size): Plot {
  const at = placeOn(axis, width);
  const grid = axis.ticks.map(({ value }): Shape => {
    const x = at(value);
    return { kind: "line", x1: x, y1: 0, x2: x, y2: height, tone: "grid", width: 0.7 };
  });
  return { width, height, shapes: [...grid, ...(row ? marks(row, at, height) : [])] };
}

function marks({ bins, low, median, high }: StripRow, at: (value: number) => number, height: number): readonly Shape[] {
  const base = height - bandHeight - 1;
  const tallest = base - margin;
  const greatest = Math.max(1, ...Object.values(bins));
  const size = (count: number) => lowest + ((tallest - lowest) * (count - 1)) / Math.max(1, greatest - 1);
  const bars = Object.entries(bins).map(([bin, count]): Shape => {
    const x = at(Number(bin) / binsPerLevel) - barWidth / 2;
    return { kind: "rect", x, y: base - size(count), width: barWidth, height: size(count), tone: "accent" };
  });
  const half = Math.max(narrowest, at(high) - at(low));
  return [...bars, band(at(low), base, half), medianBar(at(median), height)];
}

/** Under the bars, so that it hides none of them. */
function band(x: number, y: number, width: number): Shape {
  return { kind: "rect", x, y, width, height: bandHeight, tone: "axis" };
}

function medianBar(x: number, height: number): Shape {
  return { kind: "rect", x: x - medianWidth / 2, y: 1, width: medianWidth, height: height - 1.5, tone: "target" };
}

export interface StripWords {
  readonly organisations: string;
  readonly median: string;
  readonly band: string;
}

export function stripLegend(words: StripWords, width: number): Plot {
  const base = 13;
  const entries: readonly (readonly [string, (x: number) => readonly Shape[]])[] = [
    [words.organisations, (x) => [4, 8, 5].map((size, index) => sampleBar(x - 4 + index * 3, base, size))],
    [words.median, (x) => [medianBar(x, 15)]],
    [words.band, (x) => [band(x - 6, base - bandHeight, 12)]],
  ];
  let x = 7;
  const shapes = entries.flatMap(([text, mark]): Shape[] => {
    const entry: Shape[] = [
      ...mark(x),
      { kind: "text", x: x + 12, y: 11.2, text, size: 9, anchor: "start", tone: "muted" },
    ];
    x += 24 + text.length * 4.8;
    return entry;
  });
  return { width, height: 18, shapes };
}

function sampleBar(x: number, base: number, height: number): Shape {
  return { kind: "rect", x, y: base - height, width: barWidth, height, tone: "accent" };
}
