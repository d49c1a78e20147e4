/** Horizontal bars with a limit, a slice beside each row: how much is used of what there is. Geometry only. */
import type { Plot } from "./dot-plot.ts";
import type { Shape } from "./shape.ts";
import type { Size } from "./timeline.ts";

export interface BarRow {
  readonly value: number;
  readonly limit: number;
}

/** Room for the limit of the longest bar. */
const inset = 2;

/** Nothing at the left, the greatest value at the right. */
export function barAxis(label: string, width: number): Plot {
  const text = { kind: "text", y: 9, size: 8.5, tone: "muted" } as const;
  return {
    width,
    height: 14,
    shapes: [
      { ...text, x: 0, text: "0", anchor: "start" },
      { ...text, x: width, text: label, anchor: "end" },
    ],
  };
}

/** A bar from zero, and an upright line at its limit. */
export function barLine(row: BarRow, greatest: number, { width, height }: Size): Plot {
  const at = (value: number) => (Math.max(0, value) / (greatest || 1)) * (width - inset);
  const shapes: Shape[] = [{ kind: "line", x1: 0, y1: 0, x2: 0, y2: height, tone: "grid", width: 0.7 }];
  if (row.value > 0) {
    shapes.push({ kind: "rect", x: 0, y: height / 2 - 4.5, width: at(row.value), height: 9, tone: "accent" });
  }
  shapes.push({ kind: "rect", x: at(row.limit), y: height / 2 - 6.5, width: inset, height: 13, tone: "floor" });
  return { width, height, shapes };
}
