/** Measures and letters of the printed report; colours are names, which the palette gives values. One unit is a point (1/72 inch). */
import type { Tone } from "../charts/shape.ts";

export type FontName = "regular" | "semibold";

export interface TextStyle {
  readonly font: FontName;
  readonly size: number;
  readonly leading: number;
  readonly tone: Tone;
}

/** A4. */
export const page = { width: 595.28, height: 841.89 } as const;

/** The frame that text stays in; header and page number stand outside it. */
export const frame = { left: 57, right: page.width - 57, top: 66, bottom: page.height - 54 } as const;
export const frameWidth = frame.right - frame.left;
export const frameHeight = frame.bottom - frame.top;

/** Narrow column for facts and side heads, wide column for reading: about 75 characters a line. */
export const asideWidth = 104;
export const gutter = 20;
/** In a pair the left column holds the text, the right one the steps. */
export const pairLeftWidth = 302;
/** Two columns of equal width: about 50 characters a line. */
export const columnGutter = 20;
export const columnWidth = (frameWidth - columnGutter) / 2;
export const mainLeft = frame.left + asideWidth + gutter;
export const mainWidth = frameWidth - asideWidth - gutter;

export const headerBaseline = 43;
export const footerBaseline = page.height - 33;

const style = (font: FontName, size: number, leading: number, tone: Tone = "ink"): TextStyle => ({
  font,
  size,
  leading,
  tone,
});

export const styles = {
  h1: style("semibold", 32, 37, "ink"),
  /** The title where there is no cover. */
  title: style("semibold", 22, 27, "accent"),
  h2: style("semibold", 19, 24, "accent"),
  h3: style("semibold", 11.5, 15, "ink"),
  tile: style("semibold", 10.5, 13, "ink"),
  lead: style("regular", 12, 17),
  body: style("regular", 10, 14),
  small: style("regular", 9.5, 12.5),
  note: style("regular", 9.5, 13, "muted"),
  mark: style("semibold", 10, 14, "target"),
  fine: style("regular", 9, 11),
  cell: style("regular", 9, 12),
  cellHead: style("semibold", 8.5, 11, "muted"),
  figure: style("semibold", 20, 21, "accent"),
  fact: style("regular", 9, 12),
  kicker: style("semibold", 12, 16, "accent"),
  subtitle: style("regular", 16, 22, "muted"),
  running: style("regular", 8.5, 11, "muted"),
} as const satisfies Record<string, TextStyle>;

/** Space above a block, in points; the first block of a page has none. */
export const space = {
  h2: 20,
  h3: 12,
  paragraph: 4,
  list: 2,
  table: 8,
  figure: 8,
  sheet: 8,
  tiles: 12,
  entry: 5,
} as const;
