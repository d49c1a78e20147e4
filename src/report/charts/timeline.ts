/** Quarters from left to right, a slice beside each row: when an action runs, and what it waits for. Geometry only. */
import type { Plot } from "./dot-plot.ts";
import type { Shape } from "./shape.ts";

export interface TimelineRow {
  /** First and last column, counted from 0. */
  readonly first: number;
  readonly last: number;
  /** The column in which the last of its prerequisites ends; absent: it waits for nothing. */
  readonly ready?: number | undefined;
}

export interface TimelineColumn {
  readonly year: string;
  /** Name of the quarter within its year. */
  readonly quarter: string;
}

const barHeight = 9;
/** Narrower columns have room for the years alone. */
const roomForQuarter = 12;

/** Wide enough to read, and no wider than leaves room for the names of the actions. */
export function timelineWidth(columns: number): number {
  return Math.min(150, Math.max(60, columns * 15));
}

/** Room at the left for half a ring. */
const inset = 4;

const stepOf = (columns: readonly TimelineColumn[], width: number) => (width - inset) / Math.max(1, columns.length);

const opensYear = (columns: readonly TimelineColumn[], index: number) =>
  index === 0 || columns[index - 1]?.year !== columns[index]?.year;

/** Years above quarters, to stand above the rows. */
export function timelineAxis(columns: readonly TimelineColumn[], width: number): Plot {
  const step = stepOf(columns, width);
  const detailed = step >= roomForQuarter;
  const height = detailed ? 26 : 15;
  const shapes = columns.flatMap(({ year, quarter }, index): Shape[] => {
    const x = inset + index * step;
    const text = { kind: "text", size: 8.5, tone: "muted" } as const;
    const head = opensYear(columns, index) && (detailed || columns[index + 2]?.year === year);
    return [
      ...(head ? [{ ...text, x: x + 2, y: 9, text: year, anchor: "start", strong: true } as const] : []),
      ...(detailed ? [{ ...text, x: x + step / 2, y: 20.5, text: quarter, anchor: "middle" } as const] : []),
    ];
  });
  return { width, height, shapes };
}

/** One action: its bar, and before it a ring where what it waits for is ready. */
export function timelineLine(row: TimelineRow, columns: readonly TimelineColumn[], size: Size): Plot {
  const { width, height } = size;
  const step = stepOf(columns, width);
  const shapes: Shape[] = columns.map((_, index) => {
    const tone = opensYear(columns, index) ? "axis" : "grid";
    return { kind: "line", x1: inset + index * step, y1: 0, x2: inset + index * step, y2: height, tone, width: 0.5 };
  });
  const middle = height / 2;
  const start = inset + row.first * step;
  if (row.ready !== undefined) {
    const x = Math.min(inset + (row.ready + 1) * step, start);
    shapes.push({ kind: "line", x1: x, y1: middle, x2: start, y2: middle, tone: "target", width: 1.2 });
    shapes.push(...bar(row, step, middle));
    shapes.push({ kind: "circle", x, y: middle, radius: 2.6, fill: "paper", stroke: "target" });
    return { width, height, shapes };
  }
  return { width, height, shapes: [...shapes, ...bar(row, step, middle)] };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

function bar({ first, last }: TimelineRow, step: number, middle: number): readonly Shape[] {
  const width = Math.max(1, (last - first + 1) * step - 2);
  return [
    { kind: "rect", x: inset + first * step + 1, y: middle - barHeight / 2, width, height: barHeight, tone: "accent" },
  ];
}
