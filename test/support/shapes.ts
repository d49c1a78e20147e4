/** What a chart consists of, by kind. */
import type { Shape } from "../../src/report/charts/shape.ts";

type Kind<K extends Shape["kind"]> = Extract<Shape, { kind: K }>;

export function ofKind<K extends Shape["kind"]>(shapes: readonly Shape[], kind: K): readonly Kind<K>[] {
  return shapes.filter((shape): shape is Kind<K> => shape.kind === kind);
}

/** The texts that are drawn, in the order in which they are. */
export function textsIn(shapes: readonly Shape[]): readonly string[] {
  return ofKind(shapes, "text").map(({ text }) => text);
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The ink of all marks, texts taken at the point where they are anchored. */
export function extentOf(shapes: readonly Shape[]): Extent {
  const boxes = shapes.map(boxOf);
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function boxOf(shape: Shape): Extent {
  switch (shape.kind) {
    case "line": {
      const { x1, x2, y1, y2 } = shape;
      return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
    }
    case "rect":
      return { left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y + shape.height };
    case "circle": {
      const { x, y, radius } = shape;
      return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
    }
    case "text":
      return { left: shape.x, right: shape.x, top: shape.y, bottom: shape.y };
  }
}
