/** Columns of text for a terminal: padded to the widest cell, numbers right-aligned. */
import { displayWidth, shorten } from "./text-width.ts";

/** Below this a name says nothing any more. */
const narrowest = 12;

export interface Column {
  readonly align?: "left" | "right";
}

/** Rows of equal length → lines of at most `room` columns: the first column gives way, since it holds a name. */
export function textTable(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
  room = Number.POSITIVE_INFINITY,
): string[] {
  const natural = columns.map((_, index) => Math.max(0, ...rows.map((row) => displayWidth(row[index] ?? ""))));
  const others = natural.slice(1).reduce((sum, width) => sum + width + 2, 0);
  const widths = [Math.min(natural[0] ?? 0, Math.max(narrowest, room - others)), ...natural.slice(1)];
  return rows.map((row) =>
    columns
      .map((column, index) => {
        const cell = shorten(row[index] ?? "", widths[index] ?? 0);
        const space = " ".repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(cell)));
        return column.align === "right" ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd(),
  );
}
