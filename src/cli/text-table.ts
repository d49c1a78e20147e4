/** Columns of text for a terminal: padded to the widest cell, numbers right-aligned. */
import { displayWidth } from "./terminal-text.ts";

export interface Column {
  readonly align?: "left" | "right";
}

/** Rows of equal length → lines; the last left-aligned column is not padded. */
export function textTable(rows: readonly (readonly string[])[], columns: readonly Column[]): string[] {
  const widths = columns.map((_, index) => Math.max(0, ...rows.map((row) => displayWidth(row[index] ?? ""))));
  return rows.map((row) =>
    columns
      .map((column, index) => {
        const cell = row[index] ?? "";
        const space = " ".repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(cell)));
        return column.align === "right" ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd(),
  );
}
