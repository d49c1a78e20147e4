/** What a thing costs against what it brings: numbered marks that never cover each other. Geometry only. */
import type { Plot } from "./dot-plot.ts";
import type { Shape } from "./shape.ts";

export interface ScatterPoint {
  readonly x: number;
  readonly y: number;
  /** Printed in the mark. */
  readonly label: string;
  /** Stands out: a full mark, where others are open. */
  readonly strong: boolean;
}

export interface ScatterFrame {
  readonly width: number;
  readonly height: number;
  /** Names of the axes. */
  readonly xName: string;
  readonly yName: string;
  /** Grid lines, ascending from zero, and their labels. */
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** The corner of little cost and much gain: up to this `x`, and from this `y`. */
  readonly corner: { readonly x: number; readonly y: number };
  readonly legend: { readonly strong: string; readonly other: string };
}

export interface Tick {
  readonly value: number;
  readonly label: string;
}

export const markRadius = 7.5;
const margin = { left: 30, right: 10, top: 32, bottom: 30 } as const;

/** Round steps from zero to beyond the greatest value: at most six. */
export function ticksTo(greatest: number, label: (value: number) => string): readonly Tick[] {
  const rough = Math.max(greatest, 0.1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((one) => one * power >= rough - 1e-9) ?? 10) * power;
  const count = Math.ceil(greatest / step - 1e-9) || 1;
  return Array.from({ length: count + 1 }, (_, index) => ({ value: index * step, label: label(index * step) }));
}

export function scatter(points: readonly ScatterPoint[], frame: ScatterFrame): Plot {
  const { width, height } = frame;
  const [left, right] = [margin.left + markRadius, width - margin.right - markRadius];
  const [top, bottom] = [margin.top + markRadius, height - margin.bottom - markRadius];
  const x = scaled(frame.xTicks, left, right);
  const y = scaled(frame.yTicks, bottom, top);
  const ground = { x: margin.left, y: margin.top };
  const shapes: Shape[] = [
    {
      kind: "rect",
      ...ground,
      width: x(frame.corner.x) + markRadius - ground.x,
      height: y(frame.corner.y) + markRadius - ground.y,
      tone: "tint",
    },
    ...axes(frame, x, y),
    ...legend(frame),
  ];
  const taken: Spot[] = [];
  const marks: Shape[] = [];
  for (const point of points) {
    const own = { x: x(point.x), y: y(point.y) };
    const spot = freeSpot(own, taken, { left, right, top, bottom });
    taken.push(spot);
    shapes.push(...leader(own, spot));
    marks.push(...mark(spot, point.strong, point.label));
  }
  return { width, height, shapes: [...shapes, ...marks] };
}

function scaled(ticks: readonly Tick[], from: number, to: number): (value: number) => number {
  const greatest = ticks.at(-1)?.value || 1;
  return (value) => from + (value / greatest) * (to - from);
}

function axes(frame: ScatterFrame, x: (value: number) => number, y: (value: number) => number): readonly Shape[] {
  const { width, height } = frame;
  const [right, foot] = [width - margin.right, height - margin.bottom];
  const text = { kind: "text", size: 8.5, tone: "muted" } as const;
  const line = { kind: "line", tone: "grid", width: 0.7 } as const;
  return [
    ...frame.xTicks.flatMap(({ value, label }): Shape[] => [
      { ...line, x1: x(value), y1: margin.top, x2: x(value), y2: foot },
      { ...text, x: x(value), y: foot + 11, text: label, anchor: "middle" },
    ]),
    ...frame.yTicks.flatMap(({ value, label }): Shape[] => [
      { ...line, x1: margin.left, y1: y(value), x2: right, y2: y(value) },
      { ...text, x: margin.left - 4, y: y(value) + 3, text: label, anchor: "end" },
    ]),
    { ...text, x: right, y: foot + 23, text: frame.xName, anchor: "end", strong: true },
    { ...text, x: 0, y: margin.top - 5, text: frame.yName, anchor: "start", strong: true },
  ];
}

function legend({ legend: names, width }: ScatterFrame): readonly Shape[] {
  const text = { kind: "text", y: 11, size: 9, tone: "muted", anchor: "start" } as const;
  const second = 24 + names.strong.length * 4.8 + 16;
  const radius = 4.2;
  if (second > width) return [];
  return [
    { kind: "circle", x: 6, y: 8, radius, fill: "accent", stroke: "accent" },
    { ...text, x: 16, text: names.strong },
    { kind: "circle", x: second, y: 8, radius, fill: "paper", stroke: "accent" },
    { ...text, x: second + 10, text: names.other },
  ];
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Marks keep this far apart. */
const apart = markRadius * 2 + 2;

/** Where the mark belongs, or the nearest place where it covers no other. */
function freeSpot(wanted: Spot, taken: readonly Spot[], edges: Edges): Spot {
  for (let distance = 0; distance < 40 * markRadius; distance += 2) {
    for (let turn = 0; turn < 16; turn += 1) {
      const angle = (turn / 16) * 2 * Math.PI;
      const spot = { x: wanted.x + Math.cos(angle) * distance, y: wanted.y - Math.sin(angle) * distance };
      const inside =
        spot.x >= edges.left - 1e-9 &&
        spot.x <= edges.right + 1e-9 &&
        spot.y >= edges.top - 1e-9 &&
        spot.y <= edges.bottom + 1e-9;
      const free = taken.every((other) => Math.hypot(other.x - spot.x, other.y - spot.y) >= apart);
      if (inside && free) return spot;
    }
  }
  return wanted;
}

/** A mark that had to make way keeps a line to its place. */
function leader(own: Spot, spot: Spot): readonly Shape[] {
  if (Math.hypot(own.x - spot.x, own.y - spot.y) <= markRadius) return [];
  return [
    { kind: "line", x1: own.x, y1: own.y, x2: spot.x, y2: spot.y, tone: "axis", width: 0.7 },
    { kind: "circle", x: own.x, y: own.y, radius: 1.6, fill: "axis", stroke: "axis" },
  ];
}

function mark({ x, y }: Spot, strong: boolean, label: string): readonly Shape[] {
  const tones = strong
    ? ({ fill: "accent", stroke: "accent" } as const)
    : ({ fill: "paper", stroke: "accent" } as const);
  return [
    { kind: "circle", x, y, radius: markRadius, ...tones },
    { kind: "text", x, y: y + 3, text: label, size: 8.5, anchor: "middle", tone: strong ? "paper" : "ink", strong },
  ];
}
