/** Bars over quarters: when each action runs. Geometry only. */
import type { Plot } from "./dot-plot.ts";
import type { Shape } from "./shape.ts";

export interface TimelineRow {
  readonly label: string;
  /** First and last column, counted from 0. */
  readonly first: number;
  readonly last: number;
  /** Printed at the end of the bar. */
  readonly value: string;
}

export interface TimelineFrame {
  readonly width: number;
  readonly labelWidth: number;
  readonly rowHeight: number;
  /** Labels of the columns, in two lines. */
  readonly columns: readonly { readonly top: string; readonly bottom: string }[];
}

const headHeight = 30;

export function timeline(rows: readonly TimelineRow[], frame: TimelineFrame): Plot {
  const left = frame.labelWidth + 8;
  const step = (frame.width - left) / Math.max(1, frame.columns.length);
  const height = headHeight + rows.length * frame.rowHeight + 2;
  const shapes: Shape[] = [];
  for (const [index, column] of frame.columns.entries()) {
    const x = left + index * step;
    shapes.push({ kind: "line", x1: x, y1: headHeight - 4, x2: x, y2: height, tone: "grid", width: 0.7 });
    const middle = x + step / 2;
    shapes.push({ kind: "text", x: middle, y: 10, text: column.top, size: 9, anchor: "middle", tone: "ink" });
    shapes.push({ kind: "text", x: middle, y: 21, text: column.bottom, size: 9, anchor: "middle", tone: "muted" });
  }
  for (const [index, row] of rows.entries()) {
    const y = headHeight + index * frame.rowHeight;
    const middle = y + frame.rowHeight / 2;
    shapes.push({ kind: "line", x1: 0, y1: y, x2: frame.width, y2: y, tone: "grid", width: 0.4 });
    shapes.push({
      kind: "text",
      x: 0,
      y: middle + 3.1,
      text: row.label,
      size: 9,
      anchor: "start",
      tone: "ink",
      fit: frame.labelWidth,
    });
    shapes.push(...bar(row, left, step, middle, frame.width));
  }
  return { width: frame.width, height, shapes };
}

/** The number stands in the bar where that is wide enough for it, else beside it. */
function bar(row: TimelineRow, left: number, step: number, middle: number, right: number): readonly Shape[] {
  const x = left + row.first * step + 1.5;
  const width = (row.last - row.first + 1) * step - 3;
  const half = 5;
  const shape: Shape = { kind: "rect", x, y: middle - half, width, height: half * 2, tone: "accent" };
  const text = { kind: "text", y: middle + 3, text: row.value, size: 8.5 } as const;
  const needed = 6 + row.value.length * 4.3;
  if (width >= needed) return [shape, { ...text, x: x + width / 2, anchor: "middle", tone: "paper" }];
  if (x + width + needed <= right) return [shape, { ...text, x: x + width + 3, anchor: "start", tone: "ink" }];
  return [shape, { ...text, x: x - 3, anchor: "end", tone: "ink" }];
}
