/** A chart inside a table: a slice beside each row, one figure for who listens. */
import type { Slice, Table } from "../content/blocks.ts";
import type { FigureItem, Strip } from "./page-items.ts";
import { node } from "./page-items.ts";
import type { Place } from "./strips.ts";
import { lettered } from "./strips.ts";
import { space } from "./theme.ts";

export const columnGap = 9;
/** Rows up to this height are never cut by a page break; in a row with long notes a break may fall between lines. */
export const wholeRow = 100;

/** Where a column stands. */
export interface Placed {
  readonly x: number;
  readonly width: number;
}

/** Grid lines run through a row of several lines, too, if no page break can come between them. */
export function stretched(slice: Slice | undefined, height: number): Slice | undefined {
  if (!slice || height <= slice.height || height > wholeRow) return slice;
  const shapes = slice.shapes.map((shape) =>
    shape.kind === "line" && shape.x1 === shape.x2 && shape.y2 === slice.height ? { ...shape, y2: height } : shape,
  );
  return { ...slice, height, shapes };
}

export interface PlacedPlot {
  readonly legend: readonly Strip[];
  readonly beside: (strip: Strip, slice: Slice | undefined, owner?: "artifact") => Strip;
}

/** A chart in slices: one figure for who listens, before the table with its numbers. */
export function plotOf({ plot }: Table, columns: readonly Placed[], place: Place): PlacedPlot {
  if (!plot) return { legend: [], beside: (strip) => strip };
  const figure = node("Figure", place.parent, { alt: place.fonts.clean(plot.alt) });
  const first = columns[0];
  const left = (first?.x ?? 0) + (first?.width ?? 0) + columnGap;
  const item = (slice: Slice, x: number, y: number, owner?: "artifact"): FigureItem => ({
    kind: "figure",
    x,
    y,
    width: slice.width,
    height: slice.height,
    shapes: slice.shapes.map((shape) => lettered(place.fonts, shape)),
    node: owner === "artifact" ? undefined : figure,
  });
  const { legend } = plot;
  const strip: Strip | undefined = legend && {
    height: legend.height,
    before: space.table,
    items: [item(legend, place.x, 0)],
    keepWithNext: true,
  };
  return {
    legend: strip ? [strip] : [],
    beside: (strip, slice, owner) => {
      if (!slice) return strip;
      // In the header the axis stands at the foot, on the rule.
      const y = strip.keepWithNext && slice === plot.axis ? strip.height - slice.height : 0;
      return { ...strip, items: [item(slice, left, Math.max(0, y), owner), ...strip.items] };
    },
  };
}
