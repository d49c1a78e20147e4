/** Two years on one axis: where a thing stood, where it stands, and what was promised. Geometry only. */
import type { Axis, Plot } from "./dot-plot.ts";
import { dotRadius, placeOn } from "./dot-plot.ts";
import type { Shape } from "./shape.ts";

export interface YearRow {
  readonly earlier?: number | undefined;
  readonly later?: number | undefined;
  readonly promised?: number | undefined;
}

/** Shape tells the marks apart, colour only helps: ring = then, dot = now, bar = promised, line = the way between. */
export function yearLine(row: YearRow, axis: Axis, width: number, height: number): Plot {
  const at = placeOn(axis, width);
  const y = height / 2;
  const shapes = axis.ticks.map((tick): Shape => {
    const x = at(tick.value);
    return { kind: "line", x1: x, y1: 0, x2: x, y2: height, tone: "grid", width: 0.7 };
  });
  if (row.promised !== undefined) shapes.push(bar(at(row.promised), y));
  if (row.earlier !== undefined && row.later !== undefined) {
    shapes.push({ kind: "line", x1: at(row.earlier), y1: y, x2: at(row.later), y2: y, tone: "axis", width: 1.6 });
  }
  if (row.earlier !== undefined) shapes.push(...ring(at(row.earlier), y));
  if (row.later !== undefined) shapes.push(dot(at(row.later), y));
  return { width, height, shapes };
}

export interface YearWords {
  readonly earlier: string;
  readonly later: string;
  readonly promised: string;
}

/** Explains the marks that occur. */
export function yearLegend(rows: readonly YearRow[], words: YearWords, width: number): Plot {
  const y = 8;
  const shapes: Shape[] = [];
  let x = dotRadius + 2;
  const entry = (text: string, mark: readonly Shape[]) => {
    shapes.push(...mark);
    shapes.push({ kind: "text", x: x + 12, y: y + 3.2, text, size: 9, anchor: "start", tone: "muted" });
    x += 24 + text.length * 4.8;
  };
  entry(words.earlier, ring(x, y));
  entry(words.later, [dot(x, y)]);
  if (rows.some(({ promised }) => promised !== undefined)) entry(words.promised, [bar(x, y)]);
  return { width, height: 18, shapes };
}

/** White inside, so that the line stops at its edge. */
function ring(x: number, y: number): Shape[] {
  return [{ kind: "circle", x, y, radius: dotRadius, fill: "paper", stroke: "accent" }];
}

function dot(x: number, y: number): Shape {
  return { kind: "circle", x, y, radius: dotRadius, fill: "accent" };
}

function bar(x: number, y: number): Shape {
  return { kind: "rect", x: x - 1.2, y: y - 6.5, width: 2.4, height: 13, tone: "target" };
}
