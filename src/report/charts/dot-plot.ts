/** Dot plot: a row for each thing measured, on one common axis. Geometry only. */
import type { Shape } from "./shape.ts";

export interface DotRow {
  readonly label: string;
  readonly score?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly floor?: number | undefined;
  readonly target?: number | undefined;
  /** Printed at the end of the row. */
  readonly value: string;
}

export interface Axis {
  readonly minimum: number;
  readonly maximum: number;
  /** Values with a grid line, ascending, and their labels. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

export interface PlotFrame {
  readonly width: number;
  readonly labelWidth: number;
  readonly valueWidth: number;
  readonly rowHeight: number;
  readonly legend: { readonly score: string; readonly floor: string; readonly target: string; readonly range: string };
}

export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const legendHeight = 20;
const axisHeight = 16;
export const dotRadius = 4.2;
export const ringRadius = 5.2;

export function dotPlot(rows: readonly DotRow[], axis: Axis, frame: PlotFrame): Plot {
  const left = frame.labelWidth + 8;
  const right = frame.width - frame.valueWidth - 12;
  const span = axis.maximum - axis.minimum || 1;
  const at = (value: number) => left + ((value - axis.minimum) / span) * (right - left);
  const top = legendHeight + axisHeight;
  const height = top + rows.length * frame.rowHeight + 2;
  const shapes: Shape[] = [...legend(frame, left, rows)];
  for (const tick of axis.ticks) {
    const x = at(tick.value);
    shapes.push({ kind: "line", x1: x, y1: top - 2, x2: x, y2: height, tone: "grid", width: 0.7 });
    shapes.push({ kind: "text", x, y: top - 6, text: tick.label, size: 9, anchor: "middle", tone: "muted" });
  }
  for (const [index, row] of rows.entries()) {
    const y = top + (index + 0.5) * frame.rowHeight;
    shapes.push({
      kind: "text",
      x: 0,
      y: y + 3.3,
      text: row.label,
      size: 9.5,
      anchor: "start",
      tone: "ink",
      fit: frame.labelWidth,
    });
    shapes.push(...marks(row, at, y));
    const tone = row.score === undefined ? "muted" : "ink";
    const strong = row.score !== undefined;
    shapes.push({ kind: "text", x: frame.width, y: y + 3.3, text: row.value, size: 9.5, anchor: "end", tone, strong });
  }
  return { width: frame.width, height, shapes };
}

/** A row without labels, for the side of a text. */
export function dotStrip(row: DotRow, axis: Axis, width: number): Plot {
  const inset = ringRadius + 1;
  const span = axis.maximum - axis.minimum || 1;
  const at = (value: number) => inset + ((value - axis.minimum) / span) * (width - 2 * inset);
  const y = 9;
  const shapes: Shape[] = [
    { kind: "line", x1: at(axis.minimum), y1: y, x2: at(axis.maximum), y2: y, tone: "grid", width: 1 },
  ];
  for (const tick of axis.ticks) {
    const x = at(tick.value);
    shapes.push({ kind: "line", x1: x, y1: y - 3, x2: x, y2: y + 3, tone: "grid", width: 0.7 });
    shapes.push({ kind: "text", x, y: y + 17, text: tick.label, size: 8, anchor: "middle", tone: "muted" });
  }
  shapes.push(...marks(row, at, y));
  return { width, height: 29, shapes };
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
function legend(frame: PlotFrame, left: number, rows: readonly DotRow[]): readonly Shape[] {
  const y = 8;
  const shapes: Shape[] = [];
  let x = left;
  const entry = (text: string, mark: readonly Shape[]) => {
    shapes.push(...mark);
    shapes.push({ kind: "text", x: x + 12, y: y + 3.2, text, size: 9, anchor: "start", tone: "muted" });
    x += 24 + text.length * 4.8;
  };
  if (rows.some(({ score }) => score !== undefined)) {
    entry(frame.legend.score, [{ kind: "circle", x, y, radius: dotRadius, fill: "accent" }]);
  }
  entry(frame.legend.target, [{ kind: "circle", x, y, radius: ringRadius, stroke: "target" }]);
  if (rows.some(({ floor }) => floor !== undefined)) {
    entry(frame.legend.floor, [{ kind: "rect", x: x - 1.2, y: y - 6.5, width: 2.4, height: 13, tone: "floor" }]);
  }
  if (rows.some(({ low = 0, high = 0 }) => high > low)) {
    entry(frame.legend.range, [{ kind: "line", x1: x - 6, y1: y, x2: x + 6, y2: y, tone: "axis", width: 1.6 }]);
  }
  return shapes;
}
