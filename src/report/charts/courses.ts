/** Small multiples: a line for each thing measured, from now to later, all on one scale. Geometry only. */
import type { Plot } from "./dot-plot.ts";
import { dotRadius, ringRadius } from "./dot-plot.ts";
import type { Shape } from "./shape.ts";

export interface Course {
  readonly name: string;
  /** From now on, one value for each moment. */
  readonly values: readonly number[];
  readonly target?: number | undefined;
  /** The first and the last value, as they are printed. */
  readonly from: string;
  readonly to: string;
}

export interface CourseScale {
  readonly minimum: number;
  readonly maximum: number;
}

const perRow = 3;
const panelGap = 16;
const nameHeight = 12;
const lineHeight = 23;
const panelHeight = nameHeight + lineHeight + 7;
/** Room for a printed value of two decimals at each end of the line, in the widest of a reader's fonts. */
const valueWidth = 24;

/** The tightest scale that holds every value and target, so that a small rise can be seen. */
export function courseScale(courses: readonly Course[]): CourseScale {
  const values = courses.flatMap(({ values, target }) => [...values, ...(target === undefined ? [] : [target])]);
  return { minimum: Math.min(...values), maximum: Math.max(...values) };
}

export function coursesHeight(count: number): number {
  return Math.ceil(count / perRow) * panelHeight;
}

export function courses(all: readonly Course[], width: number): Plot {
  const scale = courseScale(all);
  const panel = (width - (perRow - 1) * panelGap) / perRow;
  const shapes = all.flatMap((course, index) => {
    const left = (index % perRow) * (panel + panelGap);
    const top = Math.floor(index / perRow) * panelHeight;
    return panelShapes(course, scale, { left, top, width: panel });
  });
  return { width, height: coursesHeight(all.length), shapes };
}

interface Panel {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Ring = target, dot = where it ends: the marks of the profile. */
function panelShapes(course: Course, scale: CourseScale, { left, top, width }: Panel): readonly Shape[] {
  const first = left + valueWidth;
  const last = left + width - valueWidth - ringRadius;
  const foot = top + nameHeight + lineHeight + 1;
  const span = scale.maximum - scale.minimum || 1;
  const y = (value: number) => foot - ((value - scale.minimum) / span) * (lineHeight - 2 * ringRadius) - ringRadius;
  const x = (index: number) => first + (index / Math.max(1, course.values.length - 1)) * (last - first);
  const label = { kind: "text", size: 8.5, anchor: "start" } as const;
  const shapes: Shape[] = [{ ...label, x: left, y: top + 8, text: course.name, tone: "ink", fit: width }];
  const { target, values } = course;
  if (target !== undefined) {
    shapes.push({ kind: "line", x1: first, y1: y(target), x2: last, y2: y(target), tone: "grid", width: 0.8 });
    shapes.push({ kind: "circle", x: last, y: y(target), radius: ringRadius, stroke: "target" });
  }
  for (const [index, value] of values.slice(1).entries()) {
    const before = y(values[index] ?? value);
    shapes.push({ kind: "line", x1: x(index), y1: before, x2: x(index + 1), y2: y(value), tone: "accent", width: 1.5 });
  }
  const [start = 0, end = 0] = [values[0], values.at(-1)];
  shapes.push({ kind: "circle", x: last, y: y(end), radius: dotRadius - 1, fill: "accent" });
  shapes.push({ ...label, x: first - 4, y: y(start) + 3, text: course.from, anchor: "end", tone: "muted" });
  shapes.push({ ...label, x: last + ringRadius + 4, y: y(end) + 3, text: course.to, tone: "ink", strong: true });
  return shapes;
}
