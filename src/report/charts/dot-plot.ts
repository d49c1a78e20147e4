/** Dot plot: a row for each thing measured, on one common axis, with its numbers in a table beside it. Geometry only. */
import type { Shape } from "./shape.ts";

export interface DotRow {
  readonly score?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly floor?: number | undefined;
  readonly target?: number | undefined;
}

export interface Axis {
  readonly minimum: number;
  readonly maximum: number;
  /** Values with a grid line, ascending, and their labels. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** Names of the marks. */
export interface PlotWords {
  readonly score: string;
  readonly floor: string;
  readonly target: string;
  readonly range: string;
}

export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export const dotRadius = 4.2;
export const ringRadius = 5.2;

/** Where a value stands on an axis of this width: the ends keep room for a mark. */
export function placeOn(axis: Axis, width: number): (value: number) => number {
  const inset = ringRadius + 1;
  const span = axis.maximum - axis.minimum || 1;
  return (value) => inset + ((value - axis.minimum) / span) * (width - 2 * inset);
}

/** The labels of the axis, to stand above its rows. */
export function dotAxis(axis: Axis, width: number): Plot {
  const at = placeOn(axis, width);
  const height = 14;
  const shapes = axis.ticks.flatMap((tick): Shape[] => {
    const x = at(tick.value);
    return [
      { kind: "line", x1: x, y1: height - 3, x2: x, y2: height, tone: "grid", width: 0.7 },
      { kind: "text", x, y: height - 5.5, text: tick.label, size: 8.5, anchor: "middle", tone: "muted" },
    ];
  });
  return { width, height, shapes };
}

/** One row: its marks on the grid lines, which meet those of the rows above and below. */
export function dotLine(row: DotRow, axis: Axis, width: number, height: number): Plot {
  const at = placeOn(axis, width);
  const grid = axis.ticks.map((tick): Shape => {
    const x = at(tick.value);
    return { kind: "line", x1: x, y1: 0, x2: x, y2: height, tone: "grid", width: 0.7 };
  });
  return { width, height, shapes: [...grid, ...marks(row, at, height / 2)] };
}

/** A row on its own, for the side of a text: the ends of the scale stand beside it. */
export function dotStrip(row: DotRow, axis: Axis, width: number): Plot {
  const labels = [axis.ticks[0], axis.ticks.at(-1)];
  const room = 5 + 4.8 * Math.max(0, ...labels.map((tick) => tick?.label.length ?? 0));
  const inner = placeOn(axis, width - 2 * room);
  const at = (value: number) => room + inner(value);
  const y = 8;
  const shapes: Shape[] = [
    { kind: "line", x1: at(axis.minimum), y1: y, x2: at(axis.maximum), y2: y, tone: "grid", width: 1 },
  ];
  for (const tick of axis.ticks) {
    const x = at(tick.value);
    shapes.push({ kind: "line", x1: x, y1: y - 3, x2: x, y2: y + 3, tone: "grid", width: 0.7 });
  }
  for (const [index, tick] of labels.entries()) {
    if (!tick) continue;
    const [x, anchor] = index === 0 ? ([0, "start"] as const) : ([width, "end"] as const);
    shapes.push({ kind: "text", x, y: y + 3, text: tick.label, size: 8.5, anchor, tone: "muted" });
  }
  shapes.push(...marks(row, at, y));
  return { width, height: 16, shapes };
}

/** Shape tells the marks apart, colour only helps: line = range, bar = floor, ring = target, dot = score. */
function marks(row: DotRow, at: (value: number) => number, y: number): readonly Shape[] {
  const shapes: Shape[] = [];
  if (row.low !== undefined && row.high !== undefined && row.high > row.low) {
    shapes.push({ kind: "line", x1: at(row.low), y1: y, x2: at(row.high), y2: y, tone: "axis", width: 1.6 });
  }
  if (row.target !== undefined) {
    shapes.push({ kind: "circle", x: at(row.target), y, radius: ringRadius, stroke: "target" });
  }
  if (row.floor !== undefined) {
    shapes.push({ kind: "rect", x: at(row.floor) - 1.2, y: y - 6.5, width: 2.4, height: 13, tone: "floor" });
  }
  if (row.score !== undefined) {
    shapes.push({ kind: "circle", x: at(row.score), y, radius: dotRadius, fill: "accent" });
  }
  return shapes;
}

/** Explains the marks that occur. */
export function dotLegend(rows: readonly DotRow[], words: PlotWords, width: number): Plot {
  const y = 8;
  const shapes: Shape[] = [];
  let x = ringRadius + 1;
  const entry = (text: string, mark: readonly Shape[]) => {
    shapes.push(...mark);
    shapes.push({ kind: "text", x: x + 12, y: y + 3.2, text, size: 9, anchor: "start", tone: "muted" });
    x += 24 + text.length * 4.8;
  };
  if (rows.some(({ score }) => score !== undefined)) {
    entry(words.score, [{ kind: "circle", x, y, radius: dotRadius, fill: "accent" }]);
  }
  entry(words.target, [{ kind: "circle", x, y, radius: ringRadius, stroke: "target" }]);
  if (rows.some(({ floor }) => floor !== undefined)) {
    entry(words.floor, [{ kind: "rect", x: x - 1.2, y: y - 6.5, width: 2.4, height: 13, tone: "floor" }]);
  }
  if (rows.some(({ low = 0, high = 0 }) => high > low)) {
    entry(words.range, [{ kind: "line", x1: x - 6, y1: y, x2: x + 6, y2: y, tone: "axis", width: 1.6 }]);
  }
  return { width, height: 18, shapes };
}
